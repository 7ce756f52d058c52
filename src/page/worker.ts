/** The worker's side: one session in, all that it comes to out. The page's thread only shows. */
import type { Session } from './session.ts';
import { Workbench, type Work } from './work.ts';

/** What the page asks for. */
export interface Job {
  readonly id: number;
  readonly session: Session;
}

/** What the worker says: where it stands, then the work, or the fault that kept it from it. */
export type Reply =
  | { readonly id: number; readonly stage: string; readonly done: number }
  | { readonly id: number; readonly work: Work; readonly ms: number }
  | { readonly id: number; readonly fault: string };

/** What is used of a worker's own scope: the `dom` types do not know it. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<Job>) => void): void;
  postMessage(reply: Reply): void;
}

// oxlint-disable unicorn/require-post-message-target-origin -- a worker's message has one receiver and no origin
const scope = globalThis as unknown as WorkerScope;
const bench = new Workbench();

scope.addEventListener('message', ({ data: { id, session } }) => {
  const started = performance.now();
  bench
    .work(session, (stage, done = 0) => scope.postMessage({ id, stage, done }))
    .then(
      (work) => scope.postMessage({ id, work, ms: performance.now() - started }),
      (error: unknown) => {
        const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
        scope.postMessage({ id, fault });
      },
    );
});
