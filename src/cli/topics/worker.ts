/** A thread of `reconcile` that reads and reconciles batches of topics: see `crew.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { RowBatch } from '../../claim/row-batch.ts';
import { Workshop, type BatchDone, type Tables, type WorkPlan } from './work.ts';

/** What a thread is told. */
export type ToWorker =
  | { readonly kind: 'open'; readonly tables: Tables }
  | { readonly kind: 'do'; readonly batch: RowBatch };

const shop = new Workshop(workerData as WorkPlan);

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'open') {
    shop.open(message.tables);
    return;
  }
  const done: BatchDone = shop.do(message.batch);
  parentPort?.postMessage(done, [done.text.buffer as ArrayBuffer]);
});
