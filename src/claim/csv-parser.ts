import { CsvError, parse } from 'csv-parse';

/** A parser that text is written to in pieces. */
export interface CsvParser {
  write(text: string): Promise<void>;
  /** False where the text ended within quotes. */
  end(): Promise<boolean>;
}

/**
 * csv-parse on text in pieces, its faults as exceptions.
 *
 * It streams; it knows only the last line of a record and counts a CRLF within quotes twice, so lines are counted by the caller.
 */
export function openParser(delimiter: string, onRecord: (record: string[]) => void): CsvParser {
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
