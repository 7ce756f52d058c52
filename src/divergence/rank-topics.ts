import { compareText } from '../claim/compare-text.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import { sizeOf } from './agreement.ts';
import type { Divergence } from './divergence.ts';

/** What a ranking needs of a topic: any reconciled topic is one. */
export interface RankedInput {
  readonly topic: string;
  readonly divergence: Readonly<Partial<Record<string, Divergence>>>;
}

/** One topic in the ranking, by the measure on which it diverges most. */
export interface TopicRank {
  readonly topic: string;
  readonly measure: Measure;
  /** Null from zero up: such a gap stands before every fold. */
  readonly fold: number | null;
  readonly highest: string;
  readonly lowest: string;
  /** Sources with a comparable number on that measure. */
  readonly sources: number;
  readonly tauFold: number | null;
  readonly p: number | null;
  /** Whether the intervals of the highest and the lowest overlap. */
  readonly intervalsOverlap: boolean | null;
}

/**
 * Topics by divergence, widest first: the largest fold between two sources over the measures asked for, a gap from zero up
 * before every fold. A topic in which nothing is compared (one source, bounds) has no place. Ties go by the spread between
 * sources, then by name.
 */
export function rankTopics(
  topics: readonly RankedInput[],
  measures: readonly Measure[] = MEASURES,
): TopicRank[] {
  return topics
    .flatMap(({ topic, divergence }) => {
      const ranks = measures.flatMap((measure) => rankOf(topic, measure, divergence[measure]));
      const [first] = ranks.sort(wider);
      return first === undefined ? [] : [first];
    })
    .sort(
      (a, b) => wider(a, b) || (b.tauFold ?? 0) - (a.tauFold ?? 0) || compareText(a.topic, b.topic),
    );
}

function wider(a: TopicRank, b: TopicRank): number {
  const [one, other] = [sizeOf(a) ?? 0, sizeOf(b) ?? 0];
  // Two of Infinity have no difference.
  return one === other ? 0 : other - one;
}

function rankOf(topic: string, measure: Measure, divergence: Divergence | undefined): TopicRank[] {
  if (divergence === undefined) return [];
  const { fold, highest, lowest, tauFold, p, camps, pairs } = divergence;
  if (highest === null || lowest === null) return [];
  return [
    {
      topic,
      measure,
      fold,
      highest,
      lowest,
      sources: camps.reduce((sum, camp) => sum + camp.sources.length, 0),
      tauFold,
      p,
      intervalsOverlap:
        pairs.find(({ a, b }) => a === highest && b === lowest)?.intervalsOverlap ?? null,
    },
  ];
}
