import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import { dateInWords } from '../claim/date-words.ts';
import type { Problem, Severity } from '../claim/problem.ts';

/** What there is to say of a claim. */
export interface Saying {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

/** A problem at the place of a claim's value. */
export function problemAt(claim: Claim, saying: Saying): Problem {
  const { file, line, column = 'value', value: cell } = claim;
  return { ...saying, file, line, column, cell };
}

/** Orders claims by where they stand: by file, then by line, so that no order in which they are handed over tells. */
export function comparePlaces(a: Claim, b: Claim): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** A claim as a message names it: `“about 4,700” (claims.csv:5)`. */
export function cite(claim: Claim): string {
  return `“${claim.quantity.wording}” (${claim.id})`;
}

/** `as of 30 April 2025`, or `without a date`. */
export function whenOf({ asOf }: { readonly asOf: string | null }): string {
  return asOf === null ? 'without a date' : `as of ${dateInWords(asOf)}`;
}
