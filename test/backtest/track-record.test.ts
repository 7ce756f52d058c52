import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { backtestQuantities } from '../../src/backtest/backtest.ts';
import { SCENARIOS, simulateArchive, type Scenario } from '../../src/backtest/simulate.ts';
import { trackRecordOf } from '../../src/backtest/track-record.ts';

const it = suite('track record beside a range');

it('says how often each assumption held, of how many, with its interval', () => {
  const { quantities } = simulateArchive(SCENARIOS[0] as Scenario, { seed: 2, topics: 15 });
  const records = trackRecordOf(backtestQuantities(quantities, 0.9));
  assert.match(
    records['next-source']?.text ?? '',
    /^held \d+(\.\d)? % of \d+ held-out numbers \(\d+(\.\d)? % to \d+(\.\d)? %\)$/,
  );
  assert.is(records.archive, undefined);
});

it('nothing scored is no record', () => {
  assert.equal(trackRecordOf(backtestQuantities([], 0.9)), {});
});

it.run();
