import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Backtest } from '../../src/backtest/backtest.ts';
import { ASSUMPTIONS } from '../../src/range/range.ts';
import { columns } from '../../src/report/layout.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('dissensus backtest');
const ARCHIVE = 'data/economist-ukraine.csv';

it('scores every assumption on a real archive, within 80 columns, the same every time', () => {
  const [first, second] = [1, 2].map(() => dissensus(['backtest', ARCHIVE, '-q']));
  assert.is(first?.status, 0);
  assert.is(first?.stdout, second?.stdout);
  for (const assume of ASSUMPTIONS) assert.ok(first?.stdout.includes(assume), assume);
  for (const line of first?.stdout.split('\n') ?? []) assert.ok(columns(line) <= 80, line);
});

it('writes the fields of the design as JSON', () => {
  const { stdout } = dissensus(['backtest', ARCHIVE, '-q', '--format', 'json']);
  const tested = JSON.parse(stdout) as Backtest;
  assert.is(tested.level, 0.9);
  assert.ok(tested.priorScale !== null && tested.priorScale > 0);
  for (const row of tested.assumptions) {
    assert.ok(row.coverage === null || (row.coverage >= 0 && row.coverage <= 1));
    assert.ok(Array.isArray(row.bySources));
  }
});

it('exits 1 where nothing can be held out', () => {
  assert.is(dissensus(['backtest', 'data/lead-example.csv', '-q']).status, 1);
});

it('simulates known truths, reproducibly', () => {
  const args = ['backtest', '--simulate', '--topics', '20'];
  const first = dissensus(args).stdout;
  assert.is(first, dissensus(args).stdout);
  assert.match(first, /lying/);
  assert.is.not(first, dissensus([...args, '--seed', '7']).stdout);
});

it.run();
