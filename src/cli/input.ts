import type { Hash } from 'node:crypto';
import { createReadStream, promises as files } from 'node:fs';
import type { Claim, ClaimsRead } from '../claim/claim.ts';
import { DATE_ORDERS } from '../claim/date-text.ts';
import { withoutDuplicates } from '../claim/duplicates.ts';
import { ENCODINGS } from '../claim/decode.ts';
import { layoutFromJson } from '../claim/layout-json.ts';
import type { Layout } from '../claim/layout.ts';
import { DECIMAL_MARKS } from '../claim/number-cell.ts';
import type { Problem } from '../claim/problem.ts';
import { HEDGES } from '../claim/quantity.ts';
import { readClaims, type ReadOptions } from '../claim/read-claims.ts';
import { readClaimsFile, UNREADABLE_CODES } from '../claim/read-file.ts';
import { shortNames } from '../report/short-files.ts';
import { UsageError } from './exit.ts';
import { oneOf, text, texts, type Given } from './flags.ts';
import { settleMapped } from './mapped.ts';

/** All claims and problems of the files named, in their order. */
export interface Input {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** Whether any file could not be opened. */
  readonly unreadable: boolean;
  /** Whether what was named by `--map` is in no file, so that an answer would be to another question. */
  readonly stopped: boolean;
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

/** What one file gave, before it is held against the others. */
interface FileRead extends ClaimsRead {
  /** Null where it was not asked for, or the file cannot be read. */
  readonly named: InputFile | null;
}

/** Reads every file of a command line; `-` is standard input. `hashed` also tells what bytes it read. */
export async function readInputs(
  given: Given,
  { hashed = false }: { readonly hashed?: boolean } = {},
): Promise<Input> {
  return together(await readEach(given, hashed));
}

/** Reads every file of a command line for itself. A column that `--map` names need only be in one of them. */
export async function readSides(given: Given): Promise<readonly Input[]> {
  const files = await readEach(given, false);
  const { problems, stopped } = settleMapped(files.map((file) => file.problems));
  return files.map((file, at) => ({
    ...together([{ ...file, problems: problems[at] ?? file.problems }]),
    stopped,
  }));
}

/** Standard input can be read to its end once. Throws UsageError where it is named again. */
export function checkFiles(files: readonly string[]): void {
  if (files.filter((file) => file === '-').length > 1) {
    throw new UsageError('standard input can be read once, and - is named twice');
  }
}

async function readEach(given: Given, hashed: boolean): Promise<readonly FileRead[]> {
  if (given.words.length === 0) throw new UsageError('which file? (- is standard input)');
  checkFiles(given.words);
  const options = await readOptions(given);
  const names = shortNames(given.words);
  const all: FileRead[] = [];
  for (const file of given.words) {
    const hash = hashed ? await sha256() : null;
    const { claims, problems } =
      file === '-'
        ? await readClaims(hash === null ? process.stdin : watched(process.stdin, hash), {
            ...options,
            file: '-',
          })
        : await readClaimsFile(file, options);
    if (hash === null || isUnreadable(problems)) {
      all.push({ claims, problems, named: null });
      continue;
    }
    if (file !== '-') for await (const _ of watched(createReadStream(file), hash));
    const name = file === '-' ? 'standard input' : (names.get(file) ?? file);
    const named = { file: name, sha256: hash.digest('hex'), claims: claims.length };
    all.push({ claims, problems, named });
  }
  return all;
}

/** Files as one: a claim that stands in two of them counts once. */
function together(files: readonly FileRead[]): Input {
  const settled = settleMapped(files.map(({ problems }) => problems));
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const file of files) for (const claim of file.claims) claims.push(claim);
  for (const said of settled.problems) for (const problem of said) problems.push(problem);
  const rest = {
    unreadable: isUnreadable(problems),
    stopped: settled.stopped,
    files: files.flatMap(({ named }) => named ?? []),
  };
  if (files.length < 2) return { claims, problems, ...rest };
  const distinct = withoutDuplicates(claims);
  for (const problem of distinct.problems) problems.push(problem);
  return { claims: distinct.claims, problems, ...rest };
}

function isUnreadable(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => UNREADABLE_CODES.has(code));
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
    ...(dates === undefined ? {} : { dates: oneOf(given, 'dates', DATE_ORDERS, 'iso') }),
    ...(decimal === undefined ? {} : { decimal: oneOf(given, 'decimal', DECIMAL_MARKS, '.') }),
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
