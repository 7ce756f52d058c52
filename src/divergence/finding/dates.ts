import { dateInWords, daysInWords } from '../../claim/date-words.ts';
import { daysBetween } from '../../claim/dates.ts';
import type { Measure } from '../../claim/measure.ts';
import { agreementOf } from '../agreement.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts, valueOfSource } from './rule.ts';
import { formatCount, formatList } from '../../claim/format-number.ts';

/** Counts for which an older figure bounds a newer one from below, strictly enough to argue from. */
const GROWS: ReadonlySet<Measure> = new Set<Measure>(['killed', 'casualties']);

/** Counts whose growth can explain that the newer figure is higher. */
const MAY_GROW: readonly Measure[] = ['killed', 'wounded', 'casualties'];

/** What the dates of two figures can and cannot explain, and which accounts are stale. */
export function dateFindings(context: FindingContext): readonly Ranked[] {
  return [...MAY_GROW.flatMap((measure) => explained(context, measure)), ...stale(context)];
}

function explained(context: FindingContext, measure: Measure): readonly Ranked[] {
  const divergence = context.topic.divergence[measure];
  if (divergence?.highest == null || divergence.lowest === null || divergence.fold === null) {
    return [];
  }
  const { highest, lowest, fold } = divergence;
  const overlap =
    divergence.pairs.find(({ a, b }) => a === highest && b === lowest)?.intervalsOverlap ?? null;
  if (agreementOf(fold, overlap) !== 'apart') return [];
  const highDate = valueOfSource(context, highest, measure)?.asOf ?? null;
  const lowDate = valueOfSource(context, lowest, measure)?.asOf ?? null;
  if (highDate === null || lowDate === null) return [];
  const days = daysBetween(lowDate, highDate);
  if (days === 0) return [];
  const values = { measure, highest, lowest, highDate, lowDate, days };
  const dates = `${highest} as of ${dateInWords(highDate)}, ${lowest} as of ${dateInWords(lowDate)}`;
  if (days > 0) {
    return [
      {
        code: 'dates-may-explain',
        text: `The higher figure of ${measure} is also the newer by ${daysInWords(days)} (${dates}): growth in between can explain a difference in this direction, and how much of it is unknown.`,
        values,
        tier: 5,
        weight: Math.log(fold),
      },
    ];
  }
  if (!GROWS.has(measure)) return [];
  return [
    {
      code: 'dates-do-not-explain',
      text: `The higher figure of ${measure} is the older by ${daysInWords(-days)} (${dates}): a cumulative count cannot fall, so the dates do not explain the difference.`,
      values,
      tier: 5,
      weight: Math.log(fold),
    },
  ];
}

function stale(context: FindingContext): readonly Ranked[] {
  const old = activeAccounts(context)
    .filter((account) => account.status === 'stale' && account.ageDays !== null)
    .sort((a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0));
  const oldest = old[0];
  if (oldest === undefined || oldest.ageDays === null) return [];
  const names = old.map(({ source, ageDays }) => `${source} (${formatCount(ageDays ?? 0)} days)`);
  return [
    {
      code: 'stale',
      text: `Old beside the reference date${context.topic.asOf === null ? '' : `, ${dateInWords(context.topic.asOf)}`}: ${formatList(names)}. A count that only grows may have passed an old figure.`,
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
