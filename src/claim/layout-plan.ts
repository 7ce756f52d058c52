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

/** Binds a layout to a header. */
export function planOf(layout: Layout, header: Header): Plan {
  const at = Object.fromEntries(
    FIELDS.map((field) => [field, findColumn(header, layout.columns?.[field])]),
  ) as Record<Field, number>;
  // `--map COLUMN=topic` names a field outright, whatever the layout calls it.
  for (const field of FIELDS) if (at[field] < 0) at[field] = mapped(header, field);
  const counts: readonly CountColumns[] = layout.counts ?? [
    { measure: null, value: ['value'], low: ['low'], best: ['best'], high: ['high'] },
  ];
  const topics = at.topic >= 0 ? [] : (layout.topics ?? []);
  const topic = topics
    .map((names) => names.map((name) => findColumn(header, [name])))
    .find((columns) => columns.every((column) => column >= 0));
  return {
    layout,
    at,
    counts: counts.map((count) => ({
      measure: count.measure,
      value: findColumn(header, count.value),
      low: findColumn(header, count.low),
      best: findColumn(header, count.best),
      high: findColumn(header, count.high),
    })),
    topic: at.topic >= 0 ? [at.topic] : (topic ?? []),
    year: findColumn(header, layout.dateParts?.year),
    month: findColumn(header, layout.dateParts?.month),
    day: findColumn(header, layout.dateParts?.day),
    id: findColumn(header, layout.id),
  };
}

function mapped(header: Header, field: Field): number {
  return header.mapped.get(field) ?? -1;
}
