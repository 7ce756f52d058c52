import { readIdentities } from '../account/identities.ts';
import { HEDGES } from '../claim/quantity.ts';
import type { HouseEffects } from '../divergence/house-effects.ts';
import type { TopicRank } from '../divergence/rank-topics.ts';
import type { TrackRecord } from '../backtest/track-record.ts';
import { DEFAULT_LEVEL, LEAST_LEVEL, MOST_LEVEL } from '../range/level.ts';
import { reconcile, sensitivityOf, type TopicSensitivity } from '../reconcile.ts';
import { BOUNDS, type ReconcileOptions, type Reconciliation } from '../reconciliation.ts';
import { archiveOf } from '../report/archive-text.ts';
import { sensitivityText, trackRecordText } from '../report/choices-text.ts';
import { formulaCells, csvOf } from '../report/csv.ts';
import { markdownOf } from '../report/markdown.ts';
import { countProblems, problemsSaid } from '../report/problems-text.ts';
import { wrap } from '../report/layout.ts';
import { noAnswerText, unanswered, type Unanswered } from '../report/no-answer.ts';
import { TABLE_NAMES, tableOf, type TableName } from '../report/tables.ts';
import { textOf } from '../report/text.ts';
import { EXIT, UsageError } from './exit.ts';
import {
  OUTPUT_FLAGS,
  RECONCILE_FLAGS,
  assumptions,
  helpText,
  isoDay,
  number,
  oneOf,
  parseFlags,
  text,
  texts,
  type Flag,
  type Given,
} from './flags.ts';
import { checkFiles, readInputs, readOptions, type Input } from './input.ts';
import { deliver, isTerminal, print, say } from './output.ts';
import { aboveText, isAbove, widest, type Widest } from './widest.ts';

const FORMATS = ['text', 'json', 'csv', 'markdown', 'ndjson'] as const;

const FLAGS: Readonly<Record<string, Flag>> = {
  format: { value: 'NAME', help: `${FORMATS.join(', ')} (text)` },
  ...RECONCILE_FLAGS,
  sensitivity: { help: 'repeat it under other choices: what moves the answer most' },
  archive: { value: 'FILE', help: 'say how often each assumption held in this archive' },
  'fail-above': { value: 'FOLD', help: 'exit 3 when a measure diverges more than this fold' },
  table: { value: 'NAME', help: `for csv: ${TABLE_NAMES.slice(0, 4).join(', ')}, … (ranges)` },
  findings: { value: 'N|all', help: 'for text: how many findings of a topic (10)' },
  raw: { help: 'for csv: leave cells that a spreadsheet would run as they are' },
  grouped: { help: 'for ndjson and csv: the rows of each topic stand together in the file' },
  jobs: { value: 'N', help: 'for ndjson and csv: threads (as many as pay)' },
  quiet: { short: 'q', help: 'say nothing of warnings and notices on stderr' },
  ...OUTPUT_FLAGS,
};

/** `dissensus reconcile FILE…`: the main job. */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about = 'Accounts, ranges, divergence and findings. Problems go to stderr.';
    await print(helpText('dissensus reconcile FILE… [FLAGS]', about, FLAGS));
    return EXIT.done;
  }
  const format = oneOf(given, 'format', FORMATS, 'text');
  const table = oneOf(given, 'table', TABLE_NAMES, 'ranges');
  const failAbove = number(given, 'fail-above', 1, Infinity);
  const most =
    text(given, 'findings') === 'all' ? Infinity : number(given, 'findings', 0, Infinity);
  if (text(given, 'table') !== undefined && format !== 'csv') {
    throw new UsageError(`--table goes with --format csv; not with ${format}`);
  }
  const grouped = given.flags['grouped'] === true;
  const jobs = jobsOf(given);
  if (isByTopic(given, format, table)) {
    checkFiles(given.words);
    const { topicsCommand } = await import('./topics/command.ts');
    return topicsCommand({
      files: given.words,
      read: await readOptions(given),
      options: optionsOf(given),
      output: format === 'ndjson' ? 'ndjson' : { table, raw: given.flags['raw'] === true },
      to: text(given, 'output'),
      grouped,
      jobs,
      unanswered: (claims) => sayNoAnswer(claims, isoDay(given, 'as-of') ?? null),
      above: (found) => statusOfWidest(found, failAbove),
      say: (problems) => sayProblems({ problems }, given.flags['quiet'] === true),
    });
  }
  if (grouped || jobs !== null) {
    const why =
      format === 'csv' ? ' of files with different names, without --archive or --sensitivity' : '';
    throw new UsageError(`--grouped and --jobs go with --format ndjson or csv${why}`);
  }
  const input = await readInputs(given);
  const result = reconcileInput(given, input);
  sayProblems(result, given.flags['quiet'] === true);
  if (input.unreadable) return EXIT.usage;
  if (input.stopped) return EXIT.data;
  if (!hasAnswer(result)) return sayNoAnswer(unanswered(result.topics), result.asOf);

  const output = text(given, 'output');
  const extras = await extrasOf(given, input, result);
  if (format === 'json') {
    const { archive, sensitivity, record } = extras;
    const whole = {
      ...result,
      ...archive,
      ...(sensitivity === null ? {} : { sensitivity }),
      ...(record === null ? {} : { record }),
    };
    await deliver(output, `${JSON.stringify(whole, null, 2)}\n`);
  } else if (format === 'markdown') await deliver(output, markdownOf(result));
  else if (format === 'csv') {
    const rows = tableOf(table, result);
    const raw = given.flags['raw'] === true;
    const formulas = raw ? 0 : formulaCells(rows);
    if (formulas > 0) {
      say(
        `dissensus: ${formulas} cells that a spreadsheet would run got a leading apostrophe (--raw keeps them)\n`,
      );
    }
    await deliver(output, csvOf(rows, { raw }));
  } else {
    const toTerminal = output === undefined && isTerminal();
    const bold = toTerminal && !process.env['NO_COLOR'];
    const body = textOf(result, { bold, ...(most === undefined ? {} : { findings: most }) });
    await deliver(output, [body, ...extras.texts].join('\n'));
  }
  return statusOfWidest(widest(result.topics), failAbove);
}

/** Exit 3 where a gap passes the limit of `--fail-above`, and why on stderr. */
export function statusOfWidest(found: Widest | null, limit: number | undefined): number {
  if (found === null || limit === undefined || !isAbove(found, limit)) return EXIT.done;
  say(aboveText(found, limit));
  return EXIT.failAbove;
}

/**
 * Whether the result is made topic by topic: lines of JSON are, and CSV is where that gives the same as the whole, which is wherever the
 * ids of claims tell their files apart and nothing of the whole is asked for.
 */
function isByTopic(given: Given, format: (typeof FORMATS)[number], table: TableName): boolean {
  if (given.words.length === 0) return false;
  const ofWhole = given.flags['sensitivity'] === true || text(given, 'archive') !== undefined;
  if (format === 'ndjson') {
    if (!ofWhole) return true;
    throw new UsageError('--sensitivity and --archive go with --format text or json');
  }
  if (format !== 'csv' || ofWhole || table === 'problems' || table === 'houses') return false;
  const names = given.words.map((file) => file.split(/[\\/]/).at(-1));
  return new Set(names).size === names.length;
}

/** The threads asked for; null where it is left to what pays. */
function jobsOf(given: Given): number | null {
  const jobs = number(given, 'jobs', 1, MOST_JOBS);
  if (jobs === undefined) return null;
  if (!Number.isInteger(jobs)) throw new UsageError(`--jobs takes a whole number; not ${jobs}`);
  return jobs;
}

/** Each thread takes tens of megabytes: more of them than any machine has cores for is a slip. */
const MOST_JOBS = 1024;

/** Reconciles what was read under the flags given. */
export function reconcileInput(given: Given, input: Input): Reconciliation {
  const topics = texts(given, 'topic');
  const known = new Set(input.claims.map((claim) => claim.topic));
  for (const topic of topics) {
    if (input.claims.length > 0 && !known.has(topic)) {
      const names = [...known].sort().slice(0, 5).join(', ');
      throw new UsageError(`there is no topic "${topic}"; there is ${names}`);
    }
  }
  return reconcile(input.claims, { ...optionsOf(given), problems: input.problems });
}

/** A thousand years: no claim of a toll is older. */
const MOST_DAYS = 366_000;

/** The options of a reconciliation, as the flags say them. */
export function optionsOf(given: Given): ReconcileOptions {
  const assume = assumptions(given);
  const priorScale = number(given, 'prior-scale', 0.01, 10);
  const maxAge = number(given, 'max-age', 0, MOST_DAYS);
  const topics = texts(given, 'topic');
  const [refused] = readIdentities(texts(given, 'identity')).problems;
  if (refused !== undefined) {
    throw new UsageError(
      `--identity ${refused.cell ?? ''}: ${refused.message} Expected ${refused.expected}.`,
    );
  }
  return {
    level: number(given, 'level', LEAST_LEVEL, MOST_LEVEL) ?? DEFAULT_LEVEL,
    asOf: isoDay(given, 'as-of') ?? null,
    hedges: oneOf(given, 'hedges', HEDGES, 'default'),
    identities: texts(given, 'identity'),
    bounds: oneOf(given, 'bounds', BOUNDS, 'held'),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(priorScale === undefined ? {} : { priorScale }),
    ...(assume === undefined ? {} : { assume }),
    ...(topics.length === 0 ? {} : { topics }),
  };
}

/** What stands beside the result: over many topics their ranking and the house effects, and what flags ask for. */
interface Extras {
  readonly archive: {
    readonly ranking: readonly TopicRank[];
    readonly houses: readonly HouseEffects[];
  } | null;
  readonly sensitivity: readonly TopicSensitivity[] | null;
  readonly record: {
    readonly file: string;
    readonly level: number;
    readonly assumptions: readonly TrackRecord[];
  } | null;
  readonly texts: readonly string[];
}

async function extrasOf(given: Given, input: Input, result: Reconciliation): Promise<Extras> {
  const { level } = result;
  const texts: string[] = [];
  let archive: Extras['archive'] = null;
  if (result.topics.length > 1) {
    const found = archiveOf(result);
    archive = { ranking: found.ranking, houses: found.houses };
    if (found.text !== '') texts.push(found.text);
  }
  let sensitivity: Extras['sensitivity'] = null;
  let record: Extras['record'] = null;
  if (given.flags['sensitivity'] === true) {
    sensitivity = sensitivityOf(input.claims, optionsOf(given));
    texts.push(sensitivityText(sensitivity));
  }
  const file = text(given, 'archive');
  if (file !== undefined) {
    const past = await readInputs({ ...given, words: [file] });
    if (past.unreadable) throw new UsageError(`cannot read the archive ${file}`);
    const { backtest } = await import('../backtest/backtest.ts');
    const { trackRecordOf } = await import('../backtest/track-record.ts');
    const records = Object.values(trackRecordOf(backtest(past.claims, { level })));
    record = { file, level, assumptions: records };
    texts.push(trackRecordText(file, level, records));
  }
  return { archive, sensitivity, record, texts };
}

/** Problems on stderr; `quiet` keeps the errors only. */
export function sayProblems(result: Pick<Reconciliation, 'problems'>, quiet: boolean): void {
  const said = quiet
    ? result.problems.filter(({ severity }) => severity === 'error')
    : result.problems;
  if (said.length === 0) return;
  say(problemsSaid(said));
  say(`${countProblems(result.problems)}\n`);
}

/** Why there is no answer, on stderr: an exit status alone leaves a reader to guess. Gives that status. */
export function sayNoAnswer(claims: Unanswered, asOf: string | null, file: string = ''): number {
  const which = file === '' ? '' : `${file}: `;
  say(`${wrap(`dissensus: ${which}${noAnswerText(claims, asOf)}`).join('\n')}\n`);
  return EXIT.data;
}

/** Whether anything could be computed: some range of some topic. */
export function hasAnswer(result: Reconciliation): boolean {
  return result.topics.some((topic) => Object.keys(topic.ranges).length > 0);
}
