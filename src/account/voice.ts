import type { Claim } from '../claim/claim.ts';
import { claimDay, compareClaimDays, type ClaimDay } from './as-of.ts';
import { coverageOf } from './definition.ts';

/** What one origin says of one number on one day: the claim that stands for it, and those that repeat it. */
export interface Utterance extends ClaimDay {
  /** `killed`, `casualties`, `killed/casualties`, or for a total with another definition `casualties:killed,wounded,missing`. */
  readonly key: string;
  readonly chosen: Claim;
  readonly relays: readonly Claim[];
}

/** What a claim is a claim of: a measure, a share of a base, or a total under its definition. */
export function keyOf(claim: Claim): string {
  const { measure, quantity } = claim;
  if (quantity.unit === 'share') return `${measure}/${quantity.of ?? '?'}`;
  if (measure !== 'casualties') return measure;
  const coverage = coverageOf(claim.includes).join();
  return coverage === 'killed,wounded' ? 'casualties' : `casualties:${coverage}`;
}

/** How many stand between the origin and the page: `Lee Seong-kweun; Reuters; Kyiv Independent` are three. */
export function relayCount(claim: Claim): number {
  return claim.via === null ? 0 : claim.via.split(/\s*(?:;|>|→|\bvia\b)\s*/).filter(Boolean).length;
}

/**
 * One origin's claims, sorted into what it said of which number on which day, earliest first.
 *
 * Of several claims on one number and day the one that stands for the origin is two-sided rather than one-sided, then
 * passed on by the fewest relays, then the earliest published; then the one with the wider reading (relays drop hedges
 * more often than they add them), then the first by its words: never by its place in the file.
 */
export function utterancesOf(claims: readonly Claim[]): Utterance[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { day, dated } = claimDay(claim);
    const group = `${keyOf(claim)}|${dated}|${day}`;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [claim]);
    else members.push(claim);
  }
  return [...groups.values()]
    .map((group): Utterance => {
      const [chosen, ...relays] = [...group].sort(comparePreference) as [Claim, ...Claim[]];
      return { key: keyOf(chosen), ...claimDay(chosen), chosen, relays };
    })
    .sort((a, b) => compareClaimDays(a, b) || (a.key < b.key ? -1 : 1));
}

function comparePreference(a: Claim, b: Claim): number {
  return (
    Number(isOneSided(a)) - Number(isOneSided(b)) ||
    relayCount(a) - relayCount(b) ||
    compareText(a.published ?? '9999', b.published ?? '9999') ||
    width(b) - width(a) ||
    compareText(contentOf(a), contentOf(b)) ||
    compareText(a.id, b.id)
  );
}

function isOneSided({ quantity }: Claim): boolean {
  return quantity.low === null || quantity.high === null;
}

/** High over low on 1 + x; 0 for a one-sided claim, which is compared with its like only. */
function width({ quantity: { low, high } }: Claim): number {
  return low === null || high === null ? 0 : Math.log1p(high) - Math.log1p(low);
}

function contentOf(claim: Claim): string {
  return [claim.quantity.wording, claim.source, claim.via, claim.url, claim.note].join('\u0000');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
