import { DAMAGE } from './decode.ts';
import type { Encoding } from './decode.ts';
import type { Reporter } from './reporter.ts';

/** Says of every cell of a record that holds bytes which could not be decoded that it does, but of those in `except`. */
export function reportDamage(
  cells: readonly string[],
  line: number,
  names: readonly string[],
  encoding: Encoding,
  reporter: Reporter,
  except: ReadonlySet<number> = new Set(),
): void {
  cells.forEach((cell, at) => {
    if (!cell.includes(DAMAGE) || except.has(at)) return;
    reporter.add(
      'invalid-encoding',
      'warning',
      { line, column: names[at]?.trim() ?? null, cell },
      `The cell holds bytes that are no text in ${encoding}; they are read as ${DAMAGE}.`,
      'text in UTF-8',
      'Save the file as UTF-8, or declare what it is (--encoding windows-1252).',
    );
  });
}
