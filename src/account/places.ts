import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import type { Measure } from '../claim/measure.ts';
import type { Problem } from '../claim/problem.ts';
import type { AccountShare, AccountValue } from './account.ts';
import { ageInDays } from './as-of.ts';
import { partsOfShare } from './complete.ts';
import { KILLED_AND_WOUNDED, sameCoverage } from './definition.ts';
import { derive } from './derive.ts';
import { claimsOf, formulaInWords, type Bounds, type Formula } from './formula.ts';
import { impossible, type UserIdentity } from './identities.ts';

/** One way to fill a place of an account. */
export interface Candidate {
  readonly formula: Formula;
  /** The claim that states it; null when it is derived. */
  readonly stated: Claim | null;
  /** `bound`: worked out as an upper bound only. */
  readonly kind: 'value' | 'bound';
  /** The date as the claims write it. */
  readonly date: string | null;
  /** What the total of its statement covers. */
  readonly coverage: readonly Measure[];
  /** The first day that its statement counts from; null since the beginning. */
  readonly from: string | null;
}

/** The places of an account, by measure, share (`killed/casualties`) and user identity: every candidate, earliest first. */
export type Places = Map<string, Candidate[]>;

/** The places with their values. */
export interface Filled {
  readonly measures: Partial<Record<Measure, AccountValue>>;
  readonly shares: Record<string, AccountShare>;
  /** Ids of the claims that are stated in them. */
  readonly current: ReadonlySet<string>;
  /** Identities of the user that have no possible value. */
  readonly problems: readonly Problem[];
}

/** Adds a candidate: later dates after earlier ones. */
export function addCandidate(places: Places, place: string, candidate: Candidate): void {
  const candidates = places.get(place);
  if (candidates === undefined) places.set(place, [candidate]);
  else candidates.push(candidate);
}

/** Fills every place by its latest candidate that has a possible value. */
export function fillPlaces(
  places: Places,
  origin: string,
  asOf: string | null,
  identities: readonly UserIdentity[],
): Filled {
  const measures: Partial<Record<Measure, AccountValue>> = {};
  const shares: Record<string, AccountShare> = {};
  const current = new Set<string>();
  const problems: Problem[] = [];
  for (const [place, candidates] of [...places].sort(([a], [b]) => compareText(a, b))) {
    const identity = identities.find((each) => each.name === place);
    const unit = identity?.unit ?? (place.includes('/') ? 'share' : 'count');
    for (const candidate of [...candidates].reverse()) {
      const bounds = derive(candidate.formula, unit);
      if (bounds === null) {
        if (identity !== undefined) problems.push(impossible(identity, candidate.formula, origin));
        continue;
      }
      const value = valueOf(candidate, bounds, place, asOf);
      if (candidate.stated !== null) current.add(candidate.stated.id);
      if (identity !== undefined) {
        const { measure, of } = identity;
        shares[place] = { ...value, measure, of, unit: identity.unit };
      } else if (place.includes('/')) {
        const [measure, of] = partsOfShare(place);
        shares[place] = { ...value, measure, of };
      } else measures[place as Measure] = value;
      break;
    }
  }
  return { measures, shares, current, problems };
}

function valueOf(
  { formula, stated, kind, date, coverage, from }: Candidate,
  bounds: Bounds,
  place: string,
  asOf: string | null,
): AccountValue {
  const ofTotal = place.split('/').includes('casualties');
  const isBound = kind === 'bound';
  return {
    low: isBound ? null : bounds.low,
    best: isBound ? null : bounds.best,
    high: bounds.high,
    lowReached: isBound || bounds.lowReached,
    highReached: bounds.highReached,
    how: stated === null ? 'derived' : 'stated',
    wording: stated?.quantity.wording ?? `${isBound ? 'at most ' : ''}${formulaInWords(formula)}`,
    claims: claimsOf(formula),
    asOf: date,
    ageDays: ageInDays(date, asOf),
    includes: ofTotal && !sameCoverage(coverage, KILLED_AND_WOUNDED) ? coverage : null,
    ...(from === null ? {} : { from }),
  };
}
