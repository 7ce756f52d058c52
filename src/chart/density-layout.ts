import type { Curve } from './density-data.ts';
import type { Setting } from './setting.ts';
import { textWidth, wrapText } from './text-width.ts';
import { ASSUMPTION_LABELS, intervalText, rangeText } from './words.ts';
import { formatCount } from '../claim/format-number.ts';

/** Height of a curve's strip, of a strip that is only a bar, and air between strips, in pixels. */
const CURVE = 46;
const BAR = 14;
const AIR = 10;

/** The share of a full-width figure that the labels may take. */
const NAME_SHARE = 0.26;

/** More separate ranges than this are counted. */
const MOST_PARTS = 2;

/** The text of one strip, and how much room it needs. */
export interface Strip {
  readonly curve: Curve;
  readonly name: string;
  readonly lines: readonly string[];
  /** Of the text: beside the curve, or above it in a narrow figure. */
  readonly textHeight: number;
  /** Of the curve or bar. */
  readonly height: number;
  /** Of the whole strip with its air. */
  readonly whole: number;
}

/** The strips with their columns: labels left, curves right; in a narrow figure the labels stand above the curves. */
export interface Strips {
  readonly left: number;
  readonly right: number;
  readonly strips: readonly Strip[];
}

/** Lays out the strips of the curves. */
export function planStrips(setting: Setting, curves: readonly Curve[]): Strips {
  const { sizes, width } = setting;
  const line = sizes.label * sizes.leading;
  const inner = width - 2 * sizes.padding;
  const room = sizes.narrow ? inner : width * NAME_SHARE;
  const strips = curves.map((curve): Strip => {
    const name = ASSUMPTION_LABELS[curve.assumption];
    const lines = wrapText(numbersOf(curve), room, sizes.label);
    const textHeight = (lines.length + 1) * line;
    const height = curve.x.length > 0 ? CURVE : BAR;
    const whole = (sizes.narrow ? textHeight + 2 + height : Math.max(textHeight, height)) + AIR;
    return { curve, name, lines, textHeight, height, whole };
  });
  if (sizes.narrow) return { left: sizes.padding, right: sizes.padding, strips };
  const names = strips.flatMap(({ name, lines }) => [
    textWidth(name, sizes.label, true),
    ...lines.map((each) => textWidth(each, sizes.label)),
  ]);
  return {
    left: Math.ceil(sizes.padding + Math.max(...names) + 12),
    right: sizes.padding + 8,
    strips,
  };
}

function numbersOf({ range }: Curve): string {
  const { low, high, intervals } = range;
  if (intervals.length <= MOST_PARTS) return rangeText(range);
  return `${intervalText({ low, high })} in ${formatCount(intervals.length)} parts`;
}
