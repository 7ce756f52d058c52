import type { Problem } from '../claim/problem.ts';
import { withColumn, type Reading } from './reading.ts';

/** One way to settle a problem with a click: what is then declared of the file. */
export interface Remedy {
  readonly label: string;
  /** What it changes of a reading. */
  readonly change: (reading: Reading) => Partial<Reading>;
}

/** What the page offers beside a problem, in place of the flag of the command line. */
export function remediesFor({ code, fix }: Problem): readonly Remedy[] {
  switch (code) {
    case 'ambiguous-date':
      return [
        { label: 'Dates are day first', change: () => ({ dates: 'day-first' }) },
        { label: 'Dates are month first', change: () => ({ dates: 'month-first' }) },
      ];
    case 'ambiguous-number':
      return [
        { label: 'The point groups thousands', change: () => ({ decimal: ',' }) },
        { label: 'The point is the decimal mark', change: () => ({ decimal: '.' }) },
      ];
    case 'invalid-encoding':
      return [{ label: 'Read it as windows-1252', change: () => ({ encoding: 'windows-1252' }) }];
    case 'binary-file':
      return fix.includes('--encoding')
        ? [
            { label: 'Read it as UTF-16 (LE)', change: () => ({ encoding: 'utf-16le' }) },
            { label: 'Read it as UTF-16 (BE)', change: () => ({ encoding: 'utf-16be' }) },
          ]
        : [];
    case 'missing-column': {
      const near = /--map "(.+)=([^="]+)"/s.exec(fix);
      const [, column, field] = near ?? [];
      if (column === undefined || field === undefined) return [];
      return [
        {
          label: `Read “${column}” as ${field}`,
          change: (reading) => ({ map: withColumn(reading, column, field).map }),
        },
      ];
    }
    case 'no-such-column':
    case 'unknown-field':
      return [{ label: 'Read every column as it is called', change: () => ({ map: {} }) }];
    case 'unknown-layout':
    case 'bad-layout':
      return [{ label: 'Let the headers tell the layout', change: () => ({ layout: null }) }];
    default:
      return [];
  }
}

/** What rows are undecided, where their number stands before it. */
const UNDECIDED: Readonly<Record<string, string>> = {
  'ambiguous-date': 'dates can be read day first or month first',
  'ambiguous-number': 'numbers have a point that groups thousands or is the decimal mark',
  'invalid-encoding': 'rows hold bytes that are no UTF-8',
};

/** What several rows of a file are in doubt about, and what settles it for all of them. */
export interface Doubt {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly text: string;
  readonly remedies: readonly Remedy[];
}

/** The doubts of more than one row: their remedy is of the whole file, and shown once, in place of once a row. */
export function doubtsOf(problems: readonly Problem[]): readonly Doubt[] {
  return Object.entries(UNDECIDED).flatMap(([code, text]) => {
    const own = problems.filter((problem) => problem.code === code);
    const [first] = own;
    if (first === undefined || own.length < 2) return [];
    const { severity } = first;
    return [{ code, severity, text: `${own.length} ${text}.`, remedies: remediesFor(first) }];
  });
}

/** Problems of a whole file whose remedy is to name columns, the layout or the delimiter. */
const OPENS_PANEL = new Set([
  'unrecognised-layout',
  'missing-column',
  'no-such-column',
  'unknown-field',
  'unknown-layout',
  'bad-layout',
]);

/** Whether a problem is settled where it is said how a file is read. */
export function opensPanel({ code, severity }: Problem): boolean {
  return severity === 'error' && OPENS_PANEL.has(code);
}

/** How to mend it, without the flags of a command line that is not here. */
export function fixOnPage({ code, fix }: Problem): string {
  if (code === 'unrecognised-layout') {
    return 'Say below what its columns are, or choose its layout.';
  }
  return fix
    .replaceAll(/\s*\(--[^)]*\)/g, '')
    .replaceAll(/:? ?(?:with )?--map "[^"]*"/g, '')
    .replaceAll(/ with --map COLUMN=(\w+)/g, (_, field: string) =>
      field === 'FIELD' ? ' below' : ` as ${field} below`,
    )
    .replaceAll(/--map COLUMN=FIELD/g, 'what is declared below');
}
