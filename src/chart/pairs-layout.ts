import type { AccountValue } from '../account/account.ts';
import type { Setting } from './setting.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A source of the matrix with its value. */
export interface Standing {
  readonly source: string;
  readonly value: AccountValue;
}

/** The matrix in pixels. */
export interface PairsPlan {
  readonly left: number;
  /** Room above the cells for the heads of the columns. */
  readonly above: number;
  readonly cellWidth: number;
  /** The upper edges of the rows in pixels from the top of the matrix, and the lower edge of the last. */
  readonly edges: readonly number[];
  /** Names of the rows, and of the columns: numbers where names are too wide for a column. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (readonly string[])[];
  /** Whether cells are wide enough for a ratio with its interval below it. */
  readonly cellInterval: boolean;
}

/** A cell wider than this is a bar, not a cell. */
const WIDEST_CELL = 150;

/** The least height of a row in pixels. */
const LEAST_ROW = 18;

/** The share of the figure that the names of the rows may take. */
const NAME_SHARE = 0.34;

/** What a cell needs for a ratio with its interval below, in multiples of the text size. */
const INTERVAL_WIDTH = 7.2;

/** Lays out the matrix: names left of the rows, and above the columns if they fit there, else numbers. */
export function planPairs(
  setting: Setting,
  standing: readonly Standing[],
  wanted: number,
): PairsPlan {
  const { sizes, width } = setting;
  const size = sizes.label;
  const line = size * sizes.leading;
  const count = standing.length;
  const inner = width - 2 * sizes.padding;
  const most = inner * NAME_SHARE;
  const attempt = (numbered: boolean): Omit<PairsPlan, 'columns' | 'above'> => {
    const rows = standing.map(({ source }, index) =>
      wrapText(numbered ? `${index + 1} ${source}` : source, most, size),
    );
    const names = Math.max(...rows.flat().map((each) => textWidth(each, size)));
    const left = Math.ceil(sizes.padding + names + 8);
    // Whole pixels: the cells of a heat map are drawn pixel by pixel, and fractions would blur their edges.
    const cellWidth = Math.floor(Math.min(WIDEST_CELL, (width - sizes.padding - left) / count));
    const cellInterval = cellWidth >= INTERVAL_WIDTH * sizes.small;
    const least = cellInterval ? 2 * line + 8 : Math.max(LEAST_ROW, Math.min(cellWidth, 26));
    const heights = rows.map((each) => Math.ceil(Math.max(least, each.length * line + 4)));
    const sum = heights.reduce((total, height) => total + height, 0);
    const stretch = Math.max(1, wanted / sum);
    const edges = [0];
    for (const height of heights) edges.push((edges.at(-1) ?? 0) + Math.floor(height * stretch));
    return { left, cellWidth, edges, rows, cellInterval };
  };
  const named = attempt(false);
  const heads = standing.map(({ source }) => wrapText(source, named.cellWidth - 6, sizes.small));
  const whole = standing.every(({ source }, index) => {
    const words = source.split(/\s+/);
    const lines = heads[index] ?? [];
    return (
      lines.length <= 3 &&
      words.every((word) => textWidth(word, sizes.small) <= named.cellWidth - 6)
    );
  });
  if (whole) {
    const above = Math.max(...heads.map((each) => each.length)) * sizes.small * sizes.leading + 6;
    return { ...named, columns: heads, above };
  }
  const numbered = attempt(true);
  // Two digits need their room: in narrow columns only every so many are numbered.
  const step = Math.max(1, Math.ceil((textWidth('88', sizes.small) + 3) / numbered.cellWidth));
  const every = step <= 1 ? 1 : step <= 2 ? 2 : 5 * Math.ceil(step / 5);
  const columns = standing.map((_, index) =>
    (index + 1) % every === 0 || index === 0 ? [String(index + 1)] : [],
  );
  return { ...numbered, columns, above: sizes.small * sizes.leading + 6 };
}
