import { reportDamage } from './damage.ts';
import type { Decoding } from './decode.ts';
import { findColumn, applyMap, headerKey, indexHeader, reportDuplicates } from './header.ts';
import type { Header } from './header.ts';
import { FIELDS } from './layout.ts';
import type { Field } from './layout.ts';
import { columnsOf, planOf } from './layout-plan.ts';
import type { Plan } from './layout-plan.ts';
import { isTagRow, namesOfTags } from './layouts/hxl.ts';
import { nearField } from './near-names.ts';
import type { ReadOptions } from './read-claims.ts';
import { isFieldName, looksLikeHeader, recognise } from './recognise.ts';
import type { Reporter } from './reporter.ts';
import { RowReader } from './row.ts';
import { withoutApostrophe } from './write-claims.ts';

/** Titles and comments above a table are fewer lines than this. */
const MOST_ABOVE = 20;

/** As many names of a header as are enough to know it by. */
const MOST_NAMES = 12;

/** What takes the rows of a table that are as wide as its header. */
export interface RowSink {
  /** The columns whose damage the sink tells of itself; none unless given. */
  readonly readApart?: ReadonlySet<number>;
  read(record: readonly string[], line: number): void;
}

/** Takes the records of a table: header, tag row if there is one, rows. */
export class TableReader {
  /** Rows below the header that are not blank. */
  rows = 0;
  /** Whether a column that is read stands twice: the rows are then read for their problems only. */
  undecided = false;
  readonly #options: ReadOptions;
  readonly #decoding: Decoding;
  readonly #reporter: Reporter;
  #head: { readonly cells: readonly string[]; readonly line: number } | null = null;
  #opened = false;
  #reader: RowReader | null = null;
  #sink: RowSink | null = null;
  /** Whether no layout knows the first row, and none of the next looked like a header so far. */
  #unrecognised = false;
  readonly #sinkOf: (reader: RowReader, decoding: Decoding) => RowSink;

  /** Rows go to what `sinkOf` makes of the reader of the table, where it is given: they are then read apart, topic by topic. */
  constructor(
    options: ReadOptions,
    decoding: Decoding,
    reporter: Reporter,
    sinkOf?: (reader: RowReader, decoding: Decoding) => RowSink,
  ) {
    this.#sinkOf = sinkOf ?? ((reader) => reader);
    this.#options = options;
    this.#decoding = decoding;
    this.#reporter = reporter;
  }

  /** Takes the next record. `line` is its first line. */
  record(record: readonly string[], line: number): void {
    if (this.#head === null) {
      if (!isBlank(record)) this.#head = { cells: record, line };
      return;
    }
    if (!this.#opened) {
      const tags = isTagRow(record) ? record : null;
      this.#open(this.#head, tags);
      if (tags !== null) return;
    }
    if (isBlank(record)) return;
    this.rows += 1;
    const reader = this.#reader;
    if (reader === null) {
      if (this.#unrecognised) this.#lookForHeader(record, line);
      return;
    }
    if (this.#decoding.damaged) {
      const { encoding } = this.#decoding;
      const except = this.#sink?.readApart;
      reportDamage(record, line, reader.header.names, encoding, this.#reporter, except);
    }
    const width = reader.header.names.length;
    if (record.length === width) {
      const ours = reader.plan.layout.name === 'claims';
      this.#sink?.read(
        ours && mayBeNeutralised(record) ? record.map(withoutApostrophe) : record,
        line,
      );
      return;
    }
    this.#reporter.add(
      'ragged-row',
      'error',
      { line },
      `The row has ${record.length} ${record.length === 1 ? 'cell' : 'cells'}, and the header ${width}.`,
      `${width} cells`,
      record.length > width
        ? 'Put cells that hold the delimiter in quotation marks.'
        : 'Add the missing cells, or check for a quotation mark that is not closed.',
    );
  }

  /**
   * Ends the table. Null where it could not be read.
   *
   * `broken` says that the file ended within quotes, which explains why nothing is left of it.
   */
  end(broken: boolean): RowReader | null {
    if (this.#head === null) {
      if (broken) return null;
      this.#reporter.add(
        'empty-file',
        'error',
        {},
        'The file is empty.',
        'a header and a row for each claim',
        'Check the path. The header of a claims file is: topic,source,measure,value,as_of',
      );
      return null;
    }
    if (!this.#opened) this.#open(this.#head, null);
    if (this.rows === 0 && !broken) {
      this.#reporter.add(
        'no-rows',
        'error',
        { line: this.#head.line },
        'The file has a header and no rows.',
        'a row for each claim',
        'Add the claims below the header.',
      );
    }
    return this.#reader;
  }

  /** Says that a row below the first looks like the header, where titles, comments or merged cells stand above it. */
  #lookForHeader(record: readonly string[], line: number): void {
    if (
      this.rows > MOST_ABOVE ||
      !looksLikeHeader(indexHeader(record, line, new Map(), new Map()))
    ) {
      if (this.rows > MOST_ABOVE) this.#unrecognised = false;
      return;
    }
    this.#unrecognised = false;
    const names = record.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const shown = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
    this.#reporter.add(
      'header-below',
      'notice',
      { line },
      `Line ${line} looks like the header: ${shown}. The first line that is not blank is taken for it.`,
      'the names of the columns in the first line',
      'Remove the lines above it; where two lines make one header, join their names (killed low, killed high).',
    );
  }

  /** Indexes the header, recognises the layout, makes the reader of rows. */
  #open(
    head: { readonly cells: readonly string[]; readonly line: number },
    tags: readonly string[] | null,
  ): void {
    this.#opened = true;
    const { cells, line } = head;
    const options = this.#options;
    const reporter = this.#reporter;
    if (this.#decoding.damaged) reportDamage(cells, line, cells, this.#decoding.encoding, reporter);
    const mapped = applyMap(cells, line, options.map ?? {}, isFieldName, reporter);
    const plain = indexHeader(cells, line, new Map(), mapped);
    const tagged = tags === null ? null : indexHeader(cells, line, namesOfTags(tags), mapped);
    const layout = recognise(plain, tagged, options.layout ?? null, reporter);
    if (layout === null) {
      this.#unrecognised = options.layout === undefined;
      return;
    }
    const header = layout.name === 'hxl' && tagged !== null ? tagged : plain;
    const base = baseName(options.file);
    const by = topicColumns(options.by ?? [], header, line, reporter);
    if (by === null) return;
    const read = planOf(layout, header);
    const plan = by.length === 0 ? read : { ...read, topic: by };
    if (NAMED_BY_HAND.has(layout.name)) {
      reportUnread(header, plan, options.by ?? [], reporter);
    }
    this.undecided = reportDuplicates(header, columnsOf(plan), reporter);
    this.#reader = new RowReader(plan, header, {
      file: options.file ?? null,
      base,
      hedges: options.hedges ?? 'default',
      dates: options.dates ?? null,
      decimal: options.decimal ?? null,
      sources: options.sources ?? [],
      reporter,
    });
    this.#sink = this.#sinkOf(this.#reader, this.#decoding);
  }
}

/** The columns that `by` names, whose cells joined are the topic; null after a problem. */
function topicColumns(
  by: readonly string[],
  header: Header,
  line: number,
  reporter: Reporter,
): readonly number[] | null {
  const columns = by.map((name) => findColumn(header, [name]));
  const missing = by.filter((_, at) => (columns[at] ?? -1) < 0);
  if (missing.length === 0) return columns;
  reporter.add(
    'missing-column',
    'error',
    { line },
    `The file has no column ${missing.join(', ')} to make topics of.`,
    `one of ${header.names.join(', ')}`,
    'Name columns of this file.',
  );
  return null;
}

/** The layouts with optional columns of our names, in which a slip would go unnoticed. */
const NAMED_BY_HAND: ReadonlySet<string> = new Set(['claims', 'intervals']);

/** Names under which other tables hold the dates of a claim: here they would be lost without a word. */
const DATE_NAMES: Readonly<Record<string, Field>> = {
  date: 'as_of',
  day: 'as_of',
  year: 'as_of',
  dateend: 'as_of',
  enddate: 'as_of',
  datestart: 'from',
  startdate: 'from',
  datepublished: 'published',
  publicationdate: 'published',
};

/**
 * Says which columns are not read: of a claims file every one, of any table those whose name is a slip of an optional one of ours
 * that is not there. The first is a notice, the second a warning: what an exclusion or a date says is lost.
 */
function reportUnread(header: Header, plan: Plan, by: readonly string[], reporter: Reporter): void {
  const ours = plan.layout.name === 'claims';
  const read = columnsOf(plan);
  const fields = new Set<string>([...FIELDS, ...by].map(headerKey));
  const absent = FIELDS.filter((field) => isAbsent(plan, field));
  header.known.forEach((name, at) => {
    if (name === '' || read.has(at) || fields.has(headerKey(name))) return;
    const dated = ours ? (DATE_NAMES[headerKey(name)] ?? null) : null;
    const near = dated !== null && absent.includes(dated) ? dated : nearField(name, absent);
    const place = { line: header.line, column: header.names[at] ?? name };
    const said = JSON.stringify(header.names[at]);
    const expected = `the columns of the claims layout: ${FIELDS.join(', ')}`;
    if (near !== null) {
      reporter.add(
        'unread-column',
        'warning',
        place,
        `The column ${said} is not read. Perhaps it is called ${near}.`,
        expected,
        `Rename it, or read it under its name: --map "${header.names[at]}=${near}". Nothing, if it is yours.`,
      );
    } else if (ours) {
      reporter.add(
        'unread-column',
        'notice',
        place,
        `The column ${said} is not read.`,
        expected,
        'Nothing, if it is yours; else rename it, or name it with --map COLUMN=FIELD.',
      );
    }
  });
}

/** Whether no column holds an optional field of ours; in other tables than a claims file counts have names of their own. */
function isAbsent({ at, counts, topic, layout }: Plan, field: Field): boolean {
  switch (field) {
    case 'topic':
      return topic.length === 0;
    case 'value':
    case 'low':
    case 'best':
    case 'high':
      return layout.name === 'claims' && counts.every((count) => count[field] < 0);
    default:
      return at[field] < 0;
  }
}

function isBlank(record: readonly string[]): boolean {
  for (const cell of record) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Whether a cell begins with an apostrophe, which `writeClaims` may have put there. */
function mayBeNeutralised(record: readonly string[]): boolean {
  for (const cell of record) if (cell.startsWith("'")) return true;
  return false;
}

/** The last part of a path, which claim ids begin with. */
function baseName(file: string | undefined): string {
  return file?.split(/[\\/]/).at(-1) || 'input';
}
