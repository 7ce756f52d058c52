import type { Measure } from '../claim/measure.ts';
import type { Account, AccountShare, AccountValue } from './account.ts';

/** What an account says of a measure, a share (`killed/casualties`) or an identity of the user, which may be called `toString`. */
export function valueIn(account: Account, name: string): AccountValue | AccountShare | undefined {
  if (Object.hasOwn(account.measures, name)) return account.measures[name as Measure];
  return Object.hasOwn(account.shares, name) ? account.shares[name] : undefined;
}
