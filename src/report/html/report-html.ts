import { chartOf } from '../../chart/figures.ts';
import type { ChartName } from '../../chart/chart.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { openRenderer, type Renderer } from '../../render/render-figure.ts';
import { problemsTable } from '../tables.ts';
import { chartHtml, type DrawnChart } from './chart-html.ts';
import { escapeHtml } from './escape.ts';
import { pageHtml } from './page-html.ts';
import { findingsHtml, headHtml, rangesHtml, tablesHtml } from './sections.ts';
import { tableHtml } from './table-html.ts';

/** What may be chosen for a report. */
export interface ReportOptions {
  /** The title of the page; the topic, or how many there are, when left out. */
  readonly title?: string;
  /** The charts drawn for each topic. */
  readonly charts?: readonly ChartName[];
}

/** The two charts that answer the first two questions: how far apart, and why. */
const DEFAULT_CHARTS: readonly ChartName[] = ['ranges', 'split'];

/** Width of the column of text in pixels: 180 mm at 96 to the inch, the full width of an A4 page. */
const CHART_WIDTH = 680;

/**
 * One self-contained page: findings, charts, ranges with what each assumes, accounts, every claim as worded beside its
 * reading, what was not compared, problems, method.
 *
 * It is complete without scripts, asks nothing of any network, and every text of the input in it is escaped.
 * The same result gives the same bytes.
 */
export async function reportHtml(
  result: Reconciliation,
  options: ReportOptions = {},
): Promise<string> {
  const renderer = openRenderer();
  try {
    const drawn: DrawnChart[] = [];
    const topics: string[] = [];
    for (const [index, topic] of result.topics.entries()) {
      const charts = await draw(topic, index, result, options.charts ?? DEFAULT_CHARTS, renderer);
      drawn.push(...charts);
      topics.push(
        [
          '<section>',
          headHtml(
            topic,
            result,
            result.topics.length === 1 && options.title === undefined
              ? null
              : { id: `topic-${index + 1}` },
          ),
          findingsHtml(topic),
          ...charts.map(chartHtml),
          rangesHtml(topic, result.level),
          tablesHtml(topic),
          '</section>',
        ].join('\n'),
      );
    }
    const title = options.title ?? titleOf(result);
    const body = [
      `<header><h1>${escapeHtml(title)}</h1></header>`,
      '<main>',
      contentsHtml(result),
      ...topics,
      problemsHtml(result),
      methodHtml(),
      '</main>',
    ].join('\n');
    return await pageHtml({ title, body, charts: drawn });
  } finally {
    renderer.close();
  }
}

async function draw(
  topic: TopicResult,
  index: number,
  result: Reconciliation,
  names: readonly ChartName[],
  renderer: Renderer,
): Promise<DrawnChart[]> {
  const drawn: DrawnChart[] = [];
  for (const name of names) {
    const chart = chartOf(name, topic, { width: CHART_WIDTH, level: result.level });
    const id = `chart-${index + 1}-${name}`;
    const svg =
      chart.empty === null
        ? await renderer.render(chart.figure, {
            format: 'svg',
            description: chart.description,
            idPrefix: `${id}-`,
          })
        : null;
    drawn.push({ id, chart, svg });
  }
  return drawn;
}

function titleOf(result: Reconciliation): string {
  const [only, ...others] = result.topics;
  if (only === undefined) return 'Nothing to compare';
  return others.length === 0 ? only.topic : `${result.topics.length} topics`;
}

function contentsHtml({ topics }: Reconciliation): string {
  if (topics.length < 2) return '';
  const items = topics.map(
    ({ topic }, index) => `<li><a href="#topic-${index + 1}">${escapeHtml(topic)}</a></li>`,
  );
  return `<nav aria-label="Topics"><ol>${items.join('')}</ol></nav>`;
}

function problemsHtml(result: Reconciliation): string {
  const table = tableHtml(problemsTable(result));
  return table === '' ? '' : `<section><h2>Problems in the input</h2>\n${table}</section>`;
}

function methodHtml(): string {
  return [
    '<section><h2>How to read this</h2>',
    '<p>Numbers in italics are derived: they follow from the stated ones by casualties = killed + wounded and its like. ',
    'Every hedge word is read by one table (Ferson et al. 2015, International Journal of Approximate Reasoning 57:19–39). ',
    'Ranges are pooled on ln(1 + x); the consensus and the next source come from a Bayesian random-effects model with a ',
    'half-normal prior of scale 0.5 on the spread between sources.</p>',
    '<p>This page does not tell which source is right, why a source says what it says, or what nobody counted.</p></section>',
  ].join('');
}
