import {
  chiSquareQuantile,
  chiSquareUpper,
  logNormalCdf,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from '../../src/distribution/special.ts';
import { birge, medianScaledDifferences, pairChiSquare } from '../../src/range/consistency.ts';
import { degreesOfEquivalence } from '../../src/range/equivalence.ts';
import { leaveOneOut } from '../../src/range/influence.ts';
import { qProfile } from '../../src/range/q-profile.ts';
import type { Test } from '../../src/range/random-effects.ts';
import { randomEffects } from '../../src/range/random-effects.ts';
import { TAU2_METHODS } from '../../src/range/tau2.ts';
import type { AgreementRow } from './agreement.ts';
import { Tally } from './agreement.ts';
import { METAFOR } from './metafor.ts';
import type { Pin } from './special.ts';
import * as special from './special.ts';

const TESTS: readonly Test[] = ['z', 'knha', 'adhoc'];

const METAFOR_IS = ['R metafor', '3.8-1'] as const;
const BISECTION = ['bisection of the estimating equation in R', '4.2.2'] as const;
const FORMULA = ['its formula in R', '4.2.2'] as const;
const MPMATH = ['mpmath', '1.3.0'] as const;

/** The rows of the classical part: special functions, random effects, spread, influence, consistency. */
export function classicalAgreement(): AgreementRow[] {
  return [...specialRows(), ...methodRows(), ...intervalRows(), ...diagnosticRows()];
}

function pinned(
  what: string,
  pins: readonly Pin[],
  f: (x: number, df: number) => number,
): AgreementRow {
  const tally = new Tally();
  for (const pin of pins) tally.compare(f(pin[0] ?? NaN, pin[1] ?? NaN), pin.at(-1) ?? NaN);
  return tally.row(what, ...MPMATH);
}

function specialRows(): AgreementRow[] {
  return [
    pinned('normal quantile', special.NORMAL_QUANTILE, normalQuantile),
    pinned('normal tail', special.NORMAL_CDF, normalCdf),
    pinned('log of the normal tail', special.LOG_NORMAL_CDF, logNormalCdf),
    pinned('t quantile', special.T_QUANTILE, tQuantile),
    pinned('t tail', special.T_CDF, tCdf),
    pinned('chi-square upper tail', special.CHI_SQUARE_UPPER, chiSquareUpper),
    pinned('chi-square quantile', special.CHI_SQUARE_QUANTILE, chiSquareQuantile),
  ];
}

/** For every estimator: tau2 against its equation, and mean, se, ci, pi, I2, H2 of the three tests against metafor. */
function methodRows(): AgreementRow[] {
  return TAU2_METHODS.flatMap((method) => {
    const tau2 = new Tally();
    const rest = new Tally();
    for (const { y, v, fits } of METAFOR) {
      const want = fits[method];
      for (const test of TESTS) {
        const got = randomEffects(y, v, { method, test });
        const [se = NaN, ...ends] = want[test].slice(0, 5).map(Number);
        if (test === 'z') tau2.compare(got.tau2, want.tau2);
        rest.compareAll(
          [got.estimate, got.se, got.i2, got.h2, ...got.ci, ...(got.pi ?? [])],
          [want.estimate, se, want.i2, want.h2, ...ends],
        );
      }
    }
    const rows = [rest.row(`${method}: mean, se, ci, pi, I2, H2; z, knha, adhoc`, ...METAFOR_IS)];
    return method === 'FE' ? rows : [tau2.row(`${method}: tau2`, ...BISECTION), ...rows];
  });
}

function intervalRows(): AgreementRow[] {
  const q = new Tally();
  const riley = new Tally();
  const level = new Tally();
  const profile = new Tally();
  const profileI2 = new Tally();
  for (const set of METAFOR) {
    const { y, v } = set;
    const fit = randomEffects(y, v);
    q.compareAll([fit.q, fit.qp], set.q);
    for (const method of TAU2_METHODS) {
      for (const test of TESTS) {
        const [, , , , , low, high] = set.fits[method][test];
        if (low === null || high === null) continue;
        const { pi } = randomEffects(y, v, { method, test, pi: 't(k-2)' });
        riley.compareAll(pi ?? [], [low ?? NaN, high ?? NaN]);
      }
    }
    const narrow = randomEffects(y, v, { test: 'adhoc', level: 0.9 });
    level.compareAll([narrow.se, ...narrow.ci, ...(narrow.pi ?? [])], set.adhoc90.slice(0, 5).map(Number));
    const wide = qProfile(y, v);
    profile.compareAll(wide.tau2 ?? [], set.qProfile95);
    profile.compareAll(qProfile(y, v, { level: 0.9 }).tau2 ?? [], set.qProfile90);
    profileI2.compareAll(wide.i2 ?? [], set.qProfileI2);
  }
  return [
    q.row('Q and its p', ...METAFOR_IS),
    riley.row("Riley's prediction interval, every method and test", ...METAFOR_IS),
    level.row('REML, adhoc, at level 0.9', ...METAFOR_IS),
    profile.row('Q-profile interval of tau2, 0.95 and 0.9', ...BISECTION),
    profileI2.row('Q-profile interval of I2', ...FORMULA),
  ];
}

function diagnosticRows(): AgreementRow[] {
  const left = new Tally();
  const deleted = new Tally();
  const ratio = new Tally();
  const msd = new Tally();
  const pairs = new Tally();
  const equivalence = new Tally();
  const others = new Tally();
  for (const set of METAFOR) {
    const { y, v } = set;
    if (set.leaveOneOut !== null) {
      const want = set.leaveOneOut;
      const got = leaveOneOut(y, v);
      left.compareAll(got.map(({ fit }) => fit.estimate), want.estimate);
      left.compareAll(got.map(({ fit }) => fit.se), want.se);
      left.compareAll(got.map(({ fit }) => fit.tau2), want.tau2);
      left.compareAll(got.map(({ fit }) => fit.q), want.q);
      deleted.compareAll(got.map(({ residual }) => residual), want.residual);
      deleted.compareAll(got.map(({ residualSe }) => residualSe), want.residualSe);
      deleted.compareAll(got.map(({ z }) => z), want.z);
      const apart = degreesOfEquivalence(y, v, { reference: 'others' });
      others.compareAll(apart.map(({ difference }) => difference), want.residual);
      others.compareAll(apart.map(({ withSpread }) => withSpread?.se ?? null), want.residualSe);
    }
    const b = birge(y, v);
    ratio.compareAll([b.mean, b.se, b.ratio, b.scaledSe], set.birge);
    msd.compareAll(medianScaledDifferences(y, v), set.msd);
    pairs.compareAll(pairChiSquare(y, v).each, set.pairChiSquare);
    const doe = degreesOfEquivalence(y, v);
    equivalence.compareAll(doe.map(({ difference }) => difference), set.equivalence.difference);
    equivalence.compareAll(doe.map(({ stated }) => stated.se), set.equivalence.withoutSpread);
    equivalence.compareAll(doe.map(({ withSpread }) => withSpread?.se ?? null), set.equivalence.withSpread);
  }
  return [
    left.row('leave-one-out: mean, se, tau2, Q (REML)', ...METAFOR_IS),
    deleted.row('studentised deleted residuals (REML)', ...METAFOR_IS),
    ratio.row('Birge ratio and PDG scale', ...FORMULA),
    msd.row('median scaled difference', ...FORMULA),
    pairs.row('pair-difference chi-square', ...FORMULA),
    equivalence.row('degrees of equivalence, against all (REML)', 'matrix algebra in R', '4.2.2'),
    others.row('degrees of equivalence, against the others (REML)', ...METAFOR_IS),
  ];
}
