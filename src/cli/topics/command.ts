import { PassThrough } from 'node:stream';
import type { ReadOptions } from '../../claim/read-claims.ts';
import type { ReconcileOptions } from '../../reconciliation.ts';
import type { Unanswered } from '../../report/no-answer.ts';
import { csvOf } from '../../report/csv.ts';
import { tableOf } from '../../report/tables.ts';
import { EXIT, UsageError } from '../exit.ts';
import { deliver, deliverStream } from '../output.ts';
import type { Widest } from '../widest.ts';
import { Progress } from './progress.ts';
import { runTopics, type TopicsDone } from './run.ts';
import type { WorkPlan } from './work.ts';

/** A run of `reconcile` topic by topic, as its flags say. */
export interface TopicsCommand {
  readonly files: readonly string[];
  readonly read: ReadOptions;
  readonly options: ReconcileOptions;
  readonly output: WorkPlan['output'];
  readonly to: string | undefined;
  readonly grouped: boolean;
  readonly jobs: number | null;
  /** Says why no topic has an answer, and gives the exit status. */
  readonly unanswered: (claims: Unanswered) => number;
  /** The exit status for the widest gap. */
  readonly above: (found: Widest | null) => number;
  readonly say: (problems: TopicsDone['problems']) => void;
}

/** Runs it: text to where it belongs, problems to stderr. Gives the exit status. */
export async function topicsCommand(command: TopicsCommand): Promise<number> {
  const { output, options } = command;
  const { topics: wanted = null, ...rest } = options;
  const located = output !== 'ndjson';
  const out = new PassThrough();
  const header = output === 'ndjson' ? '' : csvOf({ ...tableOf(output.table, NOTHING), rows: [] });
  const running = runTopics(
    {
      files: command.files,
      inputs: new Map([['-', process.stdin]]),
      read: command.read,
      plan: { options: rest, wanted, located, output },
      header,
      grouped: command.grouped,
      jobs: command.jobs,
      progress: new Progress(process.stderr),
    },
    out,
  );
  running.then(
    () => out.end(),
    (error: unknown) => out.destroy(error as Error),
  );
  const text = (out as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const first = await text.next();
  // Where there is no answer, no file is begun.
  if (first.done !== true) await deliverStream(command.to, following(first.value, text));
  const done = await running;
  if (first.done === true && !located && !done.lost) await deliver(command.to, '');
  command.say(done.problems);
  if (done.formulas > 0) {
    process.stderr.write(
      `dissensus: ${done.formulas} cells that a spreadsheet would run got a leading apostrophe (--raw keeps them)\n`,
    );
  }
  const missing = wanted?.find((topic) => !done.topics.includes(topic));
  if (missing !== undefined && done.topics.length > 0) {
    const names = done.topics.slice(0, 5).join(', ');
    throw new UsageError(`there is no topic "${missing}"; there is ${names}`);
  }
  if (done.unreadable) return EXIT.usage;
  if (done.stopped) return EXIT.data;
  if (located && !done.answered) return command.unanswered(done.unanswered);
  if (!located && done.lost) return EXIT.data;
  if (done.problems.some(({ code }) => code === 'topic-not-grouped')) return EXIT.data;
  return command.above(done.widest);
}

const NOTHING = {
  version: 1,
  level: 0.9,
  asOf: null,
  hedges: 'default',
  topics: [],
  problems: [],
} as const;

async function* following(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      yield next.value;
  } finally {
    // Where nobody reads on, nobody need write on.
    await rest.return?.();
  }
}
