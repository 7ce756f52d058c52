import { isMissing as saysMissing } from './wording/missing.ts';
import { tokenize } from './wording/tokens.ts';

/** The marks that may be declared decimal. */
export const DECIMAL_MARKS: readonly ('.' | ',')[] = ['.', ','];

/**
 * The number in a cell of a numeric column (`low`, `best`, `high`), or why there is none.
 *
 * `missing` covers the codes below. `ambiguous` is a number that reads differently with a decimal point and a decimal comma.
 */
export type NumberCell =
  | number
  | 'missing'
  | 'unreadable'
  | 'negative'
  | 'ambiguous'
  /** More digits before the point than can be held exactly. */
  | 'large';

/** From here on whole numbers are no longer held exactly, and no count of people is as large. */
const TOO_LARGE = 1e15;

/**
 * Numbers that mean "not known" wherever they stand: those of PRIO (-999) and of survey files (-9, -99). A toll cannot be
 * negative, so neither can be a count. Missing is never zero.
 */
const MISSING_CODES: ReadonlySet<string> = new Set(['-9', '-99', '-999', '-9999']);

/** What stands in the place of a minus sign: the minus, dashes, and full-width hyphens. */
const DASHES = /^[\u2212\u2010-\u2015\uff0d\ufe63]/;

/** No count is written in more characters, groups and exponent included; a longer cell is not searched for one. */
const LONGEST = 40;

/** Whether a trimmed cell says that nothing is known: blank, a code, or words (`NA`, `unknown`, `not reported`). */
export function isMissing(cell: string): boolean {
  if (cell === '') return true;
  if (/\d/.test(cell)) return MISSING_CODES.has(cell.replace(/\.0+$/, '').replace(DASHES, '-'));
  return saysMissing(cell, tokenize(cell));
}

/**
 * Reads one cell, trimmed by the caller.
 *
 * Plain digits, thousands in groups of three (comma, blank, apostrophe; with a decimal comma, the point), a decimal part and an
 * exponent are read. `4.700` stands for 4,700 where the comma is decimal and for 4.7 where the point is: undeclared, it is
 * ambiguous. `4,700` is read as thousands unless the comma was declared decimal.
 */
export function readNumberCell(cell: string, decimal: '.' | ',' | null = null): NumberCell {
  // Most cells are a few digits: no table and no pattern is needed for them.
  let value = 0;
  let index = 0;
  for (; index < cell.length; index += 1) {
    const digit = cell.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (index === cell.length && index > 0 && index <= 15) return value;
  if (isMissing(cell)) return 'missing';
  if (cell.length > LONGEST) return 'unreadable';
  const read = readWritten(cell, decimal);
  return typeof read === 'number' && read >= TOO_LARGE ? 'large' : read;
}

function readWritten(cell: string, decimal: '.' | ',' | null): NumberCell {
  const negative = /^[-\u2212\u2010-\u2015\uff0d\ufe63]\s*(?=[\d.,])/.exec(cell);
  if (negative !== null) {
    const rest = readWritten(cell.slice(negative[0].length), decimal);
    if (typeof rest !== 'number') return rest;
    return rest === 0 ? 0 : 'negative';
  }
  const text = cell
    .replace(/^\+/, '')
    .replace(/(?<=\d)[\s\u00a0\u2009\u202f'\u2019](?=\d{3}(?!\d))/g, '');
  if (/^\d+$/.test(text)) return Number(text);
  if (/^(?:\d+(?:\.\d+)?|\.\d+)e[+-]?\d{1,2}$/i.test(text)) return Number(text);
  const points = /^\d{1,3}(?:\.\d{3})+$/.test(text);
  if (points && decimal === null) {
    return text.startsWith('0')
      ? Number(text)
      : text.indexOf('.') === text.lastIndexOf('.')
        ? 'ambiguous'
        : ungroup(text, '.');
  }
  const group = decimal === ',' ? '.' : ',';
  const point = decimal === ',' ? ',' : '.';
  if (grouped(text, group, point)) return Number(ungroupText(text, group).replace(point, '.'));
  // Undeclared, but with one reading only: `12,5` and `1.234,5` can only hold a decimal comma.
  if (decimal === null && !/^[1-9]\d{0,2}(?:,\d{3})+$/.test(text) && grouped(text, '.', ',')) {
    return Number(ungroupText(text, '.').replace(',', '.'));
  }
  return 'unreadable';
}

function ungroup(text: string, group: string): number {
  return Number(ungroupText(text, group));
}

function ungroupText(text: string, group: string): string {
  return text.replaceAll(group, '');
}

function grouped(text: string, group: '.' | ',', point: '.' | ','): boolean {
  const g = group === '.' ? '\\.' : ',';
  const p = point === '.' ? '\\.' : ',';
  return (
    new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:${g}\\d{3})+)?(?:${p}\\d+)?$`).test(text) &&
    /\d/.test(text)
  );
}
