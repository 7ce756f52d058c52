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
import { FROM_BASE91, toBase91 } from './base91.ts';
import { packageFile, PLOTLY } from './packages.ts';
import { privateConfig } from './private-config.ts';

/** A figure and the name of its place in the page. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
  /** The same figure in colours for a dark page, all else equal; `figure` serves both when left out. */
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

/** A colour in the JSON of a figure, as figures write them. */
const COLOUR = /#[0-9a-f]{6}\b|rgba?\([^)"]*\)/gi;

/** Runs in the page. It is written without a value of its own, so that its hash is one and the same for every page. */
const LOADER = `(() => {
  if (!('DecompressionStream' in window && 'IntersectionObserver' in window)) return;
  const fromText = ${FROM_BASE91};
  const unpack = (id) => {
    const { textContent, dataset } = document.getElementById(id);
    const packed = fromText(textContent, Number(dataset.bytes));
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
      let text = JSON.stringify(both.figure), at = 0;
      if (scheme.matches && both.dark) text = text.replace(${COLOUR}, () => both.dark[at++]);
      const { data, layout, config } = JSON.parse(text);
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
      if (both.dark) scheme.addEventListener('change', () => Plotly.newPlot(live, ...parts()));
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
        draw(target.parentElement);
      }
    }, { rootMargin: '50%' });
    // A picture that the page hides, as for another drawing on a phone, is not near: its figure waits until it is shown.
    for (const still of document.querySelectorAll('[data-figure]>.figure-static')) near.observe(still);
  };
  const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 200));
  if (document.readyState === 'complete') idle(start);
  else addEventListener('load', () => idle(start));
})();`;

/** A script's source expression for a Content-Security-Policy. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A script element that holds a text packed by gzip, the same bytes on every machine. Nothing in it can end the element. */
export function packed(id: string, text: string): string {
  const bytes = gzipSync(text, { level: 9 });
  // The operating system that packed it (RFC 1952, section 2.3.1): 255 is "unknown", the same everywhere.
  bytes[9] = 255;
  return `<script type="text/plain" id="${id}" data-bytes="${bytes.length}">${toBase91(bytes)}</script>`;
}

/** Plotly as an element that a page carries. */
export interface PackedPlotly {
  /** A script element of plain text, `#figure-plotly`. */
  readonly element: string;
  /** The source expression of the unpacked script. */
  readonly hash: string;
}
let plotlyOnce: PackedPlotly | null = null;

/** Plotly compressed, about a second of work; done once in a process. */
export function packPlotly(): PackedPlotly {
  if (plotlyOnce === null) {
    const text = readFileSync(packageFile(PLOTLY), 'utf8');
    plotlyOnce = { element: packed('figure-plotly', text), hash: cspHash(text) };
  }
  return plotlyOnce;
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

/**
 * The colours of a figure's dark twin, in the order in which the figure's own stand in its JSON: all that has to travel of it.
 *
 * @throws TypeError where the two differ in more than colours: a mistake of the program
 */
function coloursOf(light: Figure, dark: Figure): readonly string[] {
  const [one, other] = [JSON.stringify(light), JSON.stringify(dark)];
  if (one.replace(COLOUR, '') !== other.replace(COLOUR, '')) {
    throw new TypeError('a dark twin may differ from its figure in colours only');
  }
  return other.match(COLOUR) ?? [];
}

/** The parts for a page with these figures. `fontFamily` is the font list their text is drawn with. */
export function interactiveFigures(
  figures: readonly NamedFigure[],
  fontFamily?: string,
): InteractiveParts {
  const data = Object.fromEntries(
    figures.map(({ name, figure, dark }) => {
      const light = drawn(figure, fontFamily);
      const colours = dark === undefined ? null : coloursOf(light, drawn(dark, fontFamily));
      return [name, { figure: light, ...(colours === null ? {} : { dark: colours }) }];
    }),
  );
  const plotly = packPlotly();
  return {
    css: FIGURE_CSS,
    html:
      `${packed('figure-data', JSON.stringify(data))}\n` +
      `${plotly.element}\n` +
      `<script>${LOADER}</script>`,
    scriptSources: [cspHash(LOADER), plotly.hash],
  };
}

export { contentSecurityPolicy } from './content-security-policy.ts';
