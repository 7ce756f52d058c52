import { formatCount } from './format-number.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * An ISO date in plain English: `13 January 2025`; a partial one as far as it goes, `January 2025`, `2025`. No clock and
 * no locale is asked. Text that is no ISO date is given back as it stands.
 */
export function dateInWords(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  if (month === undefined) return String(year);
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A period in plain English: `20 to 27 December 2024`, `28 December 2024 to 3 January 2025`, `27 December 2024` for one day. */
export function periodInWords(from: string, to: string | null): string {
  if (to === null) return `since ${dateInWords(from)}`;
  if (from === to) return dateInWords(from);
  const [first, last] = [dateInWords(from).split(' '), dateInWords(to).split(' ')];
  // What the two have in common at their ends is said once: the year, and the month of two days.
  if (from.length === to.length) {
    while (first.length > 1 && first.at(-1) === last[first.length - 1]) first.pop();
  }
  return `${first.join(' ')} to ${last.join(' ')}`;
}

/** A number of days in words that agree: `1 day`, `38 days`, `65,744 days`; none is `the same day`. */
export function daysInWords(days: number): string {
  if (days === 0) return 'the same day';
  return days === 1 ? '1 day' : `${formatCount(days)} days`;
}
