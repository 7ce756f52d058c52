import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { campReasons } from '../../src/divergence/camp-reasons.ts';
import { account, value } from './make.ts';

const it = suite('what separates camps');

const said = (source: string, best: number, asOf: string | null): ReturnType<typeof account> =>
  account(source, { killed: value(best * 0.9, best, best * 1.1, { asOf }) });

const camps = [
  { sources: ['A', 'B'], interval: { low: 90, high: 120 } },
  { sources: ['C'], interval: { low: 900, high: 1100 } },
];

it('dates that do not interleave are a lead, with the direction', () => {
  const accounts = [
    said('A', 100, '2025-01'),
    said('B', 110, '2025-02-10'),
    said('C', 1000, '2025-03-01'),
  ];
  assert.equal(campReasons(camps, accounts, 'killed'), [
    {
      attribute: 'date',
      camps: ['2025-01-31 to 2025-02-10', '2025-03-01'],
      direction: 'higher-is-newer',
    },
  ]);
});

it('dates that interleave, or are unknown, separate nothing', () => {
  const late = [
    said('A', 100, '2025-01'),
    said('B', 110, '2025-04-01'),
    said('C', 1000, '2025-03-01'),
  ];
  assert.equal(campReasons(camps, late, 'killed'), []);
  const unknown = [
    said('A', 100, null),
    said('B', 110, '2025-02-01'),
    said('C', 1000, '2025-03-01'),
  ];
  assert.equal(campReasons(camps, unknown, 'killed'), []);
});

it('a party known to the caller separates when no camp shares one', () => {
  const accounts = [said('A', 100, null), said('B', 110, null), said('C', 1000, null)];
  const party = { A: 'North', B: 'North', C: 'South' };
  assert.equal(campReasons(camps, accounts, 'killed', { party }), [
    { attribute: 'party', camps: ['North', 'South'], direction: null },
  ]);
  assert.equal(
    campReasons(camps, accounts, 'killed', { party: { A: 'North', B: 'South', C: 'South' } }),
    [],
  );
});

it('numbers stated against numbers derived are a lead', () => {
  const accounts = [
    said('A', 100, null),
    said('B', 110, null),
    account('C', { killed: value(900, 1000, 1100, { how: 'derived' }) }),
  ];
  assert.equal(campReasons(camps, accounts, 'killed')[0]?.attribute, 'how');
});

it('one camp has nothing to separate', () => {
  assert.equal(campReasons(camps.slice(0, 1), [said('A', 100, '2025')], 'killed'), []);
});

it.run();
