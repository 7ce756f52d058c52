import { dateInWords } from '../claim/date-words.ts';
import { formatList } from '../claim/format-number.ts';
import { NOT_COMPARED_WORDS } from '../divergence/finding/comparability.ts';
import { countOf } from '../divergence/finding/words.ts';
import type { TopicResult } from '../reconciliation.ts';

/** What the claims of topics without an answer are. */
export interface Unanswered {
  readonly claims: number;
  /** How many were not compared, by the code of the reason. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Counts the claims of some topics, and why they were not compared. */
export function unanswered(
  topics: readonly Pick<TopicResult, 'claims' | 'notCompared'>[],
): Unanswered {
  const reasons: Record<string, number> = {};
  for (const { code } of topics.flatMap(({ notCompared }) => notCompared)) {
    reasons[code] = (reasons[code] ?? 0) + 1;
  }
  return { claims: topics.reduce((sum, { claims }) => sum + claims.length, 0), reasons };
}

/** The claims of both. */
export function addUnanswered(one: Unanswered, other: Unanswered): Unanswered {
  const reasons: Record<string, number> = { ...one.reasons };
  for (const [code, n] of Object.entries(other.reasons)) reasons[code] = (reasons[code] ?? 0) + n;
  return { claims: one.claims + other.claims, reasons };
}

/** Why there is no range at all, in a sentence: `No claim can be compared: 5 are later than 1 January 2020.` */
export function noAnswerText({ claims, reasons }: Unanswered, asOf: string | null): string {
  if (claims === 0) return 'No claim could be read.';
  const parts = NOT_COMPARED_WORDS.flatMap(([code, words]) => {
    const n = reasons[code] ?? 0;
    if (n === 0) return [];
    const late = code === 'after-as-of' && asOf !== null;
    return [`${n} ${n === 1 ? 'is' : 'are'} ${late ? `later than ${dateInWords(asOf)}` : words}`];
  });
  const left = claims - Object.values(reasons).reduce((sum, n) => sum + n, 0);
  const rest =
    left > 0 ? [`${countOf(left, 'claim')} ${left === 1 ? 'gives' : 'give'} no count`] : [];
  return `No claim can be compared: ${formatList([...parts, ...rest])}.`;
}
