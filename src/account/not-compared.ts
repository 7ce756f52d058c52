import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import type { Account, AccountValue, NotCompared } from './account.ts';
import { coverageInWords, isWider, sameCoverage, usualCoverage } from './definition.ts';
import { valueIn } from './value-in.ts';

/**
 * Claims that stand in an account and still cannot be compared as numbers: totals of another definition, measures that no other
 * source gives, bounds.
 *
 * @param listed what is listed already: one entry a claim
 */
export function listUncompared(
  accounts: readonly Account[],
  listed: readonly NotCompared[],
): NotCompared[] {
  const done = new Set(listed.map(({ claim }) => claim));
  const found: NotCompared[] = [];
  for (const name of namesIn(accounts)) {
    const values = accounts.flatMap((account) => {
      const value = valueIn(account, name);
      return value === undefined ? [] : [value];
    });
    const usual = usualCoverage(values.map((value) => value.includes));
    for (const value of values) {
      const [claim] = value.claims;
      if (value.how === 'derived' || claim === undefined || done.has(claim)) continue;
      const why = reasonOf(value, name, values.length, usual);
      if (why === null) continue;
      done.add(claim);
      found.push({ claim, ...why });
    }
  }
  return found;
}

function namesIn(accounts: readonly Account[]): string[] {
  const shares = new Set(accounts.flatMap((account) => Object.keys(account.shares)));
  return [...MEASURES, ...[...shares].sort()];
}

function reasonOf(
  value: AccountValue,
  name: string,
  sources: number,
  usual: readonly Measure[],
): Omit<NotCompared, 'claim'> | null {
  if (sources < 2) {
    return { code: 'no-other-source', reason: `no other source gives ${name}` };
  }
  if (!sameCoverage(value.includes, usual)) {
    const covers = `covers ${coverageInWords(value.includes)}, the others ${coverageInWords(usual)}`;
    const ofTotal = name.endsWith('/casualties');
    if (isWider(value.includes, usual) || isWider(usual, value.includes)) {
      const above = isWider(value.includes, usual) !== ofTotal;
      const side = above ? 'it bounds theirs from above' : 'it bounds theirs from below';
      return { code: 'other-definition', reason: `${covers}: ${side} only` };
    }
    return { code: 'other-definition', reason: `${covers}: neither bounds the other` };
  }
  if (value.low === null || value.high === null) {
    const side = value.high === null ? 'lower' : 'upper';
    return {
      code: 'one-sided',
      reason: `gives only ${side === 'lower' ? 'a lower' : 'an upper'} bound, and enters ranges as that: a bound has no ratio`,
    };
  }
  return null;
}
