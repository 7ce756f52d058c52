import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { own, tidyName, trimmed } from '../../src/claim/cell-text.ts';

const it = suite('the text of cells');

it('has no blanks at its ends, whichever blanks they are and at which end', () => {
  for (const blank of [' ', '\t', '\n', '\u00a0', '\u202f', '\ufeff']) {
    assert.is(trimmed(`${blank}600`), '600');
    assert.is(trimmed(`600${blank}`), '600');
    assert.is(trimmed(`${blank}6 00${blank}`), '6 00');
    assert.is(trimmed(blank), '');
  }
  assert.is(trimmed('é'), 'é');
  assert.is(trimmed('6 00'), '6 00');
  assert.is(trimmed(''), '');
  assert.is(trimmed(undefined), '');
});

it('is the same text where it is kept by itself', () => {
  for (const text of [
    '',
    'a',
    'twelve chars',
    'thirteen char',
    'a name that is longer than that 😀',
  ]) {
    assert.is(own(text), text);
  }
});

it('of a name has single blanks inside', () => {
  assert.is(tidyName(' South \u00a0 Korea\n'), 'South Korea');
  assert.is(tidyName('South\u00a0Korea'), 'South Korea');
  assert.is(tidyName('South Korea'), 'South Korea');
});

it.run();
