import type { Account } from '../account/account.ts';
import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import { compareDates } from '../claim/dates.ts';
import type { Measure } from '../claim/measure.ts';
import type { TopicResult } from '../reconciliation.ts';
import { placeOf } from './place-of.ts';

/** One statement on the line of its origin. */
export interface Step {
  readonly asOf: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
  /** The claim; null for a value derived from several. */
  readonly claim: Claim | null;
  readonly wording: string;
  /** Below what the same origin had said before: a cumulative count cannot fall, so a claim was taken back. */
  readonly revision: boolean;
  readonly derived: boolean;
}

/** Whether a step is an interval without a best: nobody said its middle, so no line or marker stands there. */
export function isSpan({ low, best, high }: Step): boolean {
  return best === null && low !== null && high !== null && low !== high;
}

/** All that one origin said over time. */
export interface Series {
  readonly source: string;
  readonly steps: readonly Step[];
}

/** Why a claim is not on the timeline. */
export type WhyLeft =
  | 'share'
  | 'period'
  | 'relay'
  | 'second-number'
  | 'after-as-of'
  | 'too-old'
  | 'no-number'
  | 'undated';

/** The statements of one measure over as-of dates, and what could not be drawn. */
export interface Timeline {
  /** Highest last value first. */
  readonly series: readonly Series[];
  readonly excluded: readonly Claim[];
  /** Counts of claims that are not drawn, by the reason. */
  readonly left: ReadonlyMap<WhyLeft, number>;
}

/**
 * The cumulative claims of one measure, by origin, over their as-of dates.
 *
 * Relays, counts of a period, shares, undated claims, claims after the reference date and those older than was asked for are left out and counted. An
 * account's value that was derived, not claimed, joins its line on its own date.
 */
export function timelineOf(topic: TopicResult, measure: Measure): Timeline {
  const code = new Map(topic.notCompared.map((each) => [each.claim, each.code]));
  const left = new Map<WhyLeft, number>();
  const excluded: Claim[] = [];
  const byOrigin = new Map<string, Claim[]>();
  // A share that a derived value rests on is drawn: as that value.
  const used = new Set(
    topic.accounts.flatMap(({ measures }) =>
      measures[measure]?.how === 'derived' ? measures[measure].claims : [],
    ),
  );
  for (const claim of topic.claims) {
    if (claim.measure !== measure) continue;
    if (claim.quantity.unit === 'share' && used.has(claim.id)) continue;
    const why = whyLeft(claim, code.get(claim.id));
    if (why !== null) left.set(why, (left.get(why) ?? 0) + 1);
    else if (claim.status === 'excluded') excluded.push(claim);
    else byOrigin.set(claim.origin, [...(byOrigin.get(claim.origin) ?? []), claim]);
  }
  const accounts = topic.accounts.filter(({ status }) => status !== 'excluded');
  const origins = new Set([...byOrigin.keys(), ...accounts.map(({ origin }) => origin)]);
  const series = [...origins].flatMap((origin): Series[] => {
    const account = accounts.find((each) => each.origin === origin);
    const own = byOrigin.get(origin) ?? [];
    const steps = stepsOf([...own.map(stepOf), ...derivedSteps(account, measure, own)]);
    const source = account?.source ?? own[0]?.source ?? origin;
    return steps.length === 0 ? [] : [{ source, steps }];
  });
  series.sort((a, b) => lastOf(b) - lastOf(a) || compareText(a.source, b.source));
  return { series, excluded, left };
}

function lastOf({ steps }: Series): number {
  const last = steps.at(-1);
  return last === undefined ? 0 : placeOf(last);
}

function whyLeft(claim: Claim, code: string | undefined): WhyLeft | null {
  if (claim.quantity.unit === 'share') return 'share';
  if (claim.from !== null) return 'period';
  if (code === 'relay' || code === 'second-number') return code;
  if (code === 'after-as-of' || code === 'too-old') return code;
  const { low, best, high } = claim.quantity;
  if (low === null && best === null && high === null) return 'no-number';
  return claim.asOf === null ? 'undated' : null;
}

type Draft = Omit<Step, 'revision'>;

function stepOf(claim: Claim): Draft {
  const { low, best, high, lowReached, highReached } = claim.quantity;
  return {
    asOf: claim.asOf ?? '',
    low,
    best,
    high,
    lowReached,
    highReached,
    claim,
    wording: claim.value,
    derived: false,
  };
}

function derivedSteps(
  account: Account | undefined,
  measure: Measure,
  own: readonly Claim[],
): readonly Draft[] {
  const value = account?.measures[measure];
  if (value === undefined || value.how !== 'derived' || value.asOf === null) return [];
  if (own.some(({ asOf }) => asOf === value.asOf)) return [];
  const { low, best, high, lowReached, highReached, asOf, wording } = value;
  return [{ asOf, low, best, high, lowReached, highReached, claim: null, wording, derived: true }];
}

/** In the order of dates; a fall below an earlier number is a revision. */
function stepsOf(drafts: readonly Draft[]): readonly Step[] {
  const sorted = [...drafts].sort(
    (a, b) =>
      compareDates(a.asOf, b.asOf) ||
      placeOf(a) - placeOf(b) ||
      ((a.claim?.id ?? '') < (b.claim?.id ?? '') ? -1 : 1),
  );
  let highest = -Infinity;
  const steps: Step[] = [];
  for (const draft of sorted) {
    const place = placeOf(draft);
    steps.push({ ...draft, revision: place < highest });
    highest = Math.max(highest, place);
  }
  return steps;
}
