import {
  formatInterval,
  formatList,
  formatLog,
  formatRatio,
  formatSignificant,
} from '../../claim/format-number.ts';
import type { Measure } from '../../claim/measure.ts';
import { capital } from '../../divergence/finding/words.ts';
import { sizeOf } from '../../divergence/agreement.ts';
import type { Divergence, Pair } from '../../divergence/divergence.ts';
import { ZERO_REASON, ZEROS_REASON } from '../../divergence/pairs.ts';
import type { TopicResult } from '../../reconciliation.ts';
import { apartWord, saysTheSame, whoText } from '../apart.ts';
import { sourcesIn, STATISTICS } from '../statistics.ts';
import { formatFor, shortName, unitNamed } from '../value-format.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { elsewhere, part, type Place } from './place.ts';
import { htmlTable, type HtmlRow } from './table-html.ts';

/** How far apart the sources are, whether their stated precision can explain it, and which component it comes from. */
export function divergenceHtml(topic: TopicResult, place: Place, level: string): string {
  const entries = Object.entries(topic.divergence).filter(([, each]) => sizeOf(each) !== null);
  return part(
    place,
    'divergence',
    'Where the sources diverge',
    apartHtml(topic, entries, level),
    consistencyHtml(entries),
    splitHtml(topic),
    pairsHtml(topic, level),
  );
}

type Entry = readonly [string, Divergence];

function apartHtml(topic: TopicResult, entries: readonly Entry[], level: string): string {
  const rows = entries.map(([name, each]): HtmlRow => {
    const { highest, lowest, camps, pairs } = each;
    const same = saysTheSame(each);
    const pair = pairs.find(({ a, b }) => a === highest && b === lowest);
    const format = formatFor(unitNamed(topic, name));
    const groups = camps.map(
      ({ sources, interval }) =>
        `${formatList(sources)} (${formatInterval(interval.low, interval.high, { format })})`,
    );
    return {
      cells: [
        escapeHtml(capital(shortName(name))),
        apartWord(each),
        pair?.low == null || pair.high == null
          ? ''
          : `${formatRatio(pair.low)} to ${formatRatio(pair.high)}`,
        textHtml(same ? whoText(each, sourcesIn(each)) : (highest ?? '')),
        textHtml(same ? '' : (lowest ?? '')),
        camps.length < 2 ? 'none: all overlap' : textHtml(groups.join('; ')),
      ],
    };
  });
  return htmlTable({
    title: 'How far apart: the highest over the lowest',
    columns: [
      { label: 'measure', kind: 'name' },
      { label: 'apart', kind: 'number' },
      { label: `at ${level}`, kind: 'number' },
      { label: 'highest', kind: 'words' },
      { label: 'lowest', kind: 'words' },
      { label: 'camps that do not overlap', kind: 'words' },
    ],
    groups: [{ rows }],
  });
}

function consistencyHtml(entries: readonly Entry[]): string {
  const known = entries.filter(([, { q }]) => q !== null);
  const rows = known.map(([name, each]): HtmlRow => ({
    cells: [
      escapeHtml(capital(shortName(name))),
      ...STATISTICS.map(({ value }) => escapeHtml(value(each) ?? '')),
    ],
  }));
  const table = htmlTable({
    title: 'Whether what they state of their own precision explains it',
    columns: [
      { label: 'measure', kind: 'name' },
      ...STATISTICS.map(({ label }) => ({ label, kind: 'number' as const })),
    ],
    groups: [{ rows }],
  });
  if (table === '') return '';
  const glosses = STATISTICS.map(
    ({ label, gloss }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(gloss)}</dd></div>`,
  );
  return `${table}\n<dl class="gloss">${glosses.join('')}</dl>`;
}

/** As many pairs as a reader looks up; all of them are in the CSV. */
const MOST_SPLITS = 20;

function splitHtml({ decomposition }: TopicResult): string {
  const rows = decomposition.map(({ measure, high, low, logRatio, parts }): HtmlRow => ({
    cells: [
      capital(measure),
      textHtml(`${high} over ${low}`),
      ...[logRatio, parts.casualties, parts.share].flatMap((log) => [
        formatRatio(Math.exp(log)),
        formatLog(log),
      ]),
    ],
  }));
  const table = htmlTable({
    title:
      'Which component it comes from: the ratio is that of the totals times that of the shares',
    columns: [
      { label: 'measure', kind: 'name' },
      { label: 'pair', kind: 'words', silent: true },
      { label: 'ratio', kind: 'number' },
      { label: 'ln', kind: 'number' },
      { label: '= of casualties', kind: 'number' },
      { label: 'ln', kind: 'number' },
      { label: '× of the share', kind: 'number' },
      { label: 'ln', kind: 'number' },
    ],
    groups: [{ rows }],
    most: MOST_SPLITS,
    elsewhere: elsewhere('decomposition'),
  });
  return table;
}

/** As many pairs of a measure as a reader looks up, the widest apart; the chart and the CSV hold every one. */
const MOST_PAIRS = 12;

/** How many pairs have no ratio, and why. */
function unscoredNotes(topic: TopicResult, name: string, pairs: readonly Pair[]): string[] {
  const isBound = (source: string): boolean => {
    const account = topic.accounts.find(
      (each) => each.source === source && each.status !== 'excluded',
    );
    if (account === undefined) return false;
    // An identity of the user may be called toString.
    const { measures, shares } = account;
    const value = Object.hasOwn(shares, name) ? shares[name] : measures[name as Measure];
    return value?.low === null || value?.high === null;
  };
  const counts = { bound: 0, definition: 0, zero: 0 };
  for (const { a, b, ratio, reason } of pairs) {
    if (ratio !== null) continue;
    if (reason === ZERO_REASON || reason === ZEROS_REASON) counts.zero += 1;
    // A number with both ends that has no ratio counts something else than the others: it bounds theirs.
    else if (isBound(a) || isBound(b)) counts.bound += 1;
    else counts.definition += 1;
  }
  const parts = [
    ...(counts.bound > 0 ? [`${counts.bound} with a bound`] : []),
    ...(counts.definition > 0 ? [`${counts.definition} with another definition`] : []),
    ...(counts.zero > 0 ? [`${counts.zero} with a zero`] : []),
  ];
  return parts.length === 0 ? [] : [`without a ratio: ${formatList(parts)}`];
}

/** Every scored pair beyond the one that the first table shows. */
function pairsHtml(topic: TopicResult, level: string): string {
  const several = Object.entries(topic.divergence).filter(
    ([, { pairs }]) => pairs.filter(({ ratio }) => ratio !== null).length > 1,
  );
  const groups = several.map(([name, { pairs }]) => {
    const scored = pairs.filter(({ ratio }) => ratio !== null);
    const notes = [
      ...(scored.length > MOST_PAIRS ? [`the widest ${MOST_PAIRS} of ${scored.length}`] : []),
      ...unscoredNotes(topic, name, pairs),
    ];
    return {
      head: `${escapeHtml(capital(shortName(name)))} <span class="soft">${notes.join('; ')}</span>`,
      rows: [...scored]
        .sort((one, other) => (other.ratio ?? 0) - (one.ratio ?? 0))
        .slice(0, MOST_PAIRS)
        .map(({ a, b, ratio, low, high, overlap, z }): HtmlRow => ({
          cells: [
            textHtml(`${a} over ${b}`),
            ratio === null ? '' : formatRatio(ratio),
            low === null || high === null ? '' : `${formatRatio(low)} to ${formatRatio(high)}`,
            overlap === null ? '' : formatSignificant(overlap, 2),
            z === null ? '' : formatSignificant(z),
          ],
        })),
    };
  });
  const table = htmlTable({
    title: 'Source against source',
    columns: [
      { label: 'pair', kind: 'name' },
      { label: 'ratio', kind: 'number' },
      { label: `at ${level}`, kind: 'number' },
      { label: 'overlap', kind: 'number' },
      { label: 'z', kind: 'number' },
    ],
    groups,
  });
  if (table === '') return '';
  return `<details><summary>Source against source, pair by pair</summary>\n${table}\n<p class="meta">Overlap: what the two distributions have in common, 0 to 1. z: their difference on ln(1 + x) over its standard error. ${escapeHtml(elsewhere('pairs'))}</p></details>`;
}
