import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Measure } from '../../src/claim/measure.ts';
import type { Hedges } from '../../src/claim/quantity.ts';
import { type AssumedRanges, rangesOf } from '../../src/range/assume.ts';
import type { Range, SourceValue } from '../../src/range/range.ts';
import { BASE, type RangesUnder, sensitivity } from '../../src/range/sensitivity.ts';

function range(low: number | null, high: number | null): Range {
  return { low, median: null, high, intervals: [], sources: [], bounds: [], flags: [] };
}

/** The same ranges whatever is chosen, but for one choice. */
function under(change: (hedges: Hedges, scale: number) => AssumedRanges): RangesUnder {
  return ({ hedges, scale }) => ({ killed: change(hedges, scale) });
}

function values(width: number): readonly SourceValue[] {
  return [2667, 600, 900].map((best, i) => ({
    source: `S${i}`,
    low: best * (1 - width),
    best,
    high: best * (1 + width),
    lowReached: true,
    highReached: true,
  }));
}

const it = suite('sensitivity');

it('says which of three choices moves the answer most, and by how much', () => {
  const found = sensitivity(
    under((hedges, scale) => ({
      'next-source': range(
        hedges === 'wide' ? 79 : 99,
        (hedges === 'wide' ? 1249 : 999) * (scale === 1 ? 3 : 1) + (scale === 1 ? 2 : 0),
      ),
      'all-err': range(199, 499),
    })),
  ).killed!;
  assert.equal(
    found.effects.map(({ choice, to }) => [choice, to]),
    [
      ['scale', '1'],
      ['assume', 'all-err'],
      ['hedges', 'wide'],
    ],
  );
  const folds = found.effects.map(({ fold }) => fold!);
  for (const [i, want] of [3, 2, 1.25].entries()) assert.ok(Math.abs(folds[i]! - want) < 1e-9);
  assert.match(
    found.text,
    /^killed: most hangs on the prior's scale: 99 to 999 under scale 0\.5 becomes 99 to 2,999 under scale 1 \(3-fold at an end\); the assumption 2-fold/,
  );
});

it('repeats the result for every reading of hedges, assumption and scale', () => {
  const asked: string[] = [];
  const found = sensitivity(({ hedges, scale }) => {
    asked.push(`${hedges} ${scale}`);
    return { killed: { 'next-source': range(1, 2), claimed: range(1, 3) } };
  }).killed!;
  assert.equal(asked.sort(), [
    'default 0.5',
    'default 1',
    'narrow 0.5',
    'narrow 1',
    'wide 0.5',
    'wide 1',
  ]);
  assert.is(found.answers.length, 12);
});

it('what moves nothing is left out, and an answer that nothing moves is said to stand', () => {
  const found = sensitivity(under(() => ({ 'next-source': range(5, 9) }))).killed!;
  assert.equal(found.effects, []);
  assert.is(found.text, 'killed: 5 to 9, whatever is chosen.');
});

it('an end that opens is more than any factor', () => {
  const found = sensitivity(
    under((_, scale) => ({
      'next-source': range(10, scale === 1 ? 90 : 20),
      claimed: range(10, null),
    })),
  ).killed!;
  assert.is(found.effects[0]!.choice, 'assume');
  assert.is(found.effects[0]!.fold, null);
  assert.match(found.text, /becomes at least 10 under claimed \(an end opens or closes\)/);
});

it('a measure with one source is held against what it has', () => {
  const found = sensitivity(
    under(() => ({ claimed: range(5, 9), 'all-right': range(5, 9) })),
  ).killed!;
  assert.is(found.base.assume, 'all-right');
});

it('on real ranges the wider reading of hedges widens, and the base is what was asked for', () => {
  const widths: Readonly<Record<Hedges, number>> = { narrow: 0.05, default: 0.1, wide: 0.3 };
  const found = sensitivity(
    ({ hedges, scale }) => {
      const ranges: Partial<Record<Measure, AssumedRanges>> = {
        killed: rangesOf(values(widths[hedges]), {
          level: 0.9,
          prior: { family: 'half-normal', scale },
        }),
      };
      return ranges;
    },
    { ...BASE, assume: 'all-err' },
  ).killed!;
  assert.is(found.base.assume, 'all-err');
  assert.equal(found.effects.map(({ choice }) => choice).sort(), ['assume', 'hedges', 'scale']);
  assert.is(found.effects[0]!.choice, 'assume');
});

it.run();
