import type { Account } from '../account/account.ts';
import { compareText } from '../claim/compare-text.ts';
import type { Measure } from '../claim/measure.ts';
import { PARTS } from '../claim/measure.ts';
import type { Decomposition } from './divergence.ts';
import { centreOf } from './centre.ts';
import { ofOneDate } from './one-date.ts';
import { countSplit } from './logarithmic-mean.ts';
import { sameCoverage } from '../account/definition.ts';

/** A pair of accounts that both speak of a part, and why their ratio could not be split. */
export interface NotDecomposed {
  readonly measure: Measure;
  readonly a: string;
  readonly b: string;
  readonly code:
    'no-total' | 'other-definition' | 'other-date' | 'zero' | 'one-sided' | 'over-whole';
  readonly reason: string;
}

/** Both halves of the answer: the splits, and the pairs that have none. */
export interface Decompositions {
  readonly split: readonly Decomposition[];
  readonly notSplit: readonly NotDecomposed[];
}

/**
 * The exact additive split of every pair's disagreement on a part of the casualties.
 *
 *     ln(part_a / part_b) = ln(casualties_a / casualties_b) + ln(share_a / share_b),   share = part / casualties
 *
 * One term for each identity of demography's component analysis (Kitagawa 1955, J. Am. Stat. Assoc. 50:1168-1194; on the
 * log scale the split has no interaction term, so it adds up exactly). `high` is the source whose part is higher, so
 * `logRatio` is never negative; a negative part pulls the other way. Bests enter (the centre of an interval without a
 * best). Excluded accounts do not. A pair with a zero, an open side, no total, a total of another day, a part above its total, or
 * totals that cover different things has no split: `decomposeAll` lists it with the reason.
 *
 * @returns widest ratio first; natural logarithms, no unit
 */
export function decompose(accounts: readonly Account[]): Decomposition[] {
  return [...decomposeAll(accounts).split];
}

/** As `decompose`, with the pairs that could not be split and why. */
export function decomposeAll(accounts: readonly Account[]): Decompositions {
  const active = accounts.filter((account) => account.status !== 'excluded').sort(byName);
  const split: Decomposition[] = [];
  const notSplit: NotDecomposed[] = [];
  for (const [index, a] of active.entries()) {
    for (const b of active.slice(index + 1)) {
      for (const measure of PARTS) {
        const one = splitPair(a, b, measure);
        if (one === null) continue;
        if ('code' in one) notSplit.push(one);
        else split.push(one);
      }
    }
  }
  return { split: split.sort(byWidth), notSplit };
}

function splitPair(a: Account, b: Account, measure: Measure): Decomposition | NotDecomposed | null {
  const [partA, partB] = [a.measures[measure], b.measures[measure]];
  if (partA === undefined || partB === undefined) return null;
  const [totalA, totalB] = [a.measures.casualties, b.measures.casualties];
  const no = (code: NotDecomposed['code'], reason: string): NotDecomposed => ({
    measure,
    a: a.source,
    b: b.source,
    code,
    reason,
  });
  if (totalA === undefined || totalB === undefined) {
    const who = totalA === undefined ? a.source : b.source;
    return no('no-total', `${who} gives no casualties, so its ${measure} have no share to compare`);
  }
  if (!sameCoverage(totalA.includes, totalB.includes)) {
    return no('other-definition', 'the two totals cover different things');
  }
  if (!ofOneDate(partA, totalA) || !ofOneDate(partB, totalB)) {
    const who = ofOneDate(partA, totalA) ? b.source : a.source;
    return no('other-date', `${who} said its ${measure} and its casualties of different days`);
  }
  const numbers = [partA, totalA, partB, totalB].map(centreOf);
  const [pa, ta, pb, tb] = numbers;
  if (pa == null || ta == null || pb == null || tb == null) {
    return no('one-sided', 'a bound alone has no ratio');
  }
  if (pa <= 0 || ta <= 0 || pb <= 0 || tb <= 0) {
    return no('zero', 'the logarithm of zero does not exist');
  }
  if (isOverWhole(pa, ta) || isOverWhole(pb, tb)) {
    const who = isOverWhole(pa, ta) ? a.source : b.source;
    return no('over-whole', `${who} says more ${measure} than casualties: no share is above 100 %`);
  }
  const aIsHigh = pa > pb || (pa === pb && a.source < b.source);
  const [ph, th, pl, tl] = aIsHigh ? [pa, ta, pb, tb] : [pb, tb, pa, ta];
  const parts = { casualties: Math.log(th / tl), share: Math.log(ph / th / (pl / tl)) };
  return {
    measure,
    high: aIsHigh ? a.source : b.source,
    low: aIsHigh ? b.source : a.source,
    logRatio: Math.log(ph / pl),
    parts,
    counts: countSplit(ph, pl, parts),
  };
}

/** A part may exceed its total by so much of it: all of a total times 100 % may be rounded up. */
const ROUNDING = 1e-9;

/** Whether a part is more than the whole it is of: the account contradicts itself, and no share can be read from it. */
function isOverWhole(part: number, total: number): boolean {
  return part > total * (1 + ROUNDING);
}

function byName(a: Account, b: Account): number {
  return compareText(a.source, b.source);
}

/** Widest first; equal widths in the order of measures, then of names, so that row order never shows. */
function byWidth(a: Decomposition, b: Decomposition): number {
  return (
    b.logRatio - a.logRatio ||
    PARTS.indexOf(a.measure) - PARTS.indexOf(b.measure) ||
    compareText(a.high, b.high) ||
    compareText(a.low, b.low)
  );
}
