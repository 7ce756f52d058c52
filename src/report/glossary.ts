import type { Term } from '../claim/term.ts';
import { CLASSICAL_TERMS } from '../range/glossary-classical.ts';

/** Every term the rooms explain: each list stands beside the code it speaks of. */
export const TERMS: readonly Term[] = [...CLASSICAL_TERMS];

const BY_NAME: ReadonlyMap<string, Term> = new Map(
  TERMS.flatMap((term) => [term.term, ...term.aliases].map((name) => [keyOf(name), term] as const)),
);

/** The term of that name or alias; null when there is none. Case, and `-`, `_` or blank between words, do not matter. */
export function termOf(name: string): Term | null {
  return BY_NAME.get(keyOf(name)) ?? null;
}

function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
