import type { Reporter } from './reporter.ts';

/** What a file can be read from: its text, its bytes, or either in pieces. */
export type ClaimsInput =
  string | Uint8Array | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** Encodings that can be declared; `utf-8` is assumed, and UTF-16 is known by its byte order mark. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What decoding found out; complete once the pieces have been taken. */
export interface Decoding {
  encoding: Encoding;

  /** Whether bytes stood in the input that are no UTF-8: they are read as U+FFFD. */
  damaged: boolean;
  /** Whether the input is no text; nothing of it is handed on from there. */
  binary: boolean;
}

/** What files that are no text begin with, and how to make text of them. */
const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly fix: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or a spreadsheet (.xlsx, .ods)',
    fix: 'Save the sheet as CSV, or unpack the archive.',
  },
  {
    bytes: [0x1f, 0x8b],
    what: 'a gzip archive',
    fix: 'Unpack it first: gunzip -c FILE.gz | dissensus check -',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook (.xls)',
    fix: 'Save the sheet as CSV.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', fix: 'Copy its table into a CSV file.' },
];

/** How much of a file is looked at before its first line is read: enough for any header. */
export const HEAD_BYTES = 65536;

/**
 * Hands on the input as UTF-8 bytes, which is what csv-parse reads.
 *
 * Bytes that are UTF-8 already pass through unchanged, only checked; other encodings are decoded. A byte order mark is taken off.
 * Input with a NUL in it (or the signature of an archive) is binary: one problem, and nothing is handed on.
 */
export async function* decode(
  input: ClaimsInput,
  declared: Encoding | null,
  decoding: Decoding,
  reporter: Reporter,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let checker: InstanceType<typeof TextDecoder> | null = null;
  let first = true;
  for await (const piece of joined(input)) {
    let bytes = piece;
    if (first) {
      first = false;
      const mark = byteOrderMark(bytes);
      if (mark !== null) bytes = bytes.subarray(mark.length);

      decoding.encoding = declared ?? mark?.encoding ?? 'utf-8';
      if (decoding.encoding === 'utf-8') checker = new TextDecoder('utf-8', { fatal: true });
      else decoder = new TextDecoder(decoding.encoding);
      const signature = SIGNATURES.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
      if (signature !== undefined) {
        refuse(decoding, reporter, `This is ${signature.what}, not text.`, signature.fix);
        return;
      }
    }
    if (decoder !== null) {
      const text = decoder.decode(bytes, { stream: true });
      if (text.includes('\0')) {
        refuse(
          decoding,
          reporter,
          'The file holds NUL characters: it is not text.',
          'Save the table as CSV.',
        );
        return;
      }
      bytes = encoder.encode(text);
    } else if (bytes.includes(0)) {
      refuse(
        decoding,
        reporter,
        'The file holds NUL bytes: it is not text, or it is UTF-16 without a byte order mark.',
        'Save the table as CSV in UTF-8.',
      );
      return;
    }
    if (checker !== null) {
      try {
        checker.decode(bytes, { stream: true });
      } catch {
        decoding.damaged = true;
        checker = null;
      }
    }
    yield bytes;
  }
  if (decoder !== null) yield encoder.encode(decoder.decode());
  try {
    checker?.decode();
  } catch {
    decoding.damaged = true;
  }
}

function refuse(decoding: Decoding, reporter: Reporter, message: string, fix: string): void {
  decoding.binary = true;
  reporter.add('binary-file', 'error', {}, message, 'a text file: CSV with a header row', fix);
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** The input as bytes, its first piece long enough to hold the byte order mark and the header. */
async function* joined(input: ClaimsInput): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = [];
  let length = 0;
  for await (const bytes of asBytes(input)) {
    if (head === null) {
      yield bytes;
      continue;
    }
    head.push(bytes);
    length += bytes.length;
    if (length >= HEAD_BYTES) {
      yield concat(head, length);
      head = null;
    }
  }
  if (head !== null && length > 0) yield concat(head, length);
}

async function* asBytes(input: ClaimsInput): AsyncGenerator<Uint8Array> {
  if (input instanceof Uint8Array) {
    for (let at = 0; at < input.length; at += HEAD_BYTES) yield input.subarray(at, at + HEAD_BYTES);
    return;
  }
  const encoder = new TextEncoder();
  if (typeof input === 'string') {
    yield encoder.encode(input);
    return;
  }
  let half = '';
  for await (const piece of input) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    // A pair of surrogates may be cut in two where text comes in pieces.
    let text = half + piece;
    half = '';
    const last = text.charCodeAt(text.length - 1);
    if (last >= 0xd800 && last <= 0xdbff) {
      half = text.slice(-1);
      text = text.slice(0, -1);
    }
    yield encoder.encode(text);
  }
  if (half !== '') yield encoder.encode(half);
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
