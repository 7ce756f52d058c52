/**
 * `getBBox` and `getBoundingClientRect` for every element that plotly measures, as Chromium computes them: a group's box
 * is the union of its children's, each mapped by the child's own transform; hidden and never-drawn content has none.
 */
import type { FontSet } from './font.ts';
import {
  type Box,
  IDENTITY,
  mapBox,
  type Matrix,
  multiply,
  parseTransform,
  unite,
} from './matrix.ts';
import { children, ELEMENT, ownProperty, type SvgNode } from './svg-node.ts';
import { pathProperties } from './path-length.ts';
import { textBox } from './text-box.ts';

/** Elements whose content is drawn only by reference. */
const NEVER_DRAWN = new Set([
  'defs',
  'clipPath',
  'mask',
  'pattern',
  'linearGradient',
  'radialGradient',
  'marker',
  'symbol',
  'title',
  'desc',
  'style',
  'script',
]);
const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };
/** Points taken on a path to find its extent; plotly measures straight paths and small marks only. */
const PATH_SAMPLES = 256;

function number(node: SvgNode, name: string): number {
  const value = Number.parseFloat(node.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : 0;
}

/** The outermost `svg` element and nested ones place their content by x and y; others by their transform. */
function ownMatrix(node: SvgNode): Matrix {
  if (node.localName === 'svg') return [1, 0, 0, 1, number(node, 'x'), number(node, 'y')];
  return parseTransform(node.getAttribute('transform'));
}

function pathBox(d: string): Box | null {
  if (d.trim() === '') return null;
  const path = pathProperties(d);
  const total = path.getTotalLength();
  let box: Box | null = null;
  const corners = d.match(/[a-z]/gi)?.length ?? 0;
  const steps = Math.max(PATH_SAMPLES, corners);
  const add = (at: number): void => {
    const { x, y } = path.getPointAtLength(at);
    box = unite(box, { x, y, width: 0, height: 0 });
  };
  let along = 0;
  for (const part of path.getParts()) {
    add(along);
    along += part.length;
    add(along);
  }
  for (let i = 0; i <= steps; i += 1) add((total * i) / steps);
  return box;
}

function polyBox(points: string): Box | null {
  const numbers = points.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
  let box: Box | null = null;
  for (let i = 0; i + 1 < numbers.length; i += 2)
    box = unite(box, { x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0, width: 0, height: 0 });
  return box;
}

/** An element's box in its own coordinates, its own transform not applied; `null` where nothing is drawn. */
export function elementBox(fonts: FontSet, node: SvgNode): Box | null {
  if (NEVER_DRAWN.has(node.localName) || ownProperty(node, 'display') === 'none') return null;
  switch (node.localName) {
    case 'text':
    case 'tspan':
      return textBox(fonts, node);
    case 'rect':
    case 'image':
    case 'foreignObject': {
      const [width, height] = [number(node, 'width'), number(node, 'height')];
      return { x: number(node, 'x'), y: number(node, 'y'), width, height };
    }
    case 'circle': {
      const r = number(node, 'r');
      return { x: number(node, 'cx') - r, y: number(node, 'cy') - r, width: 2 * r, height: 2 * r };
    }
    case 'ellipse': {
      const [rx, ry] = [number(node, 'rx'), number(node, 'ry')];
      return {
        x: number(node, 'cx') - rx,
        y: number(node, 'cy') - ry,
        width: 2 * rx,
        height: 2 * ry,
      };
    }
    case 'line':
      return polyBox(['x1', 'y1', 'x2', 'y2'].map((name) => number(node, name)).join(' '));
    case 'polyline':
    case 'polygon':
      return polyBox(node.getAttribute('points') ?? '');
    case 'path':
      return pathBox(node.getAttribute('d') ?? '');
    default: {
      let box: Box | null = null;
      for (const child of children(node)) {
        if (child.nodeType !== ELEMENT) continue;
        const inner = elementBox(fonts, child);
        if (inner !== null) box = unite(box, mapBox(ownMatrix(child), inner));
      }
      return box;
    }
  }
}

/** What `getBBox` returns: an empty box at the origin where there is none. */
export function bBox(fonts: FontSet, node: SvgNode): Box {
  return elementBox(fonts, node) ?? NO_BOX;
}

/** What `getBoundingClientRect` returns for an SVG element, its outermost `svg` standing at the origin of the page. */
export function clientBox(fonts: FontSet, node: SvgNode): Box {
  let map = IDENTITY;
  for (let at: SvgNode | null = node; at !== null && at.nodeType === ELEMENT; at = at.parentNode)
    map = multiply(ownMatrix(at), map);
  if (node.localName === 'svg')
    return { ...mapBox(map, NO_BOX), width: number(node, 'width'), height: number(node, 'height') };
  return mapBox(map, bBox(fonts, node));
}
