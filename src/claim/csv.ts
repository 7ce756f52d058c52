import type { Reporter } from './reporter.ts';
import { RecordSplitter, breaksIn } from './split-records.ts';

/** Characters that part the cells of a row, in the order of preference where a header does not tell them apart. */
export const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];

/** What reading a table's records told: the number of lines, and whether the file ended within quotes. */
export interface RecordsRead {
  readonly lines: number;
  readonly broken: boolean;
}

/**
 * Reads records as arrays, and hands each on with its first line (the header being line 1).
 *
 * Regular text is split here; from the first record on whose quotation marks are not regular, csv-parse reads the file. Blank lines
 * are skipped. A quote in the middle of an unquoted cell is a character like others. A quote that is never closed is a problem at
 * the line where it was opened.
 *
 * @param pause is asked after each piece of the input, and waited for where it gives a promise
 */
export async function readRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
  firstLine: number,
  onRecord: (record: string[], line: number) => void,
  reporter: Reporter,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<RecordsRead> {
  let line = firstLine;
  const take = (record: string[], breaks: number): void => {
    const at = line;
    line += 1 + breaks;
    if (record.length === 1 && record[0]?.trim() === '') return;
    onRecord(record, at);
  };
  const splitter = RecordSplitter.suits(delimiter) ? new RecordSplitter(delimiter, take) : null;
  let parser: Awaited<ReturnType<typeof openParser>> | null = null;
  const parse = async (text: string): Promise<void> => {
    parser ??= await openParser(delimiter, (record) => take(record, breaksWithin(record)));
    await parser.write(text);
  };
  for await (const chunk of chunks) {
    if (parser === null && splitter !== null) {
      const irregular = splitter.take(chunk);
      if (irregular !== null) await parse(irregular);
    } else await parse(chunk);
    await pause();
  }
  if (parser === null && splitter !== null) {
    const irregular = splitter.end();
    if (irregular !== null) await parse(irregular);
  }
  // What was opened in the meantime, which the compiler does not see.
  const opened = parser as Awaited<ReturnType<typeof openParser>> | null;
  if (opened === null || (await opened.end())) return { lines: line - 1, broken: false };
  reporter.add(
    'quote-not-closed',
    'error',
    { line },
    `A quotation mark opened in the record at line ${line} is never closed: all that follows was taken for one cell.`,
    'quotation marks in pairs; a mark within a quoted cell is doubled ("")',
    'Close the quotation mark or take it away, then check again: nothing from here on was read.',
  );
  return { lines: line, broken: true };
}

/**
 * csv-parse, with its faults as exceptions; `end` gives false where the text ended within quotes.
 *
 * It streams; it knows only the last line of a record and counts a CRLF within quotes twice, so lines are counted by the caller.
 */
async function openParser(
  delimiter: string,
  onRecord: (record: string[]) => void,
): Promise<{ write(text: string): Promise<void>; end(): Promise<boolean> }> {
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({
    delimiter,
    // All three at once: files that were edited on several systems mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
  let fault: unknown = null;
  let wake: (() => void) | null = null;
  const done = new Promise<void>((resolve) => {
    const fail = (error: unknown): void => {
      fault ??= error;
      wake?.();
      resolve();
    };
    parser.on('data', (record: string[]) => {
      if (fault !== null) return;
      try {
        onRecord(record);
      } catch (error) {
        fail(error);
      }
    });
    parser.on('error', fail);
    parser.on('drain', () => wake?.());
    parser.on('end', resolve);
  });
  return {
    async write(text) {
      // Text, not bytes: the browser build of csv-parse brings a Buffer of its own, and refuses other people's bytes.
      if (fault !== null || parser.write(text)) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    },
    async end() {
      if (fault === null) parser.end();
      await done;
      if (fault === null) return true;
      if (fault instanceof CsvError && fault.code === 'CSV_QUOTE_NOT_CLOSED') return false;
      throw fault;
    },
  };
}

/** Line breaks inside the cells of a record. */
function breaksWithin(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += breaksIn(cell);
  }
  return breaks;
}

/**
 * The delimiter of a file, by its first line: the one that stands most often outside quotes.
 *
 * Excel's `sep=;` line declares it, and is then no header.
 */
export function detectDelimiter(head: string): { delimiter: string; declaredIn: number } {
  const declared = /^sep=(.)(?:\r\n|\n|\r)/.exec(head);
  if (declared?.[1] !== undefined)
    return { delimiter: declared[1], declaredIn: declared[0].length };
  const counts = new Map<string, number>(DELIMITERS.map((mark) => [mark, 0]));
  let quoted = false;
  let begun = false;
  for (const mark of head) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted && (mark === '\n' || mark === '\r')) {
      if (begun) break;
      continue;
    } else if (!quoted && counts.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    begun = true;
  }
  let best = ',';
  for (const [mark, count] of counts) if (count > (counts.get(best) ?? 0)) best = mark;
  return { delimiter: best, declaredIn: 0 };
}
