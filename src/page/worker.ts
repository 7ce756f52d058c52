/** The worker's side: one session in, all that it comes to out. The page's thread only shows. */
import type { TopicResult } from '../reconciliation.ts';
import { Packer, type Parcel } from './parcel.ts';
import type { Session } from './session.ts';
import { Workbench } from './work.ts';

/** What the page asks for. */
export interface Job {
  readonly id: number;
  readonly session: Session;
  /** The topic in view: its numbers are sent before the others are done. */
  readonly view: string | null;
}

/** What the worker says: where it stands, the topic in view, then the whole work, or the fault that kept it from it. */
export type Reply =
  | { readonly id: number; readonly stage: string; readonly done: number }
  | { readonly id: number; readonly first: TopicResult | string }
  | { readonly id: number; readonly parcel: Parcel; readonly ms: number }
  | { readonly id: number; readonly fault: string };

/** What is used of a worker's own scope: the `dom` types do not know it. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<Job>) => void): void;
  postMessage(reply: Reply): void;
}

// oxlint-disable unicorn/require-post-message-target-origin -- a worker's message has one receiver and no origin
const scope = globalThis as unknown as WorkerScope;
const bench = new Workbench();
const packer = new Packer();

scope.addEventListener('message', ({ data: { id, session, view } }) => {
  const started = performance.now();
  bench
    .work(
      session,
      {
        said: (stage, done = 0) => scope.postMessage({ id, stage, done }),
        first: ({ topics: [topic] }) => {
          if (topic !== undefined) scope.postMessage({ id, first: packer.packTopic(topic) });
        },
      },
      view,
    )
    .then(
      (work) =>
        scope.postMessage({ id, parcel: packer.pack(work), ms: performance.now() - started }),
      (error: unknown) => {
        const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
        scope.postMessage({ id, fault });
      },
    );
});
