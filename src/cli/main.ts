import { printable } from '../report/layout.ts';
import { run as check } from './check.ts';
import { run as diff } from './diff.ts';
import { EXIT, isUsageError, UsageError } from './exit.ts';
import { nearest } from './flags.ts';
import { isBrokenPipe, isTaken, print, say } from './output.ts';
import { run as read } from './read.ts';
import { run as reconcile } from './reconcile.ts';
import { version } from './version.ts';

/** Runs a command, and gives the exit status. */
type Run = (args: readonly string[]) => Promise<number>;

/** A command: at hand, or in a module that is loaded when it is asked for. */
type Command = { readonly about: string } & (
  { readonly run: Run } | { readonly load: () => Promise<{ readonly run: Run }> }
);

/** What is asked for most is at hand; what draws, repeats an archive or explains is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, Command>> = {
  reconcile: {
    about: 'accounts, ranges, divergence and findings of one or more files',
    run: reconcile,
  },
  report: {
    about: 'one self-contained page',
    load: () => import('./report.ts'),
  },
  chart: {
    about: 'figures as svg, png, pdf, html or json',
    load: () => import('./chart.ts'),
  },
  check: { about: 'every problem of a file, located', run: check },
  diff: { about: 'what new claims changed, range by range', run: diff },
  backtest: {
    about: 'how often each assumption held in an archive, leaving sources out',
    load: () => import('./backtest.ts'),
  },
  page: {
    about: 'the browser page: drop claims in, edit, compare',
    load: () => import('./page.ts'),
  },
  read: { about: 'how a wording is read', run: read },
  explain: {
    about: 'what a measure, statistic, assumption or problem code means',
    load: () => import('./explain.ts'),
  },
};

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(
    ([name, command]) => `  ${name.padEnd(width)}  ${command.about}`,
  );
  return [
    'usage: dissensus COMMAND [FILE…] [FLAGS]',
    '',
    'Turns competing estimates of a toll into ranges under stated assumptions,',
    'and says where the sources diverge.',
    '',
    ...lines,
    '',
    'dissensus COMMAND --help tells a command. FILE - is standard input.',
    '',
  ].join('\n');
}

async function statusOf(args: readonly string[]): Promise<number> {
  const [first, ...after] = args;
  // `help reconcile` asks what `reconcile --help` does.
  const asksOf = first === 'help' && after[0] !== undefined && !after[0].startsWith('-');
  const [name, ...rest] = asksOf ? [after[0], '--help'] : [first, ...after];
  if (name === undefined) {
    say(usage());
    return EXIT.usage;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    await print(usage());
    return EXIT.done;
  }
  if (name === '--version' || name === '-V') {
    await print(`${version}\n`);
    return EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const near = nearest(name, Object.keys(COMMANDS));
    const hint = near === null ? 'dissensus --help lists them' : `did you mean ${near}?`;
    throw new UsageError(`there is no command ${name}; ${hint}`);
  }
  return 'run' in command ? command.run(rest) : (await command.load()).run(rest);
}

/**
 * The command line: finds the command, runs it, and turns what happened into `process.exitCode`.
 *
 * @param args the words after `dissensus`
 * @returns whether nothing is left to wait for: neither a stream nor the work of a module that was loaded later
 */
export async function main(args: readonly string[]): Promise<boolean> {
  try {
    process.exitCode = await statusOf(args);
  } catch (error) {
    if (isUsageError(error)) {
      // A message may name what stands in a file, such as its topics.
      say(`dissensus: ${printable(error.message)}\n`);
      process.exitCode = EXIT.usage;
    } else if (isBrokenPipe(error)) {
      process.exitCode = EXIT.done;
    } else {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say(
        `dissensus: a fault of this program, not of your data (version ${version}, node ${process.version})\n${what}\n`,
      );
      process.exitCode = EXIT.internal;
    }
  }
  const command = COMMANDS[args[0] ?? ''];
  return isTaken() && (command === undefined || 'run' in command);
}
