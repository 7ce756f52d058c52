/**
 * Interactive figures in a page that asks for nothing from the network.
 *
 * The page shows static SVG first and is complete with it. One copy of plotly travels in the page, and so do the figures,
 * all compressed; the browser unpacks them by its own means when the page is idle, and draws each figure over its static
 * picture when that comes near the window. On paper, without scripts and in browsers that cannot unpack it, the static
 * pictures stay. A figure that brings a dark twin is drawn as the reader's colour scheme asks, and again when that changes.
 *
 * A figure's place in the page is
 *
 *     <div class="figure" data-figure="NAME"> <div class="figure-static"> SVG </div> </div>
 *
 * and everything inside the page runs under a Content-Security-Policy that admits two scripts by their hashes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../chart/figure.ts';
import { packageFile, PLOTLY } from './packages.ts';
import { privateConfig } from './private-config.ts';

/** A figure and the name of its place in the page. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
  /** The same figure for readers who asked for a dark page; `figure` serves both when left out. */
  readonly dark?: Figure;
}

/** What makes a page's figures interactive. */
export interface InteractiveParts {
  /** Style rules for the places of the figures. */
  readonly css: string;
  /** Goes at the end of the body: the figures' data, plotly packed, and the script that unpacks and draws. */
  readonly html: string;
  /** Sources for `script-src`: the hashes of the two scripts. */
  readonly scriptSources: readonly string[];
}

export const FIGURE_CSS = `.figure{position:relative;overflow-x:auto}
.figure-static>svg{display:block;max-width:100%;height:auto}
.figure-live{display:none}
@media screen{.figure.is-live>.figure-static{display:none}.figure.is-live>.figure-live{display:block}}`;

/** Runs in the page. It is written without a value of its own, so that its hash is one and the same for every page. */
const LOADER = `(() => {
  if (!('DecompressionStream' in window && 'IntersectionObserver' in window)) return;
  const unpack = (id) => {
    const text = atob(document.getElementById(id).textContent);
    const packed = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).text();
  };
  let started;
  const begin = () => started ??= (async () => {
    const figures = JSON.parse(await unpack('figure-data'));
    const script = document.createElement('script');
    script.textContent = await unpack('figure-plotly');
    document.head.append(script);
    return { figures, Plotly: window.Plotly };
  })();
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const draw = async (place) => {
    const { figures, Plotly } = await begin();
    const both = figures[place.dataset.figure];
    if (both === undefined || Plotly === undefined) return;
    const parts = () => {
      const { data, layout, config } = scheme.matches ? (both.dark ?? both) : both;
      return [data, layout, config];
    };
    await Promise.all(Array.from(document.fonts, (font) => font.load()));
    const live = document.createElement('div');
    live.className = 'figure-live';
    live.setAttribute('role', 'group');
    live.setAttribute('aria-label', place.querySelector('svg')?.getAttribute('aria-label') ?? '');
    place.append(live);
    // Plotly measures what it draws, so the place is opened before it draws.
    place.classList.add('is-live');
    try {
      await Plotly.newPlot(live, ...parts());
      place.dataset.state = 'live';
      if (both.dark !== undefined) scheme.addEventListener('change', () => Plotly.newPlot(live, ...parts()));
    } catch (error) {
      place.classList.remove('is-live');
      live.remove();
      console.error(error);
    }
  };
  const start = () => {
    const near = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) {
        near.unobserve(target);
        draw(target);
      }
    }, { rootMargin: '50%' });
    for (const place of document.querySelectorAll('[data-figure]')) near.observe(place);
  };
  const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 200));
  if (document.readyState === 'complete') idle(start);
  else addEventListener('load', () => idle(start));
})();`;

/** A script's source expression for a Content-Security-Policy. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Text packed by gzip, the same bytes on every machine. Base64 holds nothing that could end a script element. */
function pack(text: string): string {
  const bytes = gzipSync(text, { level: 9 });
  // The operating system that packed it (RFC 1952, section 2.3.1): 255 is "unknown", the same everywhere.
  bytes[9] = 255;
  return bytes.toString('base64');
}

interface PackedPlotly {
  readonly base64: string;
  readonly hash: string;
}
let packed: PackedPlotly | null = null;

/** Plotly compressed, about a second of work; done once in a process. */
function packPlotly(): PackedPlotly {
  if (packed === null) {
    const text = readFileSync(packageFile(PLOTLY), 'utf8');
    packed = { base64: pack(text), hash: cspHash(text) };
  }
  return packed;
}

/** A figure as the page draws it: in the page's font, its settings private. */
function drawn(figure: Figure, fontFamily: string | undefined): Figure {
  const { data, layout } = figure;
  const config = privateConfig(figure.config);
  if (fontFamily === undefined) return { data, layout, config };
  const font = layout['font'] as Readonly<Record<string, unknown>> | undefined;
  const hover = layout['hoverlabel'] as Readonly<Record<string, unknown>> | undefined;
  const hoverFont = hover?.['font'] as Readonly<Record<string, unknown>> | undefined;
  const fonts = {
    font: { ...font, family: fontFamily },
    hoverlabel: { ...hover, font: { ...hoverFont, family: fontFamily } },
  };
  return { data, layout: { ...layout, ...fonts }, config };
}

/** The parts for a page with these figures. `fontFamily` is the font list their text is drawn with. */
export function interactiveFigures(
  figures: readonly NamedFigure[],
  fontFamily?: string,
): InteractiveParts {
  const data = Object.fromEntries(
    figures.map(({ name, figure, dark }) => [
      name,
      {
        ...drawn(figure, fontFamily),
        ...(dark === undefined ? {} : { dark: drawn(dark, fontFamily) }),
      },
    ]),
  );
  const plotly = packPlotly();
  return {
    css: FIGURE_CSS,
    html:
      `<script type="text/plain" id="figure-data">${pack(JSON.stringify(data))}</script>\n` +
      `<script type="text/plain" id="figure-plotly">${plotly.base64}</script>\n` +
      `<script>${LOADER}</script>`,
    scriptSources: [cspHash(LOADER), plotly.hash],
  };
}

/**
 * The policy for such a page: no connection, no frame, no form, no script but the named ones. Style attributes are what
 * SVG is drawn with; pictures and fonts come from the page itself.
 */
export function contentSecurityPolicy(scriptSources: readonly string[]): string {
  return [
    "default-src 'none'",
    scriptSources.length === 0 ? "script-src 'none'" : `script-src ${scriptSources.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
