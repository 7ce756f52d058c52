import type { Figure } from '../chart/figure.ts';

/** The lists of a trace that hold one thing a point; all else is its style. */
const BY_POINT = ['x', 'y', 'hovertext', 'customdata'] as const;

/**
 * The same drawing in fewer traces: those of one style become one, with gaps between its lines. Plotly spends most of its time on
 * each trace, whatever is in it, and a forest has three a row.
 *
 * Only for charts whose rows do not overlap: what lies over what changes between traces. Saved files are of the figure as it is.
 */
export function merged(figure: Figure): Figure {
  type Trace = Figure['data'][number];
  const byStyle = new Map<string, Trace>();
  const data: Trace[] = [];
  for (const trace of figure.data) {
    const style = styleOf(trace);
    const before = style === null ? undefined : byStyle.get(style);
    if (style === null || before === undefined) {
      const first = style === null ? trace : { ...trace };
      if (style !== null) byStyle.set(style, first);
      data.push(first);
      continue;
    }
    const gap = trace['mode'] === 'lines' ? [null] : [];
    for (const key of BY_POINT) {
      if (key in trace)
        Object.assign(before, { [key]: [...listOf(before, key), ...gap, ...listOf(trace, key)] });
    }
  }
  return { ...figure, data };
}

/** What two traces share that can be one; null for a trace that stays alone: a filled shape, or one whose lists differ in length. */
function styleOf(trace: Figure['data'][number]): string | null {
  if (trace['type'] !== 'scatter' || 'fill' in trace || trace['hoverinfo'] !== 'text') return null;
  if (trace['mode'] !== 'lines' && trace['mode'] !== 'markers') return null;
  const { length } = listOf(trace, 'x');
  const lists = BY_POINT.filter((key) => key in trace);
  if (lists.some((key) => listOf(trace, key).length !== length)) return null;
  const style = Object.entries(trace).filter(
    ([key]) => key !== 'name' && !lists.some((each) => each === key),
  );
  return JSON.stringify([lists, style.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function listOf(trace: Figure['data'][number], key: string): readonly unknown[] {
  const list = trace[key];
  return Array.isArray(list) ? list : [];
}
