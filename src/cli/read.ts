import { explainReading, readingFormat } from '../claim/explain-reading.ts';
import { formatInterval } from '../claim/format-number.ts';
import { measureOf } from '../claim/measure-words.ts';
import { DECIMAL_MARKS } from '../claim/number-cell.ts';
import { parseQuantity } from '../claim/parse-quantity.ts';
import { HEDGES, type Quantity } from '../claim/quantity.ts';
import { printable, wrap } from '../report/layout.ts';
import { problemsText } from '../report/problems-text.ts';
import { EXIT, UsageError } from './exit.ts';
import { OUTPUT_FLAGS, helpText, oneOf, parseFlags, text, type Flag, type Given } from './flags.ts';
import { deliver, print, say } from './output.ts';

const FLAGS: Readonly<Record<string, Flag>> = {
  format: { value: 'NAME', help: 'text, json (text)' },
  measure: { value: 'NAME', help: 'what the number counts, where the words do not say' },
  hedges: { value: 'WIDTH', help: 'read hedge words narrow, default or wide' },
  decimal: { value: 'MARK', help: '"." or ",", for numbers like 4.700' },
  ...OUTPUT_FLAGS,
};

/** `dissensus read "around 4,000, roughly two-thirds killed"`: how a wording is read. */
export async function run(args: readonly string[]): Promise<number> {
  const given = wordingsOf(args);
  if (given.flags['help'] === true) {
    await print(helpText('dissensus read "WORDING" [FLAGS]', 'How a wording is read.', FLAGS));
    return EXIT.done;
  }
  if (given.words.length === 0) throw new UsageError('read what? give a wording in quotes');
  const wording = given.words.join(' ');
  const named = text(given, 'measure');
  const measure = named === undefined ? null : measureOf(named).measure;
  if (named !== undefined && measure === null) {
    throw new UsageError(`--measure takes killed, wounded, casualties, …; not "${named}"`);
  }
  const decimal = text(given, 'decimal');
  const read = parseQuantity(wording, {
    hedges: oneOf(given, 'hedges', HEDGES, 'default'),
    measure,
    decimal: decimal === undefined ? null : oneOf(given, 'decimal', DECIMAL_MARKS, '.'),
  });
  const output = text(given, 'output');
  if (oneOf(given, 'format', ['text', 'json'] as const, 'text') === 'json') {
    await deliver(output, `${JSON.stringify(read, null, 2)}\n`);
  } else {
    const lines = read.quantities.flatMap((quantity) => [
      ...wrap(printable(headline(quantity))),
      ...wrap(printable(explainReading(quantity)), '    '),
    ]);
    if (lines.length > 0) await deliver(output, `${lines.join('\n')}\n`);
    say(problemsText(read.problems));
  }
  return read.quantities.length === 0 ? EXIT.data : EXIT.done;
}

/** What a wording that begins with a minus is marked by while flags are told apart: no argument can hold it. */
const MARK = '\0';

/** The flags and words: "-5 killed" is a wording, for no flag begins with a digit. */
function wordingsOf(args: readonly string[]): Given {
  const marked = args.map((arg) => (/^-\.?\d/.test(arg) ? MARK + arg : arg));
  const { flags, words } = parseFlags(marked, FLAGS);
  return { flags, words: words.map((word) => (word.startsWith(MARK) ? word.slice(1) : word)) };
}

/** `killed: 540 to 660, best 600`. */
function headline(quantity: Quantity): string {
  const format = readingFormat(quantity);
  const { low, best, high, lowReached, highReached, of, relation } = quantity;
  const parts = [formatInterval(low, high, { lowReached, highReached, format })];
  if (best !== null) parts.push(`best ${format(best)}`);
  if (of !== null) parts.push(`${quantity.unit === 'share' ? 'a share' : 'a part'} of ${of}`);
  else if (relation !== null) parts.push(relation);
  return `${quantity.measure ?? 'a number'}: ${parts.join(', ')}`;
}
