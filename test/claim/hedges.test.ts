import { assert as holds, constantFrom, integer, property } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  clean,
  hedgedInterval,
  lastPlace,
  roundingRadius,
  surveyRatios,
} from '../../src/claim/hedges.ts';
import type { HedgeRow } from '../../src/claim/hedges.ts';
import type { Hedges } from '../../src/claim/quantity.ts';

const it = suite('the hedge table');

/** The bounds of a count under a hedge. */
function bounds(row: HedgeRow, value: number, hedges: Hedges = 'default'): (number | null)[] {
  const { low, high } = hedgedInterval(row, { value, place: lastPlace(value) }, 'count', hedges);
  return [low, high];
}

it('rounds a bare number by the smaller of a tenth of it and half its last place', () => {
  const radius = (value: number): number => roundingRadius({ value, place: lastPlace(value) });
  assert.is(radius(4700), 50);
  assert.is(radius(4000), 400);
  assert.is(radius(2667), 0.5);
  assert.is(radius(600), 50);
  assert.is(radius(0), 0);
  assert.is(roundingRadius({ value: 2 / 3, place: 0.1 }), 0.05);
  assert.is(roundingRadius({ value: 12, place: 12 }), 1.2000000000000002);
});

it('knows the place of the last significant digit', () => {
  const places: [number, number][] = [
    [4700, 100],
    [4000, 1000],
    [2667, 1],
    [0, 1],
    [0.128, 0.001],
    [0.4, 0.1],
    [1_200_000, 100_000],
  ];
  for (const [value, place] of places) assert.is(lastPlace(value), place, `${value}`);
});

it('reads a bare 4,700 as 4,650 to 4,750, a bare 4,000 as 3,600 to 4,400, 2,667 as itself give or take a half', () => {
  assert.equal(bounds('bare number', 4700), [4650, 4750]);
  assert.equal(bounds('bare number', 4000), [3600, 4400]);
  assert.equal(bounds('bare number', 2667), [2666.5, 2667.5]);
});

it('reads around 600 by the medians, the quartiles or the 10/90 % points of the survey', () => {
  assert.equal(bounds('around', 600), [540, 660]);
  // The medians, 0.95 and 1.0357, are narrower than the rounding of 600, 550 to 650.
  assert.equal(bounds('around', 600, 'narrow'), [550, 650]);
  assert.equal(bounds('around', 600, 'wide'), [514.26, 685.74]);
});

it('takes round numbers from 100 up from a table of their own', () => {
  assert.equal(surveyRatios('about', 600, 'default'), { low: 0.9091, high: 1.0667 });
  assert.equal(surveyRatios('about', 4700, 'default'), { low: 0.9091, high: 1.0667 });
  assert.equal(surveyRatios('about', 4710, 'default'), { low: 0.8909, high: 1.1 });
  assert.equal(surveyRatios('about', 60, 'default'), { low: 0.8909, high: 1.1 });
});

it('keeps bounds open on the side that is not said, and says whether they are reached', () => {
  const at = (row: HedgeRow): unknown =>
    hedgedInterval(row, { value: 600, place: 100 }, 'count', 'default');
  const open = { best: null, lowReached: true, highReached: true };
  assert.equal(at('at least'), { ...open, low: 600, high: null });
  assert.equal(at('more than'), { ...open, low: 600, high: null, lowReached: false });
  assert.equal(at('at most'), { ...open, low: null, high: 600 });
  assert.equal(at('less than'), { ...open, low: null, high: 600, highReached: false });
  assert.equal(at('nearly'), { ...open, low: 540, high: 600, highReached: false });
  assert.equal(at('just over'), { ...open, low: 600, high: 660, lowReached: false });
  assert.equal(at('odd'), { ...open, low: 600, high: 700, highReached: false });
  assert.equal(at('exactly'), {
    low: 600,
    best: 600,
    high: 600,
    lowReached: true,
    highReached: true,
  });
});

it('keeps a share within the whole', () => {
  const { high } = hedgedInterval('about', { value: 0.95, place: 0.01 }, 'share', 'wide');
  assert.is(high, 1);
});

it('drops the noise of binary fractions', () => assert.is(clean(600 * 1.1), 660));

const ROWS = ['about', 'approximately', 'around', 'roughly', 'nearly', 'almost'] as const;
const WIDTHS = ['narrow', 'default', 'wide'] as const;

it('is never narrower than the bare number for about and its kin, and holds the number', () => {
  holds(
    property(
      integer({ min: 1, max: 10_000_000 }),
      constantFrom(...ROWS.slice(0, 4)),
      constantFrom(...WIDTHS),
      (x, row, width) => {
        const [low, high] = bounds(row, x, width);
        const [from, to] = bounds('bare number', x);
        return Number(low) <= Number(from) && Number(high) >= Number(to) && Number(low) >= 0;
      },
    ),
    { seed: 1 },
  );
});

it('widens from narrow to default to wide', () => {
  holds(
    property(integer({ min: 1, max: 10_000_000 }), constantFrom(...ROWS), (x, row) => {
      const [narrow, middle, wide] = WIDTHS.map((width) => bounds(row, x, width));
      return (
        Number(wide?.[0]) <= Number(middle?.[0]) &&
        Number(middle?.[0]) <= Number(narrow?.[0]) &&
        Number(narrow?.[1]) <= Number(middle?.[1]) &&
        Number(middle?.[1]) <= Number(wide?.[1])
      );
    }),
    { seed: 1 },
  );
});

it('read 100 as a round number, and 90 as another', () => {
  assert.equal(surveyRatios('about', 100, 'default'), { low: 0.9091, high: 1.0667 });
  assert.equal(surveyRatios('about', 90, 'default'), { low: 0.8909, high: 1.1 });
});

it.run();
