import {
  contentSecurityPolicy,
  interactiveFigures,
  type NamedFigure,
} from '../../render/interactive.ts';
import type { Renderer } from '../../render/render-figure.ts';
import { escapeHtml } from './escape.ts';
import { STYLE } from './style.ts';
import type { DrawingStyles } from './themed-svg.ts';

/** What stands on the page. */
export interface Page {
  readonly title: string;
  readonly body: string;
  readonly figures: readonly NamedFigure[];
  readonly styles: DrawingStyles;
  /** Brings the fonts that the figures are drawn with. */
  readonly renderer: Renderer;
}

/**
 * The page itself, under a policy that lets it load nothing and admits two scripts by their hashes: plotly, packed once, and the
 * few lines that unpack it. Without figures there is no script at all.
 */
export function pageHtml({ title, body, figures, styles, renderer }: Page): string {
  const live =
    figures.length === 0
      ? null
      : interactiveFigures(figures, `${renderer.fontFamily()}, sans-serif`);
  const fonts =
    live === null ? '' : renderer.fontCss(figureTexts(body) + JSON.stringify(figures.map(hover)));
  const policy = contentSecurityPolicy(live?.scriptSources ?? []);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="dissensus">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${fonts}${live?.css ?? ''}${STYLE}${styles.css()}</style>`,
    '</head>',
    '<body>',
    body,
    live?.html ?? '',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The drawings alone: the rest of the page is set in the reader's own font. */
function figureTexts(body: string): string {
  return (body.match(/<svg[^]*?<\/svg>/g) ?? []).join('');
}

/** What plotly may write later that no drawing shows. */
function hover({ figure }: NamedFigure): unknown {
  return figure.data.map(({ hovertext, text, name }) => [hovertext, text, name]);
}
