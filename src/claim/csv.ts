import { CsvError, parse } from 'csv-parse';
import type { Reporter } from './reporter.ts';

/** Characters that part the cells of a row, in the order of preference where a header does not tell them apart. */
export const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];

/**
 * Reads records as arrays, and hands each on with its first line (the header being line 1).
 *
 * csv-parse streams; it knows only the last line of a record and counts a CRLF within quotes twice, so lines are counted here.
 * Blank lines are skipped. A quote in the middle of an unquoted cell is a character like others. A quote that is never closed is
 * a problem at the line where it was opened.
 *
 * @returns the number of lines, and whether the file ended within quotes.
 */
export async function readRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
  firstLine: number,
  onRecord: (record: string[], line: number) => void,
  reporter: Reporter,
): Promise<{ readonly lines: number; readonly broken: boolean }> {
  const parser = parse({
    delimiter,
    // All three at once: files that were edited on several systems mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
  let line = firstLine;
  let fault: unknown = null;
  let wake: (() => void) | null = null;
  const done = new Promise<void>((resolve) => {
    parser.on('data', (record: string[]) => {
      if (fault !== null) return;
      const at = line;
      line += 1 + breaksWithin(record);
      if (record.length === 1 && record[0]?.trim() === '') return;
      try {
        onRecord(record, at);
      } catch (error) {
        fault = error;
        wake?.();
        resolve();
      }
    });
    parser.on('error', (error: unknown) => {
      fault ??= error;
      wake?.();
      resolve();
    });
    parser.on('drain', () => wake?.());
    parser.on('end', resolve);
  });
  for await (const chunk of chunks) {
    if (fault !== null) break;
    // Text, not bytes: the browser build of csv-parse brings a Buffer of its own, and refuses other people's bytes.
    if (!parser.write(chunk)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  if (fault === null) parser.end();
  await done;
  if (fault === null) return { lines: line - 1, broken: false };
  if (!(fault instanceof CsvError) || fault.code !== 'CSV_QUOTE_NOT_CLOSED') throw fault;
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

/** Line breaks inside the cells of a record: CRLF, LF and CR each count as one. */
function breaksWithin(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.split(/\r\n|\n|\r/).length - 1;
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
