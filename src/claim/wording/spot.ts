import { type WordSet, wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What a number was taken for. */
export type Taken =
  | 'a date'
  | 'a year'
  | 'a time of day'
  | 'an age'
  | 'a length of time'
  | 'a name or label'
  | 'an ordinal'
  | 'a modifier'
  | 'money'
  | 'a confidence level'
  | 'a number of things'
  | 'a number of military units'
  | 'a multiple'
  | 'the base of a rate';

/** A number that counts nothing of ours, and what it was taken for. */
export interface SetAside {
  readonly start: number;
  readonly end: number;
  readonly taken: Taken;
}

/** A number in the text: where it stands, what it is worth. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Digits as they stand, without a scale; empty for number words. */
  readonly raw: string;
}

/** Where the words that belong to a number end. */
export const PHRASE_ENDS: WordSet = wordSet(`
  of in at on to for from by with and or nor but were was are is be been being have has had which who whom that as
  after before since during when while because if so than then there they he she it including include included
  versus vs against into near inside outside across along around within per each every would could may might will
  said says say according
`);

/** Whether digits stand there without any separator. */
export function plainDigits(raw: string): boolean {
  return /^\d+$/.test(raw);
}

/** Index of the token before `at`; the point of an abbreviation is passed over. */
export function before(tokens: readonly Token[], at: number): number {
  const token = tokens[at - 1];
  return token?.fold === '.' && token.glued ? at - 2 : at - 1;
}
