/**
 * Small pictures of exact pixels, such as the cells of a heatmap, written as PNG and read back.
 *
 * The PNG has no filters and a fixed compression level, so that the same pixels give the same bytes.
 */
import { deflateSync, inflateSync } from 'node:zlib';

/** 8-bit RGBA pixels, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}
/** The checksum of PNG chunks (PNG specification, annex D). Node 20 has none before 20.15. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

/** Writes 8-bit RGBA pixels as a PNG. */
export function encodePng(image: Pixels): Buffer {
  const { width, height, data } = image;
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1)
    rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads a PNG that `encodePng` wrote; `null` for any other. */
export function decodePng(png: Uint8Array): Pixels | null {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const [width, height, size] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    bytes.readUInt32BE(33),
  ];
  if (bytes.toString('latin1', 37, 41) !== 'IDAT' || bytes[25] !== 6) return null;
  const rows = inflateSync(bytes.subarray(41, 41 + size));
  const stride = width * 4 + 1;
  if (rows.length !== height * stride) return null;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * stride] !== 0) return null;
    data.set(rows.subarray(y * stride + 1, (y + 1) * stride), y * width * 4);
  }
  return { width, height, data };
}

/** Every pixel as a block of `across` by `down` equal pixels. */
export function enlarge(image: Pixels, across: number, down: number): Pixels {
  const [width, height] = [image.width * across, image.height * down];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = (Math.floor(y / down) * image.width + Math.floor(x / across)) * 4;
      data.set(image.data.subarray(from, from + 4), (y * width + x) * 4);
    }
  return { width, height, data };
}
