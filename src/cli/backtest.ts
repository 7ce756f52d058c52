import { backtest } from '../backtest/backtest.ts';
import { simulate } from '../backtest/simulate.ts';
import { DEFAULT_LEVEL, LEAST_LEVEL, MOST_LEVEL } from '../range/level.ts';
import { backtestText } from '../report/backtest-text.ts';
import { problemsText, countProblems } from '../report/problems-text.ts';
import { simulationText } from '../report/simulation-text.ts';
import { EXIT } from './exit.ts';
import {
  OUTPUT_FLAGS,
  READ_FLAGS,
  helpText,
  number,
  oneOf,
  parseFlags,
  text,
  type Flag,
} from './flags.ts';
import { readInputs } from './input.ts';
import { deliver, print } from './output.ts';

const FORMATS = ['text', 'json'] as const;

const FLAGS: Readonly<Record<string, Flag>> = {
  format: { value: 'NAME', help: `${FORMATS.join(', ')} (text)` },
  level: { value: 'P', help: 'probability of every range, 0.5 to 0.99 (0.9)' },
  simulate: { help: 'no file: known truths, biased, dependent and lying sources' },
  topics: { value: 'N', help: 'with --simulate: quantities a scenario (300)' },
  seed: { value: 'N', help: 'with --simulate: another seed than the fixed one' },
  ...READ_FLAGS,
  quiet: { short: 'q', help: 'say nothing of warnings and notices on stderr' },
  ...OUTPUT_FLAGS,
};

/** `dissensus backtest FILE…`: coverage and width of every assumption on an archive, leaving sources out. */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about = 'How often each assumption held in an archive, leaving one source out at a time.';
    await print(helpText('dissensus backtest FILE… [FLAGS]', about, FLAGS));
    return EXIT.done;
  }
  const format = oneOf(given, 'format', FORMATS, 'text');
  const level = number(given, 'level', LEAST_LEVEL, MOST_LEVEL) ?? DEFAULT_LEVEL;
  const output = text(given, 'output');
  if (given.flags['simulate'] === true) {
    const topics = number(given, 'topics', 10, 10_000);
    const seed = number(given, 'seed', 0, 2 ** 31);
    const study = simulate({
      level,
      ...(topics === undefined ? {} : { topics }),
      ...(seed === undefined ? {} : { seed }),
    });
    await deliver(
      output,
      format === 'json' ? `${JSON.stringify(study, null, 2)}\n` : simulationText(study),
    );
    return EXIT.done;
  }
  const input = await readInputs(given);
  const said =
    given.flags['quiet'] === true
      ? input.problems.filter(({ severity }) => severity === 'error')
      : input.problems;
  if (said.length > 0) {
    process.stderr.write(`${problemsText(said)}${countProblems(input.problems)}\n`);
  }
  if (input.unreadable) return EXIT.usage;
  if (input.stopped) return EXIT.data;
  if (input.claims.length === 0) {
    process.stderr.write('dissensus: No claim could be read.\n');
    return EXIT.data;
  }
  const tested = backtest(input.claims, { level });
  await deliver(
    output,
    format === 'json' ? `${JSON.stringify(tested, null, 2)}\n` : backtestText(tested),
  );
  return tested.heldOut === 0 ? EXIT.data : EXIT.done;
}
