import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gammaTail, lnGamma } from '../../src/distribution/incomplete-gamma.ts';
import { relative } from '../reference/agreement.ts';

/** mpmath 1.3.0, 40 digits: loggamma(a). */
const LN_GAMMA: readonly (readonly [a: number, ln: number])[] = [
  [0.05, 2.9688792010517306],
  [0.3, 1.0957979948180756],
  [0.5, 0.5723649429247001],
  [0.9, 0.06637623973474295],
  [1, 0.0],
  [1.5, -0.12078223763524522],
  [2, 0.0],
  [7.25, 7.0521854507385395],
  [29.75, 70.41199165894616],
  [30, 71.25703896716801],
  [31.5, 76.37119786778277],
  [2500, 17057.12197600184],
];

/** mpmath 1.3.0, 40 digits: gammainc(a, x, regularized=True) and gammainc(a, 0, x, regularized=True). */
const GAMMA_TAILS: readonly (readonly [a: number, x: number, upper: number, lower: number])[] = [
  [0.25, 0.001, 0.8038483016172735, 0.19615169838272653],
  [0.25, 4, 0.0015426821966391857, 0.9984573178033608],
  [0.5, 1e-8, 0.9998871620836666, 0.00011283791633342487],
  [0.5, 0.6, 0.27332167829229814, 0.7266783217077019],
  [0.5, 30, 9.485737571073848e-15, 0.9999999999999906],
  [1.5, 2.4, 0.18704174890490766, 0.8129582510950923],
  [7.5, 2, 0.9977373441529169, 0.002262655847083079],
  [7.5, 9, 0.2626655606723222, 0.7373344393276778],
  [29.5, 28, 0.5867969097008984, 0.4132030902991017],
  [30.5, 0.001, 1.0, 2.147779449046764e-125],
  [30.5, 31, 0.4402371371565355, 0.5597628628434645],
  [60, 0.5, 1.0, 6.374588457106896e-101],
  [60, 100, 6.341503427368771e-6, 0.9999936584965726],
  [1000, 900, 0.9994500977342882, 0.0005499022657117829],
  [1000, 1300, 1.8736155715785553e-18, 1.0],
];

/** a ln x - x loses a digit where it is in the hundreds. */
const TOLERANCE = 1e-13;

const it = suite('incomplete gamma');

it('ln gamma agrees with mpmath, below and beyond where the series takes over', () => {
  for (const [a, want] of LN_GAMMA) {
    const error = Math.abs(lnGamma(a) - want) / Math.max(1, Math.abs(want));
    assert.ok(error < 1e-15, `${a}: ${lnGamma(a)} for ${want}`);
  }
});

it('both tails agree with mpmath, also where the number and the shape are far apart', () => {
  for (const [a, x, upper, lower] of GAMMA_TAILS) {
    assert.ok(relative(gammaTail(x, a, true), upper) < TOLERANCE, `Q(${a}, ${x})`);
    assert.ok(relative(gammaTail(x, a, false), lower) < TOLERANCE, `P(${a}, ${x})`);
  }
});

it('half degrees are error functions, whole ones sums of exponentials', () => {
  assert.ok(relative(gammaTail(3, 1, true), Math.exp(-3)) < 1e-15);
  assert.ok(relative(gammaTail(3, 2, true), 4 * Math.exp(-3)) < 1e-15);
  assert.is(gammaTail(Infinity, 3, true), 0);
  assert.is(gammaTail(Infinity, 3, false), 1);
});

it.run();
