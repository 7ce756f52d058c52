import { reportHtml } from '../report/html/report-html.ts';
import { EXIT } from './exit.ts';
import { OUTPUT_FLAGS, RECONCILE_FLAGS, helpText, parseFlags, text, type Flag } from './flags.ts';
import { readInputs } from './input.ts';
import { deliver, print } from './output.ts';
import { hasAnswer, reconcileInput, sayProblems } from './reconcile.ts';

const FLAGS: Readonly<Record<string, Flag>> = {
  ...RECONCILE_FLAGS,
  title: { value: 'TEXT', help: 'the title of the page' },
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
  const input = await readInputs(given);
  const result = reconcileInput(given, input);
  sayProblems(result, given.flags['quiet'] === true);
  if (input.unreadable) return EXIT.usage;
  if (!hasAnswer(result)) return EXIT.data;
  const title = text(given, 'title');
  const page = await reportHtml(result, { ...(title === undefined ? {} : { title }) });
  await deliver(text(given, 'output'), page);
  return EXIT.done;
}
