import type { Account } from '../account/account.ts';
import type { Claim } from '../claim/claim.ts';
import { formatCount, formatFold } from '../claim/format-number.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Interval, Range } from '../range/range.ts';
import type { Axis } from './axis.ts';
import { hoverText, valueLines } from './hover.ts';
import { annotation } from './label.ts';
import { boundMarks, intervalLine, pointMark, type RowMark } from './marks.ts';
import { markY, textBottom, type Columns, type Row, type RowText } from './ranges-layout.ts';
import type { Setting } from './setting.ts';
import { withSpread } from './spread.ts';
import { textWidth } from './text-width.ts';
import type { Style } from './theme.ts';
import { ASSUMPTION_LABELS, ASSUMPTION_SENTENCES, capital, levelText, rangeText } from './words.ts';

/** What every row is painted with. */
export interface Painter {
  readonly setting: Setting;
  readonly axis: Axis;
  readonly columns: Columns;
  readonly rows: readonly Row[];
  readonly claims: ReadonlyMap<string, Claim>;
  /** Whether each source has a colour of its own. */
  readonly colored: boolean;
  readonly widest: Row['section'] | null;
}

type Mark = Record<string, unknown>;

/** What one row puts on the figure. */
export interface Painted {
  readonly data: readonly Mark[];
  readonly labels: readonly Mark[];
  readonly shapes: readonly Mark[];
}

/** Paints a row of any kind. */
export function paintRow(row: Row, painter: Painter): Painted {
  if (row.kind === 'head') return paintHead(row, painter);
  if (row.kind === 'bracket') return paintBracket(row, painter);
  if (row.kind === 'rule') return paintRule(row, painter);
  return row.kind === 'source' ? paintSource(row, painter) : paintRange(row, painter);
}

/** The band of the headline range behind the marks of a section's sources. */
export function paintBands({ rows, axis, setting }: Painter): readonly Mark[] {
  const { narrow } = setting.sizes;
  return [...new Set(rows.map(({ section }) => section))].flatMap((section) => {
    const headline = section.ranges
      .flatMap(({ ranges }) => ranges)
      .find(({ assumption }) => assumption === 'next-source')?.range;
    const own = rows.filter(
      (row) =>
        row.section === section && row.kind === 'source' && section.sources.includes(row.source),
    );
    const first = own[0];
    const last = own.at(-1);
    if (headline === undefined || first === undefined || last === undefined) return [];
    // In a narrow figure the text stands above the marks, and a band behind it would cross the words.
    const strips = narrow
      ? own.map((row): [number, number] => [textBottom(row) + 1, row.top + row.height - 1])
      : [[first.top, last.top + last.height] as [number, number]];
    return closedParts(headline).flatMap(({ low, high }) =>
      strips.map(([top, bottom]) => ({
        type: 'scatter',
        mode: 'lines',
        name: `${section.measure}: ${ASSUMPTION_LABELS['next-source']}`,
        x: [low, high, high, low, low].map(axis.to),
        y: [top, top, bottom, bottom, top],
        fill: 'toself',
        fillcolor: setting.theme.band,
        line: { width: 0, color: setting.theme.band },
        hoverinfo: 'skip',
      })),
    );
  });
}

/** The intervals of a range: one, or as many as its highest-density region has. */
function partsOf(range: Range): readonly Interval[] {
  return range.intervals.length > 1 ? range.intervals : [range];
}

function closedParts(range: Range): readonly { low: number; high: number }[] {
  return partsOf(range).filter(
    (part): part is { low: number; high: number } => part.low !== null && part.high !== null,
  );
}

function paintHead(row: Row & { kind: 'head' }, painter: Painter): Painted {
  const { setting, columns, widest } = painter;
  const { theme, sizes } = setting;
  const { fold, measure, sources } = row.section;
  // The widest gap has its bracket, which says the fold.
  const silent = fold === null || sources.length < 2 || row.section === widest;
  return onlyLabels(
    annotation({
      lines: [capital(measure)],
      bold: true,
      tail: { text: silent ? '' : `${formatFold(fold)} apart`, color: theme.muted },
      x: 0,
      paperX: true,
      y: row.top + row.height - 2,
      shiftX: sizes.padding - columns.left,
      anchorX: 'left',
      anchorY: 'bottom',
      size: sizes.label,
      color: theme.ink,
      background: theme.background,
    }),
  );
}

function onlyLabels(...labels: readonly Mark[]): Painted {
  return { data: [], shapes: [], labels };
}

function paintBracket(row: Row & { kind: 'bracket' }, painter: Painter): Painted {
  const { setting, axis, columns } = painter;
  const { theme, sizes, width } = setting;
  const { fold, measure, sources } = row.section;
  const centres = sources
    .map(({ value }) => centreOf(value))
    .filter((x): x is number => x !== null);
  if (fold === null || centres.length < 2) return onlyLabels();
  const [low, high] = [Math.min(...centres), Math.max(...centres)];
  const y = row.top + row.height - 7;
  const text = `${formatFold(fold)} apart`;
  const half = textWidth(text, sizes.label, true) / 2 + 2;
  const length = width - columns.left - columns.right;
  const middle = (axis.pixel(low) + axis.pixel(high)) / 2;
  const at = Math.min(Math.max(middle, half), length - half);
  return {
    data: [
      {
        type: 'scatter',
        mode: 'lines',
        name: `${measure}: ${text}`,
        x: [low, low, high, high].map(axis.to),
        y: [y + 5, y, y, y + 5],
        line: { color: theme.ink, width: 1 },
        hoverinfo: 'skip',
        cliponaxis: false,
      },
    ],
    shapes: [],
    labels: [
      annotation({
        lines: [text],
        bold: true,
        x: at / length,
        paperX: true,
        y: y - 2,
        anchorX: 'center',
        anchorY: 'bottom',
        size: sizes.label,
        color: theme.ink,
        background: theme.background,
      }),
    ],
  };
}

function paintRule(row: Row & { kind: 'rule' }, { setting, columns }: Painter): Painted {
  const { theme, sizes } = setting;
  const y = row.top + 4;
  return {
    data: [],
    shapes: [
      {
        type: 'line',
        xref: 'paper',
        yref: 'y',
        x0: 0,
        x1: 1,
        y0: y,
        y1: y,
        line: { color: theme.muted, width: 1, dash: 'dot' },
      },
    ],
    labels: [
      annotation({
        lines: ['Excluded from every range'],
        x: 0,
        paperX: true,
        y: row.top + row.height,
        shiftX: sizes.padding - columns.left,
        anchorX: 'left',
        anchorY: 'bottom',
        size: sizes.small,
        color: theme.muted,
        background: theme.background,
      }),
    ],
  };
}

/** Name left and numbers right of the marks, or above them. */
function rowLabels(row: Row, text: RowText, painter: Painter, color: string): readonly Mark[] {
  const { sizes, theme } = painter.setting;
  const { columns } = painter;
  const common = {
    paperX: true,
    y: sizes.narrow ? textBottom(row) : markY(row, text, false),
    anchorY: sizes.narrow ? 'bottom' : 'middle',
    size: sizes.label,
    color,
    ...(sizes.narrow ? { background: theme.background } : {}),
  } as const;
  const { name, numbers } = text;
  return [
    annotation({
      ...common,
      lines: name.lines,
      tail: { text: name.date, color: theme.muted, newLine: name.dateOnNewLine },
      x: 0,
      shiftX: sizes.padding - columns.left,
      anchorX: 'left',
    }),
    annotation({
      ...common,
      lines: numbers,
      x: 1,
      shiftX: columns.right - sizes.padding,
      anchorX: 'right',
    }),
  ];
}

function styleOf(account: Account, { setting, colored }: Painter): Style {
  const own = setting.style(account.source);
  if (account.status === 'excluded') return { ...own, color: setting.theme.excluded };
  return colored
    ? own
    : { color: setting.theme.series[0] ?? own.color, symbol: 'circle', dash: 'solid' };
}

function paintSource(row: Row & { kind: 'source' }, painter: Painter): Painted {
  const { setting, axis, columns, claims } = painter;
  const { theme, sizes } = setting;
  const { account, value } = row.source;
  const { low, best, high, how } = value;
  const { measure, tau } = row.section;
  const { source, status } = account;
  const excluded = status === 'excluded';
  const style = styleOf(account, painter);
  const text = columns.ofSource(row.source);
  const mark: RowMark = {
    y: markY(row, text, sizes.narrow),
    name: `${measure}: ${source}`,
    hover: hoverText(valueLines(account, measure, value, claims)),
    customdata: { measure, source, low, best, high, how, status },
  };
  const data: Mark[] = [];
  const spread = excluded ? null : withSpread(value, tau);
  const [from, to] = [spread?.low ?? low ?? best, spread?.high ?? high ?? best];
  if (spread !== null && from !== null && to !== null) {
    data.push(intervalLine(axis, mark, from, to, { color: style.color, width: sizes.thin }));
  }
  const [start, end] = [low ?? best, high ?? best];
  if (start !== null && end !== null) {
    const line = { color: style.color, width: sizes.thick };
    data.push(intervalLine(axis, mark, start, end, line, how === 'derived' || excluded ? 0.55 : 1));
  }
  const arrow = { color: style.color, width: 1.5 };
  if (high === null && start !== null) {
    data.push(...boundMarks(axis, mark, start, 'up', value.lowReached, arrow, theme));
  }
  if (low === null && end !== null) {
    data.push(...boundMarks(axis, mark, end, 'down', value.highReached, arrow, theme));
  }
  if (best !== null) {
    data.push(pointMark(axis, mark, best, style, theme, sizes.marker, how === 'derived'));
  }
  const color = excluded ? theme.muted : theme.ink;
  return { data, shapes: [], labels: rowLabels(row, text, painter, color) };
}

function paintRange(row: Row & { kind: 'range' }, painter: Painter): Painted {
  const { setting, axis, columns } = painter;
  const { theme, sizes } = setting;
  const { measure } = row.section;
  const text = columns.ofRange(row.range);
  const y = markY(row, text, sizes.narrow);
  const data = row.range.ranges.flatMap(({ assumption, range }): Mark[] => {
    const color = assumption === 'next-source' ? theme.accent : theme.range;
    const { low, median, high } = range;
    const mark: RowMark = {
      y,
      name: `${measure}: ${assumption}`,
      hover: hoverText([
        `${capital(measure)}: ${rangeText(range)}`,
        `${levelText(setting)}: ${ASSUMPTION_SENTENCES[assumption]}`,
        median === null ? '' : `median ${formatCount(median)}`,
        ...range.flags.map((flag) => flag.text),
      ]),
      customdata: { measure, assumption, low, median, high },
    };
    const marks = partsOf(range).flatMap((part): readonly Mark[] => {
      const line = { color, width: 2.5 };
      if (part.low !== null && part.high !== null) {
        return closedBar(axis, mark, part.low, part.high, color, sizes.bar);
      }
      if (part.low !== null) return boundMarks(axis, mark, part.low, 'up', true, line, theme);
      if (part.high !== null) return boundMarks(axis, mark, part.high, 'down', true, line, theme);
      return [];
    });
    // A median between two camps is a number that no source supports: it stands in the hover text only.
    const supported = partsOf(range).some(
      (part) => median !== null && median >= (part.low ?? 0) && median <= (part.high ?? Infinity),
    );
    return median === null || !supported
      ? marks
      : [...marks, tick(axis, mark, median, theme.ink, sizes.bar / 2 + 2.5, 1.6)];
  });
  const headline = row.range.ranges.some(({ assumption }) => assumption === 'next-source');
  const color = headline ? theme.ink : theme.muted;
  return { data, shapes: [], labels: rowLabels(row, text, painter, color) };
}

/** An upright tick at a number, reaching so far above and below the row's middle. */
function tick(
  axis: Axis,
  mark: RowMark,
  x: number,
  color: string,
  reach: number,
  width: number,
): Mark {
  return {
    ...intervalLine(axis, mark, x, x, { color, width }),
    y: [mark.y - reach, mark.y + reach],
  };
}

/** A bar narrower than this is too thin to be seen, in pixels. */
const LEAST_BAR = 2;

/** A bar; where it is too narrow to be seen, a tick of its height stands beside it. */
function closedBar(
  axis: Axis,
  mark: RowMark,
  low: number,
  high: number,
  color: string,
  bar: number,
): readonly Mark[] {
  const line = intervalLine(axis, mark, low, high, { color, width: bar });
  if (axis.pixel(high) - axis.pixel(low) >= LEAST_BAR) return [line];
  return [line, tick(axis, mark, low, color, bar / 2, LEAST_BAR)];
}
