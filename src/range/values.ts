import type { Account, AccountValue } from '../account/account.ts';
import { comparedAs, usualCoverage } from '../account/definition.ts';
import { valueIn } from '../account/value-in.ts';
import { compareText } from '../claim/compare-text.ts';
import type { SourceValue } from './range.ts';

/**
 * The values of one measure (or of one share, `killed/casualties`) that may be compared, one an account, sorted by source.
 *
 * Excluded accounts stay out. A total that covers more than the others do bounds theirs from above, one that covers
 * less bounds them from below: such a value enters with one side only.
 */
export function valuesOf(accounts: readonly Account[], name: string): SourceValue[] {
  const said = accounts
    .filter((account) => account.status !== 'excluded')
    .map((account) => ({ source: account.source, value: valueIn(account, name) }))
    .filter((each): each is { source: string; value: AccountValue } => each.value !== undefined)
    .filter(({ value }) => value.low !== null || value.high !== null || value.best !== null);
  const usual = usualCoverage(said.map(({ value }) => value.includes));
  return said
    .map(({ source, value }) => ({ source, ...comparedAs(value, usual) }))
    .filter(({ low, high }) => low !== null || high !== null)
    .sort((a, b) => compareText(a.source, b.source));
}
