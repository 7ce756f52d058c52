import { valueIn } from '../../account/value-in.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts } from './rule.ts';
import { capital, sayFirst, sayNumber } from './words.ts';

/** More derived values than this in one sentence are counted instead. */
const MOST_NAMES = 4;

/** Counts that no source stated and that follow from what it stated: who, how many, by which formula. */
export function derivedFindings(context: FindingContext): readonly Ranked[] {
  return MEASURES.flatMap((measure, order) => {
    const derived = activeAccounts(context).flatMap((account) => {
      const value = valueIn(account, measure);
      return value?.how === 'derived' ? [{ source: account.source, value }] : [];
    });
    if (derived.length === 0) return [];
    const shown = derived.map(
      ({ source, value }) => `${sayNumber(value, measure)} for ${source} (${value.wording})`,
    );
    return [
      {
        code: 'derived',
        text: `${capital(measure)}, derived and not stated: ${sayFirst(shown, MOST_NAMES)}.`,
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
