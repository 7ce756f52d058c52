import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Observation } from '../../src/divergence/two-way.ts';
import { fitTwoWay } from '../../src/divergence/two-way.ts';

const it = suite('the two-way model of an archive');

const Y = [
  [4.1, 4.6, null, 4.3],
  [2.0, 2.9, 2.2, null],
  [6.0, 6.4, 6.1, 6.6],
  [null, 5.2, 4.4, 4.9],
  [3.3, 3.7, null, 3.2],
  [1.1, null, 0.7, 1.6],
];
const V = [
  [0.01, 0.02, 0, 0.01],
  [0.05, 0.02, 0.04, 0],
  [0.01, 0.01, 0.03, 0.02],
  [0, 0.02, 0.02, 0.02],
  [0.03, 0.01, 0, 0.02],
  [0.04, 0, 0.05, 0.03],
];

const observations = Y.flatMap((row, topic) =>
  row.flatMap((y, source): Observation[] =>
    y === null ? [] : [{ topic, source, y, v: V[topic]?.[source] ?? 0 }],
  ),
);

const near = (got: number | undefined, want: number, tolerance: number): void => {
  assert.ok(got !== undefined && Math.abs(got - want) <= tolerance, `${got} is not ${want}`);
};

/**
 * Dense restricted likelihood written out with numpy 1.x (S = w^2 ZZ' + diag(v + s^2), slogdet S + slogdet X'S^-1X + r'S^-1r) and
 * minimised by scipy's Nelder-Mead from four starts; predictions w^2 Z'S^-1(y - X beta), their variance from Z'PZ.
 */
it('variances, biases and standard errors agree with a dense restricted likelihood', () => {
  const fit = fitTwoWay(observations, 4);
  near(fit.deviance, -15.676743986232472, 1e-9);
  near(fit.sdBias, 0.29213886, 1e-5);
  near(fit.sdRest, 0.11486526, 1e-5);
  for (const [index, want] of [-0.17085228, 0.32566266, -0.28465864, 0.12984826].entries()) {
    near(fit.bias[index], want, 1e-6);
  }
  for (const [index, want] of [0.16348988, 0.16144362, 0.17049236, 0.16242547].entries()) {
    near(fit.se[index], want, 1e-5);
  }
});

it('sources that agree have no bias', () => {
  const same = [0, 1, 2].flatMap((topic) =>
    [0, 1, 2].map((source): Observation => ({ topic, source, y: topic, v: 0.01 })),
  );
  const fit = fitTwoWay(same, 3);
  assert.is(fit.sdBias, 0);
  assert.equal(fit.bias, [0, 0, 0]);
});

it('the levels of the topics do not matter', () => {
  const moved = observations.map((each) => ({ ...each, y: each.y + 10 * each.topic }));
  const [a, b] = [fitTwoWay(observations, 4), fitTwoWay(moved, 4)];
  for (const [index, want] of a.bias.entries()) near(b.bias[index], want, 1e-6);
});

it('the order of observations does not matter', () => {
  const [a, b] = [fitTwoWay(observations, 4), fitTwoWay([...observations].reverse(), 4)];
  for (const [index, want] of a.bias.entries()) near(b.bias[index], want, 1e-9);
});

it.run();
