/**
 * The box of an SVG text as Chromium computes it: for every stretch of text a cell as wide as its advance and as high as
 * the font's ascent and descent, each rounded to a whole pixel, joined with the ink that sticks out of the cell; cells
 * placed by x, y, dx, dy and `text-anchor`; the box is their union, empty cells left out. (SVG 2, section 11.4; the
 * rounding is what Chromium 147 measured.)
 */
import { BOLD_ABOVE, facesFor, type FontSet, type FontStyle } from './font.ts';
import { type Box, unite } from './matrix.ts';
import {
  children,
  ELEMENT,
  TEXT,
  inheritedProperty,
  ownProperty,
  type SvgNode,
} from './svg-node.ts';
import { measureText } from './text-run.ts';

/** Browsers' initial font size, in pixels. */
const INITIAL_SIZE = 16;
const NAMED_WEIGHTS: Readonly<Record<string, number>> = {
  normal: 400,
  bold: 700,
  bolder: 700,
  lighter: 300,
};

/** The computed font size of an element, in pixels; a relative size counts from the parent's. */
export function fontSize(node: SvgNode): number {
  const own = ownProperty(node, 'font-size');
  const value = Number.parseFloat(own ?? '');
  const relative = own !== undefined && /(?:%|em)$/.test(own);
  if (Number.isFinite(value) && own !== undefined && !relative) return value;
  const above = node.parentNode;
  const base = above !== null && above.nodeType === ELEMENT ? fontSize(above) : INITIAL_SIZE;
  if (!relative || !Number.isFinite(value)) return base;
  return own.endsWith('%') ? (base * value) / 100 : base * value;
}

/** Weight and slope of an element's text. */
export function fontStyle(node: SvgNode): FontStyle {
  const weight = inheritedProperty(node, 'font-weight') ?? 'normal';
  const slope = inheritedProperty(node, 'font-style') ?? 'normal';
  return {
    bold: (NAMED_WEIGHTS[weight] ?? Number(weight)) > BOLD_ABOVE,
    italic: slope.startsWith('italic') || slope.startsWith('oblique'),
  };
}

/** Ascent and descent of a style at a size, as whole pixels. */
export function lineMetrics(
  fonts: FontSet,
  style: FontStyle,
  size: number,
): { readonly ascent: number; readonly descent: number } {
  const face = facesFor(fonts, style)[0];
  if (face === undefined) throw new TypeError('a font set without a face');
  return { ascent: Math.round(face.ascent * size), descent: Math.round(face.descent * size) };
}

/** A stretch of text in its place, with the box that it takes. */
interface Cell {
  x: number;
  readonly y: number;
  readonly width: number;
  /** From the cell's own x and y. */
  readonly box: Box;
}

/** The first length of a list, in pixels; em counts from the element's own font size. */
function length(node: SvgNode, name: string): number | undefined {
  const text = node.getAttribute(name);
  if (text === null) return undefined;
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) return undefined;
  return /em\s*$/.test(text) ? value * fontSize(node) : value;
}

/** Places the cells of a `text` element, or of a `tspan` as if it stood alone. */
function layOut(fonts: FontSet, root: SvgNode): readonly Cell[] {
  const cells: Cell[] = [];
  let [x, y] = [0, 0];
  let chunk: Cell[] = [];
  let anchor = 'start';
  let chunkStart = 0;

  function endChunk(): void {
    const width = x - chunkStart;
    const shift = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
    for (const cell of chunk) cell.x += shift;
    cells.push(...chunk);
    chunk = [];
  }

  function visit(node: SvgNode): void {
    const [newX, newY] = [length(node, 'x'), length(node, 'y')];
    if (newX !== undefined || newY !== undefined) {
      endChunk();
      x = newX ?? x;
      y = newY ?? y;
      chunkStart = x;
      anchor = inheritedProperty(node, 'text-anchor') ?? 'start';
    }
    x += length(node, 'dx') ?? 0;
    y += length(node, 'dy') ?? 0;
    for (const child of children(node)) {
      if (child.nodeType === ELEMENT) visit(child);
      else if (child.nodeType === TEXT) place(node, child.nodeValue ?? '');
    }
  }

  function place(parent: SvgNode, raw: string): void {
    const keeps = (inheritedProperty(parent, 'white-space') ?? '').startsWith('pre');
    const text = keeps ? raw.replace(/[\t\n\r]/g, ' ') : raw.replace(/\s+/g, ' ');
    if (text === '') return;
    const size = fontSize(parent);
    const style = fontStyle(parent);
    const { advance: width, ink } = measureText(fonts, style, size, text);
    if (chunk.length === 0 && cells.length === 0)
      anchor = inheritedProperty(parent, 'text-anchor') ?? 'start';
    const { ascent, descent } = lineMetrics(fonts, style, size);
    const cell = { x: 0, y: -ascent, width, height: ascent + descent };
    chunk.push({ x, y, width, box: unite(cell, ink) ?? cell });
    x += width;
  }

  visit(root);
  endChunk();
  return cells;
}

/** The box of a `text` element in its own coordinates; `null` where nothing is drawn. */
export function textBox(fonts: FontSet, text: SvgNode): Box | null {
  let box: Box | null = null;
  for (const { x, y, box: cell } of layOut(fonts, text))
    if (cell.width > 0 && cell.height > 0)
      box = unite(box, { ...cell, x: x + cell.x, y: y + cell.y });
  return box;
}

/** The summed advance of a text element's characters, in pixels. */
export function textLength(fonts: FontSet, text: SvgNode): number {
  return layOut(fonts, text).reduce((sum, cell) => sum + cell.width, 0);
}
