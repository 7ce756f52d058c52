import type { DrawnChart } from './chart-html.ts';
import { escapeHtml } from './escape.ts';
import { STYLE } from './style.ts';

/** What stands on the page. */
export interface Page {
  readonly title: string;
  readonly body: string;
  readonly charts: readonly DrawnChart[];
}

/**
 * The page itself, under a policy that lets it load nothing: `default-src 'none'`.
 * Styles are inline (a figure sets them on its elements), pictures are data.
 */
export async function pageHtml({ title, body }: Page): Promise<string> {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
