import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import { compareDates } from '../claim/dates.ts';
import type { Measure } from '../claim/measure.ts';
import type { Problem } from '../claim/problem.ts';
import type { Account, AccountValue, HistoryEntry, NotCompared } from './account.ts';
import { ageInDays, isStale } from './as-of.ts';
import { complete, type Completed, type Statement } from './complete.ts';
import { isPlain, KILLED_AND_WOUNDED } from './definition.ts';
import { formulaOf, nameInFormulas, type Formula, type Leaf } from './formula.ts';
import { evaluateIdentity, type UserIdentity } from './identities.ts';
import { addCandidate, fillPlaces, type Candidate, type Filled, type Places } from './places.ts';
import { notBelowEarlier } from './tolls.ts';
import { listUnused } from './unused.ts';
import { type Day, type Utterance } from './voice.ts';

/** What an account is made from. */
export interface AccountInput {
  readonly topic: string;
  readonly origin: string;
  readonly source: string;
  readonly days: readonly Day[];
  readonly asOf: string | null;
  readonly identities: readonly UserIdentity[];
  /** Excluded claims are shown as stated, and nothing is worked out from them. */
  readonly excluded: boolean;
}

/** An account, and the claims that it has no place for. */
export interface AccountMade {
  readonly account: Account;
  readonly notCompared: readonly NotCompared[];
  /** Identities of the user that have no possible value here. */
  readonly problems: readonly Problem[];
}

/** One origin's claims, day by day, to its account: each number the latest of what it stated and what follows from that. */
export function accountOf(input: AccountInput): AccountMade {
  const { days, asOf, origin, identities } = input;
  const { places, baseless } = placesOf(input);
  const filled = fillPlaces(places, origin, asOf, identities);
  const { shares, current, problems } = filled;
  const measures = withFloors(filled, days);
  const last = latestDate([...Object.values(measures), ...Object.values(shares)]);
  const ageDays = ageInDays(last, asOf);
  const relays = days.flatMap((day) => day.said.flatMap((each) => each.relays));
  return {
    account: {
      topic: input.topic,
      source: input.source,
      origin,
      asOf: last,
      ageDays,
      status: input.excluded ? 'excluded' : isStale(ageDays) ? 'stale' : 'current',
      measures,
      shares,
      history: historyOf(days, current),
      relays: relays.map((relay) => relay.id).sort(compareText),
    },
    notCompared: listUnused(days, { ...filled, measures }, baseless),
    problems,
  };
}

/** Goes through the days, completes each, and gathers the candidates for every place. */
function placesOf({ days, identities, excluded }: AccountInput): {
  places: Places;
  baseless: ReadonlySet<string>;
} {
  const places: Places = new Map();
  const earlier = new Map<Measure, Formula>();
  const baseless = new Set<string>();
  for (const [index, day] of days.entries()) {
    const said = onePerPlace(day.said);
    const date = fullestDate(said);
    const coverage = totalIn(said)?.coverage ?? KILLED_AND_WOUNDED;
    const statement = statementOf(said, index, coverage);
    const all = excluded ? asStated(statement) : complete(statement, earlier);
    const from = said[0]?.chosen.from ?? null;
    addAll(places, all, said, date, from);
    for (const identity of identities) {
      const formula = evaluateIdentity(identity, all);
      if (formula === null) continue;
      const candidate = { formula, stated: null, kind: 'value', date, coverage, from } as const;
      addCandidate(places, identity.name, candidate);
    }
    for (const { slot, chosen } of said) if (all.baseless.includes(slot)) baseless.add(chosen.id);
    for (const [measure, formula] of all.measures) earlier.set(measure, taken(formula, date));
  }
  return { places, baseless };
}

/** Of totals of one day the one of killed + wounded, where there is one; else the first. */
function onePerPlace(said: readonly Utterance[]): Utterance[] {
  const bySlot = new Map<string, Utterance>();
  for (const each of said) {
    const before = bySlot.get(each.slot);
    if (before === undefined || (isPlain(each.coverage) && !isPlain(before.coverage))) {
      bySlot.set(each.slot, each);
    }
  }
  return [...bySlot.values()];
}

/** The total of a day: stated as a count, or as a share of the force. */
function totalIn(said: readonly Utterance[]): Utterance | undefined {
  return (
    said.find((each) => each.slot === 'casualties') ??
    said.find((each) => each.chosen.measure === 'casualties')
  );
}

function addAll(
  places: Places,
  all: Completed,
  said: readonly Utterance[],
  date: string | null,
  since: string | null,
): void {
  const add = (place: string, formula: Formula, kind: Candidate['kind']): void => {
    const stated = said.find((each) => each.slot === place)?.chosen ?? null;
    const own = stated?.asOf ?? date;
    const from = stated === null ? since : stated.from;
    addCandidate(places, place, { formula, stated, kind, date: own, coverage: all.coverage, from });
  };
  for (const [measure, formula] of all.measures) add(measure, formula, 'value');
  for (const [key, formula] of all.shares) add(key, formula, 'value');
  for (const [measure, formula] of all.most)
    if (!places.has(measure)) add(measure, formula, 'bound');
}

function statementOf(
  said: readonly Utterance[],
  index: number,
  coverage: readonly Measure[],
): Statement {
  const measures = new Map<Measure, Formula>();
  const shares = new Map<string, Formula>();
  for (const [nth, { slot, chosen }] of said.entries()) {
    const formula = formulaOf(leafOf(chosen, `x${index}_${nth}`));
    if (chosen.quantity.unit === 'share') shares.set(slot, formula);
    else measures.set(chosen.measure, formula);
  }
  return { measures, shares, coverage };
}

function leafOf(claim: Claim, symbol: string): Leaf {
  const { id, quantity } = claim;
  const { low, best, high, lowReached, highReached, unit } = quantity;
  const name = nameInFormulas(claim);
  return { low, best, high, lowReached, highReached, unit, symbol, name, claim: id, taken: null };
}

function asStated(statement: Statement): Completed {
  return { ...statement, most: new Map(), baseless: [] };
}

/** A formula of an earlier statement, its numbers marked with their date. */
function taken(formula: Formula, date: string | null): Formula {
  const words = date === null ? 'without a date' : `as of ${date}`;
  const mark = (leaf: Leaf): Leaf => ({ ...leaf, taken: leaf.taken ?? words });
  return { ...formula, leaves: formula.leaves.map(mark) };
}

/** The date of a statement as its claims write it: of `2025-01` and `2025-01-31`, which are one day, the fuller one. */
function fullestDate(said: readonly Utterance[]): string | null {
  let fullest: string | null = null;
  for (const { chosen } of said) {
    if (chosen.asOf !== null && chosen.asOf.length > (fullest ?? '').length) fullest = chosen.asOf;
  }
  return fullest;
}

/** The measures, with low sides that the origin's own earlier counts close. */
function withFloors({ measures, current }: Filled, days: readonly Day[]): Filled['measures'] {
  const closed = { ...measures };
  for (const said of days.flatMap((day) => day.said)) {
    const measure = said.slot as Measure;
    const value = closed[measure];
    if (value === undefined || !current.has(said.chosen.id)) continue;
    closed[measure] = notBelowEarlier(value, said, days);
  }
  return closed;
}

/** The latest date of some values; of two that are one day the fuller. */
function latestDate(values: readonly AccountValue[]): string | null {
  let latest: string | null = null;
  for (const { asOf } of values) {
    if (asOf === null) continue;
    const later = latest === null ? 1 : compareDates(asOf, latest) || asOf.length - latest.length;
    if (later > 0) latest = asOf;
  }
  return latest;
}

/** Every earlier count of the origin, oldest first. A rival of the same day is no earlier one. */
function historyOf(days: readonly Day[], current: ReadonlySet<string>): HistoryEntry[] {
  const earlier = days.flatMap(({ said }) =>
    said.filter(({ slot, chosen }) => {
      if (chosen.quantity.unit !== 'count' || current.has(chosen.id)) return false;
      return !said.some((each) => each.slot === slot && current.has(each.chosen.id));
    }),
  );
  return earlier.map(({ chosen: { measure, id, asOf, quantity } }) => {
    const { low, best, high } = quantity;
    return { measure, claim: id, asOf, low, best, high };
  });
}
