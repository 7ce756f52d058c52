import type { Measure } from '../measure.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Hedges, Quantity } from '../quantity.ts';
import { wordingProblem } from './problems.ts';

/** What is known of a wording before it is read. */
export interface WordingContext {
  /** Width of the hedge table; `default` unless given. */
  readonly hedges?: Hedges;
  /** The measure of the claim, from its own column: settles "lost 6,000". */
  readonly measure?: Measure | null;
  /** The base of a share, from its own column. */
  readonly of?: Measure | null;
  /** `share` where a bare number below one is a share. */
  readonly unit?: 'count' | 'share' | null;
  /** The sign of decimals, where it is known: settles `4.700`. */
  readonly decimal?: '.' | ',' | null;
}

/** What a wording gives: every number that could be read, and a problem for every one that could not. */
export interface WordingRead {
  readonly quantities: readonly Quantity[];
  readonly problems: readonly Problem[];
}

/** A reading without quantities: the problem says why. */
export function refused(
  text: string,
  code: string,
  message: string,
  expected: string,
  fix: string,
  severity: Severity = 'error',
): WordingRead {
  return {
    quantities: [],
    problems: [wordingProblem(code, severity, text, message, expected, fix)],
  };
}
