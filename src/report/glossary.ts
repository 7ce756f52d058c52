import { ACCOUNT_TERMS } from '../account/glossary-accounts.ts';
import { BACKTEST_TERMS } from '../backtest/glossary-backtest.ts';
import { READING_TERMS } from '../claim/glossary-problems.ts';
import { WORDING_TERMS } from '../claim/glossary-wording.ts';
import type { Term } from '../claim/term.ts';
import { DIVERGENCE_TERMS, FINDING_TERMS } from '../divergence/glossary-divergence.ts';
import { BAYES_TERMS } from '../range/glossary-bayes.ts';
import { CLASSICAL_TERMS } from '../range/glossary-classical.ts';
import { MEASURE_TERMS } from './glossary-measures.ts';

/** The code of a problem of a file that is also a reason for which a claim is not compared: one entry tells both senses. */
const TWO_SENSES = 'share-without-base';

/** Every term the rooms explain: each list stands beside the code it speaks of. */
export const TERMS: readonly Term[] = joined([
  ...MEASURE_TERMS,
  ...WORDING_TERMS,
  ...READING_TERMS,
  ...ACCOUNT_TERMS,
  ...CLASSICAL_TERMS,
  ...BAYES_TERMS,
  ...DIVERGENCE_TERMS,
  ...FINDING_TERMS,
  ...BACKTEST_TERMS,
]);

function joined(terms: readonly Term[]): readonly Term[] {
  const [first, second] = terms.filter(({ term }) => term === TWO_SENSES);
  if (first === undefined || second === undefined) return terms;
  const both: Term = {
    ...first,
    what: `${first.what} ${second.what}`,
    read: `${first.read} ${second.read}`,
    reference: `${first.reference}; ${second.reference}`,
  };
  return terms.flatMap((each) => (each === first ? [both] : each === second ? [] : [each]));
}

let byName: ReadonlyMap<string, Term> | null = null;

/** The term of that name or alias; null when there is none. Case, and `-`, `_` or blank between words, do not matter. */
export function termOf(name: string): Term | null {
  byName ??= new Map(
    TERMS.flatMap((term) =>
      [term.term, ...term.aliases].map((each) => [nameKey(each), term] as const),
    ),
  );
  return byName.get(nameKey(name)) ?? null;
}

/** What two names have to share to be one name. */
export function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
