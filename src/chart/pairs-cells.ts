import { formatCount, formatSignificant } from '../claim/format-number.ts';
import type { Pair } from '../divergence/divergence.ts';
import { ZEROS_REASON } from '../divergence/pairs.ts';
import { formatTick } from './axis.ts';
import type { PairsPlan, Standing } from './pairs-layout.ts';
import type { Setting } from './setting.ts';
import { textWidth } from './text-width.ts';
import { intervalText } from './words.ts';

type Mark = Record<string, unknown>;

/** One cell that is not on the diagonal. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly pair: Pair;
  /** ln of row / column, 0 where both say 0; null where the pair is not comparable. */
  readonly log: number | null;
  /** The interval of row / column. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Whether two sources agree on 0: the same, though no ratio of it exists. */
export function isBothZero({ reason }: Pair): boolean {
  return reason === ZEROS_REASON;
}

/** What stands in the cell of two zeros, the fullest first. */
const BOTH_ZERO = ['both 0', '='];

/** Upper and lower edge of a row, in pixels from the top of the matrix. */
export function rowEdges({ edges }: PairsPlan, row: number): [number, number] {
  return [edges[row] ?? 0, edges[row + 1] ?? 0];
}

/** The middle of a row. */
export function rowMiddle(plan: PairsPlan, row: number): number {
  const [top, bottom] = rowEdges(plan, row);
  return (top + bottom) / 2;
}

/** Ways to write a ratio, the fullest first: all cells are written in the same way. */
const WAYS: readonly ((fold: number) => string)[] = [
  (fold) => `×${formatSignificant(fold)}`,
  (fold) => formatSignificant(fold),
  (fold) => formatSignificant(fold, 2),
  formatTick,
];

/** The fullest way to write the ratios that fits into every cell; null where none does. */
export function waysToWrite(
  pairs: readonly Pair[],
  plan: PairsPlan,
  size: number,
): ((fold: number) => string) | null {
  const folds = pairs.flatMap(({ ratio }) => (ratio === null || ratio <= 0 ? [] : [ratio]));
  const widest = (way: (fold: number) => string): number =>
    Math.max(0, ...folds.map((fold) => textWidth(way(fold), size)));
  return WAYS.find((way) => widest(way) <= plan.cellWidth - 4) ?? null;
}

/** Ways to write a source's own number, the fullest first: all are written in the same way. */
const OWN_WAYS: readonly ((x: number) => string)[] = [
  formatCount,
  formatTick,
  (x) => (x < 1000 ? formatTick(x) : `${formatSignificant(x / 1000, 2)}k`),
];

/** The sources' own numbers as they stand on the diagonal. */
export interface OwnTexts {
  /** One a source; empty where it finds no room. */
  readonly texts: readonly string[];
  /** Whether thousands are written as `k`. */
  readonly inThousands: boolean;
}

/** The fullest way to write the sources' own numbers that fits into every cell of the diagonal; the shortest where none does. */
export function ownTexts(standing: readonly Standing[], plan: PairsPlan, size: number): OwnTexts {
  const fits = (text: string): boolean => textWidth(text, size) <= plan.cellWidth - OWN_MARGIN;
  let texts: readonly string[] = [];
  for (const way of OWN_WAYS) {
    texts = standing.map(({ value: { low, best, high, lowReached, highReached } }) =>
      best === null
        ? intervalText({ low, high }, way, lowReached, highReached).replace('\u00A0', '')
        : way(best),
    );
    if (texts.every(fits)) break;
  }
  const shown = texts.map((text) => (fits(text) ? text : ''));
  return { texts: shown, inThousands: shown.some((text) => text.endsWith('k')) };
}

/** Air beside a number on the diagonal: nothing is drawn around it. */
const OWN_MARGIN = 2;

/** The ratios in their cells, with their intervals where there is room; the sources' own numbers on the diagonal. */
export function cellTexts(
  { sizes, theme }: Setting,
  standing: readonly Standing[],
  cells: readonly Cell[],
  plan: PairsPlan,
): readonly Mark[] {
  const fits = (text: string, size: number): boolean => textWidth(text, size) <= plan.cellWidth - 4;
  const compared = cells.filter(({ log, pair }) => log !== null && !isBothZero(pair));
  const zeros = cells.filter(({ pair }) => isBothZero(pair));
  const write = waysToWrite(
    compared.map(({ pair }) => pair),
    plan,
    sizes.small,
  );
  const text = (
    name: string,
    at: readonly { readonly row: number; readonly column: number }[],
    texts: readonly string[],
    down: number,
    size: number,
    color: string,
  ): Mark => ({
    type: 'scatter',
    mode: 'text',
    name,
    x: at.map(({ column }) => column),
    y: at.map(({ row }) => rowMiddle(plan, row) + down),
    text: texts,
    textposition: 'middle center',
    textfont: { size, color },
    hoverinfo: 'skip',
    cliponaxis: false,
  });
  const diagonal = standing.map((_, at) => ({ row: at, column: at }));
  const own = ownTexts(standing, plan, sizes.small).texts;
  const marks = [text('own number', diagonal, own, 0, sizes.small, theme.muted)];
  if (zeros.length > 0) {
    const words = BOTH_ZERO.find((each) => fits(each, sizes.small)) ?? '';
    const texts = zeros.map(() => words);
    marks.push(text('both zero', zeros, texts, 0, sizes.small, theme.ink));
  }
  if (write === null || compared.length === 0) return marks;
  const shift = plan.cellInterval ? sizes.label * 0.65 : 0;
  const size = plan.cellInterval ? sizes.label : sizes.small;
  const ratios = compared.map(({ log }) => write(Math.exp(Math.abs(log ?? 0))));
  marks.push(text('ratio', compared, ratios, -shift, size, theme.ink));
  if (!plan.cellInterval) return marks;
  const intervals = compared.map(({ log, low, high }) => {
    if (low === null || high === null) return '';
    const ends = (log ?? 0) < 0 ? { low: 1 / high, high: 1 / low } : { low, high };
    const words = intervalText(ends, formatSignificant);
    return fits(words, sizes.small) ? words : '';
  });
  marks.push(text('interval', compared, intervals, shift, sizes.small, theme.ink));
  return marks;
}
