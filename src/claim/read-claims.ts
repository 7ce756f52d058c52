import type { ClaimsRead } from './claim.ts';
import type { DateColumnRead } from './date-column.ts';
import type { DateOrder } from './date-text.ts';
import { readRecords, detectDelimiter } from './csv.ts';
import { decode } from './decode.ts';
import type { ClaimsInput, Decoding, Encoding } from './decode.ts';
import { finishClaims } from './finish-claims.ts';
import { readHeader } from './header.ts';
import type { Header } from './header.ts';
import { recognise } from './recognise.ts';
import type { Layout } from './layout.ts';
import { planOf } from './layout-plan.ts';
import type { SourceMerge } from './origins.ts';
import type { Hedges } from './quantity.ts';
import { Reporter } from './reporter.ts';
import { RowReader } from './row.ts';

/** What may be declared about a file; everything has a default, and what is decided by the file itself is said in `meta`. */
export interface ReadOptions {
  /** The name of the input in problems and claim ids; `-` is stdin. */
  readonly file?: string;
  /** The name of a layout, or one declared as data; else it is recognised by the header. */
  readonly layout?: string | Layout;
  /** Column -> field, for columns under other names: `{ dead: 'killed' }`. */
  readonly map?: Readonly<Record<string, string>>;
  readonly hedges?: Hedges;
  /** The order of slashed dates; else each column decides for itself. */
  readonly dates?: DateOrder;
  /** The decimal mark; else only numbers with one reading are read. */
  readonly decimal?: '.' | ',';
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  /** Further names of one voice: the first of each list is the origin. */
  readonly sources?: readonly (readonly string[])[];
}

/** How a file was read. Rows read = used + excluded + reported: no row is lost without a word. */
export interface ReadMeta {
  readonly layout: string | null;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly lines: number;
  /** Data rows that are not blank. */
  readonly rows: number;
  /** Rows with a claim in use, rows whose claims are all excluded, and rows of which only a problem is left. */
  readonly used: number;
  readonly excluded: number;
  readonly reported: number;
  readonly dates: readonly DateColumnRead[];
  readonly merges: readonly SourceMerge[];
}

/** Claims and problems, and how they were read. */
export interface ClaimsFileRead extends ClaimsRead {
  readonly meta: ReadMeta;
}

/**
 * Reads a claims file: its text, its bytes, or either in pieces.
 *
 * Everything that can be read becomes a claim, everything that cannot becomes a located problem. Nothing is thrown for what
 * stands in a file. Memory holds the claims, not the file.
 */
export async function readClaims(
  input: ClaimsInput,
  options: ReadOptions = {},
): Promise<ClaimsFileRead> {
  const file = options.file ?? null;
  const reporter = new Reporter(file);
  const decoding: Decoding = { encoding: 'utf-8', bom: false, damaged: false, binary: false };
  const chunks = decode(input, options.encoding ?? null, decoding, reporter);
  const first = await chunks.next();
  let rows: RowReader | null = null;
  let layout: Layout | null = null;
  let delimiter = options.delimiter ?? ',';
  let count = 0;
  let lines = 0;
  if (first.done !== true) {
    const head = new TextDecoder().decode(first.value);
    const detected = detectDelimiter(head);
    delimiter = options.delimiter ?? detected.delimiter;
    const body = first.value.subarray(detected.declaredIn);
    const firstLine = detected.declaredIn > 0 ? 2 : 1;
    let header: Header | null = null;
    let stopped = false;
    const onRecord = (record: string[], line: number): void => {
      if (stopped) return;
      if (header === null) {
        const found = readHeader(record, line, new Map(), reporter);
        header = found;
        layout = recognise(found, options.layout ?? null, reporter);
        if (layout === null) {
          stopped = true;
          return;
        }
        rows = new RowReader(planOf(layout, found), found, {
          file,
          idBase: baseName(file),
          hedges: options.hedges ?? 'default',
          dates: options.dates ?? null,
          decimal: options.decimal ?? null,
          sources: options.sources ?? [],
          reporter,
        });
        return;
      }
      if (record.every((cell) => cell.trim() === '')) return;
      count += 1;
      if (record.length !== header.names.length) {
        reporter.add(
          'ragged-row',
          'error',
          { line },
          `The row has ${record.length} cells, and the header ${header.names.length}.`,
          `${header.names.length} cells`,
          'Quote cells that hold the delimiter, or add the missing cells.',
        );
        return;
      }
      rows?.read(record, line);
    };
    lines = await readRecords(prepend(body, chunks), delimiter, firstLine, onRecord, reporter);
    if (header === null && !decoding.binary) empty(reporter);
    else if (count === 0 && rows !== null) {
      reporter.add(
        'no-rows',
        'error',
        {},
        'The file has a header and no rows.',
        'a row for each claim',
        'Add the claims below the header.',
      );
    }
  } else if (!decoding.binary) empty(reporter);
  const reader = rows as RowReader | null;
  const finished = finishClaims(reader, reporter);
  const recognised = layout as Layout | null;
  return {
    claims: finished.claims,
    problems: reporter.sorted(),
    meta: {
      layout: recognised?.name ?? null,
      encoding: decoding.encoding,
      delimiter,
      lines,
      rows: count,
      used: finished.used,
      excluded: finished.excluded,
      reported: count - finished.used - finished.excluded,
      dates: finished.dates,
      merges: reader?.origins.merges ?? [],
    },
  };
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

function empty(reporter: Reporter): void {
  reporter.add(
    'empty-file',
    'error',
    {},
    'The file is empty.',
    'a header row and a row for each claim',
    'Check the path; the header of a claims file is: topic,source,measure,value,as_of',
  );
}

/** The last part of a path, which claim ids begin with. */
function baseName(file: string | null): string {
  if (file === null) return 'input';
  return file.split(/[\\/]/).at(-1) || file;
}
