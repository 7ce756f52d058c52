import type { Claim } from '../claim/claim.ts';

/** Readings of one line that are kept: as many as there are states of a topic. */
const MOST_READINGS = 6;

/**
 * Gives a claim that was read before its earlier object again.
 *
 * A file is read anew after every edit, and says mostly what it said: where the objects are the same, so is all that is remembered
 * of them, and undo leads back to what is known.
 */
export class SameClaims {
  /** By the claim's id, the latest reading first. */
  #known = new Map<string, readonly Claim[]>();

  /** The same claims, in their order; those read before as the objects that they were. Ids that are no longer read are forgotten. */
  of(claims: readonly Claim[]): readonly Claim[] {
    const known = new Map<string, readonly Claim[]>();
    const same = claims.map((claim) => {
      const before = this.#known.get(claim.id) ?? [];
      const json = before.length === 0 ? '' : JSON.stringify(claim);
      const object = before.find((each) => JSON.stringify(each) === json) ?? claim;
      const others = before.filter((each) => each !== object);
      known.set(claim.id, [object, ...others.slice(0, MOST_READINGS - 1)]);
      return object;
    });
    this.#known = known;
    return same;
  }
}
