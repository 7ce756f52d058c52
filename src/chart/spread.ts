import { normalQuantile } from '../distribution/special.ts';
import { COUNT } from '../distribution/scale.ts';
import { STATED_LEVEL } from '../distribution/two-piece.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Interval } from '../range/range.ts';

/**
 * A stated interval widened by the spread between sources, as the NIST consensus plot draws it: thin beside the thick.
 *
 * On u = ln(1 + x) each half of the interval, h, becomes sqrt(h^2 + (z tau)^2), z the standard normal quantile of the
 * level at which stated intervals are read. An open side stays open; without a tau, or without a centre, there is none.
 *
 * Source: Koepke, Lafarge, Possolo & Toman 2017, "Consensus building for interlaboratory studies, key comparisons, and
 * meta-analysis", Metrologia 54:S34-S62.
 */
export function withSpread(
  value: {
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
  },
  tau: number | null,
): Interval | null {
  const centre = centreOf(value);
  if (tau === null || centre === null) return null;
  const reach = normalQuantile((1 + STATED_LEVEL) / 2) * tau;
  const middle = COUNT.forward(centre);
  const side = (end: number | null, sign: 1 | -1): number | null =>
    end === null
      ? null
      : COUNT.back(middle + sign * Math.hypot(Math.abs(COUNT.forward(end) - middle), reach));
  return { low: side(value.low, -1), high: side(value.high, 1) };
}
