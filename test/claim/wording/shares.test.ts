import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { shareAt } from '../../../src/claim/wording/shares.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('shares');

function share(text: string, at = 0): number | null {
  const found = shareAt(tokenize(text), at, { decimal: null, lettersAreMeasures: false });
  return found === null ? null : Number(found.value.toFixed(4));
}

it('reads percentages', () => {
  for (const text of [
    '40%',
    '40 %',
    '40 percent',
    '40 per cent',
    '40-percent',
    '40 pct',
    'forty per cent',
  ]) {
    assert.is(share(text), 0.4, text);
  }
  assert.is(share('12.8 %'), 0.128);
  assert.is(share('12.345 %'), 0.1235);
});

it('reads fractions in words and in signs', () => {
  const shares: [string, number][] = [
    ['half', 0.5],
    ['one half', 0.5],
    ['two-thirds', 0.6667],
    ['two thirds', 0.6667],
    ['a third', 0.3333],
    ['a third of the corps', 0.3333],
    ['three quarters', 0.75],
    ['nine-tenths', 0.9],
    ['2/3', 0.6667],
    ['⅔', 0.6667],
  ];
  for (const [text, value] of shares) assert.is(share(text), value, text);
});

it('reads one in three, and 22 of every 100', () => {
  assert.is(share('one in three'), 0.3333);
  assert.is(share('one man in four'), 0.25);
  assert.is(share('22 of every 100'), 0.22);
  assert.is(share('two out of three'), 0.6667);
  assert.is(share('1 in 20'), 0.05);
});

it('takes for shares neither numbers, nor ordinals, nor counts, nor times', () => {
  const none = [
    'half a million',
    'a quarter of a million',
    'half an hour',
    'a quarter of a century',
    'a third soldier',
    '600 out of 4,700',
    '12 in 15 villages',
    '1 in 5 days',
    'third army',
    '7/3',
  ];
  for (const text of none) assert.is(share(text), null, text);
  assert.is(share('first half of 2024', 1), null);
});

it('takes one in up to a hundred for a share, and other counts of counts for none', () => {
  assert.is(share('one in fifty'), 0.02);
  assert.is(share('one in 100'), 0.01);
  assert.is(share('3 in 4'), 0.75);
  assert.is(share('2 in every 1000'), 0.002);
  for (const text of [
    'one in 200',
    'twelve in twenty',
    '5 out of 12',
    '2 in every 1001',
    '4 in 4',
  ]) {
    assert.is(share(text), null, text);
  }
});

it.run();
