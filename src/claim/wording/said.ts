/** What a text says besides its numbers: a denial, a factor, a period. */
import { wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { PERIODS } from './words.ts';

const DENIALS = wordSet(`
  denied denies deny denying refuted refutes refute untrue fake false debunked dismissed rejected rejects baseless fabricated
  exaggerated exaggerates exaggeration retracted retracts retraction unfounded groundless disinformation misinformation hoax bogus
`);
const NOT = wordSet('not never cannot');
/** After "not", words that deny no number: "not including", "have not been confirmed". */
const NOT_FREELY = wordSet(`
  including counting only just yet all verified verify confirm confirmed confirming independently known clear specify specified
  given give say said provide disclosed disclose released far officially immediately necessarily possible been be able publicly
  include included reveal reported acknowledge acknowledged comment commented commenting fully identify identified accounting
  even return returned available final exactly updated recovered found quite elaborate
`);
/** After "if not", words that go on with the number. */
const IF_NOT = wordSet('more fewer less');
/** How many words after "not" are looked at. */
const NOT_WITHIN = 2;

/** The word by which a text denies its numbers; null when none does. `inside` are tokens that belong to amounts. */
export function denial(tokens: readonly Token[], inside: ReadonlySet<number>): string | null {
  for (const [i, token] of tokens.entries()) {
    if (inside.has(i)) continue;
    if (DENIALS.has(token.fold)) return token.text;
    if (!NOT.has(token.fold) && !token.fold.endsWith("n't")) continue;
    const next = tokens.slice(i + 1, i + 1 + NOT_WITHIN);
    // "600 killed, if not more" denies nothing; "600 dead, if not for the medics" does.
    if (tokens[i - 1]?.fold === 'if' && next.some((word) => IF_NOT.has(word.fold))) continue;
    if (inside.has(i + 1) || !next.some((word) => NOT_FREELY.has(word.fold))) return token.text;
  }
  return null;
}

const MULTIPLES = wordSet(`
  doubled tripled quadrupled quintupled trebled halved redoubled twice thrice double triple doubles triples doubling tripling
  twofold threefold fourfold fivefold tenfold fold
`);

/** Whether a text speaks of a factor: "more than tripled". */
export function saysMultiple(tokens: readonly Token[]): boolean {
  return tokens.some((token) => MULTIPLES.has(token.fold));
}

/** How far before "week" the word that makes it the period of the count may stand. */
const PERIOD_WITHIN = 5;

/** The words that say that a count is of a period: "in the past week", "over 24 hours"; null when none do. */
export function periodSaid(tokens: readonly Token[]): string | null {
  for (const [i, token] of tokens.entries()) {
    if (!PERIODS.has(token.fold)) continue;
    for (let k = i - 1; k >= Math.max(0, i - PERIOD_WITHIN); k -= 1) {
      const [fold, next] = [tokens[k]?.fold ?? '', tokens[k + 1]?.fold ?? ''];
      const opens =
        /^(in|over|within|during)$/.test(fold) && !/^(action|total|all|about)$/.test(next);
      if (opens || (k === i - 1 && /^(past|last|previous|this)$/.test(fold))) {
        return tokens
          .slice(k, i + 1)
          .map(({ text }) => text)
          .join(' ');
      }
      if (tokens[k]?.kind === 'sign' && fold !== '-') break;
    }
  }
  return null;
}
