import type { Claim } from '../claim/claim.ts';
import type { ReconcileOptions, Reconciliation } from '../reconciliation.ts';

/** Another thread that compares the claims of one topic, as `reconcile` does. */
export interface Hand {
  reconcile(claims: readonly Claim[], options: ReconcileOptions): Promise<Reconciliation>;
}

/** The threads that help with topics. */
export interface Hands {
  /** Those at hand by now. */
  readonly ready: readonly Hand[];
  /** Says how many topics wait: more hands may come, in their own time. */
  ask(topics: number): void;
  /** Lets what the others have answered be heard. */
  turn(): Promise<void>;
}

/** Nobody helps. */
export const ALONE: Hands = {
  ready: [],
  ask: () => undefined,
  turn: () => Promise.resolve(),
};

/** The most topics that one hand holds: one at work, and one that it need not wait for. */
const MOST_HELD = 2;

/** One topic's claims. */
export interface Task {
  readonly topic: string;
  readonly claims: readonly Claim[];
}

/**
 * Compares the claims of each topic, here and by the hands there are: the first topic here, each of the others by whoever is free.
 * What a topic comes to does not depend on who compared it.
 *
 * @param compare what is done here, `reconcile`
 * @param done is told each topic's result, in the order in which they are done
 */
export async function shared(
  tasks: readonly Task[],
  options: ReconcileOptions,
  compare: (claims: readonly Claim[], options: ReconcileOptions) => Reconciliation,
  hands: Hands,
  { starts, done }: { starts: () => void; done: (task: Task, result: Reconciliation) => void },
): Promise<void> {
  const waiting = [...tasks];
  const held = new Map<Hand, number>();
  const given: Promise<void>[] = [];
  const faults: unknown[] = [];
  const give = (): void => {
    for (const hand of hands.ready) {
      for (let has = held.get(hand) ?? 0; has < MOST_HELD; has += 1) {
        // A second topic only where everybody else finds one too.
        if (waiting.length <= (has === 0 ? 0 : hands.ready.length)) break;
        const task = waiting.shift();
        if (task === undefined) break;
        held.set(hand, has + 1);
        given.push(
          hand.reconcile(task.claims, options).then(
            (result) => {
              held.set(hand, (held.get(hand) ?? 1) - 1);
              done(task, result);
              give();
            },
            (fault: unknown) => {
              faults.push(fault);
            },
          ),
        );
      }
    }
  };
  if (waiting.length > 1) hands.ask(waiting.length);
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
    starts();
    give();
    done(task, compare(task.claims, options));
    await hands.turn();
  }
  await Promise.all(given);
  if (faults.length > 0) throw faults[0];
}
