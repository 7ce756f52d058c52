/**
 * The library: every step is a pure function, a whole result is plain JSON data.
 *
 *     const { claims, problems } = await readClaims(text);
 *     const result = reconcile(claims, { problems });
 *
 * Nothing that draws is loaded before something is drawn.
 */

import type { Figure } from './chart/figure.ts';
import type { Reconciliation } from './reconciliation.ts';
import type { Renderer, RendererOptions, RenderOptions } from './render/render-figure.ts';
import type { ReportOptions } from './report/html/report-html.ts';

// Claims: words to numbers, files to claims.
export type { Claim, ClaimsRead } from './claim/claim.ts';
export type { Layout } from './claim/layout.ts';
export { MEASURES, type Measure } from './claim/measure.ts';
export { parseQuantity, type WordingContext, type WordingRead } from './claim/parse-quantity.ts';
export type { Problem, Severity } from './claim/problem.ts';
export type { Hedges, Quantity } from './claim/quantity.ts';
export {
  readClaims,
  type ClaimsFileRead,
  type ReadMeta,
  type ReadOptions,
} from './claim/read-claims.ts';
export { readClaimsFile } from './claim/read-file.ts';
export { rehedge } from './claim/rehedge.ts';
export { writeClaims } from './claim/write-claims.ts';
export { withoutDuplicates } from './claim/duplicates.ts';
export { layoutFromJson } from './claim/layout-json.ts';

// Accounts: what each source says, completed.
export type {
  Account,
  AccountShare,
  AccountValue,
  HistoryEntry,
  NotCompared,
} from './account/account.ts';
export { accountsOf } from './account/accounts.ts';

// Ranges: distributions, pools, random effects.
export type { Component, Distribution } from './distribution/distribution.ts';
export { bayesRandomEffects, type BayesOptions, type BayesResult } from './range/bayes.ts';
export { DEFAULT_PRIOR, type Prior } from './range/bayes-prior.ts';
export { linearPool, logPool, quantilePool } from './range/pools.ts';
export {
  bhattacharyya,
  firstGreater,
  hellinger,
  jensenShannon,
  kullbackLeibler,
  overlap,
  wasserstein2,
  zPair,
} from './range/compare.ts';
export { highestDensityRegion } from './range/hdr.ts';
export { reconcileTotal, type ReconciledParts, type StatedParts } from './range/reconcile-total.ts';
export {
  randomEffects,
  type RandomEffects,
  type RandomEffectsOptions,
} from './range/random-effects.ts';
export { leaveOneOut } from './range/influence.ts';
export { qProfile } from './range/q-profile.ts';
export { birge, medianScaledDifferences, pairChiSquare } from './range/consistency.ts';
export { degreesOfEquivalence } from './range/equivalence.ts';
export { rangesOf } from './range/assume.ts';
export {
  ASSUMPTIONS,
  type Assumption,
  type Interval,
  type Range,
  type RangeFlag,
  type SourceValue,
} from './range/range.ts';
export { twoPiece } from './distribution/two-piece.ts';
export { propagate } from './distribution/propagate.ts';
export { compileIdentity } from './distribution/identity.ts';

// Divergence: how far apart, and why.
export type { Camp, Decomposition, Divergence, Finding, Pair } from './divergence/divergence.ts';
export { divergenceOf } from './divergence/divergence-of.ts';
export { decompose } from './divergence/decompose.ts';
export { pairwise } from './divergence/pairwise.ts';
export {
  diagnose,
  type Diagnosis,
  type DiagnoseOptions,
  type MeasureDiagnosis,
} from './divergence/diagnose.ts';
export { houseEffects, type HouseEffect, type HouseEffects } from './divergence/house-effects.ts';
export { rankTopics, type TopicRank } from './divergence/rank-topics.ts';

// Archives: how each assumption did.
export { backtest, type Backtest, type BacktestOptions } from './backtest/backtest.ts';
export { simulate, type Simulation, type SimulationOptions } from './backtest/simulate.ts';

// The way through them.
export { DEFAULT_LEVEL } from './range/level.ts';
export { reconcile, sensitivityOf, type TopicSensitivity } from './reconcile.ts';
export {
  SCHEMA_VERSION,
  type Ranges,
  type ReconcileOptions,
  type Reconciliation,
  type TopicResult,
} from './reconciliation.ts';

export { differenceOf, type Difference } from './difference.ts';

// Figures, files, pages.
export type { Chart, ChartName, ChartOptions } from './chart/chart.ts';
export type { Figure } from './chart/figure.ts';
export { chartOf, figures } from './chart/figures.ts';
export type {
  Renderer,
  RendererOptions,
  RenderFormat,
  RenderOptions,
} from './render/render-figure.ts';
export type { ReportOptions } from './report/html/report-html.ts';

/** Opens a renderer that draws figure after figure with one start-up: see docs/rendering.md. */
export async function openRenderer(options: RendererOptions = {}): Promise<Renderer> {
  const room = await import('./render/render-figure.ts');
  return room.openRenderer(options);
}

/** Draws one figure: a string for svg, html and json, bytes for png and pdf. */
export async function renderFigure(
  figure: Figure,
  options: RenderOptions & RendererOptions,
): Promise<string | Uint8Array> {
  const room = await import('./render/render-figure.ts');
  return room.renderFigure(figure, options);
}

/** A whole result as one self-contained page that asks nothing of any network. */
export async function reportHtml(
  result: Reconciliation,
  options: ReportOptions = {},
): Promise<string> {
  const room = await import('./report/html/report-html.ts');
  return room.reportHtml(result, options);
}
