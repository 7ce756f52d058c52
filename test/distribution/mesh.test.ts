import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gaussLegendre, integratePanel } from '../../src/distribution/gauss-legendre.ts';
import { gradedAboutPeak, integrate, meshOf } from '../../src/distribution/mesh.ts';
import { normal } from '../../src/distribution/normal.ts';
import { splitNormal } from '../../src/distribution/two-piece.ts';

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

const it = suite('quadrature');

it('the five-point Gauss-Legendre rule is that of the tables', () => {
  // Abramowitz & Stegun 1964, table 25.4
  const { nodes, weights } = gaussLegendre(5);
  const x = [-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664];
  const w = [0.236926885056189, 0.478628670499366, 0.568888888888889];
  for (const [i, node] of nodes.entries()) near(node, x[i]!, 1e-14, `node ${i}`);
  for (const i of [0, 1, 2]) near(weights[i]!, w[i]!, 1e-14, `weight ${i}`);
});

it('n points are exact for polynomials of degree 2 n - 1, and no further', () => {
  for (const n of [2, 8, 12]) {
    const rule = gaussLegendre(n);
    const power = (degree: number): number => integratePanel((x) => x ** degree, 0, 2, rule);
    for (let degree = 0; degree <= 2 * n - 1; degree += 1) {
      near(power(degree) / (2 ** (degree + 1) / (degree + 1)), 1, 1e-12, `x^${degree}`);
    }
    const next = power(2 * n) / (2 ** (2 * n + 1) / (2 * n + 1));
    assert.ok(Math.abs(next - 1) > 1e-14, `x^${2 * n}`);
  }
});

it('a mesh of its own quantiles resolves a distribution, its kink and its far tails', () => {
  for (const each of [normal(3, 0.2), splitNormal(3, 0.01, 2)]) {
    near(integrate(each.pdf, meshOf(each)), 1, 1e-13, 'mass');
    near(
      integrate((x) => x * each.pdf(x), meshOf(each)),
      each.mean,
      1e-12,
      'mean',
    );
  }
  const one = normal(0, 1);
  const far = meshOf(one).filter((x) => x >= 10);
  near(
    integrate(one.pdf, [10, ...far]) / one.upper!(10),
    1,
    1e-12,
    'beyond 10 standard deviations',
  );
});

it('halved towards a peak, panels find one of a millionth of the span', () => {
  const peak = normal(0.123456, 1e-6);
  const edges = gradedAboutPeak(peak.logPdf!, [-10, -5, 0, 5, 10]);
  near(integrate(peak.pdf, edges), 1, 1e-9, 'mass');
});

it.run();
