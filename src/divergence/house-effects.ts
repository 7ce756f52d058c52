import { median } from 'simple-statistics';
import type { Account } from '../account/account.ts';
import { compareText } from '../claim/compare-text.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import { normalQuantile } from '../distribution/normal-probability.ts';
import { SAME_WITHIN } from '../distribution/same-number.ts';
import { COUNT } from '../distribution/scale.ts';
import { valuesOf } from '../range/values.ts';
import { compared } from './comparable.ts';
import { copyPairs, type CopyPair } from './copies.ts';
import { signInterval } from './sign-interval.ts';
import type { Observation } from './two-way.ts';
import { fitTwoWay } from './two-way.ts';

/** What an archive is made of: any reconciled topic is one. */
export interface ArchiveTopic {
  readonly topic: string;
  readonly accounts: readonly Account[];
}

/** How high or low one source runs against the others. Multiplicative: 1.2 says a fifth more. */
export interface HouseEffect {
  readonly source: string;
  /** Topics on which it stands beside at least one other source: what everything here rests on. */
  readonly shared: number;
  /** Bias relative to the average source, drawn towards 1 where little is shared, with its interval at the level. */
  readonly bias: number;
  readonly low: number;
  readonly high: number;
  /** Median over topics of its ratio to the median of the others; nothing is assumed of its distribution. */
  readonly robust: number;
  /** Its interval by the sign test; null where too few topics are shared to reach the level. */
  readonly robustLow: number | null;
  readonly robustHigh: number | null;
  /** On how many of the shared topics it lay below, at, and above the median of the others. */
  readonly below: number;
  readonly equal: number;
  readonly above: number;
  /** Sources that gave the same number on every topic they share with it, at least `FEWEST_COPIES`: perhaps one voice. */
  readonly circular: readonly string[];
}

/** House effects of an archive on one measure. */
export interface HouseEffects {
  readonly measure: Measure;
  readonly level: number;
  /** Topics with at least two comparable sources. */
  readonly topics: number;
  /** exp of the standard deviation of biases between sources, and of what is left from topic to topic. */
  readonly biasFold: number;
  readonly restFold: number;
  /** The source that runs highest first. */
  readonly houses: readonly HouseEffect[];
}

/** How to look at an archive. */
export interface HouseOptions {
  readonly level: number;
  /** Only these measures; all unless given. */
  readonly measures?: readonly Measure[];
}

/**
 * House effects: over many topics, how high or low each source runs against the others on the topics they share.
 *
 * `bias` is exp of the source effect of the two-way model on ln(1 + x) (`fitTwoWay`, REML), its interval normal with the
 * variances taken as known. `robust` is exp of the median over shared topics of ln(1 + x) less the median of the others,
 * with the order-statistic interval of the sign test: beside the model, not from it. A bias is relative to the other
 * sources, never to the truth: where all err alike, no archive shows it. Sources of two archives that share no topic are
 * comparable only within their own.
 *
 * @param topics accounts by topic; excluded accounts, bounds alone and totals of another definition take no part
 * @returns one entry a measure with at least one shared topic, in the order of measures
 */
export function houseEffects(
  topics: readonly ArchiveTopic[],
  { level, measures = MEASURES }: HouseOptions,
): HouseEffects[] {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level has to be inside 0 to 1, not ${level}`);
  }
  const sorted = [...topics].sort((a, b) => compareText(a.topic, b.topic));
  return measures.flatMap((measure) => {
    const seen = seenOf(sorted, measure);
    return seen.length === 0 ? [] : [effectsOf(measure, seen, level)];
  });
}

/** One shared topic: every comparable source with its numbers. */
type Seen = readonly {
  readonly source: string;
  readonly best: number;
  readonly y: number;
  readonly v: number;
}[];

function seenOf(topics: readonly ArchiveTopic[], measure: Measure): readonly Seen[] {
  return topics
    .map(({ accounts }) =>
      compared(valuesOf(accounts, measure), COUNT).comparables.map(
        ({ source, best, distribution }) => ({
          source,
          best,
          y: Math.log1p(best),
          v: distribution.sd ** 2,
        }),
      ),
    )
    .filter((seen) => seen.length > 1);
}

function effectsOf(measure: Measure, topics: readonly Seen[], level: number): HouseEffects {
  const sources = [...new Set(topics.flatMap((seen) => seen.map(({ source }) => source)))].sort();
  const index = new Map(sources.map((source, place) => [source, place]));
  const observations = topics.flatMap((seen, topic) =>
    seen.map(({ source, y, v }): Observation => ({ topic, source: index.get(source) ?? 0, y, v })),
  );
  const fit = fitTwoWay(observations, sources.length);
  const z = normalQuantile((1 + level) / 2);
  const pairs = copyPairs(topics);
  const houses = sources.map((source, place): HouseEffect => {
    const gaps = topics.flatMap((seen) => {
      const own = seen.find((each) => each.source === source);
      if (own === undefined) return [];
      return [own.y - median(seen.filter((each) => each !== own).map(({ y }) => y))];
    });
    const [bias, se] = [fit.bias[place] ?? 0, fit.se[place] ?? 0];
    const interval = signInterval(gaps, level);
    return {
      source,
      shared: gaps.length,
      bias: Math.exp(bias),
      low: Math.exp(bias - z * se),
      high: Math.exp(bias + z * se),
      robust: Math.exp(median(gaps)),
      robustLow: interval === null ? null : Math.exp(interval.low),
      robustHigh: interval === null ? null : Math.exp(interval.high),
      below: gaps.filter((gap) => gap < -SAME_WITHIN).length,
      equal: gaps.filter((gap) => Math.abs(gap) <= SAME_WITHIN).length,
      above: gaps.filter((gap) => gap > SAME_WITHIN).length,
      circular: copiesOf(source, pairs),
    };
  });
  return {
    measure,
    level,
    topics: topics.length,
    biasFold: Math.exp(fit.sdBias),
    restFold: Math.exp(fit.sdRest),
    houses: houses.sort((a, b) => b.bias - a.bias || compareText(a.source, b.source)),
  };
}

/** Of the pairs that say the same, the other sides of those with this source. */
function copiesOf(source: string, pairs: readonly CopyPair[]): readonly string[] {
  return pairs.flatMap(({ a, b }) => (a === source ? [b] : b === source ? [a] : [])).sort();
}
