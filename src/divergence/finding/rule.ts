import { valueIn } from '../../account/value-in.ts';
import { compareText } from '../../claim/compare-text.ts';
import type { Account } from '../../account/account.ts';
import type { Prior } from '../../range/bayes-prior.ts';
import type { TopicResult } from '../../reconciliation.ts';
import type { Finding } from '../divergence.ts';
import type { Said } from './words.ts';

/** Everything that was computed for one topic. */
export interface TopicContext {
  readonly topic: Omit<TopicResult, 'findings'>;
}

/** What a rule of findings sees: the topic, and what its ranges were made with. */
export interface FindingContext extends TopicContext {
  readonly level: number;
  /** Prior of the between-source standard deviation that the ranges were made with. */
  readonly prior: Prior;
}

/**
 * How bad it is, before size: findings are sorted by this first, then by `weight` (larger first), then by `tie` or text.
 *
 * 1 the split of a disagreement, and figures apart from zero, 2 figures that lie apart, 3 figures that contradict each other or themselves,
 * 4 figures that differ or agree within their intervals, 5 what dates can and cannot explain, 6 what is derived,
 * 7 cautions about ranges, 8 what was not compared, 9 what stands alone.
 */
export type Tier = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A finding with its place in the order. */
export interface Ranked extends Finding {
  readonly tier: Tier;
  readonly weight: number;
  /** What is sorted by in place of a text that is made when it is read. */
  readonly tie?: string;
  /** The text is so much work that it is handed out unmade: most reports show a few findings of many. */
  readonly isTextLate?: boolean;
}

/** One kind of finding: reads the context, says what it found, asserts nothing that was not computed. */
export type Rule = (context: FindingContext) => readonly Ranked[];

/** The accounts that take part in comparisons, by name. */
export function activeAccounts(context: TopicContext): readonly Account[] {
  return context.topic.accounts
    .filter((account) => account.status !== 'excluded')
    .sort((a, b) => compareText(a.source, b.source));
}

/** The value of the account of that name, when there is one. */
export function valueOfSource(
  context: TopicContext,
  source: string,
  name: string,
): Said | undefined {
  const account = context.topic.accounts.find((each) => each.source === source);
  return account === undefined ? undefined : valueIn(account, name);
}
