import type { Header } from './header.ts';
import type { Layout } from './layout.ts';
import { missingNeeds } from './layout-plan.ts';
import { LAYOUTS } from './layouts/all.ts';
import type { Reporter } from './reporter.ts';

/** The layout of a table: the one asked for, else the first whose needs the header meets. Null after a problem. */
export function recognise(
  header: Header,
  asked: string | Layout | null,
  reporter: Reporter,
): Layout | null {
  if (asked !== null) return named(header, asked, reporter);
  const layout = LAYOUTS.find((one) => missingNeeds(one, header).length === 0);
  if (layout !== undefined) return layout;
  const nearest = LAYOUTS.map((one) => ({ layout: one, missing: missingNeeds(one, header) })).sort(
    (a, b) => a.missing.length / a.layout.needs.length - b.missing.length / b.layout.needs.length,
  )[0];
  reporter.add(
    'unrecognised-layout',
    'error',
    { line: header.line },
    `No layout has these columns: ${header.names.join(', ')}.` +
      (nearest === undefined
        ? ''
        : ` Nearest is ${nearest.layout.title}, which lacks ${needsText(nearest.missing)}.`),
    `the columns of a known layout: ${LAYOUTS.map((one) => one.name).join(', ')}`,
    'Name the columns with --map COLUMN=FIELD, or the layout with --layout NAME.',
  );
  return null;
}

function named(header: Header, asked: string | Layout, reporter: Reporter): Layout | null {
  const layout = typeof asked === 'string' ? LAYOUTS.find((one) => one.name === asked) : asked;
  if (layout === undefined) {
    reporter.add(
      'unknown-layout',
      'error',
      {},
      `There is no layout ${JSON.stringify(asked)}.`,
      LAYOUTS.map((one) => one.name).join(', '),
      'Name one of these, or declare a layout as JSON.',
    );
    return null;
  }
  const missing = missingNeeds(layout, header);
  for (const names of missing) {
    reporter.add(
      'missing-column',
      'error',
      { line: header.line, column: names[0] ?? null },
      `The column ${names.join(' or ')} is missing; ${layout.title} needs it.`,
      `a column ${names.join(' or ')}`,
      'Add the column, or name another with --map COLUMN=FIELD.',
    );
  }
  return missing.length === 0 ? layout : null;
}

function needsText(missing: readonly (readonly string[])[]): string {
  return missing.map((names) => names.join(' or ')).join(', ');
}
