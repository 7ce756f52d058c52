import { printed } from '../distribution/printed.ts';
import { DEFAULT_PRIOR, type Prior } from '../range/bayes-prior.ts';
import type { TopicResult } from '../reconciliation.ts';
import type { Finding } from './divergence.ts';
import { boundFindings } from './finding/bounds.ts';
import { campFindings } from './finding/camps.ts';
import { comparabilityFindings } from './finding/comparability.ts';
import { contradictionFindings } from './finding/contradiction.ts';
import { dateFindings } from './finding/dates.ts';
import { derivedFindings } from './finding/derived.ts';
import { gapFindings } from './finding/gap.ts';
import { historyFindings } from './finding/history.ts';
import { ratioFindings } from './finding/ratio.ts';
import { influenceFindings } from './finding/influence.ts';
import { rangeFindings } from './finding/ranges.ts';
import { recentFindings } from './finding/recent.ts';
import type { Ranked, Rule } from './finding/rule.ts';
import { splitFindings } from './finding/split.ts';

/** Every kind of finding. The order here does not matter: findings are ranked. */
const RULES: readonly Rule[] = [
  splitFindings,
  gapFindings,
  recentFindings,
  contradictionFindings,
  boundFindings,
  campFindings,
  historyFindings,
  dateFindings,
  derivedFindings,
  ratioFindings,
  influenceFindings,
  rangeFindings,
  comparabilityFindings,
];

/**
 * What was found out about one topic, in sentences that stand alone: worst disagreement first.
 *
 * Each finding has a code, its text, and as `values` every number and name in the text, unrounded. A sentence asserts
 * what was computed and no more: "nearly agree" and "apart" are the cases of `agreementOf`; a derived number is called
 * so. Pure: the same result gives the same sentences, in the same order.
 */
export function findingsOf(
  topic: Omit<TopicResult, 'findings'>,
  { level, prior = DEFAULT_PRIOR }: { readonly level: number; readonly prior?: Prior },
): Finding[] {
  const context = { topic, level, prior };
  return RULES.flatMap((rule) => rule(context))
    .sort(worstFirst)
    .map((ranked) => {
      const { code, values } = ranked;
      if (ranked.isTextLate !== true) return { code, text: ranked.text, values };
      return printed({
        code,
        get text() {
          return ranked.text;
        },
        values,
      });
    });
}

function worstFirst(a: Ranked, b: Ranked): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  if (a.weight !== b.weight) return b.weight - a.weight;
  const [first, second] = [a.tie ?? a.text, b.tie ?? b.text];
  return first < second ? -1 : first > second ? 1 : 0;
}
