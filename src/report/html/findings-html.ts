import { formatInterval } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import { capital, countOf } from '../../divergence/finding/words.ts';
import type { TopicResult } from '../../reconciliation.ts';
import { apartWord } from '../apart.ts';
import { glanceSaid, glanceSources } from '../glance.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { part, type Place } from './place.ts';
import { htmlTable, type HtmlRow } from './table-html.ts';

/** As many as are read before the charts; the others open on demand, and are printed. */
const FIRST_FINDINGS = 8;

/** The sentences, worst first, the first of them as the headline. */
export function findingsHtml(topic: TopicResult, place: Place): string {
  const items = topic.findings.map(({ text }) => `<li>${textHtml(text)}</li>`);
  if (items.length === 0) return '';
  const first = `<ol class="findings">\n${items.slice(0, FIRST_FINDINGS).join('\n')}\n</ol>`;
  const rest = items.slice(FIRST_FINDINGS);
  const more =
    rest.length === 0
      ? ''
      : `<details class="printed"><summary>${countOf(rest.length, 'more finding')}</summary>\n` +
        `<ol class="findings more" start="${FIRST_FINDINGS + 1}">\n${rest.join('\n')}\n</ol></details>`;
  return part(place, 'findings', 'What stands out', first, more);
}

/** A row a measure: how many say it, how far apart they are, and where another source would land. */
export function glanceHtml(topic: TopicResult, place: Place, level: string): string {
  const rows = MEASURES.flatMap((measure): HtmlRow[] => {
    const ranges = topic.ranges[measure];
    const divergence = topic.divergence[measure];
    if (ranges === undefined) return [];
    const ends = [divergence?.lowest, divergence?.highest].map((source) => {
      if (source === null || source === undefined) return '';
      return `${escapeHtml(glanceSaid(topic, source, measure))} <span class="soft">${textHtml(source)}</span>`;
    });
    const next = ranges['next-source'];
    const alone = ranges.claimed;
    const landing =
      next !== undefined
        ? formatInterval(next.low, next.high)
        : alone === undefined
          ? ''
          : `<span class="soft">one source: ${formatInterval(alone.low, alone.high)}</span>`;
    return [
      {
        cells: [
          capital(measure),
          glanceSources(topic, measure).text,
          ...ends,
          divergence === undefined ? '' : apartWord(divergence),
          landing,
        ],
      },
    ];
  });
  const table = htmlTable({
    title: 'Each measure in one line',
    columns: [
      { label: 'measure', kind: 'name' },
      { label: 'sources', kind: 'number' },
      { label: 'lowest', kind: 'words' },
      { label: 'highest', kind: 'words' },
      { label: 'apart', kind: 'number' },
      { label: `another source would land in (${level})`, kind: 'number' },
    ],
    groups: [{ rows }],
  });
  return part(place, 'glance', 'At a glance', table);
}
