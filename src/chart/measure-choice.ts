import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import type { Setting } from './setting.ts';

/**
 * The measure of a chart that shows one: the first asked for that somebody gave, else the one on which sources lie farthest
 * apart, else the first that somebody gave. Null where nobody gave any.
 */
export function measureOf(setting: Setting): Measure | null {
  const { topic, options } = setting;
  const given = (options.measures ?? MEASURES).filter((measure) =>
    topic.accounts.some(({ measures }) => measures[measure] !== undefined),
  );
  if (options.measures !== undefined) return given[0] ?? null;
  const foldOf = (measure: Measure): number => {
    const divergence = topic.divergence[measure];
    if (divergence?.fold != null) return divergence.fold;
    // No fold though there is a highest and a lowest: the lowest is zero, and nothing is farther apart.
    return divergence?.highest != null && divergence.lowest !== null ? Infinity : 0;
  };
  return given.reduce<Measure | null>(
    (most, measure) => (most === null || foldOf(measure) > foldOf(most) ? measure : most),
    null,
  );
}
