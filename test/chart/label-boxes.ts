import { dayNumber } from '../../src/claim/dates.ts';
import type { Figure } from '../../src/chart/figure.ts';
import type { Box } from '../../src/chart/place-labels.ts';
import { textWidth } from '../../src/chart/text-width.ts';

/** A piece of text on a figure with the ground it covers, in pixels from the upper left corner. */
export interface LabelBox extends Box {
  readonly text: string;
}

interface AxisLayout {
  readonly type: string;
  readonly range: readonly [number | string, number | string];
  readonly visible?: boolean;
  readonly tickvals?: readonly (number | string)[];
  readonly ticktext?: readonly string[];
  readonly tickfont?: { readonly size: number };
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly l: number;
    readonly r: number;
    readonly t: number;
    readonly b: number;
  };
  readonly title: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly font: { readonly size: number };
  };
  readonly xaxis: AxisLayout;
  readonly yaxis: AxisLayout;
  readonly annotations: readonly Annotation[];
}

interface Annotation {
  readonly text: string;
  readonly xref: string;
  readonly yref: string;
  readonly x: number;
  readonly y: number;
  readonly xshift: number;
  readonly yshift: number;
  readonly xanchor: 'left' | 'center' | 'right';
  readonly yanchor: 'top' | 'middle' | 'bottom';
  readonly font: { readonly size: number };
}

/** Between baselines, and from the top of the first line's letters to the foot of the last's: ascent and descent of DejaVu Sans. */
const LEADING = 1.3;
const LETTERS = 1.17;

/** Plain lines of a pseudo-HTML text, with whether they are bold. */
function linesOf(html: string): readonly { readonly text: string; readonly bold: boolean }[] {
  return html.split('<br>').map((line) => ({
    text: line
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
    bold: html.includes('<b>'),
  }));
}

function sizeOf(html: string, size: number): { readonly width: number; readonly height: number } {
  const lines = linesOf(html);
  return {
    width: Math.max(...lines.map(({ text, bold }) => textWidth(text, size, bold))),
    height: (lines.length - 1) * LEADING * size + LETTERS * size,
  };
}

function boxAt(
  text: string,
  size: number,
  x: number,
  y: number,
  anchorX: Annotation['xanchor'],
  anchorY: Annotation['yanchor'],
): LabelBox {
  const { width, height } = sizeOf(text, size);
  const left = anchorX === 'left' ? x : anchorX === 'right' ? x - width : x - width / 2;
  const top = anchorY === 'top' ? y : anchorY === 'bottom' ? y - height : y - height / 2;
  const plain = linesOf(text)
    .map((line) => line.text)
    .join(' / ');
  return { text: plain, left, right: left + width, top, bottom: top + height };
}

function place(axis: AxisLayout, value: number | string): number {
  const [from, to] = [numberOf(axis.range[0]), numberOf(axis.range[1])];
  const x = axis.type === 'log' ? Math.log10(numberOf(value)) : numberOf(value);
  return (x - from) / (to - from);
}

/** A number as it is, a date as days since 1970. */
function numberOf(value: number | string): number {
  return typeof value === 'number'
    ? value
    : dayNumber(value.slice(0, 10)) + minutesOf(value) / 1440;
}

function minutesOf(date: string): number {
  const [hours = '0', minutes = '0'] = date.slice(11).split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Where every text of a figure stands: title, annotations, texts of traces, tick labels. */
export function labelBoxes(figure: Figure): readonly LabelBox[] {
  const layout = figure.layout as unknown as Layout;
  const { width, height, margin } = layout;
  const plot = {
    left: margin.l,
    top: margin.t,
    width: width - margin.l - margin.r,
    height: height - margin.t - margin.b,
  };
  const px = (value: number | string): number =>
    plot.left + place(layout.xaxis, value) * plot.width;
  const py = (value: number | string): number =>
    plot.top + (1 - place(layout.yaxis, value)) * plot.height;
  const title = boxAt(
    layout.title.text,
    layout.title.font.size,
    layout.title.x * width,
    (1 - layout.title.y) * height - 0.93 * layout.title.font.size,
    'left',
    'top',
  );
  const annotations = layout.annotations.map((each) =>
    boxAt(
      each.text,
      each.font.size,
      (each.xref === 'paper' ? plot.left + each.x * plot.width : px(each.x)) + each.xshift,
      (each.yref === 'paper' ? plot.top + (1 - each.y) * plot.height : py(each.y)) - each.yshift,
      each.xanchor,
      each.yanchor,
    ),
  );
  const texts = figure.data
    .filter((trace) => trace['mode'] === 'text')
    .flatMap((trace) => {
      const { size } = trace['textfont'] as { size: number };
      const [x, y] = [trace['x'] as number[], trace['y'] as number[]];
      return (trace['text'] as string[]).flatMap((text, index) =>
        text === '' ? [] : [boxAt(text, size, px(x[index]!), py(y[index]!), 'center', 'middle')],
      );
    });
  const xTicks =
    layout.xaxis.visible === false
      ? []
      : (layout.xaxis.ticktext ?? []).map((text, index) =>
          boxAt(
            text,
            layout.xaxis.tickfont?.size ?? 10,
            px(layout.xaxis.tickvals![index]!),
            plot.top + plot.height + 3,
            'center',
            'top',
          ),
        );
  const yTicks =
    layout.yaxis.visible === false
      ? []
      : (layout.yaxis.ticktext ?? []).map((text, index) =>
          boxAt(
            text,
            layout.yaxis.tickfont?.size ?? 10,
            plot.left - 3,
            py(layout.yaxis.tickvals![index]!),
            'right',
            'middle',
          ),
        );
  return [title, ...annotations, ...texts, ...xTicks, ...yTicks].filter(({ text }) => text !== '');
}

/** Pairs of texts that share ground, in words: empty for a figure that a picture editor lets pass. */
export function clashes(boxes: readonly LabelBox[]): readonly string[] {
  const found: string[] = [];
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 0.5 && high > 0.5)
        found.push(`"${a.text}" and "${b.text}" by ${wide.toFixed(1)} x ${high.toFixed(1)} px`);
    }
  }
  return found;
}

/** Texts that reach beyond the figure, in words. */
export function cutOff(figure: Figure, boxes: readonly LabelBox[]): readonly string[] {
  const { width, height } = figure.layout as unknown as Layout;
  return boxes
    .filter(
      (box) =>
        box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5,
    )
    .map(
      (box) =>
        `"${box.text}" at ${box.left.toFixed(1)}..${box.right.toFixed(1)}, ${box.top.toFixed(1)}..${box.bottom.toFixed(1)}`,
    );
}
