/**
 * What a figure may hold to be drawn without a browser.
 *
 * Each trace type below was compared with Chromium's drawing of it. The others paint by WebGL, or fetch maps or pictures
 * from the network: here they would come out blank without an error, so they are refused by name.
 */
import type { Figure } from '../chart/figure.ts';
import { RenderError } from './render-error.ts';

/** Trace types that draw as in a browser. */
export const DRAWABLE_TRACES: ReadonlySet<string> = new Set([
  'bar',
  'barpolar',
  'box',
  'candlestick',
  'carpet',
  'contour',
  'contourcarpet',
  'funnel',
  'funnelarea',
  'heatmap',
  'histogram',
  'histogram2d',
  'histogram2dcontour',
  'icicle',
  'indicator',
  'ohlc',
  'parcats',
  'pie',
  'sankey',
  'scatter',
  'scattercarpet',
  'scatterpolar',
  'scattersmith',
  'scatterternary',
  'sunburst',
  'table',
  'treemap',
  'violin',
  'waterfall',
]);

/** Plotly's own default. */
const DEFAULT_TRACE = 'scatter';

/** Throws where a figure holds something that would be missing from the picture. */
export function checkDrawable(figure: Figure): void {
  for (const [index, trace] of figure.data.entries()) {
    const given = trace['type'] ?? DEFAULT_TRACE;
    const type = typeof given === 'string' ? given : JSON.stringify(given);
    if (DRAWABLE_TRACES.has(type)) continue;
    throw new RenderError(
      'unsupported-trace',
      `Trace ${index + 1} of the figure is of type "${type}", which cannot be drawn without a browser. ` +
        `These can: ${[...DRAWABLE_TRACES].join(', ')}`,
      { trace: index + 1, type },
    );
  }
  const images = figure.layout['images'];
  if (Array.isArray(images) && images.length > 0) {
    throw new RenderError(
      'unsupported-content',
      'The layout places pictures (layout.images), which cannot be drawn without a browser',
      { content: 'layout.images' },
    );
  }
}

/** Beyond this a side is a slip of the keyboard: five metres at 96 pixels to the inch. */
const LONGEST_SIDE = 20_000;
/** A square of 16,384 pixels a side: what common programs still open. */
const MOST_PIXELS = 16_384 ** 2;

function checkSide(name: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value === 'number' && value >= 1 && value <= LONGEST_SIDE) return;
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  throw new RenderError(
    'bad-size',
    `The ${name} must be a number of pixels from 1 to ${LONGEST_SIDE}, not ${text}`,
    { option: name, value: text },
  );
}

/** Throws where a size or scale cannot be drawn. */
export function checkSize(size: {
  readonly width?: unknown;
  readonly height?: unknown;
  readonly scale?: number | undefined;
}): void {
  checkSide('width', size.width);
  checkSide('height', size.height);
  const { scale = 1 } = size;
  const pixels = Number(size.width ?? 1) * Number(size.height ?? 1) * scale ** 2;
  if (scale > 0 && pixels <= MOST_PIXELS) return;
  throw new RenderError(
    'bad-size',
    `The scale must be above 0 and leave no more than ${MOST_PIXELS} pixels, not ${String(scale)}`,
    { option: 'scale', value: String(scale) },
  );
}
