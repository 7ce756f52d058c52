import { compareText } from '../claim/compare-text.ts';
import { formatCount } from '../claim/format-number.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Measure } from '../claim/measure.ts';
import type { Stated } from '../range/stated.ts';
import type { Axis } from './axis.ts';
import type { Strips } from './density-layout.ts';
import { hoverText } from './hover.ts';
import { annotation } from './label.ts';
import { boundMarks, intervalLine } from './marks.ts';
import type { Setting } from './setting.ts';
import { textWidth } from './text-width.ts';
import { tint } from './theme.ts';
import { intervalText } from './words.ts';

type Mark = Record<string, unknown>;

/** Half the height of a source's tick, in pixels. */
const TICK = 6;

/** The arrow of a bound among the ticks, in pixels. */
const RUG_ARROW = 12;

/** The strip of the sources' ticks, and a line of their names. */
export const RUG: number = 20;

/** More lines of names than this are a wall of text: the ticks then stand without names. */
const MOST_NAME_LINES = 7;

/** Between two names on a line, in pixels. */
const NAME_GAP = 8;

/** The sources: a tick at the number, a bar for the interval, an arrow for a bound. */
export function rugMarks(
  setting: Setting,
  measure: Measure,
  { points, bounds }: Stated,
  axis: Axis,
  y: number,
): readonly Mark[] {
  const { theme } = setting;
  const many = points.length + bounds.length > theme.series.length;
  const colorOf = (source: string): string =>
    many ? (theme.series[0] ?? theme.ink) : setting.style(source).color;
  return [
    ...points.flatMap((point): Mark[] => {
      const { source, low, best, high } = point;
      const centre = middleOf(point);
      const color = colorOf(source);
      const hover = hoverText([
        source,
        `${measure}: ${formatCount(centre)} (${intervalText({ low, high })})`,
      ]);
      const mark = { y, hover, name: source, customdata: { source, low, best, high } };
      return [
        intervalLine(axis, mark, low, high, { color: tint(color, 0.45), width: 5 }),
        {
          ...intervalLine(axis, mark, centre, centre, { color, width: 2 }),
          y: [y - TICK, y + TICK],
        },
      ];
    }),
    ...bounds.flatMap(({ source, side, count }) => {
      const ends = side === 'lower' ? { low: count, high: null } : { low: null, high: count };
      const hover = hoverText([source, `${measure}: ${intervalText(ends)}`]);
      const mark = { y, hover, name: source, customdata: { source, ...ends, best: null } };
      const line = { color: colorOf(source), width: 1.5 };
      return boundMarks(
        axis,
        mark,
        count,
        side === 'lower' ? 'up' : 'down',
        true,
        line,
        theme,
        RUG_ARROW,
      );
    }),
  ];
}

/** A name (or its number in the key) under its tick, in pixels along the axis. */
interface Name {
  readonly text: string;
  readonly left: number;
  readonly at: number;
}

/** The names under the ticks, line by line, and the key where they are numbers. */
export interface Nameplates {
  readonly lines: readonly (readonly Name[])[];
  readonly key: string | null;
}

/** The sources' names under their ticks; where they would be a wall of text, numbers with a key; else nothing. */
export function planNames(
  setting: Setting,
  stated: Stated,
  axis: Axis,
  length: number,
): Nameplates {
  const ticks = [
    ...stated.points.map((point) => ({ source: point.source, at: axis.pixel(middleOf(point)) })),
    ...stated.bounds.map(({ source, count }) => ({ source, at: axis.pixel(count) })),
  ].sort((a, b) => a.at - b.at || compareText(a.source, b.source));
  const size = setting.sizes.small;
  const named = linesOf(
    ticks.map(({ source, at }) => ({ text: source, at })),
    length,
    size,
  );
  if (named !== null) return { lines: named, key: null };
  const numbered = linesOf(
    ticks.map(({ at }, index) => ({ text: String(index + 1), at })),
    length,
    size,
  );
  if (numbered === null) return { lines: [], key: null };
  const key = ticks.map(({ source }, index) => `${index + 1}\u00A0${source}`).join(', ');
  return { lines: numbered, key: `${key}.` };
}

function middleOf(point: Stated['points'][number]): number {
  return centreOf(point) ?? point.low;
}

/** Each on the first line where it finds room; null where there are too many lines, or a name is wider than the plot. */
function linesOf(
  wants: readonly { readonly text: string; readonly at: number }[],
  length: number,
  size: number,
): readonly (readonly Name[])[] | null {
  const lines: { free: number; names: Name[] }[] = [];
  for (const { text, at } of wants) {
    const wide = textWidth(text, size);
    if (wide > length) return null;
    const left = Math.min(Math.max(0, at - wide / 2), length - wide);
    let line = lines.find(({ free }) => free <= left);
    if (line === undefined) {
      line = { free: 0, names: [] };
      lines.push(line);
    }
    line.names.push({ text, left, at });
    line.free = left + wide + NAME_GAP;
  }
  return lines.length > MOST_NAME_LINES ? null : lines.map(({ names }) => names);
}

/** A line from every tick to its name. */
export function nameLeaders(
  { theme, sizes }: Setting,
  names: readonly (readonly Name[])[],
  axis: Axis,
  top: number,
): readonly Mark[] {
  const line = sizes.small * sizes.leading;
  const ends = names.flatMap((row, index) => row.map(({ at }) => ({ at, index })));
  if (ends.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'lines',
      name: 'leaders',
      x: ends.flatMap(({ at }) => [axis.to(axis.at(at)), axis.to(axis.at(at)), null]),
      y: ends.flatMap(({ index }) => [top + RUG / 2, top + RUG + index * line + 2, null]),
      line: { color: theme.muted, width: 0.8 },
      hoverinfo: 'skip',
    },
  ];
}

/** The names under the ticks. */
export function rugLabels(
  setting: Setting,
  names: readonly (readonly Name[])[],
  columns: Strips,
  top: number,
): readonly Mark[] {
  const { sizes, theme, width } = setting;
  const length = width - columns.left - columns.right;
  const line = sizes.small * sizes.leading;
  const head = annotation({
    lines: ['Sources'],
    x: 0,
    paperX: true,
    shiftX: sizes.padding - columns.left,
    anchorX: 'left',
    anchorY: 'middle',
    y: top + RUG / 2,
    size: sizes.label,
    color: theme.ink,
  });
  const labels = names.flatMap((row, index) =>
    row.map(({ text, left }) =>
      annotation({
        lines: [text],
        x: left / length,
        paperX: true,
        y: top + RUG + index * line,
        anchorX: 'left',
        anchorY: 'top',
        size: sizes.small,
        color: theme.ink,
        background: theme.background,
      }),
    ),
  );
  return sizes.narrow ? labels : [head, ...labels];
}
