import { readIdentities } from '../account/identities.ts';
import {
  bothUnused,
  unusedIdentities,
  unusedProblem,
  type UnusedIdentity,
} from '../account/unused-identities.ts';
import type { Claim } from '../claim/claim.ts';
import type { Problem } from '../claim/problem.ts';
import { reconcile } from '../reconcile.ts';
import type { ReconcileOptions, Reconciliation } from '../reconciliation.ts';
import { ALONE, shared, type Hands, type Task } from './hands.ts';

/**
 * States of a topic that are kept: what undo, redo and a box ticked back lead to is answered at once. The claims of one state are
 * mostly those of the next, so that a state costs little more than its ranges.
 */
const MOST_STATES = 6;

/** States of all topics that are kept because they may be asked for next, the latest: each takes 0.1 to 0.3 MB for 50 to 100 claims. */
const MOST_FORESEEN = 64;

/** One state of a topic and what it came to. */
interface State {
  readonly choices: string;
  readonly group: readonly Claim[];
  readonly result: Reconciliation;
}

/** What is told while topics are compared. */
export interface TopicListener {
  /** Topics done, and of how many; before each topic that has to be computed. */
  readonly said: (done: number, of: number) => void;
  /** The topic asked for first, as soon as it is done. */
  readonly first?: (result: Reconciliation) => void;
  /** Every other topic that was computed, as soon as it is done. */
  readonly other?: (result: Reconciliation) => void;
}

/**
 * `reconcile`, topic by topic, keeping what did not change: topics know nothing of each other, and an edit is of one. What did not change is told by
 * the claims being the same objects (`SameClaims` sees to it). The result is that of one call with all claims, to the last character.
 */
export class TopicWise {
  #kept = new Map<string, readonly State[]>();
  /** What nobody has asked for yet, of all topics, the latest last. */
  #foreseen: readonly State[] = [];

  /**
   * @param first the topic to compute before the others: the one that somebody looks at
   * @param hands who helps with the others
   */
  async reconcile(
    claims: readonly Claim[],
    options: ReconcileOptions,
    { said, first: onFirst, other: onOther }: TopicListener,
    first: string | null = null,
    hands: Hands = ALONE,
  ): Promise<Reconciliation> {
    const { problems = [], ...choices } = options;
    const byTopic = groupedByTopic(claims);
    const chosen = JSON.stringify(choices);
    const kept = new Map<string, readonly State[]>();
    const keep = (topic: string, state: State): void => {
      const others = (this.#kept.get(topic) ?? []).filter((each) => each !== state);
      kept.set(topic, [state, ...others.slice(0, MOST_STATES - 1)]);
      if (topic === first && byTopic.size > 1) onFirst?.(state.result);
    };
    // As `reconcile` sorts them: by code unit, the same in every locale.
    const names = [...byTopic.keys()].sort();
    const order = [...names].sort((a, b) => Number(b === first) - Number(a === first));
    const tasks: Task[] = [];
    for (const topic of order) {
      const group = byTopic.get(topic) ?? [];
      const known = this.#known(topic, chosen, group);
      if (known === null) tasks.push({ topic, claims: group });
      else keep(topic, known);
    }
    await shared(tasks, choices, reconcile, hands, {
      starts: () => said(kept.size, byTopic.size),
      done: ({ topic, claims: group }, result) => {
        keep(topic, { choices: chosen, group, result });
        if (topic !== first) onOther?.(result);
      },
    });
    this.#kept = kept;
    const parts = names.flatMap((topic) => kept.get(topic)?.[0]?.result ?? []);
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
      problems: [
        ...problems,
        ...none.problems,
        // A refused identity is one of the options: each part repeats it.
        ...parts.flatMap((part) => part.problems.filter(({ code }) => !OF_OPTIONS.has(code))),
        ...unusedIn(parts, options.identities ?? []),
      ],
    };
  }

  /**
   * Computes a topic as it may be asked for next, unless that is known.
   *
   * @returns whether it was computed
   */
  foresee({ topic, claims: group }: Task, options: ReconcileOptions): boolean {
    const { problems: _, ...choices } = options;
    const chosen = JSON.stringify(choices);
    if (this.#known(topic, chosen, group) !== null) return false;
    const result = reconcile(group, choices);
    const state = { choices: chosen, group, result };
    this.#foreseen = [...this.#foreseen.slice(1 - MOST_FORESEEN), state];
    return true;
  }

  #known(topic: string, choices: string, group: readonly Claim[]): State | null {
    return (
      stateOf(this.#kept.get(topic) ?? [], choices, group) ??
      stateOf(this.#foreseen, choices, group)
    );
  }
}

/** The claims of each topic, in their order. */
export function groupedByTopic(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byTopic = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = byTopic.get(claim.topic);
    if (group === undefined) byTopic.set(claim.topic, [claim]);
    else group.push(claim);
  }
  return byTopic;
}

/** Problems of the options, not of a topic. */
const OF_OPTIONS: ReadonlySet<string> = new Set(['identity-refused', 'identity-unused']);

/** As `reconcile` says it of all topics: an identity was never used where no topic used it. */
function unusedIn(parts: readonly Reconciliation[], texts: readonly string[]): Problem[] {
  const { identities } = readIdentities(texts);
  let unused: readonly UnusedIdentity[] | null = null;
  for (const { topics, problems } of parts) {
    for (const { accounts } of topics) {
      unused = bothUnused(unused, unusedIdentities(identities, accounts, problems));
    }
  }
  return (unused ?? []).map(unusedProblem);
}

/** The state with these claims under these choices; null where it has to be computed. */
function stateOf(states: readonly State[], choices: string, group: readonly Claim[]): State | null {
  const same = states.find(
    (state) =>
      state.choices === choices &&
      state.group.length === group.length &&
      state.group.every((claim, at) => claim === group[at]),
  );
  return same ?? null;
}
