import { formatCount, formatShare } from '../claim/format-number.ts';
import type { Backtest, Tested } from './backtest.ts';

/** How often an assumption held in an archive: what stands beside its range. */
export interface TrackRecord {
  readonly assume: Tested;
  readonly n: number;
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  /** `held 90.1 % of 1,468 held-out numbers (88.5 % to 91.5 %)`. */
  readonly text: string;
}

/** The record of every assumption that an archive could score, by assumption. */
export function trackRecordOf({
  assumptions,
}: Pick<Backtest, 'assumptions'>): Partial<Record<Tested, TrackRecord>> {
  const records: Partial<Record<Tested, TrackRecord>> = {};
  for (const { assume, n, coverage, coverageLow, coverageHigh } of assumptions) {
    if (coverage === null || coverageLow === null || coverageHigh === null) continue;
    const interval = `${formatShare(coverageLow)} to ${formatShare(coverageHigh)}`;
    records[assume] = {
      assume,
      n,
      coverage,
      low: coverageLow,
      high: coverageHigh,
      text: `held ${formatShare(coverage)} of ${formatCount(n)} held-out ${n === 1 ? 'number' : 'numbers'} (${interval})`,
    };
  }
  return records;
}
