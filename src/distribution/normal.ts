import { type Component, requireProbability } from './distribution.ts';
import { NORMAL_PEAK } from './invert.ts';
import { normalCdf, normalQuantile } from './normal-probability.ts';

/** A normal distribution, told apart from others by its `kind`: pools and comparisons have closed forms for it. */
export interface Normal extends Component {
  readonly kind: 'normal';
}

/** The normal distribution with given mean and standard deviation. */
export function normal(mean: number, sd: number): Normal {
  if (!(Number.isFinite(mean) && sd > 0 && sd < Infinity)) {
    throw new RangeError(`a normal needs a finite mean and a positive sd, not ${mean} and ${sd}`);
  }
  return {
    kind: 'normal',
    mean,
    sd,
    cdf: (x) => normalCdf((x - mean) / sd),
    upper: (x) => normalCdf((mean - x) / sd),
    pdf: (x) => {
      const z = (x - mean) / sd;
      return (NORMAL_PEAK / sd) * Math.exp(-0.5 * z * z);
    },
    logPdf: (x) => {
      const z = (x - mean) / sd;
      return Math.log(NORMAL_PEAK / sd) - 0.5 * z * z;
    },
    quantile: (p) => {
      requireProbability(p);
      return mean + sd * normalQuantile(p);
    },
  };
}

/** Whether a component is a normal of `normal`. */
export function isNormal(component: Component): component is Normal {
  return (component as Partial<Normal>).kind === 'normal';
}
