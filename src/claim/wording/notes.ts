/** What a reader should know of numbers that were read: what was set aside, what the words leave open. */
import { formatCount, formatList } from '../format-number.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Quantity } from '../quantity.ts';
import { wordingProblem } from './problems.ts';
import { periodSaid } from './said.ts';
import type { Fine, Scan } from './scan.ts';
import { slice } from './tokens.ts';

type Note = readonly [
  severity: Severity,
  code: string,
  message: string,
  expected: string,
  fix: string,
];

/** Words that make "no casualties" a matter of reports. */
const REPORTED = /^(reported|recorded|known|confirmed|claimed)$/;

/** The problems that go with quantities that were read; `too-many-decimals` is an error, the reading beside it. */
export function notesOn(found: Scan, quantities: readonly Quantity[]): Problem[] {
  if (quantities.length === 0) return [];
  const { text } = found;
  const notes = [
    numbersSetAside(found),
    period(found),
    zeroReported(found, quantities),
    ...saidUnknown(found),
    further(found, quantities),
    ...found.fine.map(tooFine),
    found.fine.length > 0 ? null : fractional(quantities),
  ];
  return notes.flatMap((note): Problem[] => {
    if (note === null) return [];
    const [severity, code, message, expected, fix] = note;
    return [wordingProblem(code, severity, text, message, expected, fix)];
  });
}

/** Dates, years, units and the like. */
function numbersSetAside({ text, tokens, asides }: Scan): Note | null {
  const telling = asides.filter(({ taken }) => taken !== 'an ordinal');
  if (telling.length === 0) return null;
  const list = telling.map(
    ({ start, end, taken }) => `"${slice(text, tokens[start], tokens[end - 1])}" (${taken})`,
  );
  const message = `Not read as counts: ${formatList(list)}.`;
  const fix = 'Nothing to mend unless one of them is a count.';
  return ['notice', 'number-set-aside', message, 'numbers of people', fix];
}

/** "in the past week". */
function period({ tokens }: Scan): Note | null {
  const words = periodSaid(tokens);
  if (words === null) return null;
  return [
    'notice',
    'period-count',
    `"${words}" says that this is the count of a period, not of all since the beginning.`,
    'the first day of the period in the column "from"',
    'Fill "from" and "as_of", so that the count is not compared with cumulative ones.',
  ];
}

/** "no casualties were reported". */
function zeroReported({ tokens }: Scan, quantities: readonly Quantity[]): Note | null {
  const zero = quantities.some(({ hedge }) => hedge === 'none');
  if (!zero || !tokens.some(({ fold }) => REPORTED.test(fold))) return null;
  return [
    'warning',
    'zero-reported',
    'That none was reported is read as zero; it may only mean that no report was made.',
    'words that say that there were none',
    'Leave the value blank if the source gives no number.',
  ];
}

/** "600 killed, wounded unknown". */
function saidUnknown({ text, tokens, unknown }: Scan): Note[] {
  return unknown.map(({ start, end }): Note => [
    'notice',
    'missing-value',
    `"${slice(text, tokens[start], tokens[end - 1])}" is said to be unknown; it is not read as zero.`,
    'a number, or nothing where the source gives none',
    'Nothing to mend if the source gives no number.',
  ]);
}

/** "another 15", where nothing stands before it. */
function further({ amounts }: Scan, quantities: readonly Quantity[]): Note | null {
  const [told] = quantities;
  if (amounts[0]?.further !== true || told === undefined || told.relation !== null) return null;
  return [
    'notice',
    'further-count',
    `"${told.wording}" counts beside other numbers, which are not in these words.`,
    'the total, or all parts of it',
    'Check whether the claim is a total or a part of one.',
  ];
}

/** "12.5 killed". */
function fractional(quantities: readonly Quantity[]): Note | null {
  const odd = quantities.find(
    ({ unit, best }) => unit === 'count' && best !== null && !Number.isInteger(best),
  );
  if (odd === undefined) return null;
  return ['warning', 'fractional-count', ...fractionSaid(odd.wording)];
}

/** What is said of a count that is not whole. */
export function fractionSaid(
  wording: string,
): readonly [message: string, expected: string, fix: string] {
  return [
    `"${wording}" is not a whole number of people.`,
    'a whole number, or a share with its sign',
    'Check the sign of decimals, or whether it is a mean or a share.',
  ];
}

/** "4,000" where the comma was declared decimal; "4,00012". */
function tooFine({ token, value }: Fine): Note {
  return ['error', 'too-many-decimals', ...decimalsSaid(token.fold, token.text, value)];
}

/**
 * What is said of a count with three decimals or more, with both of its readings.
 *
 * @param digits as they stand, `value` as they read with their last sign decimal
 */
export function decimalsSaid(
  digits: string,
  shown: string,
  value: number,
): readonly [message: string, expected: string, fix: string] {
  const [, before = '', group = '', rest = ''] = /^(\d{1,3})[.,](\d{3})(\d*)$/.exec(digits) ?? [];
  const grouped = formatCount(Number(before + group));
  const other =
    group === '' ? '' : rest === '' ? `, or ${grouped}` : `, or ${grouped} with "${rest}" after it`;
  return [
    `"${shown}" is ${value}${other}: no count of people has ${group !== '' && rest === '' ? 'three' : 'so many'} decimals.`,
    'a whole number',
    'Write it as a whole number (4700), or declare the other sign of decimals (--decimal).',
  ];
}
