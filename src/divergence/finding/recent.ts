import { valueIn } from '../../account/value-in.ts';
import { STALE_AFTER_DAYS } from '../../account/as-of.ts';
import { formatFold } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import { valuesOf } from '../../range/values.ts';
import { agreementOf, sizeOf } from '../agreement.ts';
import { compared, scaleNamed } from '../comparable.ts';
import { divergenceOf } from '../divergence-of.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts, valueOfSource } from './rule.ts';
import { NEVER_FALLS } from './time.ts';
import { capital, countOf, numberOf, sayEnd, sayValue } from './words.ts';

/**
 * How far apart the figures of recent date alone lie, where old ones stand among them: the old are compared too, and may be
 * lower only because the count grew.
 */
export function recentFindings(context: FindingContext): readonly Ranked[] {
  return MEASURES.filter((measure) => NEVER_FALLS.has(measure)).flatMap((measure) => {
    const active = activeAccounts(context);
    const { comparables } = compared(valuesOf(active, measure), scaleNamed('count'));
    const all = active.filter((account) =>
      comparables.some(({ source }) => source === account.source),
    );
    const recent = all.filter((account) => {
      const age = valueIn(account, measure)?.ageDays ?? null;
      return age !== null && age <= STALE_AFTER_DAYS;
    });
    if (recent.length < 2 || recent.length === all.length) return [];
    const divergence = divergenceOf(valuesOf(recent, measure), { level: context.level });
    const { fold, highest, lowest, pairs } = divergence;
    const wide = sizeOf(divergence);
    if (wide === null || highest === null || lowest === null) return [];
    const high = valueOfSource(context, highest, measure);
    const low = valueOfSource(context, lowest, measure);
    if (high === undefined || low === undefined) return [];
    const overlap =
      pairs.find(({ a, b }) => a === highest && b === lowest)?.intervalsOverlap ?? null;
    const agreement = agreementOf(wide, overlap);
    const size =
      fold === null
        ? 'from zero up, wider than any ratio'
        : `${formatFold(fold)} apart${agreement === 'nearly-agree' ? ', nearly in agreement' : ''}`;
    const what =
      agreement === 'same'
        ? `and one figure, ${sayValue(high, measure)}`
        : `from ${sayEnd(low, measure)} by ${lowest} to ${sayEnd(high, measure)} by ${highest}, ${size}`;
    const joint = agreement === 'same' ? ' ' : ', ';
    return [
      {
        code: 'recent-only',
        text: `${capital(measure)}, figures of the last ${STALE_AFTER_DAYS} days only: ${countOf(recent.length, 'source')} of ${all.length}${joint}${what}.`,
        values: {
          measure,
          days: STALE_AFTER_DAYS,
          recent: recent.length,
          sources: all.length,
          fold,
          highest,
          lowest,
          high: numberOf(high),
          low: numberOf(low),
          agreement,
        },
        tier: 2,
        weight: Math.log(wide),
      },
    ];
  });
}
