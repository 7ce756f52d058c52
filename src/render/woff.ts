/** Packing font tables as WOFF 1.0 (W3C recommendation of 2012): the font's own layout with each table compressed. */
import { deflateSync } from 'node:zlib';

function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/** One file from the tables, in the order of their names. */
export function packWoff(tables: ReadonlyMap<string, Buffer>): Buffer {
  const names = [...tables.keys()].sort();
  const directory = Buffer.alloc(names.length * 20);
  const bodies: Buffer[] = [];
  let offset = 44 + directory.length;
  let fontSize = 12 + names.length * 16;
  for (const [i, name] of names.entries()) {
    const table = tables.get(name) ?? Buffer.alloc(0);
    const squeezed = deflateSync(table, { level: 9 });
    const body = squeezed.length < table.length ? squeezed : table;
    directory.write(name, i * 20, 'latin1');
    for (const [part, value] of [offset, body.length, table.length, checksum(table)].entries())
      directory.writeUInt32BE(value, i * 20 + 4 + part * 4);
    const padding = (4 - (body.length % 4)) % 4;
    bodies.push(body, Buffer.alloc(padding));
    offset += body.length + padding;
    fontSize += table.length + ((4 - (table.length % 4)) % 4);
  }
  const header = Buffer.alloc(44);
  header.write('wOFF', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(offset, 8);
  header.writeUInt16BE(names.length, 12);
  header.writeUInt32BE(fontSize, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat([header, directory, ...bodies]);
}
