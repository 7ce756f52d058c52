import type { Figure } from '../chart/figure.ts';

type Trace = Figure['data'][number];

/**
 * The same drawing in fewer parts. Plotly spends its time on each trace, and on each line between two gaps of one, whatever there is
 * to draw: a forest has three traces a row. Lines of one style become one path, points of one style one trace, and what lines tell
 * on hover is told by a trace that draws nothing.
 *
 * Only for charts whose rows do not overlap: lines come to lie below all points. Saved files are of the figure as it is.
 */
export function merged(figure: Figure): Figure {
  const lines: Laid[] = [];
  const paths = new Map<string, Path>();
  const told = new Map<string, Merged>();
  const points = new Map<string, Merged>();
  const data: Trace[] = [];
  for (const trace of figure.data) {
    const line = lineOf(trace);
    const style = styleOf(trace);
    if (line !== null) {
      const look = JSON.stringify(line.style);
      const level = levelOf(line, look, lines);
      lines.push({ line, look, level });
      const path = gathered(paths, `${level} ${look}`, () => pathOf(line, level));
      path.segments.push(...line.segments);
      if (trace['hoverinfo'] !== 'text') continue;
      const listed = BY_POINT.filter((key) => key in trace);
      add(trace, told, listed.join(), UNSEEN);
    } else if (style === null) data.push(trace);
    else add(trace, points, style, trace);
  }
  const { shapes: before = [], ...layout } = figure.layout;
  const shapes = [...paths.values()]
    .sort((a, b) => a.level - b.level)
    .map(({ style, segments }) => ({ ...style, path: segments.join('') }));
  return {
    ...figure,
    data: [...[...told.values(), ...points.values()].map(whole), ...data],
    layout: { ...layout, shapes: [...(before as readonly unknown[]), ...shapes] },
  };
}

/** One line: what a shape of plotly says of it beside its path, the pieces of that, and between which heights it lies. */
interface Line {
  readonly style: Readonly<Record<string, unknown>>;
  readonly segments: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** A line, its style as text, and how many others lie below it. */
interface Laid {
  readonly line: Line;
  readonly look: string;
  readonly level: number;
}

/** Lines of one style that lie equally high. */
interface Path {
  readonly level: number;
  readonly style: Line['style'];
  readonly segments: string[];
}

/** One above the highest line of another style in the same row that was drawn before, or as high as one of its own. */
function levelOf({ low, high }: Line, look: string, before: readonly Laid[]): number {
  let level = 0;
  for (const { line, look: other, level: below } of before) {
    if (line.high < low || line.low > high) continue;
    level = Math.max(level, other === look ? below : below + 1);
  }
  return level;
}

/** Traces of one style: the first of them, and the lists of all, by key. */
interface Merged {
  readonly trace: Trace;
  readonly lists: Map<string, unknown[]>;
}

/** What lines tell, and nothing to be seen. */
const UNSEEN: Trace = { type: 'scatter', mode: 'none', hoverinfo: 'text' };

function pathOf({ style }: Line, level: number): Path {
  return { level, style, segments: [] };
}

function gathered<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Adds what a trace holds a point to that of its like; `style` is the trace that says how they look. */
function add(trace: Trace, to: Map<string, Merged>, key: string, style: Trace): void {
  const { lists } = gathered(to, key, () => ({ trace: style, lists: new Map() }));
  for (const each of BY_POINT) {
    if (each in trace) gathered(lists, each, (): unknown[] => []).push(...listOf(trace, each));
  }
}

function whole({ trace, lists }: Merged): Trace {
  return { ...trace, ...Object.fromEntries(lists) };
}

/** The lists of a trace that hold one thing a point; all else is its style. */
const BY_POINT = ['x', 'y', 'hovertext', 'customdata'] as const;

/** All that a trace may say of itself to be a path: what it looks like, and what it tells. */
const LINE_KEYS: ReadonlySet<string> = new Set([
  ...BY_POINT,
  'type',
  'mode',
  'name',
  'line',
  'fill',
  'fillcolor',
  'opacity',
  'hoverinfo',
  'cliponaxis',
]);

/** What a line may say of its style, under the same names as the outline of a shape. */
const STROKE_KEYS: ReadonlySet<string> = new Set(['color', 'width', 'dash']);

/** A trace of straight lines as a path; null where a path could not say all of it. */
function lineOf(trace: Trace): Line | null {
  const { type, mode, fill, fillcolor, opacity, hoverinfo, line } = trace;
  if (type !== 'scatter' || mode !== 'lines' || !isEven(trace)) return null;
  if (Object.keys(trace).some((key) => !LINE_KEYS.has(key))) return null;
  if (typeof line !== 'object' || line === null) return null;
  if (Object.keys(line).some((key) => !STROKE_KEYS.has(key))) return null;
  // A filled shape tells what it is wherever it is pointed at, not at its corners alone.
  if (fill !== undefined && (fill !== 'toself' || hoverinfo !== 'skip')) return null;
  const [x, y] = [listOf(trace, 'x'), listOf(trace, 'y')];
  const segments: string[] = [];
  let begun = false;
  let [low, high] = [Infinity, -Infinity];
  for (const [i, along] of x.entries()) {
    const height = y[i];
    if (along === null || height === null) begun = false;
    else if (typeof along !== 'number' || typeof height !== 'number') return null;
    else {
      segments.push(`${begun ? 'L' : 'M'}${along},${height}`);
      begun = true;
      low = Math.min(low, height);
      high = Math.max(high, height);
    }
  }
  const style = {
    type: 'path',
    xref: 'x',
    yref: 'y',
    layer: 'between',
    line,
    ...(fill === undefined ? {} : { fillcolor }),
    ...(opacity === undefined ? {} : { opacity }),
  };
  return { style, segments, low, high };
}

/**
 * What two traces of points share that can be one; null for a trace that stays alone: one whose name would be told on hover.
 */
function styleOf(trace: Trace): string | null {
  const { type, mode, hoverinfo } = trace;
  if (type !== 'scatter' || mode !== 'markers' || !isEven(trace)) return null;
  if (hoverinfo !== 'text' && hoverinfo !== 'skip') return null;
  const style = Object.entries(trace).filter(
    ([key]) => key !== 'name' && !BY_POINT.some((each) => each === key),
  );
  const lists = BY_POINT.filter((key) => key in trace);
  return JSON.stringify([lists, style.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether each list of a trace has one thing a point. */
function isEven(trace: Trace): boolean {
  const { length } = listOf(trace, 'x');
  return BY_POINT.every((key) => !(key in trace) || listOf(trace, key).length === length);
}

function listOf(trace: Trace, key: string): readonly unknown[] {
  const list = trace[key];
  return Array.isArray(list) ? list : [];
}
