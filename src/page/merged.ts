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
  const byStyle = new Map<string, Map<string, unknown[]>>();
  const data: Trace[] = [];
  for (const trace of figure.data) {
    const style = styleOf(trace);
    const before = style === null ? undefined : byStyle.get(style);
    if (style === null || before !== undefined) {
      if (before === undefined) data.push(trace);
      for (const [key, list] of before ?? []) {
        if (trace['mode'] === 'lines') list.push(null);
        list.push(...listOf(trace, key));
      }
      continue;
    }
    const lists = new Map(
      BY_POINT.filter((key) => key in trace).map((key) => [key, [...listOf(trace, key)]]),
    );
    byStyle.set(style, lists);
    data.push({ ...trace, ...Object.fromEntries(lists) });
  }
  return { ...figure, data };
}

/**
 * What two traces share that can be one; null for a trace that stays alone: one whose lists differ in length, or whose name would
 * be told on hover.
 */
function styleOf(trace: Figure['data'][number]): string | null {
  const { type, mode, fill, hoverinfo } = trace;
  if (type !== 'scatter' || (mode !== 'lines' && mode !== 'markers')) return null;
  if (hoverinfo !== 'text' && hoverinfo !== 'skip') return null;
  // Shapes that close upon themselves end at a gap; others are filled to what was drawn before them.
  if (fill !== undefined && fill !== 'toself') return null;
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
