import type { Claim } from '../claim/claim.ts';
import { reconcile } from '../reconcile.ts';
import type { ReconcileOptions, Reconciliation } from '../reconciliation.ts';

/**
 * `reconcile`, topic by topic, keeping what did not change: topics know nothing of each other, and an edit is of one. The result
 * is that of one call with all claims, to the last character.
 */
export class TopicWise {
  #kept = new Map<string, { readonly key: string; readonly result: Reconciliation }>();

  /** @param said is told how far it is: topics done, and of how many */
  reconcile(
    claims: readonly Claim[],
    options: ReconcileOptions,
    said: (done: number, of: number) => void,
  ): Reconciliation {
    const { problems = [], ...choices } = options;
    const byTopic = new Map<string, Claim[]>();
    for (const claim of claims) {
      const group = byTopic.get(claim.topic);
      if (group === undefined) byTopic.set(claim.topic, [claim]);
      else group.push(claim);
    }
    const chosen = JSON.stringify(choices);
    const kept = new Map<string, { key: string; result: Reconciliation }>();
    for (const [topic, group] of byTopic) {
      const key = chosen + JSON.stringify(group);
      const before = this.#kept.get(topic);
      if (before?.key !== key) said(kept.size, byTopic.size);
      const result = before?.key === key ? before.result : reconcile(group, choices);
      kept.set(topic, { key, result });
    }
    this.#kept = kept;
    // As `reconcile` sorts them: by code unit, the same in every locale.
    const parts = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { result }]) => result);
    const none = reconcile([], choices);
    const asOf = parts.reduce<string | null>(
      (latest, part) =>
        part.asOf !== null && (latest === null || part.asOf > latest) ? part.asOf : latest,
      none.asOf,
    );
    return {
      ...none,
      asOf: options.asOf ?? asOf,
      topics: parts.flatMap(({ topics }) => topics),
      problems: [...problems, ...parts.flatMap((part) => part.problems)],
    };
  }
}
