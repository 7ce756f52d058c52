import { parse } from 'csv-parse';
import type { CsvOptions } from './csv.ts';

/**
 * Parses text that comes in pieces, and hands each record on as it is complete. What `take` throws ends it.
 *
 * @throws the error of csv-parse, after the records before it were handed on
 */
export async function parseStream(
  chunks: AsyncIterable<string>,
  options: CsvOptions,
  take: (record: string[]) => void,
): Promise<void> {
  const parser = parse({ ...options });
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
        take(record);
      } catch (error) {
        fail(error);
      }
    });
    parser.on('error', fail);
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
  if (fault !== null) throw fault;
}
