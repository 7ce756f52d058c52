import type { AccountValue } from '../account/account.ts';
import { formatList } from '../claim/format-number.ts';
import { axisFor, formatTick, type Axis } from './axis.ts';
import type { Chart, ChartOptions } from './chart.ts';
import { axisStyle, frameFor, pixelAxis } from './frame.ts';
import { annotation } from './label.ts';
import { ARROW_ROOM } from './marks.ts';
import { nothingToDraw } from './nothing.ts';
import { columnsOf, placeRows, type Row } from './ranges-layout.ts';
import { paintBands, paintRow } from './ranges-paint.ts';
import type { Painter } from './ranges-painter.ts';
import { sectionsOf, type Section } from './ranges-rows.ts';
import { describe, notesOf, tableOf, titleOf } from './ranges-words.ts';
import { settingOf, type ChartInput, type Setting } from './setting.ts';
import { withSpread } from './spread.ts';
import { levelText, sourcesOf, subtitleOf } from './words.ts';

/** Up to so many sources each has its colour and shape; more would be a rainbow, and their rows are named anyway. */
const MOST_COLORS = 7;

/** Between the plot and its ticks, and between the last row and the axis, in pixels. */
const TICK_ROOM = 6;
const ROW_AIR = 4;

/** A plot higher than this has its ticks at both ends: more than fits a screen. */
const LONG_FROM = 700;

/**
 * `ranges`: a forest of all sources and measures.
 *
 * A row a source and measure, highest first: the stated interval thick, the same with the between-source spread thin, the best
 * as a marker (hollow where derived), one-sided claims as arrows. Below them the range under each assumption as a bar with
 * its median; the headline range is also the band behind the sources. Excluded sources stand below a rule. The axis is
 * logarithmic over 10-fold. A bracket with its fold marks the widest gap.
 */
export function rangesChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, sizes, width } = setting;
  const sections = sectionsOf(topic, options.measures);
  const widest = widestOf(sections);
  const title = options.title ?? titleOf(setting, sections, widest);
  const measures = formatList(sections.map(({ measure }) => measure));
  const subtitle = subtitleOf(setting, measures === '' ? 'ranges' : measures, levelText(setting));
  const table = tableOf(sections);
  if (sections.length === 0) {
    return nothingToDraw(
      setting,
      'ranges',
      subtitle,
      'No source gives a number for this topic.',
      table,
    );
  }
  const drawn = sections.flatMap(({ sources, excluded }) => [...sources, ...excluded]);
  const tickHeight = sizes.small * sizes.leading;
  const columns = columnsOf(sections, setting);
  const long = heightOf(placeRows(sections, widest, columns, setting, 0)) > LONG_FROM;
  const frame = frameFor(
    setting,
    {
      title,
      subtitle,
      notes: [notesOf(sections, setting)],
      sources: sourcesOf(
        setting,
        drawn.map(({ account }) => account.source),
      ),
    },
    { above: long ? tickHeight : 0, below: tickHeight + TICK_ROOM },
  );
  const rows = placeRows(sections, widest, columns, setting, frame.plotHeight - ROW_AIR);
  const plotHeight = heightOf(rows) + ROW_AIR;
  const axis = axisFor({
    values: sections.flatMap(numbersOf),
    length: width - columns.left - columns.right,
    before: drawn.some(({ value }) => isOpen(value, 'low')) ? ARROW_ROOM : 14,
    after: drawn.some(({ value }) => isOpen(value, 'high')) ? ARROW_ROOM : 14,
    size: sizes.small,
    overhang: sizes.padding,
  });
  const painter: Painter = {
    setting,
    axis,
    columns,
    rows,
    claims: new Map(topic.claims.map((claim) => [claim.id, claim])),
    widest,
    colored: new Set(drawn.map(({ account }) => account.source)).size <= MOST_COLORS,
  };
  const painted = rows.map((row) => paintRow(row, painter));
  const { figure, height } = frame.figure({
    data: [...paintBands(painter), ...painted.flatMap(({ data }) => data)],
    shapes: painted.flatMap(({ shapes }) => shapes),
    annotations: [
      ...painted.flatMap(({ labels }) => labels),
      ...(long ? upperTicks(axis, width - columns.left - columns.right, setting) : []),
    ],
    axes: {
      xaxis: { ...axisStyle(setting), ...axis.layout },
      yaxis: pixelAxis(plotHeight),
    },
    left: columns.left,
    right: columns.right,
    plotHeight,
  });
  const description = describe(setting, sections, title);
  return {
    name: 'ranges',
    figure,
    title,
    subtitle,
    description,
    table,
    width,
    height,
    empty: null,
  };
}

function isOpen(value: AccountValue, side: 'low' | 'high'): boolean {
  return side === 'low' ? value.low === null : value.high === null;
}

function heightOf(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

/** The ticks of the axis once more above the plot, where the axis itself is a long way down. */
function upperTicks(
  axis: Axis,
  length: number,
  { sizes, theme }: Setting,
): readonly Record<string, unknown>[] {
  return axis.ticks.map((tick) =>
    annotation({
      lines: [formatTick(tick)],
      x: axis.pixel(tick) / length,
      y: 1,
      paperX: true,
      paperY: true,
      anchorX: 'center',
      anchorY: 'bottom',
      size: sizes.small,
      color: theme.muted,
    }),
  );
}

/** Every number that a section puts on the axis. */
function numbersOf(section: Section): readonly number[] {
  const ends = [...section.sources, ...section.excluded].flatMap(({ account, value }) => {
    const spread = account.status === 'excluded' ? null : withSpread(value, section.tau);
    return [value.low, value.best, value.high, spread?.low, spread?.high];
  });
  const ranges = section.ranges.flatMap(({ ranges: same }) =>
    same.flatMap(({ range }) => [
      range.low,
      range.median,
      range.high,
      ...range.intervals.flatMap(({ low, high }) => [low, high]),
    ]),
  );
  return [...ends, ...ranges].filter((x): x is number => typeof x === 'number');
}

/** The section whose sources lie farthest apart; null when no two can be compared. */
function widestOf(sections: readonly Section[]): Section | null {
  return sections.reduce<Section | null>(
    (most, section) => (section.fold !== null && section.fold > (most?.fold ?? 1) ? section : most),
    null,
  );
}
