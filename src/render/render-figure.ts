/** A figure to a file's content: SVG, PNG, PDF, HTML or JSON, without a browser. The contract is docs/rendering.md. */
import type { Figure } from '../chart/figure.ts';
import { finishSvg } from './finish-svg.ts';
import { openFonts } from './font.ts';
import { openPlotlyWindow, type PlotlyWindow } from './plotly-window.ts';
import { pdfReplacements, svgToPdf } from './pdf.ts';
import { svgToPng } from './png.ts';
import { RenderError } from './render-error.ts';
import type { Replace } from './svg-text.ts';

/** What a figure can be drawn as. */
export type RenderFormat = 'svg' | 'png' | 'pdf' | 'html' | 'json';
export const RENDER_FORMATS: readonly RenderFormat[] = ['svg', 'png', 'pdf', 'html', 'json'];

export interface RenderOptions {
  readonly format: RenderFormat;
  /** Size in CSS pixels, 96 to the inch (85 mm = 321, 180 mm = 680); the figure's own layout when left out. */
  readonly width?: number;
  readonly height?: number;
  /** PNG only: painted pixels for each CSS pixel; 2 unless asked otherwise. */
  readonly scale?: number;
  /** The text alternative; the figure's title when left out. */
  readonly description?: string;
  /** SVG only: put before every id, so that several figures can live in one HTML page. */
  readonly idPrefix?: string;
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
  close(): void;
}

/** One TTF file, or the faces of one family; DejaVu Sans when left out. */
export interface RendererOptions {
  readonly font?: string | readonly string[];
}

/** Sharp on today's screens and at 192 dots to the inch in print. */
const DEFAULT_SCALE = 2;

/** Opens a renderer. Nothing heavy is loaded before the first figure is drawn. */
export function openRenderer(options: RendererOptions = {}): Renderer {
  const files = typeof options.font === 'string' ? [options.font] : (options.font ?? []);
  let window: PlotlyWindow | null = null;

  async function drawSvg(
    figure: Figure,
    render: RenderOptions,
    replace?: Replace,
  ): Promise<string> {
    const fonts = openFonts(files);
    window ??= openPlotlyWindow(fonts);
    const layout = {
      ...figure.layout,
      ...(render.width === undefined ? {} : { width: render.width }),
      ...(render.height === undefined ? {} : { height: render.height }),
      autosize: false,
    };
    const json = JSON.stringify({ data: figure.data, layout, config: figure.config });
    return window.draw(json, (svg) =>
      finishSvg(
        svg,
        { fonts, idPrefix: render.idPrefix ?? '', description: render.description ?? '' },
        replace,
      ),
    );
  }

  async function render(figure: Figure, asked: RenderOptions): Promise<string | Uint8Array> {
    switch (asked.format) {
      case 'json':
        return `${JSON.stringify(figure, null, 2)}\n`;
      case 'svg':
        return drawSvg(figure, asked);
      case 'png':
        return svgToPng(
          await drawSvg(figure, asked),
          openFonts(files),
          asked.scale ?? DEFAULT_SCALE,
        );
      case 'pdf': {
        const fonts = openFonts(files);
        const svg = await drawSvg(figure, asked, pdfReplacements(fonts));
        const [, width = 0, height = 0] =
          /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.map(Number) ?? [];
        return svgToPdf(svg, fonts, { width, height, title: asked.description ?? '' });
      }
      default:
        throw new RenderError('unknown-format', `No figure can be written as ${asked.format}`, {
          format: asked.format,
        });
    }
  }

  return {
    render: render as Renderer['render'],
    close() {
      window?.close();
      window = null;
    },
  };
}

/** Draws one figure. For several, `openRenderer` shares the start-up. */
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
