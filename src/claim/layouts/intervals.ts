import type { Header } from '../header.ts';
import { findColumn } from '../header.ts';
import { FIELDS } from '../layout.ts';
import type { CountColumns, Field, Layout } from '../layout.ts';
import { measureOf } from '../measure-words.ts';
import type { Measure } from '../measure.ts';

/** What a column name says of a count: which end of its interval, and what is counted (null where the name does not say). */
export interface CountName {
  readonly bound: 'value' | 'low' | 'best' | 'high';
  readonly measure: Measure | null;
}

const BOUNDS: ReadonlyMap<string, 'low' | 'best' | 'high'> = new Map([
  ...['low', 'lower', 'lowest', 'lo', 'min', 'minimum'].map((w) => [w, 'low'] as const),
  ...['best', 'mid', 'central', 'point', 'median', 'likely'].map((w) => [w, 'best'] as const),
  ...['high', 'higher', 'highest', 'upper', 'hi', 'max', 'maximum'].map(
    (w) => [w, 'high'] as const,
  ),
]);

/** Words that say only that a number follows: "estimate_low", "number killed". */
const NEUTRAL: ReadonlySet<string> = new Set(
  'estimate estimates estimated est bound limit end range value number num no n count counts figure of reported most claim'.split(
    ' ',
  ),
);

/** Names of a column of numbers that say neither an end nor what is counted. */
const PLAIN_NUMBERS: ReadonlySet<string> = new Set([
  'value',
  'estimate',
  'number',
  'count',
  'figure',
]);

/** Column names that count something without saying an end: few and plain, because "sent" or "strong" may be anything. */
const PLAIN_COUNTS: ReadonlySet<string> = new Set(
  'killed dead deaths fatalities kia wounded injured wia missing mia captured prisoners pow pows casualties deployed'.split(
    ' ',
  ),
);

/** Takes a column name apart: `killed_low`, `minDeaths`, `estimate_high`, `fatalities`. Null where it is no count. */
export function countName(name: string): CountName | null {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const bounds = words.filter((word) => BOUNDS.has(word));
  const rest = words.filter((word) => !BOUNDS.has(word) && !NEUTRAL.has(word));
  if (bounds.length > 1 || words.length === 0) return null;
  const bound = bounds[0] === undefined ? 'value' : (BOUNDS.get(bounds[0]) ?? 'value');
  if (rest.length === 0) {
    return bound !== 'value' || PLAIN_NUMBERS.has(words.join(' '))
      ? { bound, measure: null }
      : null;
  }
  if (bound === 'value' && !PLAIN_COUNTS.has(rest.join(' '))) return null;
  const { measure } = measureOf(rest.join(' '));
  return measure === null ? null : { bound, measure };
}

/** Column names under which the fields are met in tables of other people. */
const COMMON_NAMES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  topic: ['topic'],
  source: [
    'source',
    'source_name',
    'reporter',
    'reported_by',
    'organisation',
    'organization',
    'agency',
    'claimant',
    'author',
    'dataset',
    'who',
  ],
  origin: ['origin'],
  via: ['via', 'relay', 'relayed_by', 'outlet', 'media'],
  measure: [
    'measure',
    'type',
    'indicator',
    'metric',
    'category',
    'outcome',
    'casualty_type',
    'estimate_type',
  ],
  of: ['of'],
  includes: ['includes'],
  from: ['from', 'date_start', 'start_date', 'period_start', 'start'],
  as_of: [
    'as_of',
    'date',
    'date_end',
    'end_date',
    'period_end',
    'date_reported',
    'report_date',
    'end',
    'day',
  ],
  published: ['published', 'date_published', 'publication_date'],
  url: ['url', 'source_url', 'link', 'source_link'],
  status: ['status'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks'],
};

/** What a table may be about, the particular before the general. */
const TOPICS: readonly (readonly string[])[] = [
  ['conflict_name'],
  ['conflict'],
  ['crisis'],
  ['war'],
  ['battle'],
  ['event'],
  ['event_name'],
  ['incident'],
  ['operation'],
  ['side_a', 'side_b'],
  ['country'],
  ['country_name'],
  ['location'],
  ['place'],
  ['region'],
  ['side'],
  ['subject'],
];

/**
 * Any table with low, best and high (or min and max) columns, under common names; and any with plain columns of counts
 * (`killed`, `wounded`) beside a source.
 *
 * The measure stands in the column names (`killed_low`) or in a column of its own. A table of intervals without a source column
 * is one source: the file. Null where the header holds no such counts.
 *
 * @param named whether the names are surely those of counts (HXL tags are): then plain counts need no source column either.
 */
export function detectIntervals(header: Header, named: boolean = false): Layout | null {
  const counts = new Map<Measure | null, Record<CountName['bound'], string[]>>();
  const fields = new Set<string>(
    FIELDS.filter((field) => !['value', 'low', 'best', 'high'].includes(field)),
  );
  for (const name of header.known) {
    const count = fields.has(name) ? null : countName(name);
    if (count === null) continue;
    const columns = counts.get(count.measure) ?? { value: [], low: [], best: [], high: [] };
    columns[count.bound].push(name);
    counts.set(count.measure, columns);
  }
  const hasMeasure = findColumn(header, COMMON_NAMES.measure) >= 0;
  const unnamed = counts.get(null);
  const used =
    hasMeasure && unnamed !== undefined ? [null] : [...counts.keys()].filter((m) => m !== null);
  const chosen = used.map((measure) => toColumns(measure, counts.get(measure)));
  const bounded = chosen.some((count) => count.low !== undefined || count.high !== undefined);
  const sourced = findColumn(header, COMMON_NAMES.source) >= 0;
  if (chosen.length === 0 || !(bounded || sourced || named)) return null;
  return {
    name: 'intervals',
    title: 'a table of low, best and high',
    needs: [],
    columns: COMMON_NAMES,
    counts: chosen,
    topics: TOPICS,
    dateParts: { year: ['year'], month: ['month'], day: ['day'] },
  };
}

/** A number beside a low or high (`estimate`, `killed`) is their best; alone it is a value, which may be worded. */
function toColumns(
  measure: Measure | null,
  found: Record<CountName['bound'], string[]> | undefined,
): CountColumns {
  const { value = [], low = [], best = [], high = [] } = found ?? {};
  const bounded = low.length > 0 || high.length > 0;
  const middle = bounded ? [...best, ...value] : best;
  const worded = bounded ? [] : value;
  return {
    measure,
    ...(worded.length > 0 && { value: worded }),
    ...(low.length > 0 && { low }),
    ...(middle.length > 0 && { best: middle }),
    ...(high.length > 0 && { high }),
  };
}
