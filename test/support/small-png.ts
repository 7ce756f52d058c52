/** A PNG with a palette: for pictures that live in the repository, a third of the size. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { RgbaImage } from './png-pixels.ts';

/** What an 8-bit palette holds. */
const MOST_COLORS = 256;

/**
 * An opaque picture as an 8-bit PNG with a palette (PNG specification, sections 11.2.2 and 11.2.3). Charts have few
 * colours: beyond the 256 most frequent ones a pixel takes the nearest of them.
 */
export function smallPng({ width, height, data }: RgbaImage): Uint8Array {
  const counts = new Map<number, number>();
  const colorAt = (pixel: number): number =>
    (data[4 * pixel]! << 16) | (data[4 * pixel + 1]! << 8) | data[4 * pixel + 2]!;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const color = colorAt(pixel);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  const palette = ordered.slice(0, MOST_COLORS);
  const index = new Map(palette.map((color, at) => [color, at]));
  for (const color of ordered.slice(MOST_COLORS)) index.set(color, nearest(color, palette));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = index.get(colorAt(y * width + x)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(
    palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a picture that `smallPng` made: a palette, no filters. */
export function readSmallPng(png: Uint8Array): RgbaImage {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes.readUInt16BE(24) !== 0x0803) throw new Error('not an 8-bit PNG with a palette');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.set(type, bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const data = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const color = 3 * (rows[y * (width + 1) + 1 + x] ?? 0);
      const pixel = 4 * (y * width + x);
      data[pixel] = palette[color] ?? 0;
      data[pixel + 1] = palette[color + 1] ?? 0;
      data[pixel + 2] = palette[color + 2] ?? 0;
      data[pixel + 3] = 255;
    }
  }
  return { width, height, data };
}

function nearest(color: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity];
  for (const [at, other] of palette.entries()) {
    const far = [16, 8, 0].reduce(
      (sum, shift) => sum + (((color >> shift) & 255) - ((other >> shift) & 255)) ** 2,
      0,
    );
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

/** The cyclic redundancy check of PNG: CRC-32 of ISO 3309, bit by bit. */
function crc(bytes: Uint8Array): number {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
    }
  }
  return ~register >>> 0;
}
