import type { Claim } from '../claim/claim.ts';
import type { Problem } from '../claim/problem.ts';
import type { Hedges } from '../claim/quantity.ts';
import { SCHEMA_VERSION, type TopicResult } from '../reconciliation.ts';

/** What stands beside the result of a topic in its line. */
export interface TopicLineContext {
  readonly level: number;
  readonly hedges: Hedges;
  readonly problems: readonly Problem[];
}

/** Something of a topic by the place of its row among the rows of that topic, in no file. */
type Rowed<T extends Claim | Problem> = Omit<T, 'file' | 'line'> & { readonly row: number | null };

/** One line of `reconcile --format ndjson`: all that was found out about one topic, which nothing outside of the topic changes. */
export interface TopicLine extends Omit<TopicResult, 'claims'> {
  readonly version: number;
  readonly level: number;
  readonly hedges: Hedges;
  readonly claims: readonly Rowed<Claim>[];
  readonly problems: readonly Rowed<Problem>[];
}

/** The line of one topic, whose claims and problems were read for themselves (their lines are its rows). Ends with a line feed. */
export function topicLine(result: TopicResult, context: TopicLineContext): string {
  const line: TopicLine = {
    version: SCHEMA_VERSION,
    level: context.level,
    hedges: context.hedges,
    topic: result.topic,
    asOf: result.asOf,
    accounts: result.accounts,
    ranges: result.ranges,
    freeRanges: result.freeRanges,
    divergence: result.divergence,
    decomposition: result.decomposition,
    notCompared: result.notCompared,
    findings: result.findings,
    claims: result.claims.map(rowed),
    problems: context.problems.map(rowed),
  };
  return `${JSON.stringify(line)}\n`;
}

function rowed<T extends Claim | Problem>(thing: T): Rowed<T> {
  // What is undefined is not written.
  return { ...thing, file: undefined, line: undefined, row: thing.line };
}
