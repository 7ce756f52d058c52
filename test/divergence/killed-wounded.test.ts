import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ratioChecks } from '../../src/divergence/killed-wounded.ts';
import { REFERENCE_RATIOS, WAR_RATIO } from '../../src/divergence/reference-ratios.ts';
import { account, LEAD, value } from './make.ts';

const it = suite('wounded per killed');

it('Zelensky implies half a wounded for each killed, below what is published of wars', () => {
  const [first, second] = ratioChecks(LEAD);
  assert.is(first?.source, 'Zelensky');
  assert.is(first?.ratio, 0.5);
  assert.is(first?.published, 'below');
  assert.is(first?.outOfLine, true);
  assert.ok(first?.derived);
  assert.is(second?.source, 'NIS');
  assert.is(second?.published, 'within');
  assert.ok(Math.abs((second?.ratio ?? 0) - 41 / 6) < 1e-12);
});

it('the ends of a share are exchanged into those of the ratio', () => {
  const [zelensky] = ratioChecks(LEAD);
  assert.ok(Math.abs((zelensky?.low ?? 0) - (1 - 0.7333) / 0.7333) < 1e-12);
  assert.ok(Math.abs((zelensky?.high ?? 0) - 0.4 / 0.6) < 1e-12);
});

it('a zero and a bound have no ratio', () => {
  assert.equal(
    ratioChecks([
      account('A', { killed: value(0, 0, 0), wounded: value(9, 10, 11) }),
      account('B', { killed: value(5, null, null), wounded: value(9, 10, 11) }),
    ]),
    [],
  );
});

it('every reference names its source, and how its ratio follows', () => {
  assert.is(WAR_RATIO.id, 'coupland-meddings-1999');
  for (const { low, high, source, derivation } of REFERENCE_RATIOS) {
    assert.ok(low > 0 && high >= low);
    assert.match(source, /\d{4}/);
    assert.ok(derivation.length > 0);
  }
});

it.run();
