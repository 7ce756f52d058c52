import type { Figure } from '../chart/figure.ts';
import { privateConfig } from '../render/private-config.ts';
import { setWords } from './set-words.ts';
import { unpack } from './unpack.ts';
import { withoutWords } from './words.ts';

/** What is used of plotly. */
interface Plotly {
  react(place: HTMLElement, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
  toImage(
    figure: { data: unknown; layout: unknown; config: unknown },
    options: { format: 'svg' | 'png'; width: number; height: number; scale?: number },
  ): Promise<string>;
}

let loading: Promise<Plotly> | null = null;

/** Unpacks plotly from the page, once, when the first chart is drawn: its 4.8 MB are half a second of parsing. */
function plotly(): Promise<Plotly> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Plotly> {
  const script = document.createElement('script');
  script.textContent = await unpack('figure-plotly');
  document.head.append(script);
  return (window as unknown as { Plotly: Plotly }).Plotly;
}

/** A figure is made of plain data; plotly writes into what it is given. */
function own(figure: Figure): { data: unknown; layout: unknown; config: unknown } {
  const { data, layout } = structuredClone({ data: figure.data, layout: figure.layout });
  return { data, layout, config: privateConfig(figure.config) };
}

/** Draws a figure in its place, or again where one stands. */
export async function draw(place: HTMLElement, figure: Figure): Promise<void> {
  const library = await plotly();
  const { figure: marks, words } = withoutWords(figure);
  const { data, layout, config } = own(marks);
  await library.react(place, data, layout, config);
  setWords(place, words, familyOf(figure));
}

function familyOf({ layout }: Figure): string {
  const { family } = layout['font'] as { readonly family: string };
  return family;
}

/** Pixels of a PNG to one of the drawing: 192 dpi, sharp in print. */
const PNG_SCALE = 2;

/** A figure as the text of an SVG file. */
export async function svgOf(figure: Figure, width: number, height: number): Promise<string> {
  const library = await plotly();
  const address = await library.toImage(own(figure), { format: 'svg', width, height });
  return decodeURIComponent(address.slice(address.indexOf(',') + 1));
}

/** A figure as the bytes of a PNG file. */
export async function pngOf(
  figure: Figure,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const library = await plotly();
  const address = await library.toImage(own(figure), {
    format: 'png',
    width,
    height,
    scale: PNG_SCALE,
  });
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
