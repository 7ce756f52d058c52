import { TERMS, termOf } from '../report/glossary.ts';
import { wrap } from '../report/layout.ts';
import { EXIT, UsageError } from './exit.ts';
import { OUTPUT_FLAGS, helpText, nearest, parseFlags, text, type Flag } from './flags.ts';
import { deliver, print } from './output.ts';

const FLAGS: Readonly<Record<string, Flag>> = {
  all: { help: 'list every term with its gloss' },
  ...OUTPUT_FLAGS,
};

/** `dissensus explain TERM`: what a measure, statistic, assumption or problem code means. */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about = 'What a measure, statistic, assumption, finding or problem code means.';
    await print(helpText('dissensus explain TERM', about, FLAGS));
    return EXIT.done;
  }
  const output = text(given, 'output');
  if (given.flags['all'] === true) {
    const width = Math.max(...TERMS.map(({ term }) => term.length));
    const lines = TERMS.flatMap(({ term, short }) =>
      wrap(short, `${term.padEnd(width)}  `, ' '.repeat(width + 2), Math.max(80, width + 40)),
    );
    await deliver(output, `${lines.join('\n')}\n`);
    return EXIT.done;
  }
  const name = given.words.join(' ');
  if (name === '') throw new UsageError('explain what? (--all lists every term)');
  const found = termOf(name);
  if (found === null) {
    const names = TERMS.flatMap(({ term, aliases }) => [term, ...aliases]);
    const near = nearest(name.toLowerCase(), names);
    const hint = near === null ? 'dissensus explain --all lists them' : `did you mean ${near}?`;
    throw new UsageError(`there is no term "${name}"; ${hint}`);
  }
  const lines = [
    ...wrap([found.term, ...found.aliases].join(', ')),
    ...wrap(found.what, '  '),
    ...(found.unit === '' ? [] : wrap(`unit: ${found.unit}`, '  ', '    ')),
    ...(found.read === '' ? [] : wrap(`how to read it: ${found.read}`, '  ', '    ')),
    ...(found.reference === '' ? [] : wrap(`reference: ${found.reference}`, '  ', '    ')),
  ];
  await deliver(output, `${lines.join('\n')}\n`);
  return EXIT.done;
}
