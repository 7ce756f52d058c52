import { TERMS } from './glossary.ts';

/** The gloss of every term, by its name and its other names. */
export function allShorts(): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...TERMS.flatMap(({ aliases, short }) => aliases.map((name) => [name, short] as const)),
    ...TERMS.map(({ term, short }) => [term, short] as const),
  ]);
}

let shorts: Readonly<Record<string, string>> | null = null;

/**
 * The gloss of a term, or null where there is none by that very name.
 *
 * By itself, so that the command line can be built with the glosses alone: the whole glossary is a tenth of its code, and a report
 * prints a few lines of it.
 */
export function shortOf(name: string): string | null {
  shorts ??= allShorts();
  return Object.hasOwn(shorts, name) ? (shorts[name] ?? null) : null;
}
