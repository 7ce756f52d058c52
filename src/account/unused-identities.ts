import { formatList } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import type { Problem } from '../claim/problem.ts';
import type { Account } from './account.ts';
import type { UserIdentity } from './identities.ts';

/** An identity of the user's that no account could fill. */
export interface UnusedIdentity {
  readonly name: string;
  readonly expression: string;
  /** The measures that it asks for, and those of them that no account has. */
  readonly variables: readonly Measure[];
  readonly missing: readonly Measure[];
}

/** The identities that no account of one topic could fill. One that gave an impossible value was used, and is a problem of its own. */
export function unusedIdentities(
  identities: readonly UserIdentity[],
  accounts: readonly Account[],
  problems: readonly Problem[],
): UnusedIdentity[] {
  const active = accounts.filter(({ status }) => status !== 'excluded');
  return identities
    .filter(({ name }) => !active.some(({ shares }) => Object.hasOwn(shares, name)))
    .filter(
      ({ name, expression }) =>
        !problems.some(
          ({ code, cell }) => code === 'identity-impossible' && cell === `${name} = ${expression}`,
        ),
    )
    .map(({ name, expression, variables }) => ({
      name,
      expression,
      variables,
      missing: variables.filter(
        (measure) => !active.some(({ measures }) => measures[measure] !== undefined),
      ),
    }));
}

/** The identities that neither of two sets of topics could fill; null is no topic. */
export function bothUnused(
  one: readonly UnusedIdentity[] | null,
  other: readonly UnusedIdentity[] | null,
): readonly UnusedIdentity[] | null {
  if (one === null || other === null) return one ?? other;
  return one.flatMap((each) => {
    const same = other.find(({ name }) => name === each.name);
    if (same === undefined) return [];
    return [{ ...each, missing: each.missing.filter((name) => same.missing.includes(name)) }];
  });
}

/** Says that an identity had no effect, and why. */
export function unusedProblem({ name, expression, variables, missing }: UnusedIdentity): Problem {
  const why =
    missing.length > 0
      ? `no source gives ${formatList(missing)}`
      : `no source gives ${formatList(variables)} of one day and of a kind that can be combined`;
  return {
    code: 'identity-unused',
    severity: 'warning',
    file: null,
    line: null,
    column: null,
    cell: `${name} = ${expression}`,
    message: `The identity ${name} was never used: ${why}.`,
    expected: `a source that gives ${formatList(variables)}`,
    fix: 'Use measures that a source gives together, or leave the identity out.',
  };
}
