import { basename } from 'node:path';
import { CHART_NAMES } from '../chart/chart.ts';
import { RenderError } from '../render/render-error.ts';
import { reportHtml } from '../report/html/report-html.ts';
import type { Problem } from '../claim/problem.ts';
import type { Reconciliation } from '../reconciliation.ts';
import { unanswered } from '../report/no-answer.ts';
import { shortNames, withFileNames } from '../report/short-files.ts';
import { EXIT, UsageError } from './exit.ts';
import { namesIn } from './chart-names.ts';
import {
  OUTPUT_FLAGS,
  RECONCILE_FLAGS,
  helpText,
  parseFlags,
  text,
  texts,
  type Flag,
  type Given,
} from './flags.ts';
import { readInputs, type Input, type InputFile } from './input.ts';
import { deliver, print } from './output.ts';
import { hasAnswer, reconcileInput, optionsOf, sayNoAnswer, sayProblems } from './reconcile.ts';
import { version } from './version.ts';

const FLAGS: Readonly<Record<string, Flag>> = {
  ...RECONCILE_FLAGS,
  title: { value: 'TEXT', help: 'the title of the page' },
  charts: { value: 'NAME,…', help: `${CHART_NAMES.join(', ')}; none (all)` },
  font: { value: 'FILE.ttf', multiple: true, help: 'for the charts, in place of DejaVu Sans' },
  quiet: { short: 'q', help: 'say nothing of warnings and notices on stderr' },
  ...OUTPUT_FLAGS,
};

/** `dissensus report FILE… -o report.html`: one self-contained page. */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about =
      'One self-contained page: it asks nothing of any network, and reads without scripts.';
    await print(helpText('dissensus report FILE… -o report.html [FLAGS]', about, FLAGS));
    return EXIT.done;
  }
  const output = text(given, 'output');
  if (output === undefined && process.stdout.isTTY) {
    throw new UsageError('where to? -o report.html (-o - prints the page)');
  }
  const charts = text(given, 'charts');
  const names = charts === undefined ? CHART_NAMES : namesIn(charts, 'charts', 'none');
  const input = await readInputs(given, { hashed: true });
  // The page is sent: it names no folders, nor does its order hang on them. The terminal names the files as they were given.
  const short = shortNames(given.words);
  const result = reconcileInput(given, { ...input, ...withFileNames(input, short) });
  sayProblems({ problems: asGiven(result, input, short) }, given.flags['quiet'] === true);
  if (input.unreadable) return EXIT.usage;
  if (input.stopped) return EXIT.data;
  if (!hasAnswer(result)) return sayNoAnswer(unanswered(result.topics), result.asOf);
  const title = text(given, 'title');
  const font = texts(given, 'font');
  const undrawn = new Set<string>();
  try {
    const page = await reportHtml(result, {
      onUndrawn: (reason) => undrawn.add(reason),
      charts: names,
      inputs: input.files,
      version,
      command: commandOf(given, input.files),
      reconciled: optionsOf(given),
      ...(title === undefined ? {} : { title }),
      ...(font.length === 0 ? {} : { font }),
    });
    await deliver(output, page);
    if (given.flags['quiet'] !== true) {
      for (const reason of undrawn) process.stderr.write(`dissensus: ${reason}\n`);
    }
  } catch (error) {
    if (!(error instanceof RenderError && error.code === 'bad-font')) throw error;
    process.stderr.write(`dissensus: ${error.message}\n`);
    return EXIT.usage;
  }
  return EXIT.done;
}

/** The problems of a result under the names that the command line gave: those of reading first, as in the result. */
function asGiven(
  { problems }: Reconciliation,
  input: Input,
  names: ReadonlyMap<string, string>,
): readonly Problem[] {
  const paths = new Map([...names].map(([file, name]) => [name, file]));
  const later = problems.slice(input.problems.length).map((problem) => ({
    ...problem,
    file: problem.file === null ? null : (paths.get(problem.file) ?? problem.file),
  }));
  return [...input.problems, ...later];
}

/** Flags that name a file. */
const OF_FILES: ReadonlySet<string> = new Set(['font', 'layout']);

/** Flags that say where the page goes or how the run talks, not what stands on it. */
const NOT_REPEATED: ReadonlySet<string> = new Set(['output', 'quiet']);

/** The command that makes the same page of the same files, wherever they lie: without folders of this machine. */
function commandOf(given: Given, files: readonly InputFile[]): string {
  const names = files.map(({ file }) => (file === 'standard input' ? '-' : quoted(file)));
  const flags = Object.keys(FLAGS).flatMap((name) => {
    const value = given.flags[name];
    if (value === undefined || NOT_REPEATED.has(name)) return [];
    if (typeof value === 'boolean') return [`--${name}`];
    return texts(given, name).map(
      (each) => `--${name} ${quoted(OF_FILES.has(name) ? basename(each) : each)}`,
    );
  });
  return ['dissensus report', ...names, ...flags, '-o report.html'].join(' ');
}

/** As a POSIX shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w./:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
