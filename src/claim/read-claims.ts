import { checkChoice } from './choice.ts';
import type { ClaimsRead } from './claim.ts';
import { detectDelimiter, readRecords } from './csv.ts';
import type { RecordsRead } from './csv.ts';
import type { DateColumnRead } from './date-column.ts';
import { DATE_ORDERS, type DateOrder } from './date-text.ts';
import { decode, ENCODINGS } from './decode.ts';
import type { ClaimsInput, Decoding, Encoding } from './decode.ts';
import { finishClaims } from './finish-claims.ts';
import type { LayoutDeclaration } from './layout-json.ts';
import type { SourceMerge } from './origins.ts';
import { DECIMAL_MARKS } from './number-cell.ts';
import { HEDGES, type Hedges } from './quantity.ts';
import { Reporter } from './reporter.ts';
import type { RowReader } from './row.ts';
import { TableReader } from './table.ts';
import type { RowSink } from './table.ts';

/** What may be declared of a file. Everything has a default; what the file itself decided is said in `meta`. */
export interface ReadOptions {
  /** The name of the input in problems and claim ids; `-` is stdin. */
  readonly file?: string;
  /** The name of a layout, or one declared as data; else it is recognised by the header. */
  readonly layout?: string | LayoutDeclaration;
  /** Column -> field, for columns under other names: `{ dead: 'killed' }`. */
  readonly map?: Readonly<Record<string, string>>;
  /** Columns whose cells, joined, name the topic, in place of the layout's own. */
  readonly by?: readonly string[];
  readonly hedges?: Hedges;
  /** The order of slashed dates; else each column decides for itself. */
  readonly dates?: DateOrder;
  /** The decimal mark; else only numbers with one reading are read. */
  readonly decimal?: '.' | ',';
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  /** Further names of one voice, beside `SOURCE_NAMES`: the first of each list is the origin. */
  readonly sources?: readonly (readonly string[])[];
}

/** How a file was read. `rows` = `used` + `excluded` + `reported`: no row is lost without a word. */
export interface ReadMeta {
  /** The layout by name; null where none was recognised. */
  readonly layout: string | null;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly lines: number;
  /** Data rows that are not blank. */
  readonly rows: number;
  /** Rows with a claim in use. */
  readonly used: number;
  /** Rows whose claims are all excluded, by the file or for what they say. */
  readonly excluded: number;
  /** Rows of which only a problem is left. */
  readonly reported: number;
  /** How slashed dates were read, column by column. */
  readonly dates: readonly DateColumnRead[];
  /** Names that were read as one voice. */
  readonly merges: readonly SourceMerge[];
}

/** Claims and problems of one input, and how it was read. */
export interface ClaimsFileRead extends ClaimsRead {
  readonly meta: ReadMeta;
}

/**
 * Reads a claims file: its text, its bytes, or either in pieces.
 *
 * Everything that can be read becomes a claim, everything that cannot becomes a located problem, in the order of the file.
 * Nothing is thrown for what stands in a file. Memory holds the claims and problems, not the file. Runs in a browser too.
 *
 * @example
 * const { claims, problems } = await readClaims('source,measure,value\nNIS,killed,around 600\n');
 */
export async function readClaims(
  input: ClaimsInput,
  options: ReadOptions = {},
): Promise<ClaimsFileRead> {
  const reporter = new Reporter(options.file ?? null);
  const { table, decoding, delimiter, read } = await readTable(input, options, reporter);
  const reader = decoding.binary ? null : table.end(read.broken);
  const finished = reader === null || table.undecided ? null : finishClaims(reader, reporter);
  const used = finished?.used ?? 0;
  const excluded = finished?.excluded ?? 0;
  return {
    claims: finished?.claims ?? [],
    problems: reporter.sorted(),
    meta: {
      layout: reader?.plan.layout.name ?? null,
      encoding: decoding.encoding,
      delimiter,
      lines: read.lines,
      rows: table.rows,
      used,
      excluded,
      reported: table.rows - used - excluded,
      dates: finished?.dates ?? [],
      merges: reader?.origins.merges ?? [],
    },
  };
}

/** A table, all of whose records were taken, and how they were parted. */
export interface TableRead {
  readonly table: TableReader;
  readonly decoding: Decoding;
  readonly delimiter: string;
  readonly read: RecordsRead;
}

/**
 * Reads the records of a table. Rows go to what `sinkOf` makes of the reader of the table, or to that reader; `pause` is asked after
 * each piece of the input, and waited for.
 */
export async function readTable(
  input: ClaimsInput,
  options: ReadOptions,
  reporter: Reporter,
  sinkOf?: (reader: RowReader, decoding: Decoding) => RowSink,
  pause?: () => Promise<void> | undefined,
): Promise<TableRead> {
  checkReadOptions(options);
  const decoding: Decoding = { encoding: 'utf-8', damaged: false, binary: false };
  const chunks = decode(input, options.encoding ?? null, decoding, reporter);
  const table = new TableReader(options, decoding, reporter, sinkOf);
  let delimiter = options.delimiter ?? ',';
  let read: RecordsRead = { lines: 0, broken: false };
  const first = await chunks.next();
  if (first.done !== true) {
    const detected = detectDelimiter(first.value);
    delimiter = options.delimiter ?? detected.delimiter;
    const firstLine = detected.declaredIn > 0 ? 2 : 1;
    const body = prepend(first.value.slice(detected.declaredIn), chunks);
    const onRecord = (record: string[], line: number): void => table.record(record, line);
    read = await readRecords(body, delimiter, firstLine, onRecord, reporter, pause);
  }
  return { table, decoding, delimiter, read };
}

/** @throws RangeError for a choice that there is not: a programmer's mistake, not the file's */
function checkReadOptions({ hedges, dates, decimal, encoding, delimiter }: ReadOptions): void {
  if (hedges !== undefined) checkChoice('hedges', hedges, HEDGES);
  if (dates !== undefined) checkChoice('dates', dates, DATE_ORDERS);
  if (decimal !== undefined) checkChoice('decimal', decimal, DECIMAL_MARKS);
  if (encoding !== undefined) checkChoice('encoding', encoding, ENCODINGS);
  if (delimiter !== undefined && delimiter.length !== 1) {
    throw new RangeError(`delimiter takes one character; not ${JSON.stringify(delimiter)}`);
  }
}

async function* prepend(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
