import { csvOf } from '../report/csv.ts';
import { countProblems, problemsText } from '../report/problems-text.ts';
import { problemsTable } from '../report/tables.ts';
import { EXIT } from './exit.ts';
import { OUTPUT_FLAGS, READ_FLAGS, helpText, oneOf, parseFlags, text, type Flag } from './flags.ts';
import { readInputs } from './input.ts';
import { deliver, print } from './output.ts';
import { reconcileInput } from './reconcile.ts';

const FORMATS = ['text', 'json', 'csv'] as const;

const FLAGS: Readonly<Record<string, Flag>> = {
  format: { value: 'NAME', help: `${FORMATS.join(', ')} (text)` },
  ...READ_FLAGS,
  ...OUTPUT_FLAGS,
};

/**
 * `dissensus check FILE…`: every problem, located. The problems are the data here, so they go to stdout.
 * Exits 1 when any of them is an error, so that a script can gate on it.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about = 'All problems of a file, every one, located. Exits 1 when one is an error.';
    await print(helpText('dissensus check FILE… [FLAGS]', about, FLAGS));
    return EXIT.done;
  }
  const format = oneOf(given, 'format', FORMATS, 'text');
  const input = await readInputs(given);
  const { problems } = reconcileInput(given, input);
  const output = text(given, 'output');
  if (format === 'json') await deliver(output, `${JSON.stringify({ problems }, null, 2)}\n`);
  else if (format === 'csv') await deliver(output, csvOf(problemsTable({ problems })));
  else {
    const { length } = input.claims;
    await deliver(
      output,
      `${problemsText(problems)}${length} ${length === 1 ? 'claim' : 'claims'} read, ${countProblems(problems)}\n`,
    );
  }
  if (input.unreadable) return EXIT.usage;
  return problems.some(({ severity }) => severity === 'error') ? EXIT.data : EXIT.done;
}
