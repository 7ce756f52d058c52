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
function isSame(a: Claim, b: Claim): boolean {
  return (
    a.value === b.value &&
    a.source === b.source &&
    a.asOf === b.asOf &&
    a.measure === b.measure &&
    a.topic === b.topic &&
    a.origin === b.origin &&
    a.via === b.via &&
    a.from === b.from &&
    a.status === b.status &&
    a.quantity.wording === b.quantity.wording &&
    a.quantity.of === b.quantity.of &&
    (a.includes === b.includes || a.includes?.join() === b.includes?.join())
  );
}

/** Up to so many claims of one topic are compared one by one: that is faster than a key for each. */
const FEW = 16;

/** The claims met, to be searched for one that says the same. */
class Said<C extends Claim> {
  /** By topic: a few in a list, more by what tells most of them apart. */
  readonly #by = new Map<string, C[] | Map<string, C[]>>();

  /** The first claim that says the same as this one; undefined where there is none, and it is then kept as the first. */
  add(claim: C): C | undefined {
    const met = this.#by.get(claim.topic);
    if (met === undefined) {
      this.#by.set(claim.topic, [claim]);
      return undefined;
    }
    if (Array.isArray(met) && met.length >= FEW) {
      const keyed = new Map<string, C[]>();
      for (const each of met) addTo(keyed, each);
      this.#by.set(claim.topic, keyed);
      return addTo(keyed, claim);
    }
    return Array.isArray(met) ? addOne(met, claim) : addTo(met, claim);
  }
}

function addOne<C extends Claim>(list: C[], claim: C): C | undefined {
  for (const each of list) if (isSame(each, claim)) return each;
  list.push(claim);
  return undefined;
}

function addTo<C extends Claim>(keyed: Map<string, C[]>, claim: C): C | undefined {
  const key = `${claim.value}\n${claim.source}\n${claim.asOf}`;
  const list = keyed.get(key);
  if (list !== undefined) return addOne(list, claim);
  keyed.set(key, [claim]);
  return undefined;
}

/** A claim that was left out, and the one that says the same. */
export interface Repeat<C extends Claim> {
  readonly claim: C;
  readonly earlier: C;
}

/** The claims of one file, whose ids are its own, without those that repeat another; the first stays. */
export function distinctOf<C extends Claim>(
  claims: readonly C[],
): { readonly claims: readonly C[]; readonly repeats: readonly Repeat<C>[] } {
  const said = new Said<C>();
  const repeats: Repeat<C>[] = [];
  const kept: C[] = [];
  for (const claim of claims) {
    const earlier = said.add(claim);
    if (earlier === undefined) kept.push(claim);
    else repeats.push({ claim, earlier });
  }
  return { claims: kept, repeats };
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
  const { claims: kept, repeats } = distinctOver(claims, within);
  return {
    claims: kept,
    problems: repeats.map(({ claim, earlier }) => repeatedProblem(claim, earlier)),
  };
}

/** The same, each claim that is left out beside the one that says the same. */
export function distinctOver<C extends Claim>(
  claims: readonly C[],
  within: boolean,
): { readonly claims: readonly C[]; readonly repeats: readonly Repeat<C>[] } {
  const files = new Set(claims.map((claim) => claim.file));
  const said = new Said<C>();
  const taken = new Map<string, C>();
  const repeats: Repeat<C>[] = [];
  const kept: C[] = [];
  for (const claim of claims) {
    const same = taken.get(claim.id);
    const again = same !== undefined && same.file === claim.file && same.line === claim.line;
    const compared = !again && (files.size > 1 || within);
    const earlier = again ? same : compared ? said.add(claim) : undefined;
    if (earlier !== undefined && (again || within || earlier.file !== claim.file)) {
      repeats.push({ claim, earlier });
      continue;
    }
    const id = same === undefined ? claim.id : pathId(claim);
    const own = id === claim.id ? claim : { ...claim, id };
    taken.set(id, own);
    kept.push(own);
  }
  return { claims: kept, repeats };
}

/** Says of a claim that it was left out, and where the same stands. */
export function repeatedProblem(
  claim: Claim,
  earlier: Claim,
  place: 'line' | 'row' = 'line',
): Problem {
  const line = `${place} ${earlier.line}`;
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
