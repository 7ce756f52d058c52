import type { Claim } from '../claim/claim.ts';
import type { Problem } from '../claim/problem.ts';
import type { Quantity } from '../claim/quantity.ts';
import { coverageInWords, sameCoverage } from './definition.ts';
import { countsOneDay } from './events.ts';
import { cite, problemAt, whenOf, type Saying } from './problem-at.ts';
import {
  comparePreference,
  isMisattributed,
  isSecondNumber,
  relaysIn,
  sameStated,
  slotOf,
  type Day,
} from './voice.ts';

/** What a hedge does to a number: relays that swap `about` for `around` change nothing. */
const FAMILIES: Readonly<Record<string, string>> = {
  about: 'about',
  approximately: 'about',
  around: 'about',
  roughly: 'about',
  almost: 'nearly',
  nearly: 'nearly',
  'just under': 'nearly',
};

function familyOf(hedge: string): string {
  return FAMILIES[hedge] ?? hedge;
}

/**
 * What relays did to one origin's words: another hedge, number, definition, measure or voice. All are notices: which wording is
 * the faithful one cannot be told from the claims. A source that gives two numbers by itself contradicts itself.
 *
 * @param days the origin's claims, day by day
 * @param voices every origin of the topic: a claim filed under one of them and traced to another was passed on in a wrong name
 */
export function relayProblems(days: readonly Day[], voices: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const day of days) {
    for (const { chosen, relays } of day.said) {
      for (const claim of [chosen, ...relays]) {
        const saying = attribution(claim, voices);
        if (saying !== null) problems.push(problemAt(claim, saying));
      }
      for (const relay of relays) {
        // Two events of one day are two, and `events-not-summed` says so.
        if (isSecondNumber(chosen, relay) && countsOneDay(chosen) && countsOneDay(relay)) continue;
        const saying =
          definition(chosen, relay) ??
          secondNumber(chosen, relay) ??
          number(chosen, relay) ??
          hedge(chosen, relay);
        if (saying !== null) problems.push(problemAt(relay, saying));
      }
    }
    problems.push(...measureProblems(day));
  }
  return problems;
}

const FIX =
  'Nothing, if the words are quoted as they stand. Mark the unfaithful one as excluded, with a note; give a new statement its own `as_of`.';

function attribution(claim: Claim, voices: ReadonlySet<string>): Saying | null {
  const { source, origin } = claim;
  if (!isMisattributed(claim, voices)) return null;
  return {
    code: 'relay-changed-attribution',
    severity: 'notice',
    message: `${relayName(claim)} gives ${cite(claim)} in the name of ${source}; the voice behind it is ${origin}.`,
    expected: `a claim of ${origin}`,
    fix: 'Nothing: it counts for its origin. If it is a claim of its own, empty `origin`.',
  };
}

function definition(chosen: Claim, relay: Claim): Saying | null {
  if (chosen.measure !== 'casualties' || sameCoverage(chosen.includes, relay.includes)) return null;
  return {
    code: 'relay-changed-definition',
    severity: 'notice',
    message:
      `${relayName(relay)} gives ${cite(relay)} for ${coverageInWords(relay.includes)}, ` +
      `${relayName(chosen)} ${cite(chosen)} for ${coverageInWords(chosen.includes)}: one number of ${chosen.origin}, ${whenOf(chosen)}.`,
    expected: coverageInWords(chosen.includes),
    fix: FIX,
  };
}

/** A source that gives two numbers of one thing for one day: a warning where they cannot both be true. */
function secondNumber(chosen: Claim, other: Claim): Saying | null {
  if (!isSecondNumber(chosen, other)) return null;
  const apart = liesApart(chosen, other);
  return {
    code: 'source-contradicts-itself',
    severity: apart ? 'warning' : 'notice',
    message:
      `${chosen.origin} gives ${cite(other)} and ${cite(chosen)}, ${whenOf(chosen)}: two numbers for its ${slotOf(chosen)}, ` +
      `${apart ? 'which cannot both hold' : 'which may both hold'}, and nobody passed them on.`,
    expected: `one number a day; “${chosen.quantity.wording}” is used`,
    fix: 'Give the later statement its own `as_of`, or mark the one that does not hold as excluded, with a note.',
  };
}

/** Whether two claims state numbers that have nothing in common: 600 and 700, but not "more than 600" and 700. */
function liesApart({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  const below = (x: Quantity, y: Quantity): boolean =>
    x.high !== null && y.low !== null && (x.stated.high ?? Infinity) < (y.stated.low ?? -Infinity);
  return below(a, b) || below(b, a);
}

function number(chosen: Claim, relay: Claim): Saying | null {
  if (sameStated(chosen, relay) || isVague(chosen) || isVague(relay)) return null;
  return {
    code: 'relay-changed-number',
    severity: 'notice',
    message:
      `${sides(chosen, relay)}: ` +
      `two numbers of ${slotOf(chosen)} from ${chosen.origin}, ${whenOf(chosen)}.`,
    expected: `“${chosen.quantity.wording}”, which is used`,
    fix: FIX,
  };
}

function hedge(chosen: Claim, relay: Claim): Saying | null {
  if (familyOf(chosen.quantity.hedge) === familyOf(relay.quantity.hedge)) return null;
  return {
    code: 'relay-changed-hedge',
    severity: 'notice',
    message:
      `${sides(chosen, relay)}: ` +
      `another hedge on the number of ${slotOf(chosen)} from ${chosen.origin}, ${whenOf(chosen)}.`,
    expected: `“${chosen.quantity.wording}”, which is used`,
    fix: FIX,
  };
}

/** One number of one origin and day as two measures, by different relays: "6,000 casualties" passed on as "6,000 lost". */
function measureProblems({ said }: Day): Problem[] {
  const counts = said
    .flatMap(({ chosen, relays }) => [chosen, ...relays])
    .filter((claim) => claim.quantity.unit === 'count' && !isVague(claim));
  // Most days hold one count.
  if (counts.length < 2) return [];
  counts.sort(comparePreference);
  const firsts = new Map<string, Claim[]>();
  const problems: Problem[] = [];
  for (const claim of counts) {
    const { low, high } = claim.quantity.stated;
    const same = firsts.get(`${low} ${high}`) ?? [];
    firsts.set(`${low} ${high}`, same);
    const other = same.find((each) => each.measure !== claim.measure && !samePage(each, claim));
    if (other !== undefined) problems.push(problemAt(claim, otherMeasure(claim, other)));
    // Two pages of a measure are enough to find one that is not the claim's own.
    const own = same.filter((each) => each.measure === claim.measure);
    if (own.length < 2 && !own.some((each) => samePage(each, claim))) same.push(claim);
  }
  return problems;
}

function otherMeasure(claim: Claim, first: Claim): Saying {
  return {
    code: 'relay-changed-measure',
    severity: 'notice',
    message:
      `${relayName(claim)} gives ${cite(claim)} as ${claim.measure}, ${relayName(first)} ${cite(first)} as ${first.measure}: ` +
      `one number of ${claim.origin}, ${whenOf(claim)}.`,
    expected: 'one measure for one number',
    fix: FIX,
  };
}

/** Two numbers on one page were meant as two. */
function samePage(a: Claim, b: Claim): boolean {
  if (a.url !== null || b.url !== null) return a.url === b.url;
  return a.via === b.via;
}

function isVague({ quantity }: Claim): boolean {
  return quantity.stated.low === null && quantity.stated.high === null;
}

/** Who gives which words. */
function sides(chosen: Claim, relay: Claim): string {
  const [one, other] = [relayName(relay), relayName(chosen)];
  return one === other
    ? `${one} gives ${cite(relay)} and ${cite(chosen)}`
    : `${one} gives ${cite(relay)} where ${other} gives ${cite(chosen)}`;
}

/** The last who passed a claim on: whose words these are. */
function relayName(claim: Claim): string {
  return relaysIn(claim).at(-1) ?? claim.source;
}
