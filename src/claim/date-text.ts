import { dayNumber, formatDate, isCalendarDay } from './dates.ts';

/** How slashed dates are written: `31/12/1948`, `12/31/1948`, or neither (only dates that name their year first). */
export type DateOrder = 'day-first' | 'month-first' | 'iso';
export const DATE_ORDERS: readonly DateOrder[] = ['day-first', 'month-first', 'iso'];

/** What a date cell says. */
export type DateRead =
  /** One reading only: ISO, perhaps partial. */
  | { readonly kind: 'date'; readonly date: string }
  /** `4/11/2021`: the two readings, null where the calendar has no such day. */
  | {
      readonly kind: 'slashed';
      readonly dayFirst: string | null;
      readonly monthFirst: string | null;
    }
  /** It has the form of a date, but the calendar has no such day. */
  | { readonly kind: 'impossible' }
  /** Two digits for the year: the century is not said. */
  | { readonly kind: 'two-digit-year' }
  | { readonly kind: 'unreadable' };

const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
/** Abbreviations that newspapers use have three letters or more ("Sept."): fewer name no single month. */
const SHORTEST_NAME = 3;

const UNREADABLE: DateRead = { kind: 'unreadable' };
const IMPOSSIBLE: DateRead = { kind: 'impossible' };

/**
 * Reads the text of one date cell.
 *
 * Read are ISO dates, full (`2021-11-04`, with or without a time of day, which is dropped), basic (`20211104`) or partial
 * (`2021-11`, `2021`); `2021/11/04`; English month names in any order (`4 November 2021`, `Nov 4, 2021`, `November 2021`);
 * and numbers in the order day, month, year or month, day, year. Of these, `31.12.1948` with dots is day first, as in every
 * country that writes dots; with slashes or hyphens both readings are given and the column as a whole has to decide.
 */
export function readDate(text: string): DateRead {
  const iso = /^(\d{4})([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (iso !== null && (iso[2] !== '' || text.length === 8)) {
    return calendar(iso[1], iso[3], iso[4]);
  }
  if (/^\d{4}$/.test(text)) return calendar(text);
  const numeric = /^(\d{1,2})([-/.])(?:(\d{1,2})\2)?(\d{4}|\d{2})(?:[T ,]+\d{1,2}:\d{2}.*)?$/.exec(
    text,
  );
  if (numeric !== null) return ofNumbers(numeric[1], numeric[3], numeric[4] ?? '', numeric[2]);
  return ofWords(text);
}

function calendar(year?: string, month?: string, day?: string): DateRead {
  const y = Number(year);
  const m = month === undefined ? null : Number(month);
  const d = day === undefined ? null : Number(day);
  if (!isCalendarDay(y, m ?? 1, d ?? 1)) return IMPOSSIBLE;
  return { kind: 'date', date: formatDate(y, m, d) };
}

function ofNumbers(
  first: string | undefined,
  second: string | undefined,
  year: string,
  mark: string | undefined,
): DateRead {
  if (year.length === 2) return { kind: 'two-digit-year' };
  if (second === undefined) return calendar(year, first);
  const dayFirst = calendar(year, second, first);
  if (mark === '.') return dayFirst;
  const monthFirst = calendar(year, first, second);
  if (dayFirst.kind !== 'date' && monthFirst.kind !== 'date') return IMPOSSIBLE;
  return {
    kind: 'slashed',
    dayFirst: dayFirst.kind === 'date' ? dayFirst.date : null,
    monthFirst: monthFirst.kind === 'date' ? monthFirst.date : null,
  };
}

/** `Thursday, 4th November 2021`: one month name, one year of four digits, at most one day and one weekday, in any order. */
function ofWords(text: string): DateRead {
  let year: string | undefined;
  let month: number | undefined;
  let day: string | undefined;
  let weekday: number | undefined;
  /** Two digits beside those of the day: `06-Feb-25`, as spreadsheets write it. */
  let shortYear = false;
  for (const token of text.toLowerCase().split(/[\s,./-]+/)) {
    if (token === '' || token === 'of') continue;
    if (/^\d{4}$/.test(token) && year === undefined) year = token;
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(token) && day === undefined) day = token;
    else if (/^'?\d{2}$/.test(token) && year === undefined && !shortYear) shortYear = true;
    else {
      const asMonth = nameIndex(MONTHS, token);
      const asWeekday = nameIndex(WEEKDAYS, token);
      if (asMonth >= 0 && month === undefined) month = asMonth + 1;
      else if (asWeekday >= 0 && weekday === undefined) weekday = asWeekday;
      else return UNREADABLE;
    }
  }
  if (month === undefined) return UNREADABLE;
  if (shortYear) return year === undefined ? { kind: 'two-digit-year' } : UNREADABLE;
  if (year === undefined) return UNREADABLE;
  const read = calendar(
    year,
    String(month),
    day === undefined ? undefined : String(parseInt(day, 10)),
  );
  if (weekday === undefined || read.kind !== 'date') return read;
  // 1970-01-01 was a Thursday: counting from Monday, day number -3 is one.
  const falls = (((dayNumber(read.date) + 3) % 7) + 7) % 7;
  return day !== undefined && falls === weekday ? read : IMPOSSIBLE;
}

function nameIndex(names: readonly string[], token: string): number {
  return token.length < SHORTEST_NAME ? -1 : names.findIndex((name) => name.startsWith(token));
}
