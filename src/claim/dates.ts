/**
 * Calendar arithmetic on ISO dates, full (`2025-01-31`) or partial (`2025-01`, `2025`).
 *
 * No `Date` is used: nothing here depends on a time zone, a locale or the clock. The calendar is the proleptic Gregorian
 * one, as in ISO 8601:2019.
 */

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether 29 February exists: every fourth year, but of the centuries only every fourth. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether such a day stands in the calendar; years run from 1 to 9999, as four digits can write them. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** `2025`, `2025-01` or `2025-01-31` from its parts; a part that is null ends the date. */
export function formatDate(
  year: number,
  month: number | null = null,
  day: number | null = null,
): string {
  let text = String(year).padStart(4, '0');
  if (month === null) return text;
  text += month < 10 ? `-0${month}` : `-${month}`;
  if (day === null) return text;
  return text + (day < 10 ? `-0${day}` : `-${day}`);
}

/**
 * The parts of an ISO date; null stands for what a partial date leaves out.
 *
 * @throws RangeError for text that is no ISO date: dates of claims have been read and checked before.
 */
export function partsOf(date: string): DateParts {
  const known = read.get(date);
  if (known !== undefined) return known;
  const parts = readParts(date);
  if (parts === null) throw new RangeError(`not an ISO date: ${JSON.stringify(date)}`);
  if (read.size >= MOST_DATES) read.clear();
  read.set(date, parts);
  return parts;
}

/** The parts of a date. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Dates taken apart before: every pair of claims asks how many days are between. Beyond three decades of days all are forgotten. */
const read = new Map<string, DateParts>();
const MOST_DATES = 12_000;

/** Whether text is an ISO date that stands in the calendar, a whole day or `2025-04` or `2025`. */
export function isIsoDate(text: string): boolean {
  return readParts(text) !== null;
}

/** Whether text is a whole ISO day that stands in the calendar. */
export function isIsoDay(text: string): boolean {
  return (readParts(text)?.day ?? null) !== null;
}

function readParts(date: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const year = Number(match?.[1] ?? 0);
  const month = match?.[2] === undefined ? null : Number(match[2]);
  const day = match?.[3] === undefined ? null : Number(match[3]);
  const isDate = match !== null && isCalendarDay(year, month ?? 1, day ?? 1);
  return isDate ? { year, month, day } : null;
}

/** The first day that a date covers: `2025` gives `2025-01-01`, a full date gives itself. */
export function firstDay(date: string): string {
  const { year, month, day } = partsOf(date);
  return day === null ? formatDate(year, month ?? 1, 1) : date;
}

/** The last day that a date covers: `2024-02` gives `2024-02-29`. A partial as-of date stands for this day. */
export function lastDay(date: string): string {
  const { year, month, day } = partsOf(date);
  if (day !== null) return date;
  const inMonth = month ?? 12;
  return formatDate(year, inMonth, daysInMonth(year, inMonth));
}

/**
 * Days since 1970-01-01, the last day of a partial date standing for it.
 *
 * Counts in years that begin in March, so that the leap day comes last, and in eras of 400 years (146,097 days).
 *
 * Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, `days_from_civil`.
 */
export function dayNumber(date: string): number {
  const { year, month, day } = partsOf(lastDay(date));
  const m = month ?? 1;
  const y = m <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + (day ?? 1) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Days from `a` to `b`: negative where b is earlier, 0 for the same day. Partial dates stand for their last day. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** Orders dates by the day they stand for; use it to sort. */
export function compareDates(a: string, b: string): number {
  return dayNumber(a) - dayNumber(b);
}
