import { dayNumber, firstDay, formatDate, lastDay } from '../claim/dates.ts';
import { textWidth } from './text-width.ts';

/** An axis of days: plotly's own date axis, its range and ticks set here so that every machine draws the same. */
export interface DateAxis {
  /** Pixels from the start of the axis; a partial date stands for its last day. */
  readonly pixel: (date: string) => number;
  /** The date at so many pixels, as a trace takes it: to the minute. */
  readonly at: (pixels: number) => string;
  /** The date as a trace takes it. */
  readonly to: (date: string) => string;
  readonly layout: Readonly<Record<string, unknown>>;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Between two tick labels, in pixels. */
const TICK_GAP = 8;

/** Steps in months to try, the finest first. */
const STEPS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** A lone day is given a month of room. */
const LEAST_DAYS = 30;

/**
 * Makes an axis from the first to the last date, with ticks at the first of months; January says its year below.
 *
 * @param before pixels to keep free before the first date, `after` after the last
 */
export function dateAxis(
  dates: readonly string[],
  needs: {
    readonly length: number;
    readonly before: number;
    readonly after: number;
    readonly size: number;
  },
): DateAxis {
  const days = dates.map(dayNumber);
  const first = Math.min(...days);
  const last = Math.max(...days, first + LEAST_DAYS);
  const room = Math.max(1, needs.length - needs.before - needs.after);
  const perPixel = (last - first) / room;
  const start = first - needs.before * perPixel;
  const end = last + needs.after * perPixel;
  const pixelOf = (day: number): number => (day - start) / perPixel;
  const ticks = STEPS.map((step) => monthTicks(start, end, step)).find((each) =>
    fits(each, pixelOf, needs),
  );
  return {
    pixel: (date) => pixelOf(dayNumber(date)),
    at: (pixels) => timeOf(start + pixels * perPixel),
    to: lastDay,
    layout: {
      type: 'date',
      range: [timeOf(start), timeOf(end)],
      autorange: false,
      fixedrange: true,
      tickmode: 'array',
      tickvals: (ticks ?? []).map(({ date }) => date),
      ticktext: (ticks ?? []).map(({ text }) => text),
    },
  };
}

const MINUTES = 1440;

/** A day with its fraction, counted from 1970-01-01, as plotly writes dates: `2025-01-31 12:30`. */
function timeOf(day: number): string {
  const minutes = Math.round((day - Math.floor(day)) * MINUTES);
  const whole = Math.floor(day) + (minutes === MINUTES ? 1 : 0);
  const left = minutes === MINUTES ? 0 : minutes;
  return `${dayOf(whole)} ${twoDigits(Math.floor(left / 60))}:${twoDigits(left % 60)}`;
}

function twoDigits(x: number): string {
  return String(x).padStart(2, '0');
}

/** The ISO day of a day number: the month begins are counted by `dayNumber`, so that there is one calendar. */
function dayOf(number: number): string {
  let month = Math.floor((1970 + number / 365.2425) * 12) + 2;
  for (;;) {
    const first = firstDay(formatDate(Math.floor(month / 12), (month % 12) + 1));
    const since = number - dayNumber(first);
    if (since >= 0) return formatDate(Math.floor(month / 12), (month % 12) + 1, since + 1);
    month -= 1;
  }
}

interface Tick {
  readonly date: string;
  readonly day: number;
  readonly text: string;
}

function monthTicks(start: number, end: number, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  // Day 0 is 1970-01-01; a year has 365.2425 days: near enough to begin before the start.
  let month = Math.floor((1970 + start / 365.2425) * 12) - 2;
  month -= ((month % step) + step) % step;
  for (; ; month += step) {
    const [year, index] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
    const date = firstDay(formatDate(year, index + 1));
    const day = dayNumber(date);
    if (day > end) return ticks;
    if (day < start) continue;
    const name = MONTHS[index] ?? '';
    const withYear = index === 0 || ticks.length === 0;
    const text = step >= 12 ? String(year) : withYear ? `${name}<br>${year}` : name;
    ticks.push({ date, day, text });
  }
}

function fits(
  ticks: readonly Tick[],
  pixel: (day: number) => number,
  needs: { readonly length: number; readonly size: number },
): boolean {
  let free = -Infinity;
  for (const { day, text } of ticks) {
    const half = Math.max(...text.split('<br>').map((line) => textWidth(line, needs.size))) / 2;
    if (pixel(day) - half < free) return false;
    free = pixel(day) + half + TICK_GAP;
  }
  return true;
}
