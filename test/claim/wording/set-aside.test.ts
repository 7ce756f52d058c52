import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { setAside } from '../../../src/claim/wording/set-aside.ts';
import { slice, tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('numbers that are set aside');

/** The numbers of a text that count nothing of ours, each with what it is taken for. */
function aside(text: string): [string, string][] {
  const tokens = tokenize(text);
  return setAside(tokens, { decimal: null, lettersAreMeasures: false }).map(
    ({ start, end, taken }) => [slice(text, tokens[start], tokens[end - 1]), taken],
  );
}

it('sets dates aside', () => {
  for (const text of [
    '12 May',
    'May 12',
    '12 of May',
    '12.05.2024',
    '12/05/2024',
    '2024-05-12',
    '9/11',
  ]) {
    const found = aside(`${text} killed 600`);
    assert.is(found.length, 1, text);
    assert.is(found[0]?.[1], 'a date', text);
  }
  assert.equal(aside('12 May 2024, 600 killed'), [
    ['12', 'a date'],
    ['2024', 'a date'],
  ]);
  assert.equal(aside('9-12 April'), [
    ['9', 'a date'],
    ['12', 'a date'],
  ]);
});

it('sets years aside, and not counts that look like one', () => {
  for (const text of [
    'in 2014',
    'since 2014, 600',
    'by 2014',
    '600 (2014)',
    'Smith, 600 (2014)',
    '2014: 600',
    'mid-2014',
  ]) {
    assert.equal(aside(text), [['2014', 'a year']], text);
  }
  for (const text of [
    '2014',
    '2014 soldiers killed',
    '2,014',
    'killed 2014',
    '1500-2000',
    'about 1500-2000 killed',
    'from 1500 to 2000 killed',
    'between 1500 and 2000',
  ]) {
    assert.equal(aside(text), [], text);
  }
  assert.equal(aside('9 million died in 1914-18'), [['1914-18', 'a date']]);
  assert.equal(aside('1941-1945: 9 million'), [['1941-1945', 'a date']]);
});

it('sets times of day and ages aside', () => {
  assert.equal(aside('6 am'), [['6', 'a time of day']]);
  assert.is(aside('at 10:30')[0]?.[1], 'a time of day');
  assert.equal(aside('a 30-year-old'), [['30', 'an age']]);
  assert.equal(aside('aged 18 to 25'), [
    ['18', 'an age'],
    ['25', 'an age'],
  ]);
  assert.equal(aside('children under 5'), [['5', 'an age']]);
});

it('tells ages from lengths of time, and money over a range', () => {
  assert.equal(aside('12 years old'), [['12', 'an age']]);
  assert.equal(aside('45 years of age'), [['45', 'an age']]);
  assert.equal(aside('45 years of service'), [['45', 'a length of time']]);
  assert.equal(aside('children under 600 killed'), []);
  assert.equal(aside('$5 to 10'), [
    ['5', 'money'],
    ['10', 'money'],
  ]);
  assert.equal(aside('600-700 €'), [
    ['600', 'money'],
    ['700', 'money'],
  ]);
  assert.equal(aside('$5, 600 killed'), [['5', 'money']]);
  assert.equal(aside('$5 or so, 600 killed'), [['5', 'money']]);
});

it('sets names, labels, ordinals and modifiers aside', () => {
  assert.equal(aside('12GA suffered'), [['12', 'a name or label']]);
  assert.equal(aside('T-72'), [['72', 'a name or label']]);
  assert.equal(aside('Unit 29155'), [['29155', 'a name or label']]);
  assert.equal(aside('p. 12'), [['12', 'a name or label']]);
  assert.equal(aside('600 killed [3]'), [['3', 'a name or label']]);
  assert.equal(aside('the 810th Brigade'), [['810', 'an ordinal']]);
  assert.equal(aside('a 12-member team'), [['12', 'a modifier']]);
  assert.equal(aside('a 12,000-strong force'), []);
});

it('sets things, units, lengths of time and money aside', () => {
  assert.equal(aside('12 North Korean armoured vehicles'), [['12', 'a number of things']]);
  assert.equal(aside('12 police stations'), [['12', 'a number of things']]);
  assert.equal(aside('two battalions'), [['two', 'a number of military units']]);
  assert.equal(aside('10 to 12 days'), [
    ['10', 'a length of time'],
    ['12', 'a length of time'],
  ]);
  assert.equal(aside('$5 million'), [['5 million', 'money']]);
  assert.equal(aside('95% CI'), [['95', 'a confidence level']]);
  assert.equal(aside('three times as many'), [['three', 'a multiple']]);
});

it('leaves counts of people alone', () => {
  for (const text of [
    '12 police officers',
    '12 tank crewmen',
    '600',
    '600 North Korean soldiers',
    '600 killed',
    '12 battle deaths',
  ]) {
    assert.equal(aside(text), [], text);
  }
});

it.run();
