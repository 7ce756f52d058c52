import { dateOf } from '../account/period-words.ts';
import type { Account, AccountShare, AccountValue } from '../account/account.ts';
import { daysInWords } from '../claim/date-words.ts';
import { formatEnds, formatList } from '../claim/format-number.ts';
import { MEASURES } from '../claim/measure.ts';
import type { TopicResult } from '../reconciliation.ts';
import type { ClaimRefs } from './claim-refs.ts';
import { clip, columns, padEnd, padStart, printable, wrap } from './layout.ts';
import { formatFor, shortName, unitOf } from './value-format.ts';

/** More sources than this are counted: a terminal is for the gist, the report and the CSV for the rest. */
export const TEXT_ACCOUNTS = 16;

/** The longest name of a measure that is not cut: `casualties / deployed`. */
const NAME_WIDTH = 21;

/** Every account in use: its numbers, and the words or the formula they come from. Excluded ones stand under "Not compared". */
export function accountsText(
  { accounts }: Pick<TopicResult, 'accounts'>,
  refs: ClaimRefs,
): { heads: string; lines: string[] } | null {
  const used = accounts.filter(({ status }) => status !== 'excluded');
  const shown = used.slice(0, TEXT_ACCOUNTS);
  if (shown.length === 0) return null;
  const tables = shown.map((account) => ({ account, rows: rowsOf(account, refs) }));
  const rows = tables.flatMap((table) => table.rows);
  const name = Math.min(NAME_WIDTH, Math.max(...rows.map((row) => columns(row.name))));
  const number = Math.max(6, ...rows.flatMap((row) => row.numbers.map(columns))) + 2;
  const start = 4 + name;
  const lines = tables.flatMap(({ account, rows: own }) => [
    ...wrap(titleOf(account), '  ', '    '),
    ...own.flatMap((row) => {
      const cells = row.numbers.map((text) => padStart(text, number)).join('');
      const front = `    ${padEnd(clip(row.name, name), name)}${cells}  `;
      return wrap(row.words, front, ' '.repeat(columns(front)));
    }),
  ]);
  if (used.length > shown.length) {
    lines.push(`  and ${used.length - shown.length} more: --format csv --table accounts`);
  }
  const heads = ['low', 'best', 'high'].map((text) => padStart(text, number)).join('');
  return { heads: `${' '.repeat(start)}${heads}  “as worded”, or derived`, lines };
}

interface Row {
  readonly name: string;
  readonly numbers: readonly [string, string, string];
  readonly words: string;
}

function rowsOf(account: Account, refs: ClaimRefs): Row[] {
  const values: [string, AccountValue | AccountShare][] = MEASURES.flatMap((measure) => {
    const value = account.measures[measure];
    return value === undefined ? [] : [[measure, value] as [string, AccountValue]];
  });
  for (const [name, value] of Object.entries(account.shares)) values.push([shortName(name), value]);
  return values.map(([name, value]) => {
    const format = formatFor(unitOf(value));
    const [low, best, high] = formatEnds([value.low, value.best, value.high], format);
    const claims = value.claims.map((id) => printable(refs.label(id))).join(',');
    const stated = `“${printable(value.wording)}”`;
    const words = [
      value.how === 'stated' ? stated : printable(value.wording),
      ...(claims === '' ? [] : [`[${claims}]`]),
    ].join(' ');
    const more = [
      // As the file has it: in words it would take a line of its own.
      ...(value.asOf !== null && value.asOf !== account.asOf ? [spanOf(value)] : []),
      ...(value.includes === null ? [] : [`covers ${formatList(value.includes)}`]),
    ];
    return {
      name,
      numbers: [low ?? 'open', best ?? '-', high ?? 'open'] as const,
      words: [words, ...more].join(', '),
    };
  });
}

/** The date of a value as the file has it, with the first day of a period: `2024-12-20 to 2024-12-27`. */
function spanOf({ from, asOf }: AccountValue): string {
  return from === undefined ? `${asOf}` : `${from} to ${asOf}`;
}

function titleOf(account: Account): string {
  const { source, origin, ageDays, status } = account;
  const parts = [
    printable(source),
    dateOf(account),
    ...(ageDays !== null && ageDays > 0 ? [`${daysInWords(ageDays)} old`] : []),
    ...(status === 'stale' ? ['stale'] : []),
    ...(origin === source ? [] : [`origin ${printable(origin)}`]),
  ];
  return parts.join(', ');
}
