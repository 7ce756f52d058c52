import { differenceOf } from '../difference.ts';
import { differenceText } from '../report/difference-text.ts';
import { unanswered } from '../report/no-answer.ts';
import { EXIT, UsageError } from './exit.ts';
import {
  OUTPUT_FLAGS,
  RECONCILE_FLAGS,
  helpText,
  oneOf,
  parseFlags,
  text,
  type Flag,
} from './flags.ts';
import { readSides, type Input } from './input.ts';
import { deliver, print } from './output.ts';
import { hasAnswer, reconcileInput, sayNoAnswer, sayProblems } from './reconcile.ts';

const FORMATS = ['text', 'json'] as const;

const FLAGS: Readonly<Record<string, Flag>> = {
  format: { value: 'NAME', help: `${FORMATS.join(', ')} (text)` },
  ...RECONCILE_FLAGS,
  quiet: { short: 'q', help: 'say nothing of warnings and notices on stderr' },
  ...OUTPUT_FLAGS,
};

/** `dissensus diff OLD NEW`: what new claims changed, range by range. */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about = 'What new claims changed: ranges, gaps, sources new, revised or gone.';
    await print(helpText('dissensus diff OLD NEW [FLAGS]', about, FLAGS));
    return EXIT.done;
  }
  if (given.words.length !== 2) {
    throw new UsageError(`diff takes two files, the old and the new; not ${given.words.length}`);
  }
  const format = oneOf(given, 'format', FORMATS, 'text');
  const inputs = await readSides(given);
  const sides = inputs.map((input) => reconcileInput(given, input));
  for (const side of sides) sayProblems(side, given.flags['quiet'] === true);
  if (inputs.some(({ unreadable }) => unreadable)) return EXIT.usage;
  if (inputs.some(({ stopped }) => stopped)) return EXIT.data;
  const [before, after] = sides;
  if (before === undefined || after === undefined) return EXIT.data;
  const silent = sides.some(hasAnswer) ? inputs.map(isLost) : inputs.map(() => true);
  if (silent.includes(true)) {
    for (const [index, { topics, asOf }] of sides.entries()) {
      if (silent[index] === true) sayNoAnswer(unanswered(topics), asOf, given.words[index]);
    }
    return EXIT.data;
  }
  const difference = differenceOf(before, after);
  await deliver(
    text(given, 'output'),
    format === 'json' ? `${JSON.stringify(difference, null, 2)}\n` : differenceText(difference),
  );
  return EXIT.done;
}

/**
 * Whether a side could not be read as claims at all. To hold the other against it would show every source as new or gone, as after a
 * download that broke off; a side whose claims are all too late or excluded is a finding.
 */
function isLost({ claims, problems }: Input): boolean {
  return claims.length === 0 && problems.some(({ severity }) => severity === 'error');
}
