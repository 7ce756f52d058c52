#!/usr/bin/env node
/** The command line: finds the command, runs it, and turns what happened into an exit status. */
import { printable } from '../report/layout.ts';
import { EXIT, UsageError } from './exit.ts';
import { nearest } from './flags.ts';
import { isBrokenPipe, print } from './output.ts';
import { version } from './version.ts';

/** A command's module: `run` gives the exit status. */
interface Command {
  readonly about: string;
  readonly load: () => Promise<{ run(args: readonly string[]): Promise<number> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  reconcile: {
    about: 'accounts, ranges, divergence and findings of one or more files',
    load: () => import('./reconcile.ts'),
  },
  report: { about: 'one self-contained page', load: () => import('./report.ts') },
  chart: { about: 'figures as svg, png, pdf, html or json', load: () => import('./chart.ts') },
  check: { about: 'every problem of a file, located', load: () => import('./check.ts') },
  diff: { about: 'what new claims changed, range by range', load: () => import('./diff.ts') },
  backtest: {
    about: 'how often each assumption held in an archive, leaving sources out',
    load: () => import('./backtest.ts'),
  },
  page: {
    about: 'the browser page: drop claims in, edit, compare',
    load: () => import('./page.ts'),
  },
  read: { about: 'how a wording is read', load: () => import('./read.ts') },
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

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stderr.write(usage());
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
  const module = await command.load();
  return module.run(rest);
}

process.stdout.on('error', (error) => {
  // Whatever else is wrong with it (a full disk) is told where it is written to.
  if (isBrokenPipe(error)) process.exit(EXIT.done);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    // A message may name what stands in a file, such as its topics.
    process.stderr.write(`dissensus: ${printable(error.message)}\n`);
    process.exitCode = EXIT.usage;
  } else if (isBrokenPipe(error)) {
    process.exitCode = EXIT.done;
  } else {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `dissensus: a fault of this program, not of your data (version ${version}, node ${process.version})\n${what}\n`,
    );
    process.exitCode = EXIT.internal;
  }
}
