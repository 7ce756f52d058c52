import type { Claim } from '../claim/claim.ts';
import { reconcile } from '../reconcile.ts';
import type { ReconcileOptions, Reconciliation } from '../reconciliation.ts';
import type { Hand, Hands } from './hands.ts';

/** What is used of a message port: that of the browser and that of Node. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listen: (event: { readonly data: unknown }) => void): void;
  start(): void;
}

/** What is asked of a hand, and what it says: that it is there, then an answer to each question. */
interface Question {
  readonly id: number;
  readonly claims: readonly Claim[];
  readonly options: ReconcileOptions;
}
type Answer =
  | 'ready'
  | { readonly id: number; readonly result: Reconciliation }
  | { readonly id: number; readonly fault: string };

/** Threads that have a core of their own: the page's, which paints and draws meanwhile, and the worker's. */
const BUSY_CORES = 2;

/** More hands than these are not worth their memory, some 20 MB each, for a part of what is left of a second. */
const MOST_HANDS = 3;

/** Hands at the other ends of message ports. They are asked for when there is first something to share. */
export class PortHands implements Hands {
  readonly ready: Hand[] = [];
  readonly #wanted: (hands: number) => void;
  readonly #most: number;
  readonly #turn = new MessageChannel();
  #asked = 0;
  #turned: () => void = () => undefined;

  /**
   * @param cores of the processor. With two of them a hand only takes from the topic in view what it gives to the others
   * @param wanted asks for so many more ports, to be given to `add`
   */
  constructor(cores: number, wanted: (hands: number) => void) {
    this.#most = Math.min(MOST_HANDS, cores - BUSY_CORES);
    this.#wanted = wanted;
    listen(this.#turn.port1, () => this.#turned());
  }

  ask(topics: number): void {
    const more = Math.min(this.#most, topics - 1) - this.#asked;
    if (more <= 0) return;
    this.#asked += more;
    this.#wanted(more);
  }

  /** Messages are heard in the order in which they came: what was said before this one is heard when it is. */
  turn(): Promise<void> {
    return new Promise((done) => {
      this.#turned = done;
      this.#turn.port2.postMessage(null);
    });
  }

  /** Hears nothing any more: an open port keeps a process of Node. */
  close(): void {
    this.#turn.port1.close();
  }

  /** Takes a hand on as soon as it says that it is there: one that never starts keeps nobody waiting. */
  add(port: Port): void {
    const waiting = new Map<number, [(result: Reconciliation) => void, (fault: Error) => void]>();
    let id = 0;
    listen(port, (data) => {
      const answer = data as Answer;
      if (answer === 'ready') {
        this.ready.push({
          reconcile: (claims, options) =>
            new Promise((done, failed) => {
              id += 1;
              waiting.set(id, [done, failed]);
              port.postMessage({ id, claims, options } satisfies Question);
            }),
        });
        return;
      }
      const [done, failed] = waiting.get(answer.id) ?? [];
      waiting.delete(answer.id);
      if ('fault' in answer) failed?.(new Error(answer.fault));
      else done?.(answer.result);
    });
  }
}

/** The hand's side: answers what is asked through a port. */
export function lendHand(port: Port): void {
  listen(port, (data) => {
    const { id, claims, options } = data as Question;
    port.postMessage(answerTo(id, () => reconcile(claims, options)));
  });
  port.postMessage('ready' satisfies Answer);
}

function answerTo(id: number, result: () => Reconciliation): Answer {
  try {
    return { id, result: result() };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function listen(port: Port, hear: (data: unknown) => void): void {
  port.addEventListener('message', ({ data }) => hear(data));
  port.start();
}
