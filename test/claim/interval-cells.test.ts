import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readInterval, type IntervalRead } from '../../src/claim/interval-cells.ts';
import { Reporter } from '../../src/claim/reporter.ts';

const it = suite('numbers in cells of their own');

const CONTEXT = {
  decimal: null,
  hedges: 'default',
  columns: { low: 'min', best: 'mid', high: 'max' },
} as const;

function read(low: string, best: string, high: string): [IntervalRead | null, string[]] {
  const reporter = new Reporter(null);
  const interval = readInterval(low, best, high, null, 7, CONTEXT, reporter);
  const said = reporter
    .sorted()
    .map(({ code, line, column, cell }) => `${code} ${line} ${column} ${cell}`);
  return [interval, said];
}

it('state both ends as they stand, and a best alone as one number', () => {
  const stated = (low: string, best: string, high: string): unknown =>
    read(low, best, high)[0]?.quantity.stated;
  assert.equal(stated('540', '', '660'), { low: 540, high: 660 });
  assert.equal(stated('540', '600', ''), { low: 540, high: null });
  assert.equal(stated('', '600', ''), { low: 600, high: 600, place: 100 });
  assert.equal(stated('', '', '660'), { low: null, high: 660 });
});

it('are in order where they touch, and where a side is open', () => {
  for (const [low, best, high] of [
    ['540', '', '660'],
    ['600', '600', '600'],
    ['540', '540', '660'],
    ['540', '660', '660'],
    ['540', '', ''],
    ['', '', '660'],
    ['540', '600', ''],
    ['', '600', '660'],
    ['', '600', ''],
  ] as const) {
    const [interval, said] = read(low, best, high);
    assert.is(interval?.note, null, `${low} ${best} ${high}`);
    assert.equal(said, []);
  }
});

it('are kept out, and not swapped, where they are out of order', () => {
  const [inverted, said] = read('660', '', '540');
  assert.equal([inverted?.quantity.low, inverted?.quantity.high], [660, 540]);
  assert.is(inverted?.note, 'inverted interval: low 660 is above high 540');
  assert.equal(said, ['inverted-interval 7 min 660']);
  assert.is(read('660', '600', '540')[0]?.note, 'inverted interval: low 660 is above high 540');
  for (const [low, best, high, what] of [
    ['540', '500', '660', 'best 500 is below low 540'],
    ['540', '700', '660', 'best 700 is above high 660'],
    ['540', '500', '', 'best 500 is below low 540'],
    ['', '700', '660', 'best 700 is above high 660'],
  ] as const) {
    const [outside, problems] = read(low, best, high);
    assert.is(outside?.note, `best outside its interval: ${what}`);
    assert.equal(problems, [`best-outside 7 mid ${best}`]);
  }
});

it('that are no whole numbers are said at the first of their columns', () => {
  assert.equal(read('540.5', '600', '660.5')[1], ['fractional-count 7 min 540.5']);
  assert.equal(read('540', '600.5', '660')[1], ['fractional-count 7 mid 600.5']);
  assert.equal(read('540', '600', '660.5')[1], ['fractional-count 7 max 660.5']);
  assert.equal(read('', '', '660.5')[1], ['fractional-count 7 max 660.5']);
});

it('are an interval as stated, a bare number, or a bound where a side is open', () => {
  const hedge = (low: string, best: string, high: string): unknown => {
    const quantity = read(low, best, high)[0]?.quantity;
    return [quantity?.hedge, quantity?.lowReached, quantity?.highReached];
  };
  assert.equal(hedge('540', '', '660'), ['stated interval', true, true]);
  assert.equal(hedge('540', '600', '660'), ['stated interval', true, true]);
  assert.equal(hedge('540', '600', ''), ['stated interval', true, true]);
  assert.equal(hedge('', '600', '660'), ['stated interval', true, true]);
  assert.equal(hedge('', '600', ''), ['bare number', true, true]);
  assert.equal(hedge('540', '', ''), ['at least', true, true]);
  assert.equal(hedge('', '', '660'), ['at most', true, true]);
});

it.run();
