import type { CsvParser } from './csv-parser.ts';
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
  let parser: CsvParser | null = null;
  const parse = async (text: string): Promise<void> => {
    const { openParser } = await import('./csv-parser.ts');
    parser ??= openParser(delimiter, (record) => take(record, breaksWithin(record)));
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
  const opened = parser as CsvParser | null;
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
