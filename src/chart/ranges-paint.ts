import { centreOf } from '../divergence/centre.ts';
import type { Range } from '../range/range.ts';
import { annotation } from './label.ts';
import { textBottom, type Row } from './ranges-layout.ts';
import { paintRange, paintSource, partsOf } from './ranges-marks.ts';
import type { Mark, Painted, Painter } from './ranges-painter.ts';
import { textWidth } from './text-width.ts';
import { apartText, ASSUMPTION_LABELS, capital } from './words.ts';

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
      tail: { text: silent ? '' : apartText(fold), color: theme.muted },
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
  const text = apartText(fold);
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
