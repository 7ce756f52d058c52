import { formatCount, formatRatio } from '../claim/format-number.ts';
import type { HouseEffect, HouseEffects } from '../divergence/house-effects.ts';
import { foldText } from './fold-axis.ts';
import type { Setting } from './setting.ts';
import { textWidth, wrapText } from './text-width.ts';
import { capital, intervalText } from './words.ts';

/** The share of a full-width figure that names may take. */
const NAME_SHARE = 0.28;

/** Room under the text of a row for its marks, in a narrow figure. */
export const MARK_ROOM: number = 18;

/** The least height of a row in a wide figure. */
const LEAST_ROW = 22;

/** One row: a source on one measure, or the head of a measure. */
export interface Row {
  readonly effects: HouseEffects;
  readonly house: HouseEffect | null;
  readonly lines: readonly string[];
  readonly numbers: string;
  readonly top: number;
  readonly height: number;
}

/** The rows with their columns. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Lays out a row a house, each as high as its name needs. */
export function planRows(
  setting: Setting,
  effects: readonly HouseEffects[],
  wanted: number,
  nameOf: (effect: HouseEffects, house: HouseEffect) => string,
): Plan {
  const { sizes, width } = setting;
  const line = sizes.label * sizes.leading;
  const inner = width - 2 * sizes.padding;
  const houses = effects.flatMap((each) => each.houses);
  const widest = Math.max(...houses.map((house) => textWidth(numbersOf(house), sizes.label)));
  const room = sizes.narrow ? Math.max(inner * 0.4, inner - widest - 10) : width * NAME_SHARE;
  const linesOf = (effect: HouseEffects, house: HouseEffect): readonly string[] =>
    wrapText(nameOf(effect, house), room, sizes.label);
  const heightOf = (lines: readonly string[]): number =>
    sizes.narrow ? lines.length * line + MARK_ROOM : Math.max(LEAST_ROW, lines.length * line + 6);
  const needed = effects.reduce(
    (sum, each) =>
      each.houses.reduce((total, house) => total + heightOf(linesOf(each, house)), sum + line + 8),
    0,
  );
  const stretch = Math.max(1, wanted / needed);
  const rows: Row[] = [];
  let top = 0;
  const add = (row: Omit<Row, 'top'>): void => {
    rows.push({ ...row, height: row.height * stretch, top });
    top += row.height * stretch;
  };
  for (const each of effects) {
    const head = [capital(each.measure)];
    add({ effects: each, house: null, lines: head, numbers: '', height: line + 8 });
    for (const house of each.houses) {
      const lines = linesOf(each, house);
      add({ effects: each, house, lines, numbers: numbersOf(house), height: heightOf(lines) });
    }
  }
  const names = rows
    .filter(({ house }) => house !== null)
    .flatMap(({ lines }) => lines.map((each) => textWidth(each, sizes.label)));
  return {
    left: sizes.narrow ? sizes.padding : Math.ceil(sizes.padding + Math.max(...names) + 12),
    right: sizes.narrow ? sizes.padding : Math.ceil(sizes.padding + widest + 12),
    height: top + 4,
    rows,
  };
}

/** `×1.32 (0.95–1.83) [12]`: bias, interval, topics shared. */
export function numbersOf({ bias, low, high, shared }: HouseEffect): string {
  return `${foldText(bias)} (${intervalText({ low, high }, formatRatio)}) [${formatCount(shared)}]`;
}

/** The middle of a row's marks. */
export function middleOf(row: Row, narrow: boolean): number {
  return narrow ? row.top + row.height - MARK_ROOM / 2 - 1 : row.top + row.height / 2;
}
