import type { Chart, ChartTable } from '../../chart/chart.ts';
import { escapeHtml } from './escape.ts';

/** A chart with its still picture; null where there was nothing to draw, and `chart.empty` says why. */
export interface DrawnChart {
  /** Unique on the page. */
  readonly id: string;
  readonly chart: Chart;
  readonly svg: string | null;
}

/** The figure with its text description and its numbers. */
export function chartHtml({ id, chart, svg }: DrawnChart): string {
  if (svg === null) {
    return `<p class="meta">${escapeHtml(`No ${chart.name} chart: ${chart.empty ?? 'nothing to draw'}`)}</p>`;
  }
  return [
    `<figure aria-labelledby="${id}-caption">`,
    `<div class="drawing" id="${id}" role="img" aria-label="${escapeHtml(chart.description)}">${svg}</div>`,
    `<figcaption id="${id}-caption">${escapeHtml(chart.description)}</figcaption>`,
    '<details><summary>The numbers of this chart</summary>',
    chartTableHtml(chart.table, `${chart.title}: the numbers`),
    '</details></figure>',
  ].join('\n');
}

function chartTableHtml(table: ChartTable, title: string): string {
  const heads = table.columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`);
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) =>
      typeof cell === 'number'
        ? `<td class="n">${escapeHtml(String(Number(cell.toPrecision(6))))}</td>`
        : `<td>${escapeHtml(cell ?? '')}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table>`,
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('');
}
