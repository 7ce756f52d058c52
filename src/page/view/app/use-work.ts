import type { RefObject } from 'preact';
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type StateUpdater,
} from 'preact/hooks';
import type { TopicResult } from '../../../reconciliation.ts';
import { Runner } from '../../runner.ts';
import { GivenCharts } from '../../given-charts.ts';
import type { InView } from '../../screen-chart.ts';
import type { Session } from '../../session.ts';
import type { Work } from '../../work.ts';

/** A wait shorter than this needs no bar: people take it for an answer at once (Nielsen's second limit is a second). */
const SLOW_MS = 300;

/** Where the work stands: in words, and the part that is done. */
interface Stage {
  readonly text: string;
  readonly done: number;
}

const NOTHING_IN_VIEW: InView = { topic: null, chart: null };

const NO_STAGE: Stage = { text: '', done: 0 };

/** What the worker made of the latest session that it has finished. */
export interface Done {
  readonly work: Work;
  readonly session: Session;
}

/** The topic in view of a session whose other topics are still computed. */
interface First {
  readonly topic: TopicResult;
  readonly session: Session;
}

/** A session that will not be answered. */
interface Failed {
  readonly session: Session;
  /** What is said of it. */
  readonly text: string;
}

/** What the worker has answered so far. */
export interface WorkState {
  readonly done: Done | null;
  readonly first: First | null;
  /** Null again once a later session is answered. */
  readonly failed: Failed | null;
  /** Null while nothing takes its time. */
  readonly stage: Stage | null;
  /** What the reader looks at: the worker begins with it. */
  readonly inView: RefObject<InView>;
  /** Charts of topics as the worker made them. */
  readonly charts: GivenCharts;
}

/** Has the worker compute every session, and holds what it made of it. */
export function useWork(
  worker: string,
  session: Session,
  say: (text: string) => void,
  warn: Dispatch<StateUpdater<string | null>>,
): WorkState {
  const [done, setDone] = useState<Done | null>(null);
  const [first, setFirst] = useState<First | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const inView = useRef<InView>(NOTHING_IN_VIEW);
  const charts = useMemo(() => new GivenCharts(), []);
  const started = useRef(0);
  const latestStage = useRef<Stage>(NO_STAGE);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const runner = useMemo(
    () =>
      new Runner(worker, charts, {
        stage: (text, done) => {
          latestStage.current = { text, done };
          // Nobody sees it before the bar shows.
          setStage((shown) => shown && latestStage.current);
        },
        first: (topic, session) => setFirst({ topic, session }),
        done: (work, session, ms) => {
          document.body.dataset['workerMs'] = String(Math.round(ms));
          setDone({ work, session });
        },
        fault: (message, session) =>
          setFailed({
            session,
            text: `A fault of this page, not of your data: what is shown is of before it. ${message}`,
          }),
      }),
    [worker],
  );

  // Every session goes to the worker at once: it computes while the page sets what is known without it.
  useMemo(() => {
    started.current = performance.now();
    runner.run(session, inView.current);
  }, [runner, session]);

  // A bar shows only where the answer takes its time.
  useLayoutEffect(() => {
    document.body.dataset['state'] = 'busy';
    latestStage.current = NO_STAGE;
    clearTimeout(timer.current);
    if (session.files.length > 0) {
      timer.current = setTimeout(() => setStage(latestStage.current), SLOW_MS);
    }
  }, [session]);

  useLayoutEffect(() => {
    if (done === null || done.session !== session) return;
    clearTimeout(timer.current);
    setStage(null);
    document.body.dataset['state'] = 'ready';
    document.body.dataset['ms'] = String(Math.round(performance.now() - started.current));
    say(session.files.length === 0 ? '' : summaryOf(done.work));
    if (failed === null) return;
    setFailed(null);
    warn((text) => (text === failed.text ? null : text));
  }, [done, session]);

  // When it is told, and not when somebody comes back to that session: then it is computed once more.
  useLayoutEffect(() => {
    if (failed === null || failed.session !== session) return;
    clearTimeout(timer.current);
    setStage(null);
    document.body.dataset['state'] = 'fault';
    warn(failed.text);
  }, [failed]);

  return { done, first, failed, stage, inView, charts };
}

/** For who cannot see what changed. */
function summaryOf({ result }: Work): string {
  const first = result.topics[0]?.findings[0]?.text ?? 'No finding.';
  return `Updated. ${first}`;
}
