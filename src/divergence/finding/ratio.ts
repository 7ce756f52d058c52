import { formatList, formatRatio } from '../../claim/format-number.ts';
import { ratioChecks } from '../killed-wounded.ts';
import { WAR_RATIO } from '../reference-ratios.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts } from './rule.ts';

/** Accounts whose wounded per killed lie outside what has been published of wars. */
export function ratioFindings(context: FindingContext): readonly Ranked[] {
  const checks = ratioChecks(activeAccounts(context));
  return checks
    .filter(({ published }) => published !== 'within')
    .map((check) => {
      const { source, ratio, low, high, published, claims } = check;
      const interval =
        low === null || high === null ? '' : ` (${formatRatio(low)} to ${formatRatio(high)})`;
      const others = checks.filter((other) => other.source !== source);
      const beside =
        others.length === 0
          ? ''
          : `; ${formatList(others.slice(0, 4).map((other) => `${other.source} ${formatRatio(other.ratio)}`))}`;
      return {
        code: 'unusual-ratio',
        text: `According to ${source} there were ${formatRatio(ratio)} wounded for each one killed${interval}, ${published} what has been published for fighting in wars, ${formatRatio(WAR_RATIO.low)} to ${formatRatio(WAR_RATIO.high)} (Coupland & Meddings 1999)${beside}. Unusual is not impossible.`,
        values: {
          source,
          ratio,
          low,
          high,
          published,
          referenceLow: WAR_RATIO.low,
          referenceHigh: WAR_RATIO.high,
          others: check.others,
          claims,
        },
        tier: 3,
        weight: Math.abs(
          Math.log(ratio / (published === 'below' ? WAR_RATIO.low : WAR_RATIO.high)),
        ),
      };
    });
}
