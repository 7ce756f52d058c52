import type { Account, AccountValue } from '../account/account.ts';
import { coverageInWords } from '../account/definition.ts';
import { valueIn } from '../account/value-in.ts';
import { lastDay } from '../claim/dates.ts';
import type { Camp } from './divergence.ts';

/** Something that tells the camps apart without exception: a lead to follow, not a cause. */
export interface CampReason {
  readonly attribute: 'date' | 'definition' | 'how' | 'party' | (string & {});
  /** What each camp has, lowest camp first. */
  readonly camps: readonly string[];
  /** For dates: whether the higher camp is the newer (growth can explain that) or the older. */
  readonly direction: 'higher-is-newer' | 'higher-is-older' | null;
}

/** What is known of the sources beyond their accounts: `{ party: { Zelensky: 'Ukraine', … } }`. */
export type Attributes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What separates camps on a measure or share: attributes whose values no two camps have in common.
 *
 * Examined are the as-of dates (every date of one camp before every date of the next), the definition, whether numbers were
 * stated or derived, and any attribute of sources that the caller knows (party). Only a clean separation counts, and only
 * where every member's value is known; with few sources it can be chance, so the answer is called a lead.
 */
export function campReasons(
  camps: readonly Camp[],
  accounts: readonly Account[],
  name: string,
  attributes: Attributes = {},
): CampReason[] {
  if (camps.length < 2) return [];
  const values = camps.map(({ sources }) =>
    sources.map((source) => {
      const account = accounts.find((each) => each.source === source);
      return { source, value: account === undefined ? undefined : valueIn(account, name) };
    }),
  );
  const found: CampReason[] = [];
  const dates = byDate(values.map((camp) => camp.map(({ value }) => value?.asOf ?? null)));
  if (dates !== null) found.push(dates);
  const kinds: [
    string,
    (said: { source: string; value: AccountValue | undefined }) => string | null,
  ][] = [
    ['definition', ({ value }) => (value === undefined ? null : coverageInWords(value.includes))],
    ['how', ({ value }) => value?.how ?? null],
    ...Object.entries(attributes).map(([name, known]): (typeof kinds)[number] => [
      name,
      ({ source }) => known[source] ?? null,
    ]),
  ];
  for (const [attribute, read] of kinds) {
    const sets = values.map((camp) => camp.map((said) => read(said)));
    const reason = separated(attribute, sets);
    if (reason !== null) found.push(reason);
  }
  return found;
}

function byDate(camps: readonly (readonly (string | null)[])[]): CampReason | null {
  const spans: { first: string; last: string }[] = [];
  for (const camp of camps) {
    const days: string[] = [];
    for (const date of camp) {
      if (date === null) return null;
      days.push(lastDay(date));
    }
    days.sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return null;
    spans.push({ first, last });
  }
  const pairs = spans
    .slice(1)
    .map((span, index) => ({ lower: spans[index] ?? span, higher: span }));
  const rising = pairs.every(({ lower, higher }) => lower.last < higher.first);
  const falling = pairs.every(({ lower, higher }) => higher.last < lower.first);
  if (!rising && !falling) return null;
  return {
    attribute: 'date',
    camps: spans.map(({ first, last }) => (first === last ? first : `${first} to ${last}`)),
    direction: rising ? 'higher-is-newer' : 'higher-is-older',
  };
}

function separated(
  attribute: string,
  camps: readonly (readonly (string | null)[])[],
): CampReason | null {
  const sets: Set<string>[] = [];
  for (const camp of camps) {
    const set = new Set<string>();
    for (const each of camp) {
      if (each === null) return null;
      set.add(each);
    }
    if (sets.some((other) => [...set].some((each) => other.has(each)))) return null;
    sets.push(set);
  }
  return {
    attribute,
    camps: sets.map((set) => [...set].sort().join(', ')),
    direction: null,
  };
}
