import type { Hash } from 'node:crypto';
import { createReadStream, promises as files } from 'node:fs';
import type { Claim } from '../claim/claim.ts';
import { withoutDuplicates } from '../claim/duplicates.ts';
import { ENCODINGS } from '../claim/decode.ts';
import { layoutFromJson } from '../claim/layout-json.ts';
import type { Layout } from '../claim/layout.ts';
import type { Problem } from '../claim/problem.ts';
import { readClaims, type ReadOptions } from '../claim/read-claims.ts';
import { readClaimsFile, UNREADABLE_CODES } from '../claim/read-file.ts';
import { shortNames } from '../report/short-files.ts';
import { UsageError } from './exit.ts';
import { HEDGES, oneOf, text, texts, type Given } from './flags.ts';

/** All claims and problems of the files named, in their order. */
export interface Input {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** Whether any file could not be opened. */
  readonly unreadable: boolean;
  /** What was read, so that a report can be repeated; empty unless asked for. */
  readonly files: readonly InputFile[];
}

/** One file that was read. */
export interface InputFile {
  /** Its name, of the folders of this machine no more than tells it from the others; `standard input` for `-`. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly claims: number;
}

/** Reads every file of a command line; `-` is standard input. `hashed` also tells what bytes it read. */
export async function readInputs(
  given: Given,
  { hashed = false }: { readonly hashed?: boolean } = {},
): Promise<Input> {
  if (given.words.length === 0) throw new UsageError('which file? (- is standard input)');
  const options = await readOptions(given);
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  const named: InputFile[] = [];
  const names = shortNames(given.words);
  for (const file of given.words) {
    const hash = hashed ? await sha256() : null;
    const read =
      file === '-'
        ? await readClaims(hash === null ? process.stdin : watched(process.stdin, hash), {
            ...options,
            file: '-',
          })
        : await readClaimsFile(file, options);
    for (const claim of read.claims) claims.push(claim);
    for (const problem of read.problems) problems.push(problem);
    if (hash === null || read.problems.some(({ code }) => UNREADABLE_CODES.has(code))) continue;
    if (file !== '-') for await (const _ of watched(createReadStream(file), hash));
    const name = file === '-' ? 'standard input' : (names.get(file) ?? file);
    named.push({ file: name, sha256: hash.digest('hex'), claims: read.claims.length });
  }
  const unreadable = problems.some(({ code }) => UNREADABLE_CODES.has(code));
  if (given.words.length < 2) return { claims, problems, unreadable, files: named };
  const distinct = withoutDuplicates(claims);
  for (const problem of distinct.problems) problems.push(problem);
  return { claims: distinct.claims, problems, unreadable, files: named };
}

/** A hash to fill. Node's cryptography is loaded by the commands that ask for one: it takes longer than to read a small file. */
async function sha256(): Promise<Hash> {
  return (await import('node:crypto')).createHash('sha256');
}

/** The bytes of a stream as they are, each also told to a hash. */
async function* watched(
  stream: AsyncIterable<Uint8Array | string>,
  hash: Hash,
): AsyncGenerator<Uint8Array | string> {
  for await (const piece of stream) {
    hash.update(piece);
    yield piece;
  }
}

export async function readOptions(given: Given): Promise<ReadOptions> {
  // Entries, not assignments: a column may be called __proto__.
  const map = new Map<string, string>();
  for (const pair of texts(given, 'map')) {
    const cut = pair.lastIndexOf('=');
    if (cut < 1) throw new UsageError(`--map takes COLUMN=FIELD; not "${pair}"`);
    map.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
  const layout = text(given, 'layout');
  const dates = text(given, 'dates');
  const decimal = text(given, 'decimal');
  const by = text(given, 'by');
  const encoding = text(given, 'encoding');
  const delimiter = text(given, 'delimiter')?.replace('\\t', '\t');
  if (delimiter !== undefined && delimiter.length !== 1) {
    throw new UsageError(`--delimiter takes one character; not "${delimiter}"`);
  }
  return {
    hedges: oneOf(given, 'hedges', HEDGES, 'default'),
    ...(map.size === 0 ? {} : { map: Object.fromEntries(map) }),
    ...(layout === undefined ? {} : { layout: await layoutOf(layout) }),
    ...(by === undefined ? {} : { by: by.split(',').map((each) => each.trim()) }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding: oneOf(given, 'encoding', ENCODINGS, 'utf-8') }),
    ...(dates === undefined
      ? {}
      : { dates: oneOf(given, 'dates', ['day-first', 'month-first', 'iso'], 'iso') }),
    ...(decimal === undefined ? {} : { decimal: oneOf(given, 'decimal', ['.', ','], '.') }),
  };
}

/** A layout by its name, or one declared in a small JSON file. */
async function layoutOf(name: string): Promise<string | Layout> {
  if (!name.endsWith('.json')) return name;
  const text = await files.readFile(name, 'utf8').catch(() => {
    throw new UsageError(`cannot read the layout ${name}`);
  });
  const { layout, problems } = layoutFromJson(text, name);
  const [first] = problems;
  if (layout === null) {
    throw new UsageError(
      `the layout ${name} cannot be used: ${first?.message ?? ''} Expected ${first?.expected ?? ''}`,
    );
  }
  return layout;
}
