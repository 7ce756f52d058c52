import { mean } from 'simple-statistics';
import { sameCoverage, usualCoverage } from '../account/definition.ts';
import type { Account } from '../account/account.ts';
import { compareText } from '../claim/compare-text.ts';
import type { Measure } from '../claim/measure.ts';
import { PARTS } from '../claim/measure.ts';
import { centreOf } from './centre.ts';
import { ofOneDate } from './one-date.ts';

/** Over many sources: how much of their scatter on a part comes from their totals, how much from their shares. */
export interface VarianceShares {
  readonly measure: Measure;
  /** The sources that give the part and its total by the usual definition, by name. */
  readonly sources: readonly string[];
  /** Variance of ln(part) over the sources, divisor k - 1. */
  readonly variance: number;
  /** Parts of 1; they add up to 1. Null when the sources do not differ at all. One can exceed 1 when the other is negative. */
  readonly casualties: number | null;
  readonly share: number | null;
}

/**
 * The split of `decompose`, over all sources at once. With ln part = ln casualties + ln share for each source,
 *
 *     Var(ln part) = Cov(ln part, ln casualties) + Cov(ln part, ln share)
 *
 * exactly; each covariance over the variance is a component's part of the scatter. For two sources these are the parts of
 * their log ratio. The covariance split has no interaction term to share out (Klenow & Rodriguez-Clare 1997, NBER
 * Macroeconomics Annual 12:73-103, use it for output = inputs times productivity).
 *
 * Sources without both numbers, with a zero, a bound, another definition, numbers of two days, or excluded, take no part; fewer than two give
 * nothing.
 *
 * @returns one entry a part measure, in the order of measures
 */
export function varianceShares(accounts: readonly Account[]): VarianceShares[] {
  return PARTS.flatMap((measure) => {
    const rows = rowsOf(accounts, measure);
    if (rows.length < 2) return [];
    const part = centred(rows.map((row) => Math.log(row.part)));
    const total = centred(rows.map((row) => Math.log(row.total)));
    const rest = part.map((each, index) => each - (total[index] ?? 0));
    const n = rows.length - 1;
    const variance = product(part, part) / n;
    const scatters = variance > 0;
    return [
      {
        measure,
        sources: rows.map(({ source }) => source),
        variance,
        casualties: scatters ? product(part, total) / n / variance : null,
        share: scatters ? product(part, rest) / n / variance : null,
      },
    ];
  });
}

interface Row {
  readonly source: string;
  readonly part: number;
  readonly total: number;
}

function rowsOf(accounts: readonly Account[], measure: Measure): readonly Row[] {
  const active = accounts.filter(
    ({ status, measures }) =>
      status !== 'excluded' && measures[measure] !== undefined && measures.casualties !== undefined,
  );
  const usual = usualCoverage(active.map(({ measures }) => measures.casualties?.includes ?? null));
  return active
    .flatMap(({ source, measures }) => {
      const { casualties } = measures;
      const value = measures[measure];
      if (casualties === undefined || value === undefined) return [];
      if (!sameCoverage(casualties.includes, usual) || !ofOneDate(value, casualties)) return [];
      const [part, total] = [centreOf(value), centreOf(casualties)];
      return part === null || total === null || part <= 0 || total <= 0
        ? []
        : [{ source, part, total }];
    })
    .sort((a, b) => compareText(a.source, b.source));
}

function centred(values: readonly number[]): number[] {
  const middle = mean([...values]);
  return values.map((value) => value - middle);
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0);
}
