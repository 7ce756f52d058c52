import type { Claim } from '../claim/claim.ts';
import { dateInWords, daysInWords } from '../claim/date-words.ts';
import { daysBetween, lastDay } from '../claim/dates.ts';
import type { Problem } from '../claim/problem.ts';
import { cite, problemAt } from './problem-at.ts';

/**
 * Days after which a claim is marked stale: marked only, never dropped and never widened.
 *
 * A quarter of a year. In the one long regular series that ships with the project (the UK MoD's monthly totals of Russian
 * casualties, 2022 to 2025, data/economist-ukraine.csv) the toll grew by a median of 29 % in three months: nearly three times
 * the 10 % that a bare number is given, so that an older claim says more about its date than about its source.
 */
export const STALE_AFTER_DAYS = 90;

/**
 * Whether a number of this age is stale; one without a date is not called so. Asked of a number, not of its account: an account may mix dates, and
 * its status tells of its latest number alone.
 */
export function isStale(ageDays: number | null): boolean {
  return ageDays !== null && ageDays > STALE_AFTER_DAYS;
}

/** The day a claim stands for, and whether the claim itself says so. */
export interface ClaimDay {
  /** ISO day; null for a claim that names neither an as-of nor a publication date. */
  readonly day: string | null;
  /** False when the day is only that of publication: such a claim never displaces a dated one. */
  readonly dated: boolean;
}

/** The last day of a claim's as-of date; without one, the day it was published, which is only the latest it can be. */
export function claimDay(claim: Claim): ClaimDay {
  if (claim.asOf !== null) return { day: lastDay(claim.asOf), dated: true };
  return { day: claim.published === null ? null : lastDay(claim.published), dated: false };
}

/** Orders claim days, earliest first: no day at all, then days of publication, then as-of days. */
export function compareClaimDays(a: ClaimDay, b: ClaimDay): number {
  if (a.dated !== b.dated) return a.dated ? 1 : -1;
  const [x, y] = [a.day ?? '', b.day ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The date on which accounts are compared: the one asked for, else the latest as-of date among active claims. */
export function referenceDate(claims: readonly Claim[], asked: string | null): string | null {
  if (asked !== null) return lastDay(asked);
  let latest: string | null = null;
  for (const claim of claims) {
    if (claim.status === 'excluded' || claim.asOf === null) continue;
    const day = lastDay(claim.asOf);
    if (latest === null || day > latest) latest = day;
  }
  return latest;
}

/** The length of a date that names its year only. */
const YEAR_ONLY = 4;

/**
 * Where a claim that names its year only sets the reference date, and others name their month or day: they are aged up to the last
 * day of that year, though nobody counted up to it. A warning where that makes the latest of them stale, else a notice.
 */
export function coarseReference(claims: readonly Claim[], asked: string | null): Problem | null {
  const reference = referenceDate(claims, asked);
  if (asked !== null || reference === null) return null;
  let latest: string | null = null;
  let coarse: Claim | null = null;
  for (const claim of claims) {
    const { asOf, status } = claim;
    if (status === 'excluded' || asOf === null) continue;
    if (asOf.length > YEAR_ONLY) {
      const day = lastDay(asOf);
      if (latest === null || day > latest) latest = day;
    } else if (lastDay(asOf) === reference && (coarse === null || claim.id < coarse.id)) {
      coarse = claim;
    }
  }
  if (coarse === null || latest === null || latest >= reference) return null;
  const age = daysBetween(latest, reference);
  return problemAt(coarse, {
    code: 'reference-date-of-a-year',
    severity: age > STALE_AFTER_DAYS ? 'warning' : 'notice',
    message:
      `${cite(coarse)} of ${coarse.origin} names the year ${coarse.asOf} only, and stands for its last day: all are compared ` +
      `on ${dateInWords(reference)}, and the latest claim that names its month or day (${dateInWords(latest)}) is ${daysInWords(age)} old by that.`,
    expected: 'the month or the day up to which the claim counts',
    fix: 'Give the claim its month or day, or the reference date that you mean (--as-of).',
  });
}

/** Days from a date to the reference date; null where either is unknown. */
export function ageInDays(date: string | null, reference: string | null): number | null {
  return date === null || reference === null ? null : daysBetween(date, reference);
}
