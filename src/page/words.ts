import type { Figure } from '../chart/figure.ts';

/** A stretch of a line in one colour and weight. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  /** Null for that of the whole. */
  readonly color: string | null;
}

/** A piece of text on a figure, and where it stands. */
export interface Words {
  readonly lines: readonly (readonly Span[])[];
  /** Of the anchor, in pixels from the upper left corner of the figure. */
  readonly x: number;
  readonly y: number;
  readonly anchorX: 'left' | 'center' | 'right';
  readonly anchorY: 'top' | 'middle' | 'bottom' | 'baseline';
  readonly size: number;
  readonly color: string;
  /** Behind the text; null where what is below shows through. */
  readonly background: string | null;
}

/** A figure in two: what plotly draws, and the words that are set upon it. */
export interface Parted {
  readonly figure: Figure;
  readonly words: readonly Words[];
}

/**
 * Takes the plain words out of a figure. Plotly measures each of its annotations several times, for arrows and drags that ours do
 * not have: of a forest of forty rows that was four fifths of the drawing. What is more than words at a place known beforehand
 * (turned, told more on hover, on an axis of dates) stays with plotly.
 */
export function withoutWords(figure: Figure): Parted {
  const { title, annotations = [], ...layout } = withFittingTicks(figure.layout);
  const words: Words[] = [];
  const left: unknown[] = [];
  for (const annotation of annotations as readonly Json[]) {
    const said = wordsOf(annotation, layout);
    if (said === null) left.push(annotation);
    else words.push(said);
  }
  const head = titleOf(title, layout);
  if (head !== null) words.push(head);
  return {
    figure: {
      ...figure,
      layout: { ...layout, annotations: left, ...(head === null ? { title } : {}) },
    },
    words,
  };
}

type Json = Readonly<Record<string, unknown>>;

/** A layout whose tick labels are not measured, one by one, for whether they pass the edge: charts leave room for them. */
function withFittingTicks(layout: Json): Json {
  const axes = Object.entries(layout).filter(([key]) => /^[xy]axis\d*$/.test(key));
  const fitting = axes.map(([key, axis]) => [
    key,
    { ...(axis as Json), ticklabeloverflow: 'allow' },
  ]);
  return { ...layout, ...Object.fromEntries(fitting) };
}

/** All that an annotation may say of itself to be plain words. */
const KNOWN: ReadonlySet<string> = new Set([
  'text',
  'showarrow',
  'xref',
  'yref',
  'x',
  'y',
  'xshift',
  'yshift',
  'xanchor',
  'yanchor',
  'align',
  'borderpad',
  'font',
  'bgcolor',
]);

function wordsOf(annotation: Json, layout: Json): Words | null {
  const { text, font, bgcolor, xanchor, yanchor } = annotation;
  const { size, color, ...more } = (font ?? {}) as Json;
  if (
    typeof text !== 'string' ||
    annotation['showarrow'] !== false ||
    annotation['borderpad'] !== 0 ||
    annotation['align'] !== xanchor ||
    typeof size !== 'number' ||
    typeof color !== 'string' ||
    Object.keys(more).length > 0 ||
    !(xanchor === 'left' || xanchor === 'center' || xanchor === 'right') ||
    !(yanchor === 'top' || yanchor === 'middle' || yanchor === 'bottom') ||
    !(bgcolor === undefined || typeof bgcolor === 'string') ||
    Object.keys(annotation).some((key) => !KNOWN.has(key))
  ) {
    return null;
  }
  const lines = linesOf(text);
  const x = placeOn('x', annotation, layout);
  const y = placeOn('y', annotation, layout);
  if (lines === null || x === null || y === null) return null;
  const background = bgcolor ?? null;
  return { lines, x, y, anchorX: xanchor, anchorY: yanchor, size, color, background };
}

/** A title as charts set it: by its first baseline, at a share of the whole figure. */
function titleOf(title: unknown, { width, height }: Json): Words | null {
  const { text, font, x, y, xref, yref, xanchor, yanchor } = (title ?? {}) as Json;
  const { size, color } = (font ?? {}) as Json;
  const atShare = xref === 'container' && yref === 'container';
  if (
    !atShare ||
    xanchor !== 'left' ||
    yanchor !== 'bottom' ||
    typeof text !== 'string' ||
    typeof size !== 'number' ||
    typeof color !== 'string' ||
    ![x, y, width, height].every((each) => typeof each === 'number')
  ) {
    return null;
  }
  const lines = linesOf(text);
  if (lines === null) return null;
  return {
    lines,
    x: Number(x) * Number(width),
    y: (1 - Number(y)) * Number(height),
    anchorX: 'left',
    anchorY: 'baseline',
    size,
    color,
    background: null,
  };
}

/** Pixels from the left or upper edge of a figure; null where that is known to plotly alone. */
function placeOn(direction: 'x' | 'y', annotation: Json, layout: Json): number | null {
  const at = annotation[direction];
  const shift = annotation[`${direction}shift`] ?? 0;
  const margin = (layout['margin'] ?? {}) as Json;
  const [size, before, after] =
    direction === 'x'
      ? [layout['width'], margin['l'], margin['r']]
      : [layout['height'], margin['t'], margin['b']];
  const known = [at, shift, size, before, after];
  if (!known.every((each) => typeof each === 'number')) return null;
  const [value, shifted, whole, start, end] = known as [number, number, number, number, number];
  const share = shareOn(annotation[`${direction}ref`], value, layout);
  if (share === null) return null;
  const length = whole - start - end;
  return direction === 'x'
    ? start + share * length + shifted
    : start + (1 - share) * length - shifted;
}

/** How far along the plot a coordinate lies, 0 to 1 from the left or the bottom. */
function shareOn(ref: unknown, value: number, layout: Json): number | null {
  if (ref === 'paper') return value;
  if (typeof ref !== 'string' || !/^[xy]\d*$/.test(ref)) return null;
  const axis = layout[`${ref.slice(0, 1)}axis${ref.slice(1)}`] as Json | undefined;
  const { range, domain = [0, 1], autorange } = axis ?? {};
  if (autorange !== false || !isPair(range) || !isPair(domain)) return null;
  const along = (value - range[0]) / (range[1] - range[0]);
  return domain[0] + along * (domain[1] - domain[0]);
}

function isPair(value: unknown): value is [number, number] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')
  );
}

/** What charts write of plotly's pseudo-HTML: a tag, an entity, or plain text. */
const TOKEN =
  /<(?<tag>b|\/b|br|\/span)>|<span style="color:(?<color>[^"]+)">|&(?<entity>amp|lt|gt);|(?<plain>[^<&]+)/y;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** The lines of a text in plotly's pseudo-HTML; null where it holds anything that charts do not write. */
function linesOf(text: string): readonly (readonly Span[])[] | null {
  const lines: Span[][] = [[]];
  let bold = false;
  let color: string | null = null;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.groups;
    if (token === undefined) return null;
    const { tag, color: begun, entity, plain } = token;
    if (tag === 'br') lines.push([]);
    else if (tag === 'b' || tag === '/b') bold = tag === 'b';
    else if (tag === '/span') color = null;
    else if (begun !== undefined) color = begun;
    else append(lines, { text: plain ?? ENTITIES[entity ?? ''] ?? '', bold, color });
  }
  return lines;
}

/** Puts a span at the end of the last line, as a part of the one before it where they look the same. */
function append(lines: Span[][], span: Span): void {
  const line = lines.at(-1);
  const before = line?.at(-1);
  if (line === undefined) return;
  if (before?.bold === span.bold && before.color === span.color) {
    line[line.length - 1] = { ...before, text: before.text + span.text };
  } else line.push(span);
}
