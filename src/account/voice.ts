import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import { withoutMarks } from '../claim/footnotes.ts';
import type { Measure } from '../claim/measure.ts';
import { claimDay, compareClaimDays, type ClaimDay } from './as-of.ts';
import { coverageOf, isPlain } from './definition.ts';

/** What one origin says of one number on one day: the claim that stands for it, and those that repeat it. */
export interface Utterance extends ClaimDay {
  readonly slot: string;
  /** What a total covers; empty for everything but a total. */
  readonly coverage: readonly Measure[];
  readonly chosen: Claim;
  readonly relays: readonly Claim[];
}

/** All that one origin says on one day. */
export interface Day extends ClaimDay {
  readonly said: readonly Utterance[];
}

/** What a claim is a claim of: a measure, or a share of a base (`killed/casualties`). */
export function slotOf({ measure, quantity }: Claim): string {
  return quantity.unit === 'share' ? `${measure}/${quantity.of ?? ''}` : measure;
}

/** Who passed a claim on, nearest to the origin first: `Lee Seong-kweun; Reuters; Kyiv Independent` are three. */
export function relaysIn({ via }: Claim): string[] {
  if (via === null) return [];
  return via
    .split(/[;>|→]| via /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether a claim gives one side only. */
export function isOneSided({ quantity: { low, high } }: Claim): boolean {
  return low === null || high === null;
}

/**
 * One origin's claims, day by day, earliest first; of several claims on one number and day one stands for the origin and
 * the others are its relays. A claim without a date that repeats a dated number is a relay of it. Totals of different
 * coverage on one day are different numbers, unless the words' numbers are the same: then a relay changed the definition.
 *
 * @param voices every origin of the topic
 */
export function daysOf(claims: readonly Claim[], voices: ReadonlySet<string>): Day[] {
  const dayGiver = dayGivers(claims);
  const days = new Map<string, { day: ClaimDay; claims: Claim[] }>();
  for (const claim of claims) {
    const day = claimDay(dayGiver(claim));
    const key = `${day.dated}|${day.day}`;
    const members = days.get(key);
    if (members === undefined) days.set(key, { day, claims: [claim] });
    else members.claims.push(claim);
  }
  return [...days.values()]
    .sort((a, b) => compareClaimDays(a.day, b.day))
    .map(({ day: { day, dated: known }, claims: own }) => ({
      day,
      dated: known,
      said: utterancesOf(own, { day, dated: known }, voices),
    }));
}

/** For an undated claim the latest dated one that it repeats, so that it is its relay; else the claim itself. */
function dayGivers(claims: readonly Claim[]): (claim: Claim) => Claim {
  if (claims.every(({ asOf }) => asOf !== null)) return (claim) => claim;
  const latest = new Map<string, Claim>();
  for (const claim of claims) {
    const key = statedKey(claim);
    if (claim.asOf === null || key === null) continue;
    const before = latest.get(key);
    if (before === undefined || compareClaimDays(claimDay(claim), claimDay(before)) > 0) {
      latest.set(key, claim);
    }
  }
  return (claim) => {
    const key = claim.asOf === null ? statedKey(claim) : null;
    return (key === null ? undefined : latest.get(key)) ?? claim;
  };
}

/** What a claim is of and the number it states; null for a vague word, which states none. */
function statedKey(claim: Claim): string | null {
  const { low, high } = claim.quantity.stated;
  return low === null && high === null ? null : `${slotOf(claim)} ${low} ${high}`;
}

function utterancesOf(
  claims: readonly Claim[],
  day: ClaimDay,
  voices: ReadonlySet<string>,
): Utterance[] {
  const byPreference = (a: Claim, b: Claim): number =>
    Number(isMisattributed(a, voices)) - Number(isMisattributed(b, voices)) ||
    comparePreference(a, b);
  const groups: Claim[][] = [];
  for (const claim of [...claims].sort(byPreference)) {
    const group = groups.find(([first]) => first !== undefined && isSameNumber(first, claim));
    if (group === undefined) groups.push([claim]);
    else group.push(claim);
  }
  return groups
    .map(([chosen, ...relays]) => {
      const claim = chosen as Claim;
      const total = claim.measure === 'casualties';
      return {
        day: day.day,
        dated: day.dated,
        slot: slotOf(claim),
        coverage: total ? coverageOf(claim.includes) : [],
        chosen: claim,
        relays,
      };
    })
    .sort((a, b) => compareText(a.slot, b.slot) || comparePreference(a.chosen, b.chosen));
}

function isSameNumber(a: Claim, b: Claim): boolean {
  if (slotOf(a) !== slotOf(b)) return false;
  if (a.measure !== 'casualties') return true;
  if (coverageOf(a.includes).join() === coverageOf(b.includes).join()) return true;
  return sameStated(a, b);
}

/** Whether two claims state the same number before any hedge is read. A vague word states none. */
export function sameStated(a: Claim, b: Claim): boolean {
  const [x, y] = [a.quantity.stated, b.quantity.stated];
  return x.low === y.low && x.high === y.high && (x.low !== null || x.high !== null);
}

/**
 * Whether a source gives a second number of one thing for one day by itself: nobody passed either on, so that it is no relay's doing.
 * A vague word states no number.
 */
export function isSecondNumber(chosen: Claim, other: Claim): boolean {
  const byItself = [chosen, other].every((claim) => relaysIn(claim).length === 0);
  const names = [chosen, other].map(({ source }) => withoutMarks(source));
  const figures = [chosen, other].every(
    ({ quantity: { stated } }) => stated.low !== null || stated.high !== null,
  );
  return byItself && figures && names[0] === names[1] && !sameStated(chosen, other);
}

/**
 * Whether a claim was passed on in the name of another voice of the topic. A source that stands among the relays passed it on
 * itself, and misnamed nobody; a source that is no origin is another name of the same voice. Such a claim never stands for
 * its origin where another does.
 */
export function isMisattributed(claim: Claim, voices: ReadonlySet<string>): boolean {
  const { source, origin } = claim;
  return source !== origin && voices.has(source) && !relaysIn(claim).includes(source);
}

/**
 * Which claim stands for the origin: a dated one, two sides before one, then the fewest relays, then the earliest published; then a plain
 * total before one of another coverage, and the wider reading before the narrower (relays drop hedges more often than they
 * add them); then by its words. Never by its place in the file, but for claims that are alike in everything.
 */
export function comparePreference(a: Claim, b: Claim): number {
  return (
    Number(a.asOf === null) - Number(b.asOf === null) ||
    Number(isOneSided(a)) - Number(isOneSided(b)) ||
    relaysIn(a).length - relaysIn(b).length ||
    compareText(a.published ?? LAST, b.published ?? LAST) ||
    Number(!isPlain(a.includes)) - Number(!isPlain(b.includes)) ||
    width(b) - width(a) ||
    compareText(contentOf(a), contentOf(b)) ||
    compareText(a.id, b.id)
  );
}

/** Sorts after every date: an unpublished claim cannot be the earliest published. */
const LAST = '~';

/** High over low on 1 + x. */
function width({ quantity: { low, high } }: Claim): number {
  return low === null || high === null ? 0 : Math.log1p(high) - Math.log1p(low);
}

function contentOf({ quantity, source, via, url, note, value }: Claim): string {
  return JSON.stringify([quantity.wording, quantity, source, via, url, note, value]);
}
