import { COUNT, LOG_ODDS } from '../distribution/scale.ts';
import { logNormalCdf } from '../distribution/special.ts';
import type { AccountEvidence } from './account-evidence.ts';
import type { Bound } from './bayes-bounds.ts';

/** The means and spreads of one draw. */
export interface Draw {
  readonly total: number;
  readonly share: number;
  readonly totalTau: number;
  readonly shareTau: number;
}

/** What a part of the account is, on ln(1 + x), and how it rises with total and share. */
interface Part {
  readonly value: number;
  readonly byTotal: number;
  readonly byShare: number;
}

type PartName = 'total' | 'share' | 'killed' | 'wounded';

function partOf(name: PartName, { total, share }: Draw): Part {
  if (name === 'total') return { value: total, byTotal: 1, byShare: 0 };
  if (name === 'share') return { value: share, byTotal: 0, byShare: 1 };
  const killed = LOG_ODDS.back(share);
  const part = name === 'killed' ? killed : 1 - killed;
  const whole = COUNT.back(total);
  const size = 1 + whole * part;
  return {
    value: Math.log(size),
    byTotal: (part * (1 + whole)) / size,
    byShare: ((name === 'killed' ? 1 : -1) * whole * killed * (1 - killed)) / size,
  };
}

/** ln of one factor of the likelihood each, for what is neither a total nor a share with two sides. */
export function weighers(evidence: AccountEvidence): ((draw: Draw) => number)[] {
  const made: ((draw: Draw) => number)[] = [];
  for (const name of ['killed', 'wounded'] as const) {
    const { y, se } = evidence[name];
    for (const [i, each] of y.entries()) {
      made.push((draw) => {
        const part = partOf(name, draw);
        const variance = se[i]! ** 2 + spreadOf(part, draw);
        const off = each - part.value;
        return -0.5 * ((off * off) / variance + Math.log(variance));
      });
    }
  }
  for (const name of ['total', 'share', 'killed', 'wounded'] as const) {
    for (const bound of evidence[name].bounds) made.push(tailOf(name, bound));
  }
  return made;
}

function tailOf(name: PartName, { side, value, se }: Bound): (draw: Draw) => number {
  const sign = side === 'lower' ? 1 : -1;
  return (draw) => {
    const part = partOf(name, draw);
    return logNormalCdf((sign * (part.value - value)) / Math.sqrt(se * se + spreadOf(part, draw)));
  };
}

/** Variance of a part between sources, linear in total and share. */
function spreadOf({ byTotal, byShare }: Part, { totalTau, shareTau }: Draw): number {
  return (byTotal * totalTau) ** 2 + (byShare * shareTau) ** 2;
}
