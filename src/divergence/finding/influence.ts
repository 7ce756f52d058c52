import {
  formatCount,
  formatFold,
  formatInterval,
  formatList,
  formatShare,
} from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { SourceValue } from '../../range/range.ts';
import { valuesOf } from '../../range/values.ts';
import { NEARLY_AGREE_FOLD } from '../agreement.ts';
import { strongestWithoutEach, type Ends } from '../leave-one-out.ts';
import { varianceShares } from '../variance-shares.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts } from './rule.ts';
import { mayBeGrowth } from './time.ts';
import { capital, countOf } from './words.ts';

/** With fewer sources there is no rest to hold one against. */
const FEWEST_SOURCES = 3;

/** With more, no single source moves a range by much, and the question is asked of `diagnose`. */
const MOST_SOURCES = 8;

/** Which source moves the headline range most, how biased one would have to be, and where the scatter of many comes from. */
export function influenceFindings(context: FindingContext): readonly Ranked[] {
  return [...pulls(context), ...scatters(context)];
}

function pulls(context: FindingContext): readonly Ranked[] {
  const { level, prior } = context;
  return MEASURES.flatMap((measure): Ranked[] => {
    const values = valuesOf(activeAccounts(context), measure);
    if (values.length < FEWEST_SOURCES || values.length > MOST_SOURCES) return [];
    const { highest, lowest } = context.topic.divergence[measure] ?? {};
    const growth =
      highest != null && lowest != null && mayBeGrowth(context, measure, highest, lowest);
    const found: Ranked[] = [];
    const { influence, bias } = strongestWithoutEach(values, {
      level,
      above: NEARLY_AGREE_FOLD,
      bias: !growth,
      prior,
    });
    if (influence !== null) {
      const { source, whole, without, moves, median } = influence;
      const alike = sayingTheSame(values, source);
      found.push({
        code: 'moves-range',
        text:
          alike.length === 1
            ? `${capital(measure)}: without ${source} the next-source range would be ${sayEnds(without)}, with it ${sayEnds(whole)} (before the accounting bounds): no other source moves it as much.`
            : `${capital(measure)}: without one of ${formatList(alike)}, which say the same, the next-source range would be ${sayEnds(without)}, with all of them ${sayEnds(whole)} (before the accounting bounds): ${alike.length === values.length ? 'every source moves it alike' : 'no other source moves it as much'}.`,
        values: {
          measure,
          source,
          ...(alike.length === 1 ? {} : { alike }),
          low: without.low,
          median: without.median,
          high: without.high,
          wholeLow: whole.low,
          wholeMedian: whole.median,
          wholeHigh: whole.high,
          moves,
          medianFold: median,
        },
        tier: 7,
        weight: -MEASURES.indexOf(measure) - 0.25,
      });
    }
    if (bias !== null) {
      const { source, factor, least, others } = bias;
      const side = factor > 1 ? 'high' : 'low';
      found.push({
        code: 'bias-to-agree',
        text: `${capital(measure)}: ${source} would agree with the consensus of the other ${countOf(others, 'source')} if it ran ${formatFold(upward(factor))} too ${side}; ${formatFold(upward(least))} is the least that would do (${formatShare(level)}).`,
        values: { measure, source, factor, least, others, level },
        tier: 3,
        weight: Math.abs(Math.log(least)),
      });
    }
    return found;
  });
}

/** The sources that state what this one does, itself among them: each of them moves a range by exactly as much. */
function sayingTheSame(values: readonly SourceValue[], source: string): readonly string[] {
  const one = values.find((each) => each.source === source);
  return values
    .filter(({ low, best, high }) => low === one?.low && best === one.best && high === one.high)
    .map((each) => each.source);
}

/** `540 to 660, median 600`. */
function sayEnds({ low, median, high }: Ends): string {
  const middle = median === null ? '' : `, median ${formatCount(median)}`;
  return `${formatInterval(low, high)}${middle}`;
}

/** A factor as a fold of 1 or more, whichever way it goes. */
function upward(factor: number): number {
  return factor > 1 ? factor : 1 / factor;
}

function scatters(context: FindingContext): readonly Ranked[] {
  return varianceShares(activeAccounts(context)).flatMap((each): Ranked[] => {
    const { measure, sources, casualties, share, variance } = each;
    if (sources.length < FEWEST_SOURCES || casualties === null || share === null) return [];
    return [
      {
        code: 'scatter-split',
        text: `${capital(measure)}: of the scatter of ${countOf(sources.length, 'source')} that give both numbers, ${formatShare(casualties)} comes from their casualties and ${formatShare(share)} from their share ${measure} (variance of logarithms; a part can exceed 100 % where the other works against it).`,
        values: { measure, sources, variance, casualties, share },
        tier: 4,
        weight: 0,
      },
    ];
  });
}
