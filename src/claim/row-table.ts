import type { DateOrder } from './date-text.ts';
import type { Encoding } from './decode.ts';
import type { Header } from './header.ts';
import type { CountPlan, Plan } from './layout-plan.ts';
import { columnsOf } from './layout-plan.ts';
import type { Field } from './layout.ts';
import type { Hedges } from './quantity.ts';

/** How the slashed dates of a column are read where the whole file was asked: its order, or that it decides none. */
export type DateDecision = 'day-first' | 'month-first' | 'none';

/** What only a whole file can settle, once it is known. */
export interface Settled {
  /** By column, for those that hold dates. */
  readonly dates: Readonly<Record<string, DateDecision>>;
  /** The topic of rows that name none. */
  readonly blankTopic: string;
}

/**
 * All that has to be known to read the rows of a table apart from it: plain data, which can be handed to another thread.
 *
 * Its records hold the columns that are read and no others.
 */
export interface RowTable {
  readonly plan: Plan;
  readonly header: Header;
  readonly file: string | null;
  /** The name of the file without its folder. */
  readonly base: string;
  readonly hedges: Hedges;
  readonly dates: DateOrder | null;
  readonly decimal: '.' | ',' | null;
  /** What damaged text is no text of. */
  readonly encoding: Encoding;
  readonly sources: readonly (readonly string[])[];
}

/** A layout bound to the columns it reads, in their order, and which columns those are. */
export function narrowed(
  plan: Plan,
  header: Header,
): { readonly plan: Plan; readonly header: Header; readonly columns: readonly number[] } {
  const columns = [...columnsOf(plan)].sort((a, b) => a - b);
  const place = new Map(columns.map((column, at) => [column, at]));
  const at = (column: number): number => place.get(column) ?? -1;
  const fields = Object.fromEntries(
    Object.entries(plan.at).map(([field, column]) => [field, at(column)]),
  ) as Record<Field, number>;
  const names = columns.map((column) => header.names[column] ?? '');
  return {
    columns,
    plan: {
      layout: plan.layout,
      at: fields,
      counts: plan.counts.map(({ measure, value, low, best, high }): CountPlan => ({
        measure,
        value: at(value),
        low: at(low),
        best: at(best),
        high: at(high),
      })),
      topic: plan.topic.map(at),
      year: at(plan.year),
      month: at(plan.month),
      day: at(plan.day),
      id: at(plan.id),
    },
    header: { line: header.line, names, known: names, index: new Map(), mapped: new Map() },
  };
}
