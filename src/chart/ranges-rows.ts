import type { Account, AccountValue } from '../account/account.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import { ASSUMPTIONS, type Assumption, type Range } from '../range/range.ts';
import type { TopicResult } from '../reconciliation.ts';
import { placeOf } from './place-of.ts';
import { ASSUMPTION_LABELS, rangeText } from './words.ts';

/** One source's number on one measure. */
export interface SourceRow {
  readonly account: Account;
  readonly value: AccountValue;
}

/** Ranges that print alike share a row: with one source most of them do. */
export interface RangeRow {
  readonly label: string;
  readonly ranges: readonly { readonly assumption: Assumption; readonly range: Range }[];
}

/** All that is drawn of one measure. */
export interface Section {
  readonly measure: Measure;
  /** Highest first; a bound stands where its bound is. */
  readonly sources: readonly SourceRow[];
  readonly ranges: readonly RangeRow[];
  readonly excluded: readonly SourceRow[];
  readonly fold: number | null;
  readonly tau: number | null;
}

/** The measures of a topic that somebody gave a number for, or those asked for, in the order of reports. */
export function sectionsOf(topic: TopicResult, wanted?: readonly Measure[]): readonly Section[] {
  return MEASURES.filter((measure) => wanted === undefined || wanted.includes(measure))
    .map((measure) => sectionOf(topic, measure))
    .filter(
      ({ sources, excluded, ranges }) => sources.length + excluded.length + ranges.length > 0,
    );
}

function sectionOf(topic: TopicResult, measure: Measure): Section {
  const rows = topic.accounts
    .flatMap((account) => {
      const value = account.measures[measure];
      return value === undefined ? [] : [{ account, value }];
    })
    .sort(byValue);
  const divergence = topic.divergence[measure];
  return {
    measure,
    sources: rows.filter(({ account }) => account.status !== 'excluded'),
    excluded: rows.filter(({ account }) => account.status === 'excluded'),
    ranges: rangeRows(topic, measure),
    fold: divergence?.fold ?? null,
    tau: divergence?.tau ?? null,
  };
}

function byValue(a: SourceRow, b: SourceRow): number {
  return placeOf(b.value) - placeOf(a.value) || (a.account.source < b.account.source ? -1 : 1);
}

function rangeRows(topic: TopicResult, measure: Measure): readonly RangeRow[] {
  const rows: { label: string; text: string; ranges: RangeRow['ranges'][number][] }[] = [];
  for (const assumption of ASSUMPTIONS) {
    const range = topic.ranges[measure]?.[assumption];
    if (range === undefined) continue;
    if (range.low === null && range.high === null && range.median === null) continue;
    const text = rangeText(range);
    const same = rows.find((row) => row.text === text);
    if (same === undefined) {
      rows.push({ label: ASSUMPTION_LABELS[assumption], text, ranges: [{ assumption, range }] });
    } else {
      same.ranges.push({ assumption, range });
      const [first = '', ...rest] = ASSUMPTION_LABELS[assumption];
      same.label += `; ${first.toLowerCase()}${rest.join('')}`;
    }
  }
  return rows.map(({ label, ranges }) => ({ label, ranges }));
}
