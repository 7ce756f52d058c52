import { formatP, formatSignificant } from '../../claim/format-number.ts';
import { CONTRADICTED_P } from '../../range/flags.ts';
import { NEARLY_AGREE_FOLD } from '../agreement.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { comparedNames } from './gap.ts';
import { mayBeGrowth } from './time.ts';
import { capital, nameInWords } from './words.ts';

/**
 * Whether one common value fits the sources at the precision they state: Cochran's Q and its p. Where the bests nearly agree
 * the table has the p, and no sentence makes much of it: it then speaks of how the words were read.
 */
export function contradictionFindings(context: FindingContext): readonly Ranked[] {
  return comparedNames(context).flatMap((name) => {
    const divergence = context.topic.divergence[name];
    if (divergence === undefined || divergence.q === null || divergence.p === null) return [];
    const { q, p, tauFold, fold, highest, lowest } = divergence;
    if (p >= CONTRADICTED_P || (fold !== null && fold <= NEARLY_AGREE_FOLD)) return [];
    const growth =
      highest !== null && lowest !== null && mayBeGrowth(context, name, highest, lowest);
    const sources = divergence.camps.reduce((sum, camp) => sum + camp.sources.length, 0);
    const spread =
      tauFold === null
        ? ''
        : ` Beyond that precision they scatter by a factor of ${formatSignificant(tauFold)} (exp tau, one standard deviation).`;
    return [
      {
        code: 'contradicted',
        text: `${capital(nameInWords(name))}: taken at the precision they state, the sources do not fit one common value (Q = ${formatSignificant(q)}, p = ${formatP(p)}).${spread}`,
        values: { name, q, p, tauFold, sources },
        tier: growth ? 4 : 3,
        weight: q,
      },
    ];
  });
}
