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
 * Leaves out claims that were read before; the first stays.
 *
 * `readClaims` does it within a file (`within`), where rows that go by a name of their own are told apart by it. Over several files,
 * call it on all their claims: one that stands in two files counts once, and so does a file that is named twice. Where two files
 * of different folders have one name, the ids of the second take its path, so that every id is unique.
 */
export function withoutDuplicates<C extends Claim>(
  claims: readonly C[],
  within: boolean = false,
): Distinct<C> {
  const files = new Set(claims.map((claim) => claim.file));
  const first = new Map<string, C>();
  const taken = new Map<string, C>();
  const problems: Problem[] = [];
  const kept: C[] = [];
  for (const claim of claims) {
    const same = taken.get(claim.id);
    const again = same !== undefined && same.file === claim.file && same.line === claim.line;
    const key = again || (files.size < 2 && !within) ? null : identity(claim);
    const earlier = again ? same : key === null ? undefined : first.get(key);
    if (earlier !== undefined && (again || within || earlier.file !== claim.file)) {
      problems.push(problemOf(claim, earlier));
      continue;
    }
    const id = same === undefined ? claim.id : pathId(claim);
    const own = id === claim.id ? claim : { ...claim, id };
    taken.set(id, own);
    if (key !== null && earlier === undefined) first.set(key, own);
    kept.push(own);
  }
  return { claims: kept, problems };
}

function problemOf(claim: Claim, earlier: Claim): Problem {
  const line = `line ${earlier.line}`;
  const where = earlier.file === claim.file ? line : `${earlier.file ?? 'another input'}, ${line}`;
  return {
    code: 'duplicate-claim',
    severity: 'warning',
    file: claim.file,
    line: claim.line,
    column: null,
    cell: claim.value,
    message: `${claim.source} says the same in ${where}; the claim counts once.`,
    expected: 'every claim once',
    fix: 'Remove one of the two rows; if they are two claims, tell them apart by date or relay.',
  };
}

/** The id of a claim with the whole path of its file: `a/claims.csv:2`. */
function pathId({ id, file }: Claim): string {
  return `${file ?? 'input'}${/:\d+(?:#\d+)?$/.exec(id)?.[0] ?? `:${id}`}`;
}
