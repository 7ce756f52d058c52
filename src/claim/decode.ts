import type { Reporter } from './reporter.ts';

/** What a file can be read from: its text, its bytes, or either in pieces. */
export type ClaimsInput =
  string | Uint8Array | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** Encodings that can be declared. UTF-16 is known by its byte order mark; else UTF-8 is assumed, and checked. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Every encoding that can be declared. */
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/** What decoding found out; complete once the pieces have been taken. */
export interface Decoding {
  encoding: Encoding;
  /** Whether there were bytes that are no text of this encoding: each is read as U+FFFD. */
  damaged: boolean;
  /** Whether the input is no text at all; nothing of it is handed on from there. */
  binary: boolean;
}

/** What stands in text for bytes that could not be decoded. */
export const DAMAGE = '\ufffd';

/** How much of the input is looked at before its first line is read: enough for any header. */
const HEAD_LENGTH = 65536;

/** The longest signature: so many bytes are needed to know one. */
const SIGNATURE_LENGTH = 4;

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
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook (.xls)', fix: 'Save it as CSV.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', fix: 'Copy its table into a CSV file.' },
];

/** Whether bytes begin as those of a file that is no text: an archive, a workbook, a PDF. */
export function isArchive(head: Uint8Array): boolean {
  return signatureOf(head) !== undefined;
}

function signatureOf(head: Uint8Array): (typeof SIGNATURES)[number] | undefined {
  return SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
}

/**
 * Hands on the input as text, in pieces, the first of them long enough to hold the header.
 *
 * A byte order mark decides between UTF-8 and UTF-16, and is taken off; `declared` goes before it. Input that begins like an
 * archive or holds a NUL is binary: one problem, and nothing more is handed on.
 */
export async function* decode(
  input: ClaimsInput,
  declared: Encoding | null,
  decoding: Decoding,
  reporter: Reporter,
): AsyncGenerator<string> {
  let head: string | null = '';
  for await (const text of textOf(input, declared, decoding, reporter)) {
    if (text.includes('\0')) {
      refuse(
        decoding,
        reporter,
        'The file holds NUL characters: it is not text, or it is UTF-16 without a byte order mark.',
        'Save the table as CSV in UTF-8, or declare the encoding (--encoding utf-16le).',
      );
      return;
    }
    if (text.includes(DAMAGE)) decoding.damaged = true;
    if (head === null) {
      yield text;
      continue;
    }
    head += text;
    if (head.length < HEAD_LENGTH) continue;
    yield head;
    head = null;
  }
  if (head !== null && head !== '' && !decoding.binary) yield head;
}

async function* textOf(
  input: ClaimsInput,
  declared: Encoding | null,
  decoding: Decoding,
  reporter: Reporter,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let head = new Uint8Array(0);
  let half = '';
  let begun = false;
  const whole = typeof input === 'string' || input instanceof Uint8Array;
  for await (const piece of whole ? slices(input) : input) {
    if (piece.length === 0) continue;
    if (typeof piece === 'string') {
      // A pair of surrogates may be cut in two where text comes in pieces.
      const text: string = half + (!begun && piece.startsWith('\ufeff') ? piece.slice(1) : piece);
      const end = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
      half = text.slice(end);
      begun = true;
      yield text.slice(0, end);
      continue;
    }
    if (decoder !== null) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head = joined(head, piece);
    if (head.length < SIGNATURE_LENGTH) continue;
    decoder = begin(head, declared, decoding, reporter);
    if (decoder === null) return;
    yield decoder.decode(head, { stream: true });
  }
  if (half !== '') yield DAMAGE;
  if (decoder === null && head.length > 0) {
    decoder = begin(head, declared, decoding, reporter);
    if (decoder !== null) yield decoder.decode(head, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}

/** Looks at the first bytes: the decoder of the encoding they tell, or null where they are no text. */
function begin(
  head: Uint8Array,
  declared: Encoding | null,
  decoding: Decoding,
  reporter: Reporter,
): InstanceType<typeof TextDecoder> | null {
  const signature = signatureOf(head);
  if (signature !== undefined) {
    refuse(decoding, reporter, `This is ${signature.what}, not text.`, signature.fix);
    return null;
  }
  decoding.encoding = declared ?? byMark(head);
  return new TextDecoder(decoding.encoding);
}

/** The encoding that a byte order mark names. `TextDecoder` takes the mark off. */
function byMark(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function refuse(decoding: Decoding, reporter: Reporter, message: string, fix: string): void {
  decoding.binary = true;
  reporter.add('binary-file', 'error', {}, message, 'a text file: CSV with a header row', fix);
}

/** A whole input in pieces, as a stream would give it: what is read of one is let go before the next is decoded. */
function* slices(whole: string | Uint8Array): Generator<string | Uint8Array> {
  for (let at = 0; at < whole.length; at += HEAD_LENGTH) {
    yield typeof whole === 'string'
      ? whole.slice(at, at + HEAD_LENGTH)
      : whole.subarray(at, at + HEAD_LENGTH);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
