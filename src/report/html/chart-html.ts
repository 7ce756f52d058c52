import type { Chart, ChartTable } from '../../chart/chart.ts';
import { formatSignificant } from '../../claim/format-number.ts';
import { textHtml } from './escape.ts';
import { htmlTable } from './table-html.ts';

/** A chart with its still picture. */
export interface DrawnChart {
  /** Unique on the page. */
  readonly id: string;
  readonly chart: Chart;
  readonly svg: string;
  /** The same as it is drawn for a phone; null where the page has no room for it. */
  readonly narrow: string | null;
}

/** The drawing, and below it the same in words and in numbers. */
export function chartHtml({ id, chart, svg, narrow }: DrawnChart): string {
  return [
    `<figure id="${id}">`,
    ...(narrow === null
      ? [
          '<p class="meta wider">Wider than this screen: swipe it sideways; its numbers stand below.</p>',
        ]
      : []),
    `<div class="figure${narrow === null ? '' : ' both'}" data-figure="${id}" tabindex="0"><div class="figure-static">${svg}</div>${narrow === null ? '' : narrowHtml(narrow)}</div>`,
    '<figcaption><details><summary>This chart in words and numbers</summary>',
    `<p>${textHtml(chart.description)}</p>`,
    numbersHtml(chart.table),
    '</details></figcaption></figure>',
  ].join('\n');
}

/** Width of a drawing for a phone: its screen (360 to 430) less the margins of the page. */
export const NARROW_WIDTH = 358;

/** A drawing for a phone: the page shows it in place of the wide one where that would be cut or too small to read. */
export function narrowHtml(svg: string): string {
  return `<div class="figure-narrow">${svg}</div>`;
}

/** Six digits are more than a drawing shows. */
const DIGITS = 6;

/** Nobody reads more under a chart; the tables of the page and the CSV hold them. */
const MOST_ROWS = 40;

function numbersHtml({ columns, rows }: ChartTable): string {
  const numeric = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  return htmlTable({
    title: 'The numbers of this chart',
    columns: columns.map((label, index) => ({
      label,
      kind: numeric[index] === true ? 'number' : index === 0 ? 'name' : 'plain',
    })),
    groups: [
      {
        rows: rows.map((row) => ({
          cells: row.map((cell) =>
            typeof cell === 'number' ? formatSignificant(cell, DIGITS) : textHtml(cell ?? ''),
          ),
        })),
      },
    ],
    most: MOST_ROWS,
    stays: true,
  });
}
