import { formatEnds, formatInterval, formatList } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import { capital } from '../../divergence/finding/words.ts';
import { ASSUMPTIONS, type Range, type RangeFlag } from '../../range/range.ts';
import type { TopicResult } from '../../reconciliation.ts';
import { ASSUMPTION_WORDS } from '../assumptions.ts';
import { shortOf } from '../shorts.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { part, type Place } from './place.ts';
import { htmlTable, type HtmlGroup, type HtmlRow } from './table-html.ts';

/** Assumption by measure: the numbers, what each assumes, and the cautions that belong to it. */
export function rangesHtml(topic: TopicResult, place: Place, level: string): string {
  const groups = MEASURES.flatMap((measure): HtmlGroup[] => {
    const ranges = topic.ranges[measure];
    if (ranges === undefined) return [];
    const rows = ASSUMPTIONS.flatMap((assume): HtmlRow[] => {
      const range = ranges[assume];
      if (range === undefined) return [];
      const { sentence } = ASSUMPTION_WORDS[assume];
      const [low, median, high] = formatEnds([range.low, range.median, range.high]);
      return [
        {
          cells: [
            `${assume}<span class="under">${escapeHtml(sentence)}</span>`,
            endHtml(low),
            median ?? '',
            endHtml(high),
            notesHtml(range),
          ],
          ...(assume === 'next-source' ? { mark: 'headline' } : {}),
        },
      ];
    });
    const widest = ASSUMPTIONS.map((assume) => ranges[assume]).find((range) => range !== undefined);
    return [{ head: `${capital(measure)} ${restsOn(widest)}`, rows }];
  });
  const table = htmlTable({
    title: `Ranges at ${level} under each assumption`,
    columns: [
      { label: 'if', kind: 'name' },
      { label: 'low', kind: 'number' },
      { label: 'median', kind: 'number' },
      { label: 'high', kind: 'number' },
      { label: 'to be minded', kind: 'words', silent: true },
    ],
    groups,
  });
  return part(
    place,
    'ranges',
    'Ranges, and what each assumes',
    '<p>No range is the truth. Each says what follows from one assumption: choose the one that you can defend.</p>',
    table,
  );
}

function endHtml(end: string | null): string {
  return end ?? '<span class="soft">open</span>';
}

function restsOn(range: Range | undefined): string {
  if (range === undefined || range.sources.length === 0) return '';
  const bounds = new Set(range.bounds);
  const points = range.sources.filter((source) => !bounds.has(source));
  const said = [
    ...(points.length === 0 ? [] : [formatList(points)]),
    ...(bounds.size === 0
      ? []
      : [`${formatList([...bounds])} as ${bounds.size === 1 ? 'a bound' : 'bounds'}`]),
  ];
  return `<span class="soft">resting on ${textHtml(said.join('; '))}</span>`;
}

function notesHtml(range: Range): string {
  const parts =
    range.intervals.length > 1
      ? [
          `<p>In ${range.intervals.length} parts: ${formatList(
            range.intervals.map(({ low, high }) => formatInterval(low, high)),
          )}.</p>`,
        ]
      : [];
  return [...parts, ...range.flags.map(cautionHtml)].join('');
}

/** The gist of a caution, and its whole sentence on demand (and on paper). */
function cautionHtml({ code, text }: RangeFlag): string {
  const gist = capital(shortOf(code) ?? code.replaceAll('-', ' '));
  // A sentence that opens with its gist goes on from there.
  const rest = text.startsWith(`${gist}: `) ? text.slice(gist.length + 2) : text;
  return `<details class="printed"><summary>${textHtml(gist)}</summary>${textHtml(rest)}</details>`;
}
