import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { allAgreement } from './agreement-all.ts';
import { Tally, agreementTable, relative, roundedUp, withAgreement } from './agreement.ts';

const it = suite('agreement with other software');

it('stands in docs/methods.md as it is generated', () => {
  const text = readFileSync('docs/methods.md', 'utf8');
  assert.is(withAgreement(text, allAgreement()), text);
});

it('is 1e-9 or better for every number compared', () => {
  for (const { what, software, cases, largest } of allAgreement()) {
    assert.ok(cases > 0, `${what}, ${software}: nothing was compared`);
    assert.ok(largest <= 1e-9, `${what}, ${software}: ${largest}`);
  }
});

it('counts a missing number as no agreement at all', () => {
  const tally = new Tally();
  tally.compareAll([1, 1.5], [1, 1]);
  assert.is(tally.row('x', 'y', '1').largest, 0.5);
  tally.compareAll([1], [1, 2]);
  assert.equal(tally.row('x', 'y', '1'), {
    what: 'x',
    software: 'y',
    version: '1',
    cases: 4,
    largest: Infinity,
  });
  const nan = new Tally();
  nan.compare(NaN, 1);
  assert.is(nan.largest, Infinity);
});

it('takes zero for zero only', () => {
  assert.is(relative(0, 0), 0);
  assert.is(relative(1e-300, 0), Infinity);
  assert.is(relative(0, 1), 1);
});

it('rounds up to one digit', () => {
  const shown = [2.1e-11, 3e-11, 9.2e-10, 1e-3, Infinity].map(roundedUp);
  assert.equal(shown, ['3e-11', '3e-11', '1e-9', '1e-3', 'none']);
  assert.match(
    agreementTable([{ what: 'a', software: 'R', version: '4', cases: 3, largest: 2e-12 }]),
    /\| a \| R 4 \| 3 \| 2e-12 \|/,
  );
});

it('shows the last digits of a double as a power of ten, so that the table is the same on every machine', () => {
  const shown = [0, 3e-16, 1e-15, 1.1e-15, 4.66e-15, 9e-13].map(roundedUp);
  assert.equal(shown, ['1e-15', '1e-15', '1e-15', '1e-14', '1e-14', '1e-12']);
});

it.run();
