import type { Reporter } from './reporter.ts';

/** The header of a table: names as they stand, and where each is found. */
export interface Header {
  readonly line: number;
  /** As they stand in the file, trimmed. */
  readonly names: readonly string[];
  /** Column index by `headerKey` of the name (or of what `--map` or an HXL tag made of it). */
  readonly index: ReadonlyMap<string, number>;
  /** The columns that were given a name by hand (`--map`), by that name. */
  readonly mapped: ReadonlyMap<string, number>;
}

/** What of a header name counts when it is looked up: letters and digits, in lower case; `bd_best` and `BdBest` are one. */
export function headerKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Reads the header row. `renamed` gives columns another name than the one that stands in the file.
 *
 * A name that stands twice is a problem: nobody can say which of the columns was meant. The first is read.
 */
export function readHeader(
  cells: readonly string[],
  line: number,
  renamed: ReadonlyMap<number, string>,
  reporter: Reporter,
): Header {
  const names = cells.map((cell) => cell.trim());
  const index = new Map<string, number>();
  names.forEach((name, at) => {
    const key = headerKey(renamed.get(at) ?? name);
    if (key === '') return;
    const earlier = index.get(key);
    if (earlier === undefined) {
      index.set(key, at);
      return;
    }
    reporter.add(
      'duplicate-header',
      'error',
      { line, column: name, cell: cells[at] ?? null },
      `Columns ${earlier + 1} and ${at + 1} are both called ${JSON.stringify(name)}; only the first is read.`,
      'every column name once',
      'Rename or remove one of the two columns.',
    );
  });
  const mapped = new Map([...renamed].map(([at, name]) => [name, at]));
  return { line, names, index, mapped };
}

/** The index of the first of these columns that is present; -1 where none is. */
export function findColumn(header: Header, names: readonly string[] | undefined): number {
  for (const name of names ?? []) {
    const at = header.index.get(headerKey(name));
    if (at !== undefined) return at;
  }
  return -1;
}
