/** A figure to a file's content: SVG, PNG, PDF, HTML or JSON, without a browser. The contract is docs/rendering.md. */
import type { Figure } from '../chart/figure.ts';
import { checkDrawable, checkSize } from './drawable.ts';
import { finishSvg } from './finish-svg.ts';
import { pageFontCss } from './font-css.ts';
import { fontList, type FontSet, openFonts } from './font.ts';
import { figurePage } from './html-page.ts';
import { pdfReplacements, svgToPdf } from './pdf.ts';
import { openPlotlyWindow, type PlotlyWindow } from './plotly-window.ts';
import { svgToPng } from './png.ts';
import { privateConfig } from './private-config.ts';
import { RenderError } from './render-error.ts';
import type { WritingRules } from './svg-text.ts';

/** What a figure can be written as. */
export type RenderFormat = 'svg' | 'png' | 'pdf' | 'html' | 'json';
export const RENDER_FORMATS: readonly RenderFormat[] = ['svg', 'png', 'pdf', 'html', 'json'];

/** In what format and size a figure is drawn. */
export interface RenderOptions {
  readonly format: RenderFormat;
  /** Size in CSS pixels, 96 to the inch (85 mm = 321, 180 mm = 680); the layout's own, else 700 by 450, when left out. */
  readonly width?: number;
  readonly height?: number;
  /** PNG only: painted pixels for each CSS pixel; 2 when left out. */
  readonly scale?: number;
  /** The text alternative of the picture and the title of its file; the figure's title when left out. */
  readonly description?: string;
  /** SVG only: embed the fonts, cut down to the characters used. True unless asked otherwise. */
  readonly embedFonts?: boolean;
  /** SVG only: put before every id, so that several figures can live in one HTML page. */
  readonly idPrefix?: string;
}

/** What holds for every figure that a renderer draws. */
export interface RendererOptions {
  /** Path of a TTF or OTF file, or of the several faces of one family; DejaVu Sans when left out. */
  readonly font?: string | readonly string[];
}

/** Draws figure after figure with one start-up. */
export interface Renderer {
  render(
    figure: Figure,
    options: RenderOptions & { readonly format: 'svg' | 'html' | 'json' },
  ): Promise<string>;
  render(
    figure: Figure,
    options: RenderOptions & { readonly format: 'png' | 'pdf' },
  ): Promise<Uint8Array>;
  render(figure: Figure, options: RenderOptions): Promise<string | Uint8Array>;
  /** The font list that the figures' text is drawn with, for a page around them. */
  fontFamily(): string;
  /** `@font-face` rules for a page around the figures; `content` is all that it shows, as text or markup. */
  fontCss(content: string): string;
  /** Gives the memory back. The renderer can be used again, at the price of a new start. */
  close(): void;
}

/** Sharp on today's screens, and 192 dots to the inch in print. */
const DEFAULT_SCALE = 2;
/** Plotly's own. */
const DEFAULT_SIZE = { width: 700, height: 450 };

/** The words of a title without plotly's markup. */
function plainText(html: unknown): string {
  return typeof html === 'string'
    ? html
        .replace(/<br\s*\/?>/gi, ' ')
        .replace(/<\/?(?:a|b|i|em|span|strong|sub|sup|s|u)(?:\s[^>]*)?>/gi, '')
        .replace(/\s+/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
        .trim()
    : '';
}

function titleOf(figure: Figure): string {
  const title = figure.layout['title'];
  const text =
    typeof title === 'object' && title !== null ? (title as { text?: unknown }).text : title;
  return plainText(text);
}

/** The figure at the size asked for, its configuration private. */
function prepared(figure: Figure, options: RenderOptions): Figure {
  const width = options.width ?? figure.layout['width'] ?? DEFAULT_SIZE.width;
  const height = options.height ?? figure.layout['height'] ?? DEFAULT_SIZE.height;
  checkSize({ width, height, scale: options.scale });
  return {
    data: figure.data,
    layout: { ...figure.layout, width, height, autosize: false },
    config: privateConfig(figure.config),
  };
}

/** Opens a renderer. Nothing heavy is loaded before the first figure is drawn. */
export function openRenderer(options: RendererOptions = {}): Renderer {
  const files = typeof options.font === 'string' ? [options.font] : (options.font ?? []);
  let loaded: FontSet | null = null;
  let window: PlotlyWindow | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const fonts = (): FontSet => (loaded ??= openFonts(files));

  /** One figure at a time: the window has one random sequence and one place for its result. */
  function draw(
    figure: Figure,
    options: RenderOptions,
    more: {
      readonly embedFonts: boolean;
      readonly description: string;
      readonly replace?: WritingRules['replace'];
    },
  ): Promise<string> {
    const { replace, ...finish } = more;
    const task = async (): Promise<string> => {
      window ??= openPlotlyWindow(fonts());
      return window.draw(JSON.stringify(figure), (svg) =>
        finishSvg(svg, { fonts: fonts(), idPrefix: options.idPrefix ?? '', ...finish }, replace),
      );
    };
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  }

  async function render(given: Figure, options: RenderOptions): Promise<string | Uint8Array> {
    const { format } = options;
    if (!RENDER_FORMATS.includes(format))
      throw new RenderError(
        'unknown-format',
        `A figure cannot be written as "${format}"; choose one of ${RENDER_FORMATS.join(', ')}`,
        { format },
      );
    const figure = prepared(given, options);
    if (format === 'json') return `${JSON.stringify(figure, null, 2)}\n`;
    checkDrawable(figure);
    const description = options.description ?? titleOf(figure);
    const bare = { embedFonts: false, description };
    if (format === 'svg')
      return draw(figure, options, { ...bare, embedFonts: options.embedFonts ?? true });
    if (format === 'png')
      return svgToPng(await draw(figure, options, bare), fonts(), options.scale ?? DEFAULT_SCALE);
    if (format === 'pdf') {
      const svg = await draw(figure, options, { ...bare, replace: pdfReplacements(fonts()) });
      const { width, height } = figure.layout as { width: number; height: number };
      return svgToPdf(svg, fonts(), { width, height, title: description });
    }
    const svg = await draw(figure, options, bare);
    return figurePage({
      figure,
      svg,
      title: description,
      fontFamily: fontList(fonts()),
      fontCss: pageFontCss(fonts(), svg + JSON.stringify(figure)),
    });
  }

  return {
    render: render as Renderer['render'],
    fontFamily: () => fontList(fonts()),
    fontCss: (content) => pageFontCss(fonts(), content),
    close() {
      window?.close();
      window = null;
    },
  };
}

/** Draws one figure; SVG, HTML and JSON as text, PNG and PDF as bytes. For several, `openRenderer` shares the start-up. */
export async function renderFigure(
  figure: Figure,
  options: RenderOptions & RendererOptions,
): Promise<string | Uint8Array> {
  const renderer = openRenderer(options);
  try {
    return await renderer.render(figure, options);
  } finally {
    renderer.close();
  }
}
