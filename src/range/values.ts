import type { Account, AccountShare, AccountValue } from '../account/account.ts';
import type { Measure } from '../claim/measure.ts';
import type { SourceValue } from './range.ts';

/** What a total covers when its words do not say. */
const KILLED_AND_WOUNDED: readonly Measure[] = ['killed', 'wounded'];

/**
 * The values of one measure (or of one share, `killed/casualties`) that may be compared, one an account, sorted by source.
 *
 * Excluded accounts stay out. A total that covers more than the others do bounds theirs from above, one that covers
 * less bounds them from below: such a value enters with one side only.
 */
export function valuesOf(accounts: readonly Account[], name: Measure | string): SourceValue[] {
  const stated = accounts
    .filter((account) => account.status !== 'excluded')
    .map((account) => ({ source: account.source, value: valueOf(account, name) }))
    .filter((each): each is { source: string; value: AccountValue } => each.value !== undefined)
    .filter(({ value }) => value.low !== null || value.high !== null || value.best !== null);
  const usual = usualDefinition(stated.map(({ value }) => covers(value)));
  return stated
    .map(({ source, value }) => ({ source, ...asCompared(value, usual) }))
    .filter(({ low, high }) => low !== null || high !== null)
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}

function valueOf(account: Account, name: string): AccountValue | AccountShare | undefined {
  if (Object.hasOwn(account.measures, name)) return account.measures[name as Measure];
  return Object.hasOwn(account.shares, name) ? account.shares[name] : undefined;
}

function covers(value: AccountValue): readonly Measure[] {
  return value.includes ?? KILLED_AND_WOUNDED;
}

/** The definition most accounts use; killed + wounded where two are equally common. */
function usualDefinition(definitions: readonly (readonly Measure[])[]): readonly Measure[] {
  let usual = KILLED_AND_WOUNDED;
  let most = definitions.filter((each) => same(each, usual)).length;
  for (const definition of [...definitions].sort((a, b) => a.length - b.length)) {
    const count = definitions.filter((each) => same(each, definition)).length;
    if (count > most) [usual, most] = [definition, count];
  }
  return usual;
}

function asCompared(value: AccountValue, usual: readonly Measure[]): Omit<SourceValue, 'source'> {
  const { low, best, high, lowReached, highReached } = value;
  const mine = covers(value);
  if (same(mine, usual)) return { low, best, high, lowReached, highReached };
  if (usual.every((part) => mine.includes(part))) {
    return { low: null, best: null, high, lowReached: true, highReached };
  }
  if (mine.every((part) => usual.includes(part))) {
    return { low, best: null, high: null, lowReached, highReached: true };
  }
  return { low: null, best: null, high: null, lowReached: true, highReached: true };
}

function same(a: readonly Measure[], b: readonly Measure[]): boolean {
  return a.length === b.length && a.every((part) => b.includes(part));
}
