import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { mapBox, multiply, parseTransform, unite } from '../../src/render/matrix.ts';

const it = suite('plane maps');
const UNIT = { x: 0, y: 0, width: 1, height: 1 };

it('a list of transforms works from the last to the first', () => {
  assert.equal(mapBox(parseTransform('translate(10,20) scale(2)'), UNIT), {
    x: 10,
    y: 20,
    width: 2,
    height: 2,
  });
  assert.equal(mapBox(parseTransform('scale(2)translate(10 20)'), UNIT), {
    x: 20,
    y: 40,
    width: 2,
    height: 2,
  });
});

it('a rotation about a point leaves the point where it is', () => {
  const box = mapBox(parseTransform('rotate(-90, 3, 4)'), { x: 3, y: 4, width: 2, height: 1 });
  assert.ok(Math.abs(box.x - 3) < 1e-12 && Math.abs(box.y - 2) < 1e-12);
  assert.ok(Math.abs(box.width - 1) < 1e-12 && Math.abs(box.height - 2) < 1e-12);
});

it('one number moves along x only, exponents are read, and no transform changes nothing', () => {
  assert.equal(parseTransform('translate(5)'), [1, 0, 0, 1, 5, 0]);
  assert.equal(parseTransform('translate(1e-2,-.5)'), [1, 0, 0, 1, 0.01, -0.5]);
  assert.equal(parseTransform(null), [1, 0, 0, 1, 0, 0]);
});

it('a product of maps is the map of their succession', () => {
  const [m, n] = [
    parseTransform('translate(1,2) rotate(30)'),
    parseTransform('skewX(10) scale(2,3)'),
  ];
  const both = parseTransform('translate(1,2) rotate(30) skewX(10) scale(2,3)');
  for (const [i, value] of multiply(m, n).entries())
    assert.ok(Math.abs(value - (both[i] ?? 0)) < 1e-12);
});

it('uniting with nothing changes nothing', () => {
  assert.equal(unite(null, UNIT), UNIT);
  assert.equal(unite(UNIT, { x: 3, y: -1, width: 1, height: 1 }), {
    x: 0,
    y: -1,
    width: 4,
    height: 2,
  });
});

it.run();
