import { isStale } from '../account/as-of.ts';
import type { AccountValue } from '../account/account.ts';
import { formatList } from '../claim/format-number.ts';
import type { Divergence } from '../divergence/divergence.ts';
import type { ChartCell, ChartTable } from './chart.ts';
import type { Section } from './ranges-rows.ts';
import type { Setting } from './setting.ts';
import { withSpread } from './spread.ts';
import { DAGGER_NOTE } from './stale.ts';
import {
  apartText,
  asTitle,
  ASSUMPTION_LABELS,
  capital,
  levelText,
  numberText,
  rangeText,
  valueText,
} from './words.ts';

/** The title of sources that speak of different things. */
const NOTHING_COMPARED = 'Nothing can be compared: no measure is given by two sources';

/** The widest gap, as a title; where there is none, who stands alone, or the first finding. */
export function titleOf(
  setting: Setting,
  sections: readonly Section[],
  widest: Section | null,
): string {
  const { topic } = setting;
  const divergence = widest === null ? undefined : topic.divergence[widest.measure];
  if (
    widest === null ||
    divergence?.highest == null ||
    divergence.lowest === null ||
    divergence.fold === null
  ) {
    if (sections.every(({ sources }) => sources.length <= 1)) return aloneTitle(sections);
    return asTitle(topic.findings[0]?.text ?? NOTHING_COMPARED);
  }
  const { fold, highest, lowest } = divergence;
  const measure = capital(widest.measure);
  const counted = countCompared(divergence);
  const drawn = widest.sources.length;
  const apart = apartText(fold);
  if (counted <= 2) return `${measure}: ${highest} and ${lowest} lie ${apart}`;
  // A bound has no ratio, and one may be drawn beyond both ends: nobody is called the highest of all.
  return counted < drawn
    ? `${measure}: ${counted} of ${drawn} sources can be compared: ${apart}, from ${lowest} to ${highest}`
    : `${measure}: ${counted} sources lie up to ${apart}, ${lowest} lowest, ${highest} highest`;
}

/** Where no measure has a second source: the number, if all are of one source. */
function aloneTitle(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ measure, sources }) =>
    sources.map(({ account, value }) => ({ measure, source: account.source, value })),
  );
  const [first] = rows;
  if (first === undefined || rows.some(({ source }) => source !== first.source)) {
    return NOTHING_COMPARED;
  }
  return `${capital(first.measure)}: one source only, ${first.source}, ${numberText(first.value)}`;
}

/** How many sources the fold compares: those with a number, not a bound. */
function countCompared({ camps }: Divergence): number {
  return camps.reduce((sum, { sources }) => sum + sources.length, 0);
}

/** Whether the fold of a measure compares fewer sources than are drawn. */
function leavesOut({ measure, sources, fold }: Section, { topic }: Setting): boolean {
  const divergence = topic.divergence[measure];
  return fold !== null && divergence !== undefined && countCompared(divergence) < sources.length;
}

/** How to read the marks that this figure uses. */
export function notesOf(sections: readonly Section[], setting: Setting): string {
  const values = sections.flatMap(({ sources, excluded }) => [...sources, ...excluded]);
  const has = (test: (value: AccountValue) => boolean): boolean =>
    values.some(({ value }) => test(value));
  const spread = sections.some(({ sources, tau }) =>
    sources.some(({ value }) => withSpread(value, tau) !== null),
  );
  return [
    'Thick line: interval as stated.',
    spread ? 'Thin: with the spread between sources.' : '',
    has(({ how }) => how === 'derived') ? 'Hollow and pale: derived, not stated.' : '',
    has(({ low, high }) => (low === null) !== (high === null))
      ? 'Arrow: stated on one side only.'
      : '',
    sections.some((section) => leavesOut(section, setting))
      ? 'A fold leaves out bounds and totals that cover something else.'
      : '',
    has(({ ageDays }) => isStale(ageDays)) ? DAGGER_NOTE : '',
    sections.some(({ ranges }) => ranges.length > 0)
      ? `Bars: ${levelText(setting)} under each assumption, with the median.`
      : '',
    sections.some(({ ranges }) =>
      ranges.some((row) => row.ranges.some(({ assumption }) => assumption === 'next-source')),
    )
      ? 'Shaded: where a further independent source would land.'
      : '',
  ]
    .filter((note) => note !== '')
    .join(' ');
}

/** The text alternative. */
export function describe(setting: Setting, sections: readonly Section[], title: string): string {
  const parts = sections.map(({ measure, sources, ranges, excluded, fold }) => {
    const list = sources.map(
      ({ account, value }) =>
        `${account.source} ${valueText(value)}${value.how === 'derived' ? ', derived' : ''}`,
    );
    const headline = ranges
      .flatMap((row) => row.ranges)
      .find(({ assumption }) => assumption === 'next-source');
    return [
      `${capital(measure)}: ${list.length === 0 ? 'no source in the ranges' : list.join('; ')}.`,
      fold === null || sources.length < 2 ? '' : `${capital(apartText(fold))}.`,
      headline === undefined ? '' : `A further source would land in ${rangeText(headline.range)}.`,
      excluded.length === 0
        ? ''
        : `Excluded: ${formatList(excluded.map(({ account }) => account.source))}.`,
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
  return `Forest plot, a row a source and measure, with ${levelText(setting)} under each assumption. ${title}. ${parts.join(' ')}`;
}

/** All numbers of the figure. */
export function tableOf(sections: readonly Section[]): ChartTable {
  const rows = sections.flatMap(({ measure, sources, ranges, excluded }): ChartCell[][] => [
    ...[...sources, ...excluded].map(({ account, value }) => [
      measure,
      account.source,
      value.low,
      value.best,
      value.high,
      account.status === 'excluded' ? 'excluded' : value.how,
      value.wording,
      value.asOf,
    ]),
    ...ranges.flatMap((row) =>
      row.ranges.map(({ assumption, range }) => [
        measure,
        ASSUMPTION_LABELS[assumption],
        range.low,
        range.median,
        range.high,
        'range',
        range.intervals.length > 1 ? rangeText(range) : null,
        null,
      ]),
    ),
  ]);
  return {
    columns: [
      'measure',
      'source or assumption',
      'low',
      'best or median',
      'high',
      'how',
      'wording',
      'as of',
    ],
    rows,
  };
}
