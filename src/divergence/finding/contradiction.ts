import { formatP, formatSignificant } from '../../claim/format-number.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts, valueIn } from './rule.ts';
import { comparedNames } from './gap.ts';
import { capital, nameInWords, numberOf } from './words.ts';

/** Below this p a common value is called contradicted: the field's usual 5 %, and the p itself is printed beside it. */
export const CONTRADICTED_P = 0.05;

/** Whether one common value fits the sources at the precision they state: Cochran's Q and its p. */
export function contradictionFindings(context: FindingContext): readonly Ranked[] {
  return comparedNames(context).flatMap((name) => {
    const divergence = context.topic.divergence[name];
    if (divergence === undefined || divergence.q === null || divergence.p === null) return [];
    const { q, p, tauFold } = divergence;
    if (p >= CONTRADICTED_P) return [];
    const sources = activeAccounts(context).filter(
      (account) => numberOf(valueIn(account, name)) !== null,
    ).length;
    const spread =
      tauFold === null
        ? ''
        : ` Beyond that precision they scatter by a factor of ${formatSignificant(tauFold)} (exp tau, one standard deviation).`;
    return [
      {
        code: 'contradicted',
        text: `${capital(nameInWords(name))}: taken at the precision they state, the sources do not fit one common value (Q = ${formatSignificant(q)}, p = ${formatP(p)}).${spread}`,
        values: { name, q, p, tauFold, sources },
        tier: 3,
        weight: q,
      },
    ];
  });
}
