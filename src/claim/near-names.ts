/** Header names that look like one that is looked for: a slip of the pen is told, and nothing is read under it. */
import { headerKey } from './header.ts';

/** A slip of the pen is at most this many letters wrong, missing, added or two swapped. */
const SLIP = 2;
/** In an optional name as short as this, one slip is as many as can be told from another word. */
const SHORT = 6;
/** Names this short differ from other words (`note`, `vote`) by their first letter alone, which slips leave. */
const VERY_SHORT = 4;

/** A header name that looks like one of those that are needed: `sorce` for `source`. */
export function nearestName(header: readonly string[], names: readonly string[]): string | null {
  for (const name of names) {
    for (const found of header) {
      const distance = editDistance(found.toLowerCase(), name);
      if (distance > 0 && distance <= SLIP && distance < name.length / 2) return found;
    }
  }
  return null;
}

/** The optional name that a column may stand for, which is then not there by itself: `statuss` for `status`. */
export function nearField<Name extends string>(found: string, names: readonly Name[]): Name | null {
  const key = headerKey(found);
  let best: Name | null = null;
  let least = Infinity;
  for (const name of names) {
    const wanted = headerKey(name);
    const most = wanted.length <= SHORT ? 1 : SLIP;
    const distance = editDistance(key, wanted);
    if (distance === 0 || distance > most || distance >= least) continue;
    if (wanted.length <= VERY_SHORT && key[0] !== wanted[0] && key.length >= wanted.length)
      continue;
    // Of two letters, one is no word to be near to.
    if (distance >= wanted.length / 2) continue;
    [best, least] = [name, distance];
  }
  return best;
}

/**
 * How many letters have to be changed, added, removed or swapped with their neighbour.
 *
 * Optimal string alignment: L. Boytsov (2011), Indexing methods for approximate dictionary searching, JEA 16:1.1.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
