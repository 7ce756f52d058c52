import { formatLog, formatRatio } from '../claim/format-number.ts';
import { sizeOf } from '../divergence/agreement.ts';
import type { Decomposition, Divergence } from '../divergence/divergence.ts';
import type { TopicResult } from '../reconciliation.ts';
import { apartWord, whoText } from './apart.ts';
import { clip, columns, padEnd, padStart, printable, wrap } from './layout.ts';
import { sourcesIn, STATISTICS } from './statistics.ts';
import { shortName } from './value-format.ts';

/** The longest name of a measure that is not cut. */
const NAME_WIDTH = 21;

type Entry = readonly [name: string, each: Divergence];

function compared({ divergence }: Pick<TopicResult, 'divergence'>): readonly Entry[] {
  return Object.entries(divergence)
    .filter(([, each]) => sizeOf(each) !== null)
    .map(([name, each]) => [printable(shortName(name)), each]);
}

function widthOf(entries: readonly Entry[]): number {
  return Math.min(NAME_WIDTH, Math.max(...entries.map(([name]) => columns(name))));
}

/** The highest over the lowest, a line a measure. */
export function apartText(
  topic: Pick<TopicResult, 'divergence'>,
  level: string,
): { heads: string; lines: string[] } | null {
  const entries = compared(topic);
  if (entries.length === 0) return null;
  const width = widthOf(entries);
  const rows = entries.map(([name, each]) => {
    const { highest, lowest, camps, pairs } = each;
    const pair = pairs.find(({ a, b }) => a === highest && b === lowest);
    const known = pair !== undefined && pair.low !== null && pair.high !== null;
    const groups = camps.length < 2 ? '' : `; ${camps.length} camps`;
    return {
      name,
      fold: apartWord(each),
      interval: known ? `${formatRatio(pair.low ?? 0)} to ${formatRatio(pair.high ?? 0)}` : '-',
      who: `${whoText(each, sourcesIn(each))}${groups}`,
    };
  });
  const fold = Math.max(...rows.map((row) => row.fold.length)) + 2;
  const interval = Math.max(8, ...rows.map((row) => row.interval.length)) + 2;
  const lines = rows.flatMap((row) => {
    const front = `  ${padEnd(clip(row.name, width), width)}${padStart(row.fold, fold)}${padStart(row.interval, interval)}  `;
    return wrap(row.who, front, ' '.repeat(columns(front)));
  });
  const heads = `${' '.repeat(2 + width)}${padStart('apart', fold)}${padStart(`at ${level}`, interval)}  highest over lowest`;
  return { heads, lines };
}

/** The statistics of consistency, a line a measure, and below them a plain gloss of each. */
export function consistencyText(
  topic: Pick<TopicResult, 'divergence'>,
): { heads: string; lines: string[] } | null {
  const entries = compared(topic).filter(([, { q }]) => q !== null);
  if (entries.length === 0) return null;
  const width = widthOf(entries);
  const table = STATISTICS.map(({ label, value }) => {
    const cells = entries.map(([, each]) => value(each) ?? '-');
    const size = Math.max(label.length, ...cells.map((cell) => cell.length)) + 2;
    return { head: padStart(label, size), cells: cells.map((cell) => padStart(cell, size)) };
  });
  const rows = entries.map(
    ([name], index) =>
      `  ${padEnd(clip(name, width), width)}${table.map(({ cells }) => cells[index] ?? '').join('')}`,
  );
  const glosses = STATISTICS.flatMap(({ label, gloss }) =>
    wrap(gloss, `  ${padEnd(label, 7)}`, ' '.repeat(9)),
  );
  return {
    heads: `${' '.repeat(2 + width)}${table.map(({ head }) => head).join('')}`,
    lines: [...rows, ...glosses],
  };
}

/** More pairs than this are counted. */
export const TEXT_SPLITS = 4;

/** Which component a gap comes from: in ratios, that multiply, and in logarithms, that add up. */
export function splitText({ decomposition }: Pick<TopicResult, 'decomposition'>): string[] {
  const lines = decomposition
    .slice(0, TEXT_SPLITS)
    .flatMap((each) => [
      ...wrap(`${each.measure}, ${printable(each.high)} over ${printable(each.low)}`, '  ', '    '),
      ...wrap(ratios(each), '    ', '      '),
      ...wrap(`in ln: ${logs(each)}`, '    ', '      '),
    ]);
  const left = decomposition.length - TEXT_SPLITS;
  if (left > 0) lines.push(`  and ${left} more: --format csv --table decomposition`);
  return lines;
}

function ratios({ measure, logRatio, parts }: Decomposition): string {
  const [whole, totals, shares] = [logRatio, parts.casualties, parts.share].map((log) =>
    formatRatio(Math.exp(log)),
  );
  return `${whole}-fold = ${totals} from casualties x ${shares} from the share ${measure}`;
}

function logs({ logRatio, parts }: Decomposition): string {
  const sign = parts.share < 0 ? '-' : '+';
  return `${formatLog(logRatio)} = ${formatLog(parts.casualties)} ${sign} ${formatLog(Math.abs(parts.share))}`;
}
