import type { AccountValue } from './account/account.ts';
import { compareText } from './claim/compare-text.ts';
import { MEASURES, type Measure } from './claim/measure.ts';
import { sizeOf } from './divergence/agreement.ts';
import type { Divergence } from './divergence/divergence.ts';
import { ASSUMPTIONS, type Assumption, type Range } from './range/range.ts';
import type { Reconciliation, TopicResult } from './reconciliation.ts';

/** The ends and the median of a range; what is open or not there is null. */
export interface Ends {
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
}

/** What new claims did to one range. */
export interface RangeChange {
  readonly measure: Measure;
  readonly assume: Assumption;
  /** Null where there was, or is, no such range. */
  readonly from: Ends | null;
  readonly to: Ends | null;
  /** New median over old; null where either is missing or zero. */
  readonly moved: number | null;
  /** New high / low over old high / low: below 1 the range got narrower; null where a side is open or zero. */
  readonly widened: number | null;
}

/** A source's own number, before and after. */
export interface Revision {
  readonly source: string;
  readonly measure: Measure;
  readonly from: Ends & { readonly asOf: string | null; readonly wording: string };
  readonly to: Ends & { readonly asOf: string | null; readonly wording: string };
}

/** What new claims did to a gap. */
export interface FoldChange {
  readonly measure: string;
  /** Null where nothing is compared, and from zero up, of which no fold exists. */
  readonly from: number | null;
  readonly to: number | null;
  /** Whether the gap was, or is, one from zero up. */
  readonly zeroFrom: boolean;
  readonly zeroTo: boolean;
}

/** What changed on one topic. */
export interface TopicDifference {
  readonly topic: string;
  readonly status: 'new' | 'gone' | 'changed' | 'same';
  readonly sources: {
    readonly new: readonly string[];
    readonly gone: readonly string[];
    readonly revised: readonly Revision[];
  };
  readonly ranges: readonly RangeChange[];
  /** Fold between highest and lowest, where it changed. */
  readonly folds: readonly FoldChange[];
  /** Findings that were not there before, by their text. */
  readonly findings: readonly string[];
}

/** What new claims changed, topic by topic. */
export interface Difference {
  readonly version: number;
  readonly level: number;
  readonly from: { readonly asOf: string | null; readonly claims: number };
  readonly to: { readonly asOf: string | null; readonly claims: number };
  readonly topics: readonly TopicDifference[];
}

/** The version of the JSON layout of a difference. */
export const DIFFERENCE_VERSION = 1;

/**
 * Compares two results, range by range. Both have to be at one level.
 *
 * @throws RangeError when the levels differ
 */
export function differenceOf(before: Reconciliation, after: Reconciliation): Difference {
  if (before.level !== after.level) {
    throw new RangeError(`two levels cannot be compared: ${before.level} and ${after.level}`);
  }
  const old = new Map(before.topics.map((topic) => [topic.topic, topic]));
  const now = new Map(after.topics.map((topic) => [topic.topic, topic]));
  const names = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => compareText(a, b));
  return {
    version: DIFFERENCE_VERSION,
    level: after.level,
    from: summary(before),
    to: summary(after),
    topics: names.map((name) => topicDifference(name, old.get(name), now.get(name))),
  };
}

function summary({ asOf, topics }: Reconciliation): { asOf: string | null; claims: number } {
  return { asOf, claims: topics.reduce((sum, { claims }) => sum + claims.length, 0) };
}

function topicDifference(
  name: string,
  old: TopicResult | undefined,
  now: TopicResult | undefined,
): TopicDifference {
  const sources = {
    new: sourcesOf(now).filter((source) => !sourcesOf(old).includes(source)),
    gone: sourcesOf(old).filter((source) => !sourcesOf(now).includes(source)),
    revised: revisions(old, now),
  };
  const ranges = rangeChanges(old, now);
  const folds = foldChanges(old, now);
  const said = new Set(old?.findings.map(({ text }) => text));
  const findings = (now?.findings ?? []).map(({ text }) => text).filter((text) => !said.has(text));
  const changed = [sources.new, sources.gone, sources.revised, ranges, folds].some(
    (list) => list.length > 0,
  );
  const status =
    old === undefined ? 'new' : now === undefined ? 'gone' : changed ? 'changed' : 'same';
  return { topic: name, status, sources, ranges, folds, findings };
}

function sourcesOf(topic: TopicResult | undefined): readonly string[] {
  return (topic?.accounts ?? [])
    .filter(({ status }) => status !== 'excluded')
    .map(({ source }) => source);
}

function revisions(
  old: TopicResult | undefined,
  now: TopicResult | undefined,
): readonly Revision[] {
  return (now?.accounts ?? [])
    .filter(({ status }) => status !== 'excluded')
    .flatMap((account) => {
      const earlier = old?.accounts.find(
        ({ source, status }) => source === account.source && status !== 'excluded',
      );
      return MEASURES.flatMap((measure) => {
        const from = earlier?.measures[measure];
        const to = account.measures[measure];
        if (from === undefined || to === undefined || sameValue(from, to)) return [];
        return [{ source: account.source, measure, from: said(from), to: said(to) }];
      });
    });
}

function sameValue(a: AccountValue, b: AccountValue): boolean {
  return a.low === b.low && a.best === b.best && a.high === b.high;
}

function said({ low, best, high, asOf, wording }: AccountValue): Revision['from'] {
  return { low, median: best, high, asOf, wording };
}

function rangeChanges(
  old: TopicResult | undefined,
  now: TopicResult | undefined,
): readonly RangeChange[] {
  return MEASURES.flatMap((measure) =>
    ASSUMPTIONS.flatMap((assume) => {
      const from = endsOf(old?.ranges[measure]?.[assume]);
      const to = endsOf(now?.ranges[measure]?.[assume]);
      if (JSON.stringify(from) === JSON.stringify(to)) return [];
      return [
        {
          measure,
          assume,
          from,
          to,
          moved: ratio(to?.median, from?.median),
          widened: ratio(ratio(to?.high, to?.low), ratio(from?.high, from?.low)),
        },
      ];
    }),
  );
}

function endsOf(range: Range | undefined): Ends | null {
  return range === undefined ? null : { low: range.low, median: range.median, high: range.high };
}

function ratio(a: number | null | undefined, b: number | null | undefined): number | null {
  if (a === null || a === undefined || b === null || b === undefined || b === 0) return null;
  return a / b;
}

function foldChanges(
  old: TopicResult | undefined,
  now: TopicResult | undefined,
): TopicDifference['folds'] {
  const names = new Set([
    ...Object.keys(old?.divergence ?? {}),
    ...Object.keys(now?.divergence ?? {}),
  ]);
  return [...names].sort().flatMap((measure) => {
    const [before, after] = [old?.divergence[measure], now?.divergence[measure]];
    const [from, to] = [before?.fold ?? null, after?.fold ?? null];
    const [zeroFrom, zeroTo] = [isFromZero(before), isFromZero(after)];
    return from === to && zeroFrom === zeroTo ? [] : [{ measure, from, to, zeroFrom, zeroTo }];
  });
}

function isFromZero(divergence: Divergence | undefined): boolean {
  return divergence !== undefined && sizeOf(divergence) === Infinity;
}
