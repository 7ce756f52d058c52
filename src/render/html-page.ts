/** One figure as one HTML file: readable without scripts, interactive with them, silent towards the network. */
import type { Figure } from '../chart/figure.ts';
import { contentSecurityPolicy, interactiveFigures } from './interactive.ts';
import { escapeXml } from './svg-text.ts';

export interface FigurePage {
  readonly figure: Figure;
  /** The static picture. */
  readonly svg: string;
  /** Plain text: the page's title and, in the picture, its text alternative. */
  readonly title: string;
  readonly fontFamily: string;
  readonly fontCss: string;
}

export function figurePage(page: FigurePage): string {
  const live = interactiveFigures([{ name: 'figure', figure: page.figure }], page.fontFamily);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(contentSecurityPolicy(live.scriptSources))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(page.title)}</title>
<style>
${page.fontCss}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
body{margin:1rem;font-family:${page.fontFamily},sans-serif}
${live.css}
</style>
</head>
<body>
<main>
<h1>${escapeXml(page.title)}</h1>
<div class="figure" data-figure="figure"><div class="figure-static">${page.svg}</div></div>
</main>
${live.html}
</body>
</html>
`;
}
