import { findColumn } from './header.ts';
import type { Header } from './header.ts';
import { FIELDS } from './layout.ts';
import type { CountColumns, Field, Layout } from './layout.ts';
import type { Measure } from './measure.ts';

/** The columns of one count: indices into a record, -1 where there is none. */
export interface CountPlan {
  readonly measure: Measure | null;
  readonly value: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** A layout bound to a header: where in a record everything stands. -1 means that there is no such column. */
export interface Plan {
  readonly layout: Layout;
  readonly at: Readonly<Record<Field, number>>;
  readonly counts: readonly CountPlan[];
  /** The columns whose cells, joined, name the topic. */
  readonly topic: readonly number[];
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly id: number;
}

/** Which of a layout's needs a header leaves open: for each, the names that would have met it. */
export function missingNeeds(layout: Layout, header: Header): readonly (readonly string[])[] {
  return layout.needs.filter((names) => findColumn(header, names) < 0);
}

/** Binds a layout to a header. What was named by hand (`--map COLUMN=FIELD`) goes before what the layout says. */
export function planOf(layout: Layout, header: Header): Plan {
  const find = (field: Field, names: readonly string[] | undefined): number =>
    header.mapped.get(field) ?? findColumn(header, names);
  const at = Object.fromEntries(
    FIELDS.map((field) => [field, find(field, layout.columns?.[field])]),
  ) as Record<Field, number>;
  const { value, low, best, high } = layout.columns ?? {};
  const counts: readonly CountColumns[] = layout.counts ?? [
    {
      measure: null,
      ...(value && { value }),
      ...(low && { low }),
      ...(best && { best }),
      ...(high && { high }),
    },
  ];
  const only = counts.length === 1;
  const count = (field: 'value' | 'low' | 'best' | 'high', columns: CountColumns): number =>
    only ? find(field, columns[field]) : findColumn(header, columns[field]);
  const topic = (layout.topics ?? [])
    .map((names) => names.map((name) => findColumn(header, [name])))
    .find((columns) => columns.every((column) => column >= 0));
  return {
    layout,
    at,
    counts: counts.map((columns) => ({
      measure: columns.measure,
      value: count('value', columns),
      low: count('low', columns),
      best: count('best', columns),
      high: count('high', columns),
    })),
    topic: at.topic >= 0 ? [at.topic] : (topic ?? []),
    year: findColumn(header, layout.dateParts?.year),
    month: findColumn(header, layout.dateParts?.month),
    day: findColumn(header, layout.dateParts?.day),
    id: findColumn(header, layout.id),
  };
}

/** The columns that a plan reads. */
export function columnsOf(plan: Plan): ReadonlySet<number> {
  const counts = plan.counts.flatMap(({ value, low, best, high }) => [value, low, best, high]);
  const own = [...Object.values(plan.at), ...plan.topic, plan.year, plan.month, plan.day, plan.id];
  return new Set([...own, ...counts].filter((at) => at >= 0));
}
