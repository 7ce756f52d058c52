import { bayesRandomEffects } from '../../src/range/bayes.ts';
import { BAYES } from '../reference/bayes.ts';

/** What the bench of Bayesian random effects finds. */
export interface BayesBench {
  /** Fits of five sources with three quantiles of mu and three of the predictive, a second, on one core. */
  readonly fitsPerSecond: number;
  /** What archives need. */
  readonly goal: number;
}

/** 2,000 fits a second: leaving one source out of a thousand quantities under five scales is then seconds, not minutes. */
const GOAL = 2000;

/** Milliseconds of warming up and of measuring. */
const WARM = 200;
const MEASURED = 1000;

/** Times fits of the five sources of the reference file; each fit has other numbers, so nothing can be remembered. */
export function benchBayes(): BayesBench {
  const five = BAYES.find(({ y }) => y.length === 5);
  if (five === undefined) throw new Error('the reference has no case of five sources');
  let checksum = 0;
  const run = (milliseconds: number): number => {
    let fits = 0;
    const from = performance.now();
    while (performance.now() - from < milliseconds) {
      const shift = 1e-6 * fits;
      const { mu, predictive } = bayesRandomEffects(
        five.y.map((each, i) => each + i * shift),
        five.se,
        { prior: { family: 'half-normal', scale: 0.5 } },
      );
      for (const p of [0.05, 0.5, 0.95]) checksum += mu.quantile(p) + predictive.quantile(p);
      fits += 1;
    }
    return (1000 * fits) / (performance.now() - from);
  };
  run(WARM);
  const fitsPerSecond = run(MEASURED);
  if (!Number.isFinite(checksum)) throw new Error('a fit gave no number');
  return { fitsPerSecond, goal: GOAL };
}
