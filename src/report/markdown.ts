import { dateInWords } from '../claim/date-words.ts';
import { formatShare } from '../claim/format-number.ts';
import type { Reconciliation } from '../reconciliation.ts';
import { rowTexts } from './cell.ts';
import { printable } from './layout.ts';
import type { Table } from './table.ts';
import {
  accountsTable,
  claimsTable,
  decompositionTable,
  divergenceTable,
  notComparedTable,
  pairsTable,
  problemsTable,
  rangesTable,
} from './tables.ts';

/** The whole result in GitHub's Markdown: findings as sentences, the rest as tables. */
export function markdownOf(result: Reconciliation): string {
  const parts = result.topics.map((topic) => {
    const when = topic.asOf === null ? 'undated' : `as of ${dateInWords(topic.asOf)}`;
    const tables = [
      rangesTable(topic),
      accountsTable(topic),
      divergenceTable(topic),
      pairsTable(topic),
      decompositionTable(topic),
      claimsTable(topic),
      notComparedTable(topic),
    ];
    return [
      `## ${escape(topic.topic)}`,
      '',
      `${when}; ranges at ${formatShare(result.level)}; hedge words read at the ${result.hedges} width.`,
      '',
      ...topic.findings.map((finding) => `- ${escape(finding.text)}`),
      ...tables
        .filter((table) => table.rows.length > 0)
        .flatMap((table) => ['', ...tableLines(table)]),
      '',
    ].join('\n');
  });
  const problems = problemsTable(result);
  if (problems.rows.length > 0) parts.push(`${tableLines(problems).join('\n')}\n`);
  return parts.join('\n');
}

/** One table in Markdown, with its title. */
export function tableMarkdown(table: Table): string {
  return `${tableLines(table).join('\n')}\n`;
}

/** A table with its title; columns that hold nothing are left out. */
function tableLines(table: Table): string[] {
  const used = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => table.rows.some((row) => (row[index] ?? null) !== null));
  return [
    `### ${table.title}`,
    '',
    `| ${used.map(({ column }) => escape(column.label)).join(' | ')} |`,
    `| ${used.map(({ column }) => (column.kind === 'text' ? '---' : '---:')).join(' | ')} |`,
    ...table.rows.map((row) => {
      const texts = rowTexts(table, row);
      return `| ${used.map(({ index }) => escape(texts[index] ?? '')).join(' | ')} |`;
    }),
  ];
}

/** Text of the input as text: nothing in it becomes markup, a link or a new row. */
function escape(text: string): string {
  return printable(text).replaceAll(/[\\`*_{}[\]<>|~#]/g, '\\$&');
}
