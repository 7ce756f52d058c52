import { dateInWords } from '../../claim/date-words.ts';
import { formatInterval, formatShare } from '../../claim/format-number.ts';
import { ASSUMPTIONS, type Assumption } from '../../range/range.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { MEASURES } from '../../claim/measure.ts';
import { explainReading } from '../../claim/explain-reading.ts';
import type { Column, Table } from '../table.ts';
import {
  accountsTable,
  decompositionTable,
  divergenceTable,
  notComparedTable,
  pairsTable,
} from '../tables.ts';
import { escapeHtml } from './escape.ts';
import { tableHtml } from './table-html.ts';

/** What each assumption claims, in a sentence a reader can weigh. */
export const ASSUMES: Readonly<Record<Assumption, string>> = {
  'next-source': 'Where a further independent source would land, sources differing as these do.',
  'all-err': 'Each source errs around one truth, by an amount learned from their spread.',
  'all-right': 'All are right within their stated precision.',
  'one-right': 'One of the sources is right, and nobody knows which.',
  claimed: 'Nothing beyond what was claimed: from the lowest to the highest.',
};

/** The heading of a topic (none where it is the title of the page), and the line under it. */
export function headHtml(
  topic: TopicResult,
  result: Reconciliation,
  heading: { readonly id: string } | null,
): string {
  const when = topic.asOf === null ? 'Undated' : `As of ${dateInWords(topic.asOf)}`;
  const used = topic.accounts.filter((account) => account.status !== 'excluded').length;
  return [
    ...(heading === null ? [] : [`<h2 id="${heading.id}">${escapeHtml(topic.topic)}</h2>`]),
    `<p class="meta">${escapeHtml(
      `${when}. ${used} ${used === 1 ? 'source' : 'sources'}, ${topic.claims.length} claims. Ranges at ${formatShare(result.level)}. Hedge words read at the ${result.hedges} width.`,
    )}</p>`,
  ].join('\n');
}

/** As many as are read before the charts; the others open on demand, and are printed. */
const FIRST_FINDINGS = 8;

/** The sentences, worst first. */
export function findingsHtml(topic: TopicResult): string {
  if (topic.findings.length === 0) return '';
  const items = topic.findings.map((finding) => `<li>${escapeHtml(finding.text)}</li>`);
  const first = `<ol class="findings">\n${items.slice(0, FIRST_FINDINGS).join('\n')}\n</ol>`;
  const rest = items.slice(FIRST_FINDINGS);
  if (rest.length === 0) return `<h3>What stands out</h3>\n${first}`;
  return [
    '<h3>What stands out</h3>',
    first,
    `<details><summary>${rest.length} more findings</summary>`,
    `<ol class="findings more" start="${FIRST_FINDINGS + 1}">\n${rest.join('\n')}\n</ol></details>`,
  ].join('\n');
}

/** Assumption by measure, each with what it assumes, and every caution as a sentence. */
export function rangesHtml(topic: TopicResult, level: number): string {
  const table: Table = {
    name: 'ranges',
    title: `Ranges at ${formatShare(level)}, and what each assumes`,
    columns: [
      { key: 'measure', label: 'measure', kind: 'text' },
      { key: 'assume', label: 'assumption', kind: 'text' },
      { key: 'low', label: 'low', kind: 'count' },
      { key: 'median', label: 'median', kind: 'count' },
      { key: 'high', label: 'high', kind: 'count' },
      { key: 'intervals', label: 'as separate intervals', kind: 'text' },
      { key: 'assumes', label: 'what it assumes', kind: 'text' },
      { key: 'sources', label: 'rests on', kind: 'text' },
    ],
    rows: MEASURES.flatMap((measure) =>
      ASSUMPTIONS.flatMap((assume) => {
        const range = topic.ranges[measure]?.[assume];
        if (range === undefined) return [];
        const several = range.intervals.length > 1;
        return [
          [
            measure,
            assume,
            range.low,
            range.median,
            range.high,
            several
              ? range.intervals.map(({ low, high }) => formatInterval(low, high)).join('; ')
              : null,
            ASSUMES[assume],
            range.sources.join(', '),
          ],
        ];
      }),
    ),
  };
  const flags = MEASURES.flatMap((measure) =>
    ASSUMPTIONS.flatMap((assume) =>
      (topic.ranges[measure]?.[assume]?.flags ?? []).map(({ text }) => `${measure}: ${text}`),
    ),
  );
  const cautions = [...new Set(flags)].map((text) => `<p class="flag">${escapeHtml(text)}</p>`);
  return [
    '<h3>Ranges</h3>',
    '<p>No range is the truth. Each says what follows from one assumption; choose the one you can defend.</p>',
    tableHtml(table),
    ...cautions,
  ].join('\n');
}

/** Accounts, divergence, claims as worded beside their reading, and what was left out. */
export function tablesHtml(topic: TopicResult): string {
  const excluded = (cells: Readonly<Record<string, string>>): string | null =>
    cells['status'] === 'excluded' ? 'excluded' : cells['how'] === 'derived' ? 'derived' : null;
  const section = (title: string, ...tables: string[]): string => {
    const filled = tables.filter((table) => table !== '');
    return filled.length === 0 ? '' : [`<h3>${title}</h3>`, ...filled].join('\n');
  };
  return [
    section(
      'What each source says',
      tableHtml(accountsTable(topic), { rowClass: excluded, without: ['unit'] }),
    ),
    section(
      'Where the sources diverge',
      tableHtml(divergenceTable(topic)),
      tableHtml(pairsTable(topic)),
      tableHtml(decompositionTable(topic)),
    ),
    section(
      'Every claim as worded, and how it was read',
      tableHtml(readingTable(topic), { rowClass: excluded, without: ['status'] }),
    ),
    section('What was not compared, and why', tableHtml(notComparedTable(topic))),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Words beside their reading, in as many columns as a page is wide; every field is in the CSV. */
function readingTable(topic: TopicResult): Table {
  const column = (key: string, label: string): Column => ({ key, label, kind: 'text' });
  return {
    name: 'claims',
    title: 'Every claim as worded, and how it was read',
    columns: [
      column('claim', 'claim'),
      column('who', 'source'),
      column('measure', 'measure'),
      column('value', 'as worded'),
      column('reading', 'read as'),
      column('as_of', 'as of'),
      column('status', 'status'),
      column('note', 'note'),
      column('url', 'address'),
    ],
    rows: topic.claims.map((claim) => [
      claim.id,
      claim.via === null ? claim.source : `${claim.source}, via ${claim.via}`,
      claim.quantity.of === null ? claim.measure : `${claim.measure} of ${claim.quantity.of}`,
      claim.value,
      explainReading(claim.quantity),
      claim.from === null ? claim.asOf : `${claim.from} to ${claim.asOf ?? '?'}`,
      claim.status,
      claim.status === 'excluded' ? `excluded: ${claim.note ?? ''}` : claim.note,
      claim.url,
    ]),
  };
}
