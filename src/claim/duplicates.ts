import type { Claim } from './claim.ts';
import type { Problem } from './problem.ts';

/** Claims without repetitions, and a problem for each that was left out. */
export interface Distinct<C extends Claim> {
  readonly claims: readonly C[];
  readonly problems: readonly Problem[];
}

/**
 * What makes two claims one: the same source says the same of the same measure, topic and dates, by the same relay. The address,
 * the day of publication and the note may differ: a page that reprints a claim adds nothing to it.
 */
function identity(claim: Claim): string {
  return JSON.stringify([
    claim.topic,
    claim.source,
    claim.origin,
    claim.via,
    claim.measure,
    claim.value,
    claim.quantity.wording,
    claim.quantity.of,
    claim.includes,
    claim.from,
    claim.asOf,
    claim.status,
  ]);
}

/**
 * Leaves out claims that were read before, in the same file or in another; the first stays.
 *
 * Within one file `readClaims` has done it; over several files, call it on all their claims.
 */
export function withoutDuplicates<C extends Claim>(claims: readonly C[]): Distinct<C> {
  const first = new Map<string, C>();
  const problems: Problem[] = [];
  const kept = claims.filter((claim) => {
    const key = identity(claim);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, claim);
      return true;
    }
    problems.push({
      code: 'duplicate-claim',
      severity: 'warning',
      file: claim.file,
      line: claim.line,
      column: null,
      cell: claim.value,
      message: `${claim.source} says the same in ${whereIs(earlier, claim)}; the claim counts once.`,
      expected: 'every claim once',
      fix: 'Remove one of the two rows; if they are two claims, tell them apart by date or relay.',
    });
    return false;
  });
  return { claims: kept, problems };
}

function whereIs(earlier: Claim, later: Claim): string {
  const line = `line ${earlier.line}`;
  return earlier.file === later.file ? line : `${earlier.file ?? 'another input'}, ${line}`;
}
