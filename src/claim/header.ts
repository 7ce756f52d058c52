import type { Reporter } from './reporter.ts';

/** The header of a table: names as they stand, and where each is found. */
export interface Header {
  readonly line: number;
  /** As they stand in the file, trimmed. */
  readonly names: readonly string[];
  /** The name each column goes by: the one that stands there, or what `--map` or an HXL tag made of it. */
  readonly known: readonly string[];
  /** Column index by `headerKey` of the name it goes by. */
  readonly index: ReadonlyMap<string, number>;
  /** The columns that were named by hand (`--map`), by that name. */
  readonly mapped: ReadonlyMap<string, number>;
}

/** What of a header name counts when it is looked up: letters and digits, in lower case; `bd_best` and `BdBest` are one. */
export function headerKey(name: string): string {
  const lower = name.toLowerCase();
  // Nearly every header is plain ASCII: the classes of Unicode take a millisecond to set up.
  return /^[ -~]*$/.test(lower)
    ? lower.replace(/[^a-z0-9]+/g, '')
    : lower.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The index of the first of these columns that is present; -1 where none is. */
export function findColumn(header: Header, names: readonly string[] | undefined): number {
  for (const name of names ?? []) {
    const at = header.index.get(headerKey(name));
    if (at !== undefined) return at;
  }
  return -1;
}

/**
 * Indexes a header row.
 *
 * `tags` are names that an HXL row gives to columns, `mapped` names given by hand, which go before everything else. A name that
 * stands twice is found once, at its first column; `reportDuplicates` says so.
 */
export function indexHeader(
  cells: readonly string[],
  line: number,
  tags: ReadonlyMap<number, string>,
  mapped: ReadonlyMap<number, string>,
): Header {
  const names = cells.map((cell) => cell.trim());
  const known = names.map((name, at) => mapped.get(at) ?? tags.get(at) ?? name);
  const index = new Map<string, number>();
  for (const [at, name] of mapped) index.set(headerKey(name), at);
  known.forEach((name, at) => {
    const key = headerKey(name);
    if (key !== '' && !mapped.has(at) && !index.has(key)) index.set(key, at);
  });
  return {
    line,
    names,
    known,
    index,
    mapped: new Map([...mapped].map(([at, name]) => [name, at])),
  };
}

/**
 * Reports every name that stands twice. Where a column of that name is read, nobody can say which of the two was meant: an error.
 *
 * @returns whether there is such a column.
 */
export function reportDuplicates(
  header: Header,
  read: ReadonlySet<number>,
  reporter: Reporter,
): boolean {
  const first = new Map<string, number>();
  const byHand = new Map([...header.mapped].map(([name, at]) => [headerKey(name), at]));
  let undecided = false;
  header.known.forEach((known, at) => {
    const key = headerKey(known);
    // What was named by hand takes the place of a column that has the name already.
    if ((byHand.get(key) ?? at) !== at) return;
    const earlier = first.get(key);
    if (key === '') return;
    if (earlier === undefined) {
      first.set(key, at);
      return;
    }
    const name = header.names[at] ?? known;
    const matters = read.has(earlier) || read.has(at);
    if (matters) undecided = true;
    reporter.add(
      'duplicate-header',
      matters ? 'error' : 'notice',
      { line: header.line, column: name, cell: name },
      `Columns ${earlier + 1} and ${at + 1} are both called ${JSON.stringify(name)}` +
        (matters ? ': nobody can say which is meant, and no claim is read.' : '; neither is read.'),
      'every column name once',
      'Rename or remove one of the two columns.',
    );
  });
  return undecided;
}

/**
 * Columns by hand: `{ dead: 'killed' }` reads the column `dead` under the name `killed`.
 *
 * @param isName whether something is a name that columns can be given.
 * @returns the given name by column index; a column that is not there, or a name that means nothing, is a problem.
 */
export function applyMap(
  cells: readonly string[],
  line: number,
  map: Readonly<Record<string, string>>,
  isName: (name: string) => boolean,
  reporter: Reporter,
): ReadonlyMap<number, string> {
  const mapped = new Map<number, string>();
  for (const [column, name] of Object.entries(map)) {
    const exact = cells.findIndex((cell) => cell.trim() === column.trim());
    const at =
      exact >= 0 ? exact : cells.findIndex((cell) => headerKey(cell) === headerKey(column));
    if (at < 0) {
      reporter.add(
        'no-such-column',
        'error',
        { line, column },
        `The file has no column ${JSON.stringify(column)}, which was to be read as ${name}.`,
        `one of ${cells.map((cell) => cell.trim()).join(', ')}`,
        'Correct the name in --map COLUMN=FIELD.',
      );
    } else if (isName(name)) {
      mapped.set(at, name.trim());
    } else {
      reporter.add(
        'unknown-field',
        'error',
        { line, column },
        `Column ${JSON.stringify(column)} was to be read as ${JSON.stringify(name)}, which is no field.`,
        'a field of the claims layout (topic, source, measure, value, as_of…) or a count (killed, killed_low…)',
        'Correct the field in --map COLUMN=FIELD.',
      );
    }
  }
  return mapped;
}
