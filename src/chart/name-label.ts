import type { Sizes } from './theme.ts';
import { textWidth, wrapText } from './text-width.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An ISO date for a label: `14 Feb 2025`, `Feb 2025`, `2025`. */
export function shortDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (month === undefined || name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A name with a date behind it, broken to a width: what a row is called. */
export interface NameLabel {
  readonly lines: readonly string[];
  readonly date: string;
  /** The date found no room behind the name. */
  readonly dateOnNewLine: boolean;
  readonly width: number;
  readonly height: number;
}

/** Breaks a row's name to a width; the date stands behind it where it fits, else below. */
export function nameLabel(name: string, date: string, width: number, sizes: Sizes): NameLabel {
  const lines = wrapText(name, width, sizes.label);
  const last = lines.at(-1) ?? '';
  const dateWidth = date === '' ? 0 : textWidth(` ${date}`, sizes.label);
  const lastWidth = textWidth(last, sizes.label);
  const dateOnNewLine = date !== '' && lastWidth + dateWidth > width;
  const widths = lines.map((line) => textWidth(line, sizes.label));
  return {
    lines,
    date,
    dateOnNewLine,
    width: Math.max(...widths, dateOnNewLine ? dateWidth : lastWidth + dateWidth),
    height: (lines.length + (dateOnNewLine ? 1 : 0)) * sizes.label * sizes.leading,
  };
}
