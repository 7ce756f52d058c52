import { CHART_NAMES, type Chart, type ChartName, type ChartOptions } from '../chart/chart.ts';
import { chartOf } from '../chart/figures.ts';
import { formatShare } from '../claim/format-number.ts';
import type { ReconcileOptions, Reconciliation, TopicResult } from '../reconciliation.ts';
import { contentSecurityPolicy } from '../render/content-security-policy.ts';
import { aboutHedges, aboutTopic } from '../report/about-topic.ts';
import { claimRefs } from '../report/claim-refs.ts';
import { accountsHtml } from '../report/html/accounts-html.ts';
import { chartHtml, NARROW_WIDTH } from '../report/html/chart-html.ts';
import { claimsHtml, notComparedHtml } from '../report/html/claims-html.ts';
import { divergenceHtml } from '../report/html/divergence-html.ts';
import { escapeHtml, textHtml } from '../report/html/escape.ts';
import { findingsHtml, glanceHtml } from '../report/html/findings-html.ts';
import { methodHtml, problemsHtml } from '../report/html/method-html.ts';
import { part, type Place } from '../report/html/place.ts';
import { rangesHtml } from '../report/html/ranges-html.ts';
import { STYLE } from '../report/html/style.ts';
import { DrawingStyles, themedSvg } from '../report/html/themed-svg.ts';

/** Width of a drawing in pixels: 180 mm at 96 to the inch, the full width of an A4 page. */
export const PRINT_WIDTH = 680;

/** The most rows of a table, as in the reports of the command line. */
const ROWS = 200;

/** Draws a figure: the text of an SVG file. */
export type DrawSvg = (chart: Chart) => Promise<string>;

/**
 * One topic as a self-contained page without scripts: the sections of `dissensus report`, drawn by the browser's own plotly.
 * A report of the command line adds live charts and the other topics.
 *
 * @param options what the result was made with
 */
export async function pageReport(
  result: Reconciliation,
  topic: TopicResult,
  draw: DrawSvg,
  options: ReconcileOptions,
): Promise<string> {
  const anchors = new Map(topic.claims.slice(0, ROWS).map(({ id }, at) => [id, `t1-c${at + 1}`]));
  const place: Place = { id: 't1', level: 2, refs: claimRefs(result), anchors, rows: ROWS };
  const level = formatShare(result.level);
  const styles = new DrawingStyles();
  const figures: string[] = [];
  for (const name of chartNames(result)) {
    const choices = { ...chartChoices(options), topic: topic.topic };
    const chart = chartOf(name, result, { ...choices, width: PRINT_WIDTH });
    if (chart.empty !== null) continue;
    const id = `t1-${name}`;
    const drawn = async (width: number, ids: string): Promise<string> => {
      const svgOf = async (theme: 'light' | 'dark'): Promise<string> =>
        withOwnIds(await draw(chartOf(name, result, { ...choices, width, theme })), ids);
      return themedSvg(await svgOf('light'), await svgOf('dark'), styles).replaceAll(
        '<svg ',
        `<svg role="img" aria-label="${escapeHtml(chart.title)}" `,
      );
    };
    const svg = await drawn(PRINT_WIDTH, id);
    const narrow = await drawn(NARROW_WIDTH, `${id}-n`);
    figures.push(chartHtml({ id, chart, svg, narrow }));
  }
  const title = topic.topic;
  const meta = [...aboutTopic(topic), `ranges at ${level}`, ...aboutHedges(result)];
  const body = [
    findingsHtml(topic, place),
    glanceHtml(topic, place, level),
    part(place, 'charts', 'Charts', ...figures),
    rangesHtml(topic, place, level),
    accountsHtml(topic, place),
    divergenceHtml(topic, place, level),
    claimsHtml(topic, place),
    notComparedHtml(topic, place),
    problemsHtml(result),
    methodHtml(result, { reconciled: options }),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy([]))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="dissensus">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}.figure{overflow-x:auto}.figure-static>svg{max-width:100%;height:auto}${styles.css()}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${textHtml(title)}</h1><p class="meta">${escapeHtml(meta.join(' · '))}</p></header>`,
    `<main>\n${body.filter((each) => each !== '').join('\n')}\n</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What a chart has to know of the options beside the result: densities are computed anew. */
export function chartChoices({ priorScale }: ReconcileOptions): ChartOptions {
  return priorScale === undefined ? {} : { priorScale };
}

/** The charts that a result can have: house effects need several topics. */
export function chartNames({ topics }: Reconciliation): readonly ChartName[] {
  return CHART_NAMES.filter((name) => name !== 'houses' || topics.length > 1);
}

/**
 * Plotly names clip paths and classes by chance. In one page each drawing needs ids of its own, the same every time; classes
 * have no rules here, and would keep a drawing from being merged with its dark twin.
 */
function withOwnIds(svg: string, prefix: string): string {
  const names = new Map<string, string>();
  const named = (id: string): string => {
    const name = names.get(id) ?? `${prefix}-${names.size}`;
    names.set(id, name);
    return name;
  };
  // Inside of tags alone: a source may be called ` class="x"`. XML writes no bare `>` into an attribute.
  return svg.replaceAll(/<[a-z][^>]*>/gi, (tag) =>
    tag
      .replaceAll(/\sclass="[^"]*"/g, '')
      .replaceAll(/\sid="([^"]+)"/g, (_, id: string) => ` id="${named(id)}"`)
      .replaceAll(
        /url\((?:&quot;|['"])?#([^)'"&]+)(?:&quot;|['"])?\)/g,
        (_, id: string) => `url(#${named(id)})`,
      )
      .replaceAll(/href="#([^"]+)"/g, (_, id: string) => `href="#${named(id)}"`),
  );
}
