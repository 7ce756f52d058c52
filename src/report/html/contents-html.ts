import { formatInterval } from '../../claim/format-number.ts';
import { countOf } from '../../divergence/finding/words.ts';
import { rankTopics } from '../../divergence/rank-topics.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { apartWord, whoText } from '../apart.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { htmlTable, type HtmlRow } from './table-html.ts';

/** More topics than this are counted, not listed: a list of hundreds is a table to filter, and that is the CSV. */
const MOST_TOPICS = 300;

/** The topics, each with where it diverges most, linked where it stands on the page. */
export function topicsHtml(
  result: Reconciliation,
  topics: readonly TopicResult[],
  shown: ReadonlyMap<string, string>,
): string {
  const ranks = new Map(rankTopics(result.topics).map((rank) => [rank.topic, rank]));
  const rows = topics.map((topic): HtmlRow => {
    const rank = ranks.get(topic.topic);
    const range = rank === undefined ? undefined : topic.ranges[rank.measure]?.['next-source'];
    const address = shown.get(topic.topic);
    const name = textHtml(topic.topic);
    return {
      cells: [
        address === undefined ? name : `<a href="#${address}">${name}</a>`,
        String(topic.accounts.filter(({ status }) => status !== 'excluded').length),
        String(topic.claims.length),
        rank === undefined ? '' : rank.measure,
        rank === undefined ? '' : apartWord(rank),
        rank === undefined ? '' : textHtml(whoText(rank, rank.sources)),
        range === undefined ? '' : formatInterval(range.low, range.high),
      ],
    };
  });
  const left = topics.length - shown.size;
  return [
    '<section aria-labelledby="topics">',
    '<h2 id="topics">Topics, the widest apart first</h2>',
    ...(left === 0
      ? []
      : [
          `<p>${escapeHtml(
            `${countOf(topics.length, 'topic')}; the first ${shown.size} are told in full, so that the page can be sent and read. For another: dissensus report FILE… --topic NAME`,
          )}</p>`,
        ]),
    htmlTable({
      title: 'Where each topic diverges most',
      columns: [
        { label: 'topic', kind: 'name' },
        { label: 'sources', kind: 'number' },
        { label: 'claims', kind: 'number' },
        { label: 'widest in', kind: 'short' },
        { label: 'apart', kind: 'number' },
        { label: 'who', kind: 'words', silent: true },
        { label: 'another source would land in', kind: 'number' },
      ],
      groups: [{ rows }],
      most: MOST_TOPICS,
      elsewhere: 'All of them: dissensus reconcile FILE… --format csv --table divergence',
    }),
    '</section>',
  ].join('\n');
}

/** Headings are sentences; a list of links wants a word. By the end of a heading's id. */
const SHORT: Readonly<Record<string, string>> = {
  findings: 'Findings',
  glance: 'At a glance',
  charts: 'Charts',
  ranges: 'Ranges',
  sensitivity: 'Sensitivity',
  accounts: 'Sources',
  divergence: 'Divergence',
  claims: 'Claims',
  'not-compared': 'Not compared',
  houses: 'Sources over topics',
  topics: 'Topics',
  problems: 'Problems',
  method: 'Method',
};

/** The headings of the page as a list of links. */
export function navHtml(body: string): string {
  const links = [...body.matchAll(/<h2 id="((?:t\d+-)?([^"]+))">([^]*?)<\/h2>/g)].map(
    ([, id = '', name = '', title = '']) => `<li><a href="#${id}">${SHORT[name] ?? title}</a></li>`,
  );
  if (links.length < 2) return '';
  return `<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>`;
}
