import { compareText } from '../../claim/compare-text.ts';
import { dateInWords, daysInWords } from '../../claim/date-words.ts';
import { formatCount, formatList } from '../../claim/format-number.ts';
import type { Measure } from '../../claim/measure.ts';
import { MEASURES } from '../../claim/measure.ts';
import { agreementOf, sizeOf } from '../agreement.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts } from './rule.ts';
import type { Apart } from './time.ts';
import { datesApart, NEVER_FALLS } from './time.ts';
import { sayFirst } from './words.ts';

/** The wounded of a cumulative count can become its killed: an older, higher figure of them argues less strictly. */
const STRICT: ReadonlySet<Measure> = new Set<Measure>(['killed', 'casualties']);

/** More stale sources than this are counted: the oldest come first. */
const MOST_STALE = 4;

/** What the dates of two figures can and cannot explain, and which accounts are stale. */
export function dateFindings(context: FindingContext): readonly Ranked[] {
  return [...explained(context), ...stale(context)];
}

interface Gap extends Apart {
  readonly measure: Measure;
  readonly highest: string;
  readonly lowest: string;
  readonly fold: number;
}

/** One sentence for each pair and direction, over all measures on which the pair lies widest apart. */
function explained(context: FindingContext): readonly Ranked[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of MEASURES.flatMap((measure) => gapOf(context, measure))) {
    if (gap.days === 0 || (gap.days < 0 && !STRICT.has(gap.measure))) continue;
    const key = [gap.highest, gap.lowest, gap.highDate, gap.lowDate].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  return [...groups.values()].flatMap(sentence);
}

function gapOf(context: FindingContext, measure: Measure): readonly Gap[] {
  const divergence = context.topic.divergence[measure];
  if (!NEVER_FALLS.has(measure) || divergence === undefined) return [];
  const { highest, lowest, pairs } = divergence;
  const fold = sizeOf(divergence);
  if (highest === null || lowest === null || fold === null) return [];
  const overlap = pairs.find(({ a, b }) => a === highest && b === lowest)?.intervalsOverlap;
  if (agreementOf(fold, overlap ?? null) !== 'apart') return [];
  const apart = datesApart(context, measure, highest, lowest);
  return apart === null ? [] : [{ ...apart, measure, highest, lowest, fold }];
}

function sentence(gaps: readonly Gap[]): readonly Ranked[] {
  const first = gaps[0];
  if (first === undefined) return [];
  const { highest, lowest, highDate, lowDate, days } = first;
  const measures = gaps.map(({ measure }) => measure);
  const dates = `${highest} as of ${dateInWords(highDate)}, ${lowest} as of ${dateInWords(lowDate)}`;
  const figures = gaps.length === 1 ? 'figure' : 'figures';
  const is = gaps.length === 1 ? 'is' : 'are';
  const what = `The higher ${figures} of ${formatList(measures)} ${is}`;
  const text =
    days > 0
      ? `${what} also the newer by ${daysInWords(days)} (${dates}): growth in between can explain a difference in this direction; how much of it is not known.`
      : `${what} the older by ${daysInWords(-days)} (${dates}): a cumulative count cannot fall, so the dates do not explain the difference.`;
  return [
    {
      code: days > 0 ? 'dates-may-explain' : 'dates-do-not-explain',
      text,
      values: { measures, highest, lowest, highDate, lowDate, days },
      tier: 5,
      weight: Math.log(Math.max(...gaps.map(({ fold }) => fold))),
    },
  ];
}

function stale(context: FindingContext): readonly Ranked[] {
  const old = activeAccounts(context)
    .filter((account) => account.status === 'stale' && account.ageDays !== null)
    .sort((a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0) || compareText(a.source, b.source));
  const oldest = old[0];
  if (oldest === undefined || oldest.ageDays === null) return [];
  const names = old.map(({ source, ageDays }) => `${source} (${formatCount(ageDays ?? 0)} days)`);
  const date = context.topic.asOf === null ? '' : `, ${dateInWords(context.topic.asOf)}`;
  return [
    {
      code: 'stale',
      text: `Old beside the reference date${date}: ${sayFirst(names, MOST_STALE)}. A count that only grows may have passed an old figure.`,
      values: {
        sources: old.map(({ source }) => source),
        oldest: oldest.source,
        days: oldest.ageDays,
        asOf: context.topic.asOf,
      },
      tier: 5,
      weight: -20,
    },
  ];
}
