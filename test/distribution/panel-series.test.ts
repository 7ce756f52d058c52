import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normal } from '../../src/distribution/normal.ts';
import { PanelSeries } from '../../src/distribution/panel-series.ts';

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

function panelSeries(
  f: (x: number) => number,
  edges: readonly number[],
  n: number,
  origin: number,
): PanelSeries {
  return new PanelSeries(
    (at, into, count) => {
      for (let i = 0; i < count; i += 1) into[i] = f(at[i]!);
    },
    edges,
    n,
    origin,
  );
}

const it = suite('series on panels');

it('a normal density on panels of 1.5 standard deviations is good to 1e-10 of its peak, its integral too', () => {
  const each = normal(0, 1);
  const edges = Array.from({ length: 12 }, (_, i) => -8.25 + 1.5 * i);
  const series = panelSeries(each.pdf, edges, 12, 0);
  near(series.mass, 1, 1e-14, 'mass');
  near(series.first, 0, 1e-14, 'first moment');
  near(series.second, 1, 1e-12, 'second moment');
  for (let x = -8; x <= 8; x += 0.137) {
    near(series.at(x), each.pdf(x), 1e-9, `density at ${x}`);
    near(series.massBelow(x), each.cdf(x), 1e-10, `integral to ${x}`);
  }
});

it('a polynomial of lower degree than there are nodes is met exactly, on panels of any width', () => {
  const cubic = (x: number): number => 1 + x + 3 * x ** 3;
  const series = panelSeries(cubic, [0, 0.1, 0.1, 2], 4, 1);
  for (const x of [0, 0.05, 0.1, 1, 2]) {
    near(series.at(x), cubic(x), 1e-12, `value at ${x}`);
    near(series.massBelow(x), x + x ** 2 / 2 + (3 * x ** 4) / 4, 1e-12, `integral to ${x}`);
  }
});

it('there is nothing outside the panels', () => {
  const series = panelSeries(() => 1, [0, 1], 4, 0);
  assert.equal([series.at(-1), series.at(2)], [0, 0]);
  assert.is(series.massBelow(-1), 0);
  near(series.massBelow(2), 1, 1e-15, 'all of it');
  assert.equal([series.low, series.high], [0, 1]);
});

it.run();
