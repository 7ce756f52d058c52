/** Lengths and points along SVG paths, by svg-path-properties. */
import { loadPackage } from './packages.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
export interface PathProperties {
  getTotalLength(): number;
  getPointAtLength(at: number): Point;
  getParts(): readonly { readonly length: number }[];
}
interface SvgPathProperties {
  readonly svgPathProperties: new (d: string) => PathProperties;
}

let last: { readonly d: string; readonly path: PathProperties } | null = null;

/** The measures of a path. Plotly asks for many points of one path in a row, so the last path is kept. */
export function pathProperties(d: string): PathProperties {
  if (last === null || last.d !== d) {
    const { svgPathProperties } = loadPackage('svg-path-properties') as SvgPathProperties;
    last = { d, path: new svgPathProperties(d) };
  }
  return last.path;
}
