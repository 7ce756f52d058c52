import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { denial, periodSaid, saysMultiple } from '../../../src/claim/wording/said.ts';
import { scan } from '../../../src/claim/wording/scan.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('what a text says besides its numbers');

/** The word by which a text denies its numbers. */
function denied(text: string): string | null {
  const { tokens, amounts } = scan(text, 'default', null);
  const inside = new Set<number>();
  for (const { start, end } of amounts) for (let i = start; i < end; i += 1) inside.add(i);
  return denial(tokens, inside);
}

const period = (text: string): string | null => periodSaid(tokenize(text));

it('is a denial', () => {
  assert.is(denied('Kyiv denied that 600 were killed'), 'denied');
  assert.is(denied('not 600 but 400 killed'), 'not');
  assert.is(denied('600 were not killed'), 'not');
  assert.is(denied("600 weren't killed"), "weren't");
  assert.is(denied('600 soldiers, not officers, were killed'), 'not');
  assert.is(denied('the 600 were not, the ministry said, confirmed'), 'not');
});

it('is none where "not" is of what is known, or belongs to the number', () => {
  for (const text of [
    '600 killed, not including officers',
    'not only soldiers: 600 were killed',
    'not yet confirmed: 600 killed',
    '600 killed, which could not be confirmed',
    '600 killed, which was not independently verified',
    'Kyiv did not say how 600 died',
    'not more than 600 killed',
    'not a single soldier was killed',
  ]) {
    assert.is(denied(text), null, text);
  }
});

it('is a factor', () => {
  assert.is(saysMultiple(tokenize('the toll more than tripled')), true);
  assert.is(saysMultiple(tokenize('the toll is high')), false);
});

it('is the period of a count', () => {
  assert.is(period('600 killed in the past week'), 'past week');
  assert.is(period('600 killed over 24 hours'), 'over 24 hours');
  assert.is(period('600 killed in a single day'), 'in a single day');
  assert.is(period('600 killed within days'), 'within days');
  assert.is(period('600 killed last week'), 'last week');
  assert.is(period('last week'), 'last week');
  assert.is(period('600 killed this year'), 'this year');
  assert.is(period('in one 24-hour day of war 600 died'), 'in one 24 - hour');
  assert.is(period('over the four long cruel weeks'), 'over the four long cruel weeks');
});

it('is none by a word too far off, over a sign, or of something else', () => {
  for (const text of [
    '600 killed',
    '600 killed a week',
    'over the course of two long weeks',
    '600 killed in March, a week later',
    '600 killed in action a day later',
    '600 killed in about a week',
    'this long week',
    'the last of the week',
  ]) {
    assert.is(period(text), null, text);
  }
});

it.run();
