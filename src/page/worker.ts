/**
 * The worker's side: one session in, all that it comes to out. The page's thread only shows. Where several topics have to be
 * compared, the worker asks for others of its kind to lend it a hand.
 */
import type { Chart } from '../chart/chart.ts';
import type { TopicResult } from '../reconciliation.ts';
import { Packer, type Parcel } from './parcel.ts';
import { lendHand, PortHands, type Port } from './port-hands.ts';
import { screenChart, type InView, type ScreenChoices } from './screen-chart.ts';
import type { Session } from './session.ts';
import { Workbench } from './work.ts';

/** What the page asks for. */
export interface Job {
  readonly id: number;
  readonly session: Session;
  /** The topic in view and its chart are sent before the other topics are done. */
  readonly view: InView;
}

/**
 * What else the page says, each with a port: lend a hand to who is at its other end, and nothing else from then on; or take on the
 * one who is there.
 */
export type Introduction = { readonly lend: true } | { readonly takeOn: true };

/**
 * What the worker says: that so many more may lend it a hand; where it stands, the topic in view, its chart, each other topic as it is done, so that the page takes
 * them in while the next is computed, then the whole work, or the fault that kept it from it.
 */
export type Reply =
  | { readonly hands: number }
  | { readonly id: number; readonly stage: string; readonly done: number }
  | { readonly id: number; readonly first: TopicResult | string; readonly chartFollows: boolean }
  | { readonly id: number; readonly choices: ScreenChoices; readonly chart: Chart }
  | { readonly id: number; readonly other: TopicResult | string }
  | { readonly id: number; readonly parcel: Parcel; readonly ms: number }
  | { readonly id: number; readonly fault: string };

/** What is used of a worker's own scope: the `dom` types do not know it. */
interface WorkerScope {
  readonly navigator: { readonly hardwareConcurrency: number };
  setTimeout(run: () => void, after: number): number;
  clearTimeout(timer: number): void;
  addEventListener(
    type: 'message',
    listen: (event: MessageEvent<Job | Introduction>) => void,
  ): void;
  postMessage(reply: Reply): void;
}

// oxlint-disable unicorn/require-post-message-target-origin -- a worker's message has one receiver and no origin
const scope = globalThis as unknown as WorkerScope;
const hands = new PortHands(scope.navigator.hardwareConcurrency, (more) =>
  scope.postMessage({ hands: more }),
);
const bench = new Workbench(hands);
const packer = new Packer();

/** What may be asked for next is computed only then: until it has passed, the page draws, and who goes on clicking is not held up. */
const QUIET_MS = 300;

let foreseeing = 0;

scope.addEventListener('message', ({ data, ports }) => {
  if ('session' in data) work(data);
  else introduce(data, ports);
});

function introduce(how: Introduction, [port]: readonly Port[]): void {
  if (port === undefined) return;
  if ('lend' in how) lendHand(port);
  else hands.add(port);
}

/** Computes what may be asked for next, a topic a turn: a message is heard in between. */
function foreseeAfter(ms: number): void {
  foreseeing = scope.setTimeout(() => {
    if (foresees()) foreseeAfter(0);
  }, ms);
}

/** A fault in what nobody has asked for is told when somebody does. */
function foresees(): boolean {
  try {
    return bench.foresee();
  } catch {
    return false;
  }
}

function work({ id, session, view }: Job): void {
  const started = performance.now();
  scope.clearTimeout(foreseeing);
  bench
    .work(
      session,
      {
        said: (stage, done = 0) => scope.postMessage({ id, stage, done }),
        first: ({ topics: [topic] }) => {
          if (topic === undefined) return;
          const first = packer.packTopic(topic);
          // What is known on the other side has its chart there, too.
          const chartFollows = view.chart !== null && typeof first !== 'string';
          scope.postMessage({ id, first, chartFollows });
          if (view.chart === null || !chartFollows) return;
          // While the page sets the words.
          const { level, priorScale } = session.settings;
          const choices = { ...view.chart, level, priorScale };
          scope.postMessage({ id, choices, chart: screenChart(topic, choices) });
        },
        other: ({ topics: [topic] }) => {
          if (topic !== undefined) scope.postMessage({ id, other: packer.packTopic(topic) });
        },
      },
      view.topic,
    )
    .then(
      (work) => {
        scope.postMessage({ id, parcel: packer.pack(work), ms: performance.now() - started });
        foreseeAfter(QUIET_MS);
      },
      (error: unknown) => {
        const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
        scope.postMessage({ id, fault });
      },
    );
}
