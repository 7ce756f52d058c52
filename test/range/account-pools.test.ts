import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, double, property, tuple } from 'fast-check';
import { accountsOf } from '../../src/account/accounts.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Measure } from '../../src/claim/measure.ts';
import type { Component } from '../../src/distribution/distribution.ts';
import { upperTail } from '../../src/distribution/distribution.ts';
import { distinct, integrate } from '../../src/distribution/mesh.ts';
import { COUNT } from '../../src/distribution/scale.ts';
import { type LowBestHigh, twoPiece } from '../../src/distribution/two-piece.ts';
import { conditionedPools } from '../../src/range/account-pools.ts';
import { linearPool } from '../../src/range/pools.ts';
import type { Range } from '../../src/range/range.ts';
import { tellApart } from '../../src/range/stated.ts';
import { valuesOf } from '../../src/range/values.ts';
import { claim, count } from '../account/claims.ts';

const LEVEL = 0.9;

/** Parts of a source's own distribution, of which 1e-10 lies beyond the panels. */
const TOLERANCE = 2e-10;

/** Panels of the brute-force quadrature: a thirty-second of a standard deviation wide. */
const PANELS = 640;

type Stated = LowBestHigh & { readonly best: number };

/** The ranges of one source that states its killed and its casualties, each held to the other. */
function held(killed: Stated, casualties: Stated): Partial<Record<Measure, Range>> {
  const of = (measure: Measure, { low, best, high }: Stated) =>
    claim({ source: 'A', measure, quantity: count(low, best, high), asOf: '2025-02-01' });
  const { accounts } = accountsOf([of('killed', killed), of('casualties', casualties)]);
  const stated = Object.fromEntries(
    (['killed', 'casualties'] as const).map((each) => [each, tellApart(valuesOf(accounts, each))]),
  );
  return conditionedPools(accounts, stated, {}, LEVEL);
}

/** That a range is the densest one of a distribution times the chance that its neighbour leaves it room, by plain quadrature. */
function agrees(
  range: Range,
  own: Component,
  neighbour: Component,
  side: 'above' | 'below',
  parts: readonly Component[] = [neighbour],
): void {
  const density = (u: number): number =>
    own.pdf(u) * (side === 'above' ? upperTail(neighbour, u) : neighbour.cdf(u));
  const [first, last] = [own.mean - 10 * own.sd, own.mean + 10 * own.sd];
  const even = Array.from({ length: PANELS + 1 }, (_, i) => first + ((last - first) * i) / PANELS);
  // A neighbour may be far narrower than the panels.
  const near = parts.flatMap(({ mean, sd }) =>
    Array.from({ length: 33 }, (_, i) => mean + 0.5 * sd * (i - 16)),
  );
  const kinks = [...(own.breaks ?? []), ...(neighbour.breaks ?? [])];
  const mass = (from: number, to: number): number => {
    const inside = [...even, ...near, ...kinks].filter((u) => u > from && u < to);
    return integrate(density, [from, ...distinct(inside), to]);
  };
  const whole = mass(first, last);
  const [low, median, high] = [range.low!, range.median!, range.high!].map((x) => COUNT.forward(x));
  const below = mass(first, median!) - 0.5 * whole;
  assert.ok(Math.abs(below) <= TOLERANCE, `the middle is off by ${below}`);
  if (range.intervals.length > 1) return;
  const inside = mass(low!, high!) - LEVEL * whole;
  assert.ok(Math.abs(inside) <= TOLERANCE, `the ends are off by ${inside}`);
  const heights = density(low!) / density(high!);
  assert.ok(Math.abs(heights - 1) <= 1e-7, `the ends' heights are as ${heights} to 1`);
}

const it = suite('sources held to their own bounds');

it('agree with brute-force quadrature where a neighbour has a kink', () => {
  // A best below 0.3 or above 0.7 of its interval makes a two-piece normal with very unlike sides.
  const said = tuple(
    double({ min: 800, max: 1250, noNaN: true }),
    double({ min: 0.02, max: 0.3, noNaN: true }),
    double({ min: 0.02, max: 0.3, noNaN: true }),
  ).map(([best, down, up]): Stated => ({ low: best * (1 - down), best, high: best * (1 + up) }));
  let compared = 0;
  check(
    property(said, said, (killed, casualties) => {
      const ranges = held(killed, casualties);
      const [part, total] = [twoPiece(killed), twoPiece(casualties)];
      if (ranges.killed !== undefined) agrees(ranges.killed, part, total, 'above');
      if (ranges.casualties !== undefined) agrees(ranges.casualties, total, part, 'below');
      compared += Object.keys(ranges).length;
    }),
    { seed: 1, numRuns: 40, endOnFailure: true },
  );
  assert.ok(compared >= 40, `${compared} ranges were compared`);
});

it('agree with it where the force is a pool of which one part is narrow', () => {
  const said = (source: string, measure: Measure, best: number, half: number): Claim =>
    claim({ source, measure, quantity: count(best - half, best, best + half), asOf: '2025-02-01' });
  for (const narrow of [9600, 10_020, 10_400]) {
    const { accounts } = accountsOf([
      said('A', 'casualties', 10_000, 900),
      said('B', 'deployed', narrow, 12),
      said('C', 'deployed', 12_000, 1500),
    ]);
    const stated = Object.fromEntries(
      (['casualties', 'deployed'] as const).map((each) => [
        each,
        tellApart(valuesOf(accounts, each)),
      ]),
    );
    const { casualties } = conditionedPools(accounts, stated, {}, LEVEL);
    const parts = stated['deployed']!.points.map(({ distribution }) => distribution);
    const [own] = stated['casualties']!.points;
    if (casualties === undefined || own === undefined) throw new Error('nothing was held');
    agrees(casualties, own.distribution, linearPool(parts), 'above', parts);
  }
});

it('are held to the numbers at hand, whatever they were held to before', () => {
  const killed = { low: 900, best: 1000, high: 1100 };
  const totals = [950, 1000, 1050, 1100, 1150, 1200].map((best) => ({
    low: best - 90,
    best,
    high: best + 90,
  }));
  const first = totals.map((total) => held(killed, total));
  assert.equal(
    [...totals].reverse().map((total) => held(killed, total)),
    [...first].reverse(),
  );
  const middles = first.map((each) => each.killed?.median ?? 1000);
  assert.equal(
    middles,
    middles.toSorted((a, b) => a - b),
  );
  assert.is(new Set(middles).size, totals.length);
});

it.run();
