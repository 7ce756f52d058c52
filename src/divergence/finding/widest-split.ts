import { NEARLY_AGREE_FOLD } from '../agreement.ts';
import type { Decomposition } from '../divergence.ts';
import type { TopicContext } from './rule.ts';
import { mayBeGrowth } from './time.ts';

/**
 * The split that is told first: the widest that growth between the dates does not explain; where growth may explain all of
 * them, the widest. Undefined where all nearly agree.
 *
 * @param splits widest first, as `decompose` gives them
 */
export function widestSplit(
  context: TopicContext,
  splits: readonly Decomposition[],
): Decomposition | undefined {
  const wide = splits.filter(({ logRatio }) => logRatio > Math.log(NEARLY_AGREE_FOLD));
  return (
    wide.find(({ measure, high, low }) => !mayBeGrowth(context, measure, high, low)) ?? wide[0]
  );
}
