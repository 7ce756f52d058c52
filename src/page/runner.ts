import type { TopicResult } from '../reconciliation.ts';
import type { GivenCharts } from './given-charts.ts';
import { Unpacker } from './parcel.ts';
import type { InView } from './screen-chart.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';
import type { Introduction, Job, Reply } from './worker.ts';

/** What the page is told while the worker works. */
export interface RunnerListener {
  /** `done` is the part of it, 0 to 1; 0 where it cannot be told. */
  stage(text: string, done: number): void;
  /** The topic in view, while the others are still computed. */
  first(topic: TopicResult, session: Session): void;
  done(work: Work, session: Session, ms: number): void;
  /** A session will not be answered. */
  fault(message: string, session: Session): void;
}

/**
 * Hands sessions to the worker, one at a time. What comes in while it works waits, and only the latest of it: nobody wants to see
 * the states between.
 */
export class Runner {
  readonly #address: string;
  readonly #listener: RunnerListener;
  readonly #charts: GivenCharts;
  /** The worker is the first; the others lend it a hand. None until there is something to do. */
  #workers: Worker[] = [];
  #unpacker = new Unpacker();
  #id = 0;
  #running: Session | null = null;
  #waiting: { readonly session: Session; readonly view: InView } | null = null;

  /** @param charts takes the charts that the worker makes */
  constructor(source: string, charts: GivenCharts, listener: RunnerListener) {
    this.#charts = charts;
    this.#address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    this.#listener = listener;
  }

  #begun(): Worker {
    const worker = new Worker(this.#address);
    worker.addEventListener('error', ({ message }) => {
      if (this.#workers.includes(worker)) this.#fail(message);
    });
    this.#workers.push(worker);
    return worker;
  }

  #worker(): Worker {
    const [first] = this.#workers;
    if (first !== undefined) return first;
    const worker = this.#begun();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (this.#workers.includes(worker)) this.#hear(data);
    });
    return worker;
  }

  /** @param view what comes first */
  run(session: Session, view: InView): void {
    if (this.#running !== null) {
      this.#waiting = { session, view };
      return;
    }
    this.#running = session;
    this.#id += 1;
    const job: Job = { id: this.#id, session, view };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    this.#worker().postMessage(job);
  }

  /** Gives the worker others of its kind, each at the end of a port of its own: what they say does not pass through here. */
  #lend(hands: number): void {
    for (let hand = 0; hand < hands; hand += 1) {
      const { port1, port2 } = new MessageChannel();
      this.#begun().postMessage({ lend: true } satisfies Introduction, [port1]);
      this.#worker().postMessage({ takeOn: true } satisfies Introduction, [port2]);
    }
  }

  /**
   * After a fault nobody knows what the worker still holds, or whether it waits for a hand that is gone: the next session goes to a
   * new one, which is begun only then.
   */
  #fail(message: string): void {
    for (const worker of this.#workers) worker.terminate();
    this.#workers = [];
    this.#unpacker = new Unpacker();
    this.#charts.giveUp();
    const session = this.#running;
    this.#next();
    if (session !== null) this.#listener.fault(message, session);
  }

  /** Goes on with what came in meanwhile. */
  #next(): void {
    this.#running = null;
    const next = this.#waiting;
    this.#waiting = null;
    if (next !== null) this.run(next.session, next.view);
  }

  #hear(reply: Reply): void {
    if ('hands' in reply) {
      this.#lend(reply.hands);
      return;
    }
    if (reply.id !== this.#id || this.#running === null) return;
    if ('stage' in reply) {
      this.#listener.stage(reply.stage, reply.done);
      return;
    }
    const session = this.#running;
    if ('first' in reply) {
      const topic = this.#unpacker.unpackTopic(reply.first);
      if (reply.chartFollows) this.#charts.expect(topic);
      if (this.#waiting === null) this.#listener.first(topic, session);
      return;
    }
    if ('chart' in reply) {
      this.#charts.keep(reply.choices, reply.chart);
      return;
    }
    if ('other' in reply) {
      this.#unpacker.unpackTopic(reply.other);
      return;
    }
    if ('fault' in reply) {
      this.#fail(reply.fault);
      return;
    }
    this.#next();
    this.#listener.done(this.#unpacker.unpack(reply.parcel), session, reply.ms);
  }
}
