import { compareText } from '../claim/compare-text.ts';
import { median } from 'simple-statistics';
import type { Account } from '../account/account.ts';
import { centreOf } from './centre.ts';
import { ofOneDate } from './one-date.ts';
import { WAR_RATIO } from './reference-ratios.ts';

/** How one account's wounded stand to its killed, beside what is published and beside the other accounts. */
export interface RatioCheck {
  readonly source: string;
  /** Wounded for each one killed, from the bests. */
  readonly ratio: number;
  /** From the interval of the account's share killed, where it has one. */
  readonly low: number | null;
  readonly high: number | null;
  /** Where the whole interval (the ratio, without one) lies against the published ratios of wars. */
  readonly published: 'below' | 'within' | 'above';
  /** Median ratio of the other accounts; null when there are none. */
  readonly others: number | null;
  /** Whether its interval shares nothing with any other account's: null with no other, or without intervals. */
  readonly outOfLine: boolean | null;
  /** Whether killed or wounded is derived: then the ratio rests on the claims below, not on two statements. */
  readonly derived: boolean;
  /** The claims it rests on. */
  readonly claims: readonly string[];
}

/**
 * The wounded per killed of every account, held against the others and against published ratios (`WAR_RATIO`).
 *
 * ratio = wounded / killed = (1 - s) / s for the share killed s = killed / (killed + wounded), so that the interval of s
 * gives that of the ratio, ends exchanged. Accounts without both counts of one day, with a zero or a bound, or excluded, have none.
 *
 * @returns farthest from the middle of the published range first (on the log scale)
 */
export function ratioChecks(accounts: readonly Account[]): RatioCheck[] {
  const rows = accounts.filter(({ status }) => status !== 'excluded').flatMap(rowOf);
  return rows
    .map((row): RatioCheck => {
      const rest = rows.filter((other) => other !== row);
      const { source, ratio, low, high, published, derived, claims } = row;
      return {
        source,
        ratio,
        low,
        high,
        published,
        derived,
        claims,
        others: rest.length === 0 ? null : median(rest.map(({ ratio }) => ratio)),
        outOfLine: outOfLine(row, rest),
      };
    })
    .sort((a, b) => oddness(b) - oddness(a) || compareText(a.source, b.source));
}

type Row = Omit<RatioCheck, 'others' | 'outOfLine'>;

function rowOf({ source, measures, shares }: Account): Row[] {
  const { killed, wounded, casualties } = measures;
  if (killed === undefined || wounded === undefined || !ofOneDate(killed, wounded)) return [];
  const [k, w] = [centreOf(killed), centreOf(wounded)];
  if (k === null || w === null || k <= 0 || w <= 0) return [];
  const share = casualties?.includes == null ? shares['killed/casualties'] : undefined;
  const low = share?.high != null && share.high > 0 ? (1 - share.high) / share.high : null;
  const high = share?.low != null && share.low > 0 ? (1 - share.low) / share.low : null;
  const ratio = w / k;
  return [
    {
      source,
      ratio,
      low,
      high,
      published: placeOf(low ?? ratio, high ?? ratio),
      derived: killed.how === 'derived' || wounded.how === 'derived',
      claims: [...new Set([...killed.claims, ...wounded.claims])].sort(),
    },
  ];
}

function placeOf(low: number, high: number): RatioCheck['published'] {
  if (high < WAR_RATIO.low) return 'below';
  return low > WAR_RATIO.high ? 'above' : 'within';
}

function outOfLine(row: Row, rest: readonly Row[]): boolean | null {
  const { low, high } = row;
  const others = rest.filter((other) => other.low !== null && other.high !== null);
  if (low === null || high === null || others.length === 0) return null;
  return others.every((other) => (other.high ?? 0) < low || (other.low ?? 0) > high);
}

/** Distance from the geometric middle of the published range, on the log scale. */
function oddness({ ratio }: Row): number {
  return Math.abs(Math.log(ratio) - 0.5 * Math.log(WAR_RATIO.low * WAR_RATIO.high));
}
