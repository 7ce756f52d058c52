import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { setAside } from '../../../src/claim/wording/set-aside.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('numbers in names, labels and adjectives');

/** What the numbers of a text are taken for that count nothing of ours. */
function taken(text: string, lettersAreMeasures = false): string[] {
  return setAside(tokenize(text), { decimal: null, lettersAreMeasures }).map((each) => each.taken);
}

it('are names where letters and a hyphen touch them', () => {
  for (const text of ['T-72', 'Covid-19', 'covid-19', 'G20', '12GA', 'Hill 203', 'Unit 29155']) {
    assert.equal(taken(text), ['a name or label'], text);
  }
  assert.equal(taken('mid-2024'), ['a year']);
  // A hyphen apart from the word is a dash or a minus.
  for (const text of ['Killed -600', 'Killed - 600', 'Killed – 600', 'c600', '1.5K-2K']) {
    assert.equal(taken(text), [], text);
  }
});

it('are adjectives where a hyphen joins them to a word that is no number', () => {
  assert.equal(taken('12-member team'), ['a modifier']);
  assert.equal(taken('10-day battle'), ['a length of time']);
  assert.equal(taken('12-year-old'), ['an age']);
  assert.equal(taken('three-fold'), ['a multiple']);
  for (const text of [
    'five-six thousand killed',
    'two-thirds killed',
    '40-percent killed',
    '50-several hundred killed',
    '300-odd killed',
    '600-strong',
  ]) {
    assert.equal(taken(text), [], text);
  }
});

it('are labels after their noun, and counts where the noun is what they are told of', () => {
  assert.equal(taken('page 12'), ['a name or label']);
  assert.equal(taken('The brigade 810'), ['a name or label']);
  for (const text of ['a brigade 600 strong', 'killed per unit 12', 'each battalion 400']) {
    assert.equal(taken(text), [], text);
  }
});

it('are footnotes in brackets beside something else', () => {
  assert.equal(taken('600 killed [12]'), ['a name or label']);
  assert.equal(taken('600 killed [999]'), ['a name or label']);
  assert.equal(taken('600 killed [1000]'), []);
  assert.equal(taken('[12]'), []);
});

it('are measures in letters only where the text uses them so', () => {
  assert.equal(taken('450w', true), []);
  assert.equal(taken('450w'), ['a name or label']);
  assert.equal(taken('600KIA'), []);
});

it.run();
