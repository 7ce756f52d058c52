import { type Component, requireProbability } from '../distribution/distribution.ts';
import { gaussLegendre, integratePanel } from '../distribution/gauss-legendre.ts';
import { solveIncreasing } from '../distribution/solve.ts';
import type { TauGrid } from './bayes-grid.ts';

/** Points of a panel: with panels of PANEL_STEPS resolved steps the error is far below 1e-12. */
const POINTS = 10;
const PANEL_STEPS = 2;

/** exp(-14) = 8e-7 of the smallest scale: below it the density is flat to 1e-12, and holds at most that part of the mass. */
const BELOW = 14;

/** exp(40) = 2e17: beyond that many largest scales a half-Cauchy tail holds less than a double can tell. */
const ABOVE = 40;

/** Newton stops at steps of this size in ln tau; the root is then good to about 1e-14. */
const STEP = 1e-8;

/**
 * The posterior of tau as a distribution: Gauss-Legendre panels in ln tau, cumulated. Whether its moments exist the caller knows.
 *
 * @param logDensity ln of the unnormalised posterior density of tau
 */
export function tauPosterior(
  grid: TauGrid,
  logDensity: (tau: number) => number,
  heavy: boolean,
): Component {
  const rule = gaussLegendre(POINTS);
  const width = PANEL_STEPS * grid.step;
  const first = grid.from - BELOW;
  const count = Math.ceil((grid.to + (heavy ? ABOVE : 0) - first) / width);
  const pdf = (tau: number): number => (tau < 0 ? 0 : Math.exp(logDensity(tau) - grid.logMarginal));
  const inLog = (x: number): number => {
    const tau = Math.exp(x);
    return tau * pdf(tau);
  };
  /** Mass below the start of each panel; the last entry is the whole. */
  const below = new Float64Array(count + 1);
  below[0] = inLog(first);
  for (let panel = 0; panel < count; panel += 1) {
    const from = first + panel * width;
    below[panel + 1] = below[panel]! + integratePanel(inLog, from, from + width, rule);
  }
  const whole = below[count]!;

  function massBelow(x: number): number {
    if (x <= first) return inLog(x);
    const panel = Math.min(count, Math.floor((x - first) / width));
    if (panel === count) return whole;
    return below[panel]! + integratePanel(inLog, first + panel * width, x, rule);
  }

  let moments: readonly [mean: number, sd: number] | undefined;
  const momentsOf = (): readonly [mean: number, sd: number] => {
    let mean = 0;
    let square = 0;
    for (let panel = 0; panel < count; panel += 1) {
      const from = first + panel * width;
      mean += integratePanel((x) => Math.exp(x) * inLog(x), from, from + width, rule);
      square += integratePanel((x) => Math.exp(2 * x) * inLog(x), from, from + width, rule);
    }
    mean /= whole;
    return [mean, Math.sqrt(square / whole - mean * mean)];
  };

  return {
    get mean() {
      return (moments ??= momentsOf())[0];
    },
    get sd() {
      return (moments ??= momentsOf())[1];
    },
    cdf: (tau) => (tau <= 0 ? 0 : massBelow(Math.log(tau)) / whole),
    pdf,
    quantile: (p) => {
      requireProbability(p);
      if (p === 0) return 0;
      if (p === 1) return Infinity;
      const wanted = p * whole;
      if (wanted <= below[0]!) return (Math.exp(first) * wanted) / below[0]!;
      let panel = 0;
      while (panel < count - 1 && below[panel + 1]! < wanted) panel += 1;
      const from = first + panel * width;
      const x = solveIncreasing(
        (each) => [below[panel]! + integratePanel(inLog, from, each, rule) - wanted, inLog(each)],
        from,
        from + width,
        from + 0.5 * width,
        STEP,
      );
      return Math.exp(x);
    },
  };
}
