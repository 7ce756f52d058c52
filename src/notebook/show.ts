import type { Chart } from '../chart/chart.ts';
import type { Table } from '../report/table.ts';

/** What a notebook shows: the same thing in several media, the front end taking the richest it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Deno's Jupyter kernel, as far as it is used here. */
interface JupyterHost {
  readonly Deno?: {
    readonly jupyter?: {
      broadcast(
        type: 'display_data',
        content: { data: MimeBundle; metadata: object; transient: object },
      ): Promise<void>;
    };
  };
  /** Put there by a runner that collects what a notebook shows. */
  dissensusShow?: (bundle: MimeBundle) => void;
}

/**
 * Deno's kernel can report that it is idle before a display has arrived, and clients then drop the display. After a wait of
 * this many milliseconds none of 450 was lost.
 */
const SETTLE_MS = 25;

/**
 * Shows a chart, a table or Markdown text in a Jupyter notebook run by Deno's kernel; prints it as text anywhere else.
 *
 * A chart is shown as a still SVG, so that a saved notebook reads well without running, with plotly's own medium beside it
 * for front ends that can draw it live.
 */
export async function show(value: Chart | Table | string): Promise<void> {
  const bundle = await bundleOf(value);
  const host = globalThis as JupyterHost;
  if (host.dissensusShow !== undefined) host.dissensusShow(bundle);
  else if (host.Deno?.jupyter !== undefined) {
    await host.Deno.jupyter.broadcast('display_data', {
      data: bundle,
      metadata: {},
      transient: {},
    });
    await new Promise((done) => setTimeout(done, SETTLE_MS));
  } else process.stdout.write(`${String(bundle['text/plain'])}\n`);
}

async function bundleOf(value: Chart | Table | string): Promise<MimeBundle> {
  if (typeof value === 'string') return { 'text/markdown': value, 'text/plain': value };
  if ('figure' in value) {
    if (value.empty !== null) return { 'text/plain': value.empty };
    const { renderFigure } = await import('../render/render-figure.ts');
    const { figure, description } = value;
    return {
      'image/svg+xml': await renderFigure(figure, { format: 'svg', description }),
      'application/vnd.plotly.v1+json': figure,
      'text/plain': description,
    };
  }
  const { tableMarkdown } = await import('../report/markdown.ts');
  const text = tableMarkdown(value);
  return { 'text/markdown': text, 'text/plain': text };
}
