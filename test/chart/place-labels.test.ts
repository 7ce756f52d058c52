import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import * as fc from 'fast-check';
import {
  dodge,
  overlaps,
  placeLabels,
  type Box,
  type Wanting,
} from '../../src/chart/place-labels.ts';

const it = suite('placing labels');
const FRAME: Box = { left: 0, top: 0, right: 400, bottom: 300 };

function label(x: number, y: number): Wanting {
  const around = { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
  return { x, y, width: 50, height: 12, around };
}

it('a lone label stands right of its point', () => {
  const [place] = placeLabels([label(100, 100)], [], FRAME)!;
  assert.equal(place, { left: 108, right: 158, top: 94, bottom: 106, far: false });
});

it('at the right edge it goes to the left', () => {
  const [place] = placeLabels([label(390, 100)], [], FRAME)!;
  assert.ok(place!.right <= 385);
});

it('placed labels overlap neither each other nor an obstacle, and stay in the frame', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
        minLength: 1,
        maxLength: 12,
      }),
      (points) => {
        const wants = points.map(([x, y]) => label(x, y));
        const obstacles = wants.map(({ around }) => around);
        const places = placeLabels(wants, obstacles, FRAME);
        if (places === null) return;
        for (const [index, place] of places.entries()) {
          assert.ok(place.left >= 0 && place.right <= 400 && place.top >= 0 && place.bottom <= 300);
          assert.not.ok(obstacles.some((box) => overlaps(box, place)));
          assert.not.ok(places.slice(index + 1).some((other) => overlaps(other, place)));
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

it('where there is no room it says so', () => {
  assert.is(placeLabels([label(10, 10)], [], { left: 0, top: 0, right: 20, bottom: 20 }), null);
});

it('labels that have room stay where they want to be', () => {
  const wants = [
    { at: 20, height: 10 },
    { at: 60, height: 10 },
  ];
  assert.equal(dodge(wants, 100), [20, 60]);
});

it('two labels at one place move apart by half each', () => {
  const wants = [
    { at: 50, height: 10 },
    { at: 50, height: 10 },
  ];
  assert.equal(dodge(wants, 100), [45, 55]);
});

it('labels are kept in the column', () => {
  assert.equal(
    dodge(
      [
        { at: 2, height: 10 },
        { at: 99, height: 10 },
      ],
      100,
    ),
    [5, 95],
  );
});

it('spread labels keep their order, do not overlap and stay inside where they all fit', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          at: fc.double({ min: -20, max: 320, noNaN: true }),
          height: fc.integer({ min: 8, max: 20 }),
        }),
        {
          minLength: 1,
          maxLength: 14,
        },
      ),
      (wants) => {
        const middles = dodge(wants, 300);
        const order = wants
          .map((_, index) => index)
          .sort((a, b) => wants[a]!.at - wants[b]!.at || a - b);
        let free = 0;
        for (const index of order) {
          const half = wants[index]!.height / 2;
          assert.ok(middles[index]! - half >= free - 1e-9);
          free = middles[index]! + half;
        }
        assert.ok(free <= 300 + 1e-9);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

it.run();
