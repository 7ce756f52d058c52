import { formatCount, formatList } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts, valueIn } from './rule.ts';
import { capital, sayNumber } from './words.ts';

/** More derived values than this in one sentence are counted instead. */
const MOST_NAMES = 6;

/** Counts that no source stated and that follow from what it stated: who, how many, by which formula. */
export function derivedFindings(context: FindingContext): readonly Ranked[] {
  return MEASURES.flatMap((measure, order) => {
    const derived = activeAccounts(context).flatMap((account) => {
      const value = valueIn(account, measure);
      return value?.how === 'derived' ? [{ source: account.source, value }] : [];
    });
    if (derived.length === 0) return [];
    const shown = derived
      .slice(0, MOST_NAMES)
      .map(({ source, value }) => `${sayNumber(value, measure)} for ${source} (${value.wording})`);
    const more = derived.length - shown.length;
    if (more > 0) shown.push(`${formatCount(more)} more`);
    return [
      {
        code: 'derived',
        text: `${capital(measure)}, derived and not stated: ${formatList(shown)}.`,
        values: {
          measure,
          sources: derived.map(({ source }) => source),
          numbers: derived.map(({ value }) => sayNumber(value, measure)),
          formulas: derived.map(({ value }) => value.wording),
        },
        tier: 6,
        weight: -order,
      },
    ];
  });
}
