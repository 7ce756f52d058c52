/** Years of other calendars than the Gregorian one. No clock is asked: bounds are constants, and what a file holds besides. */
import { formatCount } from './format-number.ts';

/** The last year a claim can count to: a toll is of what has happened, and every era counted ahead of ours lies beyond. */
export const LAST_YEAR = 2099;

/** Before this a year may as well be one of another calendar: those of the Islamic calendars are now in the 1400s. */
export const FIRST_YEAR = 1500;

/** From here on claims of a war are taken for modern ones; beside them a year before `FIRST_YEAR` is of another calendar. */
export const MODERN_FROM = 1800;

interface Era {
  readonly name: string;
  /** Its year in which `MODERN_FROM` falls, and that of `LAST_YEAR`. */
  readonly from: number;
  readonly to: number;
  /** The Gregorian years that its year falls in: one, or the earlier of two. */
  readonly gregorian: (year: number) => number;
  /** Whether its years begin within Gregorian ones. */
  readonly two: boolean;
  /** How it is reckoned, for a fix. */
  readonly rule: string;
}

/** The eras that dates of claims are likeliest in. E. M. Reingold, N. Dershowitz (2018), Calendrical Calculations, 4th ed. */
const ERAS: readonly Era[] = [
  {
    name: 'the Buddhist era (Thailand)',
    from: 2343,
    to: 2642,
    gregorian: (year) => year - 543,
    two: false,
    rule: 'year - 543',
  },
  {
    name: 'the Solar Hijri calendar (Iran, Afghanistan)',
    from: 1178,
    to: 1478,
    gregorian: (year) => year + 621,
    two: true,
    rule: 'year + 621, or + 622 from 1 January on',
  },
  {
    name: 'the Islamic lunar calendar',
    from: 1214,
    to: 1523,
    // A lunar year has 354.367 days, a Gregorian one 365.2425; the first began in July 622.
    gregorian: (year) => Math.floor(622.54 + ((year - 1) * 354.367) / 365.2425),
    two: true,
    rule: 'by a table of dates',
  },
  {
    name: 'the Hebrew calendar',
    from: 5560,
    to: 5860,
    gregorian: (year) => year - 3761,
    two: true,
    rule: 'year - 3761, or - 3760 from 1 January on',
  },
  {
    name: 'the calendar of Taiwan or of North Korea (Juche)',
    from: 1,
    to: 188,
    gregorian: (year) => year + 1911,
    two: false,
    rule: 'year + 1911',
  },
];

/** The year of an ISO date, full or partial. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Whether no claim can count up to this year. */
export function isBeyond(date: string): boolean {
  return yearOf(date) > LAST_YEAR;
}

/** What a year would be in the eras it may be of; blank where it fits none: `In the Buddhist era (Thailand) 2568 is 2025.` */
export function otherEras(year: number): string {
  const parts = ERAS.filter(({ from, to }) => year >= from && year <= to).map(
    ({ name, gregorian, two }) => {
      const first = gregorian(year);
      return `in ${name} ${year} is ${first}${two ? ` or ${first + 1}` : ''}`;
    },
  );
  return parts.length === 0 ? '' : ` ${capital(parts.join('; '))}.`;
}

/** How to write a date of another era: by the rule of each it may be of. */
export function eraFix(year: number): string {
  const rules = ERAS.filter(({ from, to }) => year >= from && year <= to).map(
    ({ name, rule }) => `${name}: ${rule}`,
  );
  return rules.length === 0
    ? 'Correct the year after looking at the source.'
    : `Look at the source, and write the Gregorian date (${rules.join('; ')}).`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number of years in words. */
export function yearsInWords(years: number): string {
  return years === 1 ? '1 year' : `${formatCount(years)} years`;
}
