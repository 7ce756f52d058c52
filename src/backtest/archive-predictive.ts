import type { Distribution } from '../distribution/distribution.ts';
import { normalMixture } from '../distribution/normal-mixture.ts';
import type { Said } from './said.ts';
import { atNodes, type TauPrior } from './tau-prior.ts';

/** Nodes under this part of the posterior are left out: together they are far below what is printed. */
const DROPPED = 1e-12;

/**
 * Where a further source would land, on ln(1 + x), when the spread between sources follows a prior estimated from an archive:
 * the predictive of `next-source` with that prior in place of the half-normal.
 *
 * Mixture over the nodes of tau: N(mean, variance of mu + tau^2) with the posterior masses of tau. One source is enough, for
 * the archive says how far a second may be.
 */
export function archivePredictive(said: Said, prior: TauPrior): Distribution {
  const given = atNodes(said);
  const logs = given.map(({ logDensity }, j) => logDensity + Math.log(prior.weight[j] ?? 0));
  const peak = Math.max(...logs);
  const masses = logs.map((log) => Math.exp(log - peak));
  const total = masses.reduce((sum, each) => sum + each, 0);
  const kept = masses.flatMap((mass, j) => (mass > DROPPED * total ? [j] : []));
  const sum = kept.reduce((all, j) => all + masses[j]!, 0);
  return normalMixture(
    kept.map((j) => masses[j]! / sum),
    kept.map((j) => given[j]!.mean),
    kept.map((j) => Math.sqrt(given[j]!.variance + prior.tau[j]! ** 2)),
  );
}
