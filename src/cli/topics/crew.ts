import { Worker } from 'node:worker_threads';
import type { RowBatch } from '../../claim/row-batch.ts';
import type { ToWorker } from './worker.ts';
import { Workshop, type BatchDone, type Tables, type WorkPlan } from './work.ts';

/** Those who work on batches of topics: this thread, or several beside it. */
export interface Crew {
  readonly size: number;
  /** The tables that the next batches come from. */
  open(tables: Tables): void;
  do(batch: RowBatch): Promise<BatchDone>;
  close(): Promise<void>;
}

/** A crew of this thread only. */
export function alone(plan: WorkPlan): Crew {
  const shop = new Workshop(plan);
  return {
    size: 1,
    open: (tables) => shop.open(tables),
    do: async (batch) => shop.do(batch),
    close: async () => undefined,
  };
}

/** The file of a thread: beside this one, or where the build puts it. */
const WORKER: URL = new URL(
  globalThis.DISSENSUS_VERSION === undefined ? './worker.js' : '../later/cli-topics-worker.js',
  import.meta.url,
);

/** Young objects die young in this work: a small nursery is as fast as a large one, and every thread has one. */
const NURSERY_MB = 16;

interface Waiting {
  readonly resolve: (done: BatchDone) => void;
  readonly reject: (error: unknown) => void;
}

/** A crew of threads. Each takes its batches in the order in which they were given; whoever has least to do gets the next. */
export function threads(plan: WorkPlan, size: number): Crew {
  const hands = Array.from({ length: size }, () => {
    const worker = new Worker(WORKER, {
      workerData: plan,
      // None of this process' own: a script given on the command line is not for a thread.
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
    });
    const waiting: Waiting[] = [];
    worker.on('message', (done: BatchDone) => waiting.shift()?.resolve(done));
    worker.on('error', (error) => {
      for (const each of waiting.splice(0)) each.reject(error);
    });
    return { worker, waiting };
  });
  const tell = (worker: Worker, message: ToWorker, transfer: ArrayBuffer[] = []): void =>
    worker.postMessage(message, transfer);
  return {
    size,
    open(tables) {
      for (const { worker } of hands) tell(worker, { kind: 'open', tables });
    },
    do(batch) {
      const [first, ...rest] = hands;
      if (first === undefined) throw new RangeError('a crew of nobody');
      const hand = rest.reduce(
        (least, each) => (each.waiting.length < least.waiting.length ? each : least),
        first,
      );
      return new Promise((resolve, reject) => {
        hand.waiting.push({ resolve, reject });
        const { text, lines } = batch;
        tell(hand.worker, { kind: 'do', batch }, [
          text.buffer as ArrayBuffer,
          lines.buffer as ArrayBuffer,
        ]);
      });
    },
    async close() {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}
