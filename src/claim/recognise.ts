import { findColumn } from './header.ts';
import type { Header } from './header.ts';
import { FIELDS } from './layout.ts';
import type { Layout } from './layout.ts';
import { declareLayout } from './layout-json.ts';
import type { LayoutDeclaration } from './layout-json.ts';
import { missingNeeds } from './layout-plan.ts';
import { LAYOUTS } from './layouts/all.ts';
import { detectHxl } from './layouts/hxl.ts';
import { countName, detectIntervals } from './layouts/intervals.ts';
import { nearestName } from './near-names.ts';
import type { Reporter } from './reporter.ts';

/** The layouts that can be asked for by name. */
export const LAYOUT_NAMES: readonly string[] = [
  ...LAYOUTS.map((layout) => layout.name),
  'intervals',
  'hxl',
];

/** Whether columns can be given this name by hand: a field of the claims layout, or a count such as `killed_low`. */
export function isFieldName(name: string): boolean {
  return (FIELDS as readonly string[]).includes(name.trim()) || countName(name) !== null;
}

/**
 * The layout of a table: the one asked for, else by its header, the particular before the general: the layouts with fixed
 * headers, then HXL tags, then any table of low, best and high. Null after a problem.
 *
 * @param tagged the same header under the names that an HXL tag row gives; null where there is none.
 */
export function recognise(
  header: Header,
  tagged: Header | null,
  asked: string | LayoutDeclaration | null,
  reporter: Reporter,
): Layout | null {
  if (asked !== null) return named(header, tagged, asked, reporter);
  const fixed = LAYOUTS.find((layout) => missingNeeds(layout, header).length === 0);
  const found = fixed ?? (tagged === null ? null : detectHxl(tagged)) ?? detectIntervals(header);
  if (found !== null) return found;
  const nearest = LAYOUTS.map((layout) => ({ layout, missing: missingNeeds(layout, header) }))
    .filter(({ layout, missing }) => missing.length < layout.needs.length)
    .sort(
      (a, b) => a.missing.length / a.layout.needs.length - b.missing.length / b.layout.needs.length,
    );
  const [first, second] = nearest;
  if (first?.layout === LAYOUTS[0] && first?.missing.length === 1) {
    for (const names of first.missing) missingColumn(header, names, first.layout, reporter);
    return null;
  }
  const columns = header.names.filter((name) => name !== '').join(', ');
  let text = `No known layout has these columns: ${columns}.`;
  if (first !== undefined) text += ` Nearest is ${nearText(first)}`;
  if (first !== undefined) text += second === undefined ? '.' : `; then ${nearText(second)}.`;
  reporter.add(
    'unrecognised-layout',
    'error',
    { line: header.line },
    text,
    'source, measure and value; or columns of low, best and high that say what they count (killed_low, killed_high)',
    'Name the columns with --map COLUMN=FIELD, or the layout with --layout NAME.',
  );
  return null;
}

/** Names of columns of numbers, by which a row with a column of sources is known for a header. */
const NUMBERS = ['value', 'low', 'best', 'high', 'min', 'max', 'estimate', 'number', 'figure'];

/** Whether a row below the first looks like the header: a layout knows it, or it names sources and numbers. */
export function looksLikeHeader(header: Header): boolean {
  if (LAYOUTS.some((layout) => missingNeeds(layout, header).length === 0)) return true;
  if (detectIntervals(header) !== null) return true;
  return findColumn(header, ['source']) >= 0 && findColumn(header, NUMBERS) >= 0;
}

function named(
  header: Header,
  tagged: Header | null,
  asked: string | LayoutDeclaration,
  reporter: Reporter,
): Layout | null {
  if (asked === 'hxl' || asked === 'intervals') {
    const found = asked === 'hxl' ? tagged && detectHxl(tagged) : detectIntervals(header, true);
    if (found !== null) return found;
    reporter.add(
      'missing-column',
      'error',
      { line: header.line },
      asked === 'hxl'
        ? 'The row below the header holds no HXL tag of a count (#affected+killed).'
        : `No column counts something by its name: ${header.names.join(', ')}.`,
      asked === 'hxl'
        ? 'a row of HXL tags'
        : 'columns such as killed_low, killed_high, or low and high beside measure',
      'Name the columns with --map COLUMN=FIELD.',
    );
    return null;
  }
  const declared = typeof asked === 'string' ? null : declareLayout(asked);
  for (const problem of declared?.problems ?? []) reporter.adopt(problem, {});
  if (declared !== null && declared.layout === null) return null;
  const layout = declared?.layout ?? LAYOUTS.find((one) => one.name === asked);
  if (layout === undefined) {
    reporter.add(
      'unknown-layout',
      'error',
      {},
      `There is no layout ${JSON.stringify(asked)}.`,
      `one of ${LAYOUT_NAMES.join(', ')}`,
      'Name one of these, or declare a layout as JSON.',
    );
    return null;
  }
  const missing = missingNeeds(layout, header);
  for (const names of missing) missingColumn(header, names, layout, reporter);
  return missing.length === 0 ? layout : null;
}

function missingColumn(
  header: Header,
  names: readonly string[],
  layout: Layout,
  reporter: Reporter,
): void {
  const near = nearestName(header.names, names);
  reporter.add(
    'missing-column',
    'error',
    { line: header.line, column: names[0] ?? null },
    `The column ${names.join(' or ')} is missing; ${layout.title} needs it.` +
      (near === null ? '' : ` Perhaps it is called ${JSON.stringify(near)} here.`),
    `a column ${names.join(' or ')}`,
    near === null
      ? 'Add the column, or name another with --map COLUMN=FIELD.'
      : `Rename the column, or read it under its name: --map "${near}=${names[0]}".`,
  );
}

function nearText(near: {
  readonly layout: Layout;
  readonly missing: readonly (readonly string[])[];
}): string {
  return `${near.layout.title} (${near.layout.name}), which also needs ${list(near.missing)}`;
}

function list(missing: readonly (readonly string[])[]): string {
  return missing.map((names) => names.join(' or ')).join(', and ');
}
