import { scopeOf } from '../account/period-words.ts';
import { dateInWords } from '../claim/date-words.ts';
import { formatShare } from '../claim/format-number.ts';
import type { Reconciliation, TopicResult } from '../reconciliation.ts';
import { rowTexts } from './cell.ts';
import { fileNames, problemsNamed, shortText } from './short-files.ts';
import { shortOf } from './shorts.ts';
import { printable } from './layout.ts';
import type { Table } from './table.ts';
import {
  accountsTable,
  claimsTable,
  decompositionTable,
  divergenceTable,
  housesTable,
  notComparedTable,
  pairsTable,
  problemsTable,
  rangesTable,
} from './tables.ts';

/** The whole result in GitHub's Markdown: findings as sentences, the rest as tables. */
export function markdownOf(result: Reconciliation): string {
  const names = fileNames(result);
  const parts = result.topics.map((topic) => {
    const when = topic.asOf === null ? 'undated' : `as of ${dateInWords(topic.asOf)}`;
    const scope = scopeOf(topic.accounts);
    const tables = [
      rangesTable(topic),
      accountsTable(topic),
      divergenceTable(topic, { words: true }),
      pairsTable(topic),
      decompositionTable(topic),
      claimsTable(topic, { words: true }),
      notComparedTable(topic),
    ];
    return [
      `## ${escape(topic.topic)}`,
      '',
      `${when};${scope === null ? '' : ` ${scope};`} ranges at ${formatShare(result.level)}; hedge words read at the ${result.hedges} width.`,
      '',
      ...topic.findings.map((finding) => `- ${escape(finding.text)}`),
      ...tables
        .filter((table) => table.rows.length > 0)
        .flatMap((table) => [
          '',
          ...tableLines(table, names),
          ...(table.name === 'ranges' ? cautionLines(topic) : []),
        ]),
      '',
    ].join('\n');
  });
  const houses = housesTable(result);
  if (houses.rows.length > 0) parts.push(`${tableLines(houses, names).join('\n')}\n`);
  const problems = problemsTable({ problems: problemsNamed(result.problems, names) });
  if (problems.rows.length > 0) parts.push(`${tableLines(problems, names).join('\n')}\n`);
  return parts.join('\n');
}

/** What each caution of the ranges says, once. */
function cautionLines({ ranges }: TopicResult): string[] {
  const codes = new Set(
    Object.values(ranges).flatMap((each) =>
      Object.values(each).flatMap(({ flags }) => flags.map(({ code }) => code)),
    ),
  );
  const lines = [...codes].map((code) => `- ${code}: ${escape(shortOf(code) ?? code)}`);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** One table in Markdown, with its title. */
export function tableMarkdown(table: Table): string {
  return `${tableLines(table).join('\n')}\n`;
}

/** Columns that say again what another says, in a table as wide as a page. The CSV has them. */
const SAID_TWICE: Readonly<Record<string, readonly string[]>> = {
  claims: ['unit', 'low', 'best', 'high'],
  accounts: ['unit'],
};

/** A table with its title; columns that hold nothing are left out. */
function tableLines(table: Table, names: ReadonlyMap<string, string> = new Map()): string[] {
  const used = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => SAID_TWICE[table.name]?.includes(column.key) !== true)
    .filter(({ index }) => table.rows.some((row) => (row[index] ?? null) !== null));
  return [
    `### ${table.title}`,
    '',
    `| ${used.map(({ column }) => escape(column.label)).join(' | ')} |`,
    `| ${used.map(({ column }) => (column.kind === 'text' ? '---' : '---:')).join(' | ')} |`,
    ...table.rows.map((row) => {
      const texts = rowTexts(table, row);
      const cells = used.map(({ column, index }) =>
        column.key === 'url'
          ? link(texts[index] ?? '')
          : escape(shortText(texts[index] ?? '', names)),
      );
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

/** Text of the input as text: nothing in it becomes markup, a character reference or a new row. */
function escape(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll(/[\\`*_{}[\]<>|~#!]/g, '\\$&');
}

/** An address of the web as a link shown by its host; anything else stays text. */
function link(address: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#:\s]+)[^\s]*$/i.exec(address)?.[1];
  if (host === undefined) return escape(address);
  // Between pointed brackets a link may hold anything but these; a terminal may hold no control characters.
  const target = address.replaceAll(/[<>|\\\p{Cc}\p{Cf}]/gu, (sign) => encodeURIComponent(sign));
  return `[${escape(host)}](<${target}>)`;
}
