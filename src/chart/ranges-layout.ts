import { isStale } from '../account/as-of.ts';
import { formatCount } from '../claim/format-number.ts';
import { intervalText, rangeText, valueText } from './words.ts';
import { nameLabel, shortDate, type NameLabel } from './name-label.ts';
import type { RangeRow, Section, SourceRow } from './ranges-rows.ts';
import type { Setting } from './setting.ts';
import { DAGGER } from './stale.ts';
import { textWidth } from './text-width.ts';

/** The share of a full-width figure that names may take. */
const NAME_SHARE = 0.25;

/** More intervals than this are counted: they can be seen, and stand in the table. */
const MOST_PARTS = 2;

/** The share that numbers may take before a range of several intervals is broken into lines. */
const NUMBER_SHARE = 0.27;

/** Between a column of text and the plot. */
const COLUMN_GAP = 12;

/** The room under a name for the marks, where a figure is a column wide. */
const MARK_ROOM = 15;

/** A row of the chart with its place, in pixels from the top of the plot. */
export type Row = { readonly top: number; readonly height: number } & (
  | { readonly kind: 'head'; readonly section: Section }
  | { readonly kind: 'bracket'; readonly section: Section }
  | { readonly kind: 'source'; readonly section: Section; readonly source: SourceRow }
  | { readonly kind: 'range'; readonly section: Section; readonly range: RangeRow }
  | { readonly kind: 'rule'; readonly section: Section }
);

type Unplaced = Row extends infer R ? (R extends Row ? Omit<R, 'top'> : never) : never;

/** What stands beside the marks of a row: a name and numbers, broken to lines. */
export interface RowText {
  readonly name: NameLabel;
  readonly numbers: readonly string[];
  /** Of the taller of the two. */
  readonly height: number;
}

/** The columns of the chart: names left, marks, numbers right; in a narrow figure both stand above the marks. */
export interface Columns {
  readonly left: number;
  readonly right: number;
  readonly ofSource: (row: SourceRow) => RowText;
  readonly ofRange: (row: RangeRow) => RowText;
}

/** The widths of the columns from the widest name and the widest number. */
export function columnsOf(sections: readonly Section[], setting: Setting): Columns {
  const { sizes, width, topic } = setting;
  const line = sizes.label * sizes.leading;
  const inner = width - 2 * sizes.padding;
  const most = (numbers: readonly string[]): number =>
    sizes.narrow
      ? Math.max(inner * 0.4, inner - widest(numbers, sizes.label) - 10)
      : width * NAME_SHARE;
  const rowText = (name: string, date: string, numbers: readonly string[]): RowText => {
    const label = nameLabel(name, date, most(numbers), sizes);
    return { name: label, numbers, height: Math.max(label.height, numbers.length * line) };
  };
  const ofSource = onceFor(({ account, value }: SourceRow): RowText => {
    const old = isStale(value.ageDays) ? ` ${DAGGER}` : '';
    const date =
      value.asOf === null || value.asOf === topic.asOf ? '' : `${shortDate(value.asOf)}${old}`;
    return rowText(account.source, date, [valueText(value)]);
  });
  const room = sizes.narrow ? inner * 0.6 : width * NUMBER_SHARE;
  const ofRange = onceFor((row: RangeRow): RowText =>
    rowText(row.label, '', rangeLines(row, room, sizes.label)),
  );
  if (sizes.narrow) return { left: sizes.padding, right: sizes.padding, ofSource, ofRange };
  const texts = sections.flatMap(({ sources, excluded, ranges }) => [
    ...[...sources, ...excluded].map(ofSource),
    ...ranges.map(ofRange),
  ]);
  const side = (widths: readonly number[]): number =>
    Math.ceil(sizes.padding + Math.max(...widths) + COLUMN_GAP);
  return {
    left: side(texts.map(({ name }) => name.width)),
    right: side(texts.map(({ numbers }) => widest(numbers, sizes.label))),
    ofSource,
    ofRange,
  };
}

/** A row's text is asked for when columns, rows and marks are laid out: it is broken to lines once. */
function onceFor<R extends object>(textOf: (row: R) => RowText): (row: R) => RowText {
  const known = new WeakMap<R, RowText>();
  return (row) => {
    let text = known.get(row);
    if (text === undefined) {
      text = textOf(row);
      known.set(row, text);
    }
    return text;
  };
}

function widest(lines: readonly string[], size: number): number {
  return Math.max(0, ...lines.map((each) => textWidth(each, size)));
}

/** The intervals of a range on one line where there is room, else a line for each. */
function rangeLines(row: RangeRow, room: number, size: number): readonly string[] {
  const first = row.ranges[0];
  if (first === undefined) return [];
  const text = rangeText(first.range);
  if (textWidth(text, size) <= room) return [text];
  const parts = text.split(' or ');
  if (parts.length > MOST_PARTS) {
    const { low, high } = first.range;
    return [intervalText({ low, high }), `in ${formatCount(parts.length)} parts`];
  }
  return parts.map((part, index) => (index < parts.length - 1 ? `${part} or` : part));
}

/** The height of a row of marks with its text. */
export function rowHeight(text: RowText, narrow: boolean): number {
  return narrow ? text.height + MARK_ROOM : Math.max(18, text.height + 4);
}

/** All rows from top to bottom, each as high as its text needs, so that no two can overlap. */
export function placeRows(
  sections: readonly Section[],
  widestGap: Section | null,
  columns: Columns,
  setting: Setting,
  height: number,
): readonly Row[] {
  const { sizes } = setting;
  const line = sizes.label * sizes.leading;
  const sourceRow = (section: Section, source: SourceRow): Unplaced => ({
    kind: 'source',
    height: rowHeight(columns.ofSource(source), sizes.narrow),
    section,
    source,
  });
  const unplaced = sections.flatMap((section, index): Unplaced[] => [
    { kind: 'head', height: line + (index === 0 ? 4 : 14), section },
    ...(section === widestGap ? [{ kind: 'bracket' as const, height: line + 10, section }] : []),
    ...section.sources.map((source) => sourceRow(section, source)),
    ...section.ranges.map((range, at) => ({
      kind: 'range' as const,
      height: rowHeight(columns.ofRange(range), sizes.narrow) + (at === 0 ? 6 : 0),
      section,
      range,
    })),
    ...(section.excluded.length > 0 ? [{ kind: 'rule' as const, height: line + 8, section }] : []),
    ...section.excluded.map((source) => sourceRow(section, source)),
  ]);
  const needed = unplaced.reduce((sum, row) => sum + row.height, 0);
  const stretch = Math.max(1, height / needed);
  let top = 0;
  const rows: Row[] = [];
  for (const row of unplaced) {
    rows.push({ ...row, height: row.height * stretch, top });
    top += row.height * stretch;
  }
  return rows;
}

/** Where the marks of a row stand: beside its text, or under it in a narrow figure. */
export function markY(row: Row, text: RowText, narrow: boolean): number {
  const bottom = row.top + row.height;
  return narrow ? bottom - MARK_ROOM / 2 - 1 : bottom - rowHeight(text, false) / 2;
}

/** The lower edge of a row's text, where it stands above the marks. */
export function textBottom(row: Row): number {
  return row.top + row.height - MARK_ROOM;
}
