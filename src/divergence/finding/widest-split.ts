import { NEARLY_AGREE_FOLD } from '../agreement.ts';
import type { Decomposition } from '../divergence.ts';
import type { TopicContext } from './rule.ts';
import { mayBeGrowth } from './time.ts';

/**
 * The split that is told first: the widest that growth between the dates does not explain; where growth may explain all of
 * them, the widest. Undefined where all nearly agree.
 */
export function widestSplit(
  context: TopicContext,
  splits: readonly Decomposition[],
): Decomposition | undefined {
  const wide = splits
    .filter(({ logRatio }) => logRatio > Math.log(NEARLY_AGREE_FOLD))
    .sort((a, b) => b.logRatio - a.logRatio || (a.high + a.low < b.high + b.low ? -1 : 1));
  return (
    wide.find(({ measure, high, low }) => !mayBeGrowth(context, measure, high, low)) ?? wide[0]
  );
}
