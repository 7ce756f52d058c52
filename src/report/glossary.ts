import type { Term } from '../claim/term.ts';

/** Every term the rooms explain, each list beside the code it speaks of. */
export async function glossary(): Promise<readonly Term[]> {
  return [];
}
