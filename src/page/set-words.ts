import type { Span, Words } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** From one baseline to the next, in ems: as plotly sets lines. */
const LINE = 1.3;

/** Around words with a background, in pixels: plotly's border, which takes its room even where it cannot be seen. */
const BORDER = 1;

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

/**
 * Sets words upon a figure that plotly drew: over its marks and below what it tells on hover. Those of the drawing before are
 * taken away.
 */
export function setWords(place: HTMLElement, words: readonly Words[], family: string): void {
  const layer = place.querySelector('.infolayer');
  if (layer === null) throw new Error('a figure without a layer for its words');
  const group = element('g', { class: 'words', 'font-family': family });
  const pen = penOf(family);
  for (const each of words) group.append(...drawn(each, pen));
  layer.querySelector(':scope > .words')?.remove();
  layer.append(group);
}

/** Measures words without setting them anywhere. */
interface Pen {
  width(line: readonly Span[], size: number): number;
  /** Of letters of a size: above and below the baseline. */
  height(size: number): { readonly above: number; readonly below: number };
}

function penOf(family: string): Pen {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('this browser has no canvas to measure words on');
  const use = (size: number, bold: boolean): void => {
    context.font = `${bold ? 'bold ' : ''}${size}px ${family}`;
  };
  const heights = new Map<number, ReturnType<Pen['height']>>();
  return {
    width: (line, size) =>
      line.reduce((sum, { text, bold }) => {
        use(size, bold);
        return sum + context.measureText(text).width;
      }, 0),
    height: (size) => {
      let height = heights.get(size);
      if (height === undefined) {
        use(size, false);
        const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('');
        // Rounded up, as the boxes of text in an SVG are.
        height = {
          above: Math.ceil(fontBoundingBoxAscent),
          below: Math.ceil(fontBoundingBoxDescent),
        };
        heights.set(size, height);
      }
      return height;
    },
  };
}

/** A text and what stands behind it. */
function drawn(words: Words, pen: Pen): readonly SVGElement[] {
  const { lines, x, y, anchorX, anchorY, size, color, background } = words;
  const { above, below } = pen.height(size);
  const height = above + below + (lines.length - 1) * LINE * size;
  // A baseline between two pixels is blurred.
  const top = Math.round(
    y - { top: 0, middle: height / 2, bottom: height, baseline: above }[anchorY],
  );
  const text = element('text', {
    x,
    y: top + above,
    'text-anchor': ANCHORS[anchorX],
    'font-size': size,
    fill: color,
  });
  for (const [at, line] of lines.entries()) {
    const row = at === 0 ? text : element('tspan', { x, dy: `${LINE}em` });
    row.append(...line.map(spanned));
    if (row !== text) text.append(row);
  }
  if (background === null) return [text];
  const width = Math.max(...lines.map((line) => pen.width(line, size)));
  const behind = element('rect', {
    x: x - { left: 0, center: width / 2, right: width }[anchorX] - BORDER,
    y: top - BORDER,
    width: width + 2 * BORDER,
    height: height + 2 * BORDER,
    fill: background,
  });
  return [behind, text];
}

function spanned({ text, bold, color }: Span): Node {
  if (!bold && color === null) return document.createTextNode(text);
  const span = element('tspan', {
    ...(bold ? { 'font-weight': 'bold' } : {}),
    ...(color === null ? {} : { fill: color }),
  });
  span.append(text);
  return span;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
