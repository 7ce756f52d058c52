import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { notEnglish, plainAfter, plainBefore } from '../../../src/claim/wording/language.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';
import { CASES } from '../parse-quantity-cases.ts';

const it = suite('whether a wording is English');

const reason = (text: string): string | null => notEnglish(tokenize(text));

it('takes every English case for English', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    if (title.includes('not English')) continue;
    for (const [wording] of cases) assert.is(reason(wording), null, wording);
  }
});

it('knows other languages by their words and their letters', () => {
  const texts = [
    'mindestens 600 Tote',
    'mehr als 600 Soldaten',
    'au moins 600 morts',
    'plus de 600 soldats tués',
    'al menos 600 muertos',
    'más de 600 bajas',
    'oltre 600 morti',
    'pelo menos 600 mortos',
    'minstens 600 doden',
    'ponad 600 zabitych',
    'zhruba 600 vojáků',
    'en az 600 ölü',
    'sedikitnya 600 orang tewas',
    'mahigit 600 sundalo',
    'minst 600 döda',
    '4 milioni',
    '4 miljoen',
    '4 Milliarden',
    'около 600',
    'понад 600',
    '600명 사망',
    '600人死亡',
    '600 قتيل',
    'περίπου 600 νεκροί',
  ];
  for (const text of texts) assert.ok(reason(text) !== null, text);
});

it('does not take names for another language', () => {
  for (const text of [
    '600 killed in La Paz',
    '12 dead in Deir ez-Zor',
    'Uribe said 600',
    '600 dead, Reuters',
    '600 killed in Rio de Janeiro',
    '600 killed in Malmö',
  ]) {
    assert.is(reason(text), null, text);
  }
});

it('calls a text foreign by words it does not know only where there are three, most of them unknown', () => {
  const strange = 'most of its words are not English words we know';
  assert.is(reason('zorp blick quam 600'), strange);
  assert.is(reason('zo blick quam 600'), strange);
  assert.is(reason('killed zorp blick quam'), strange);
  assert.is(reason('zorp blick 600'), null);
  assert.is(reason('Zorp Blick Quam 600'), null);
  assert.is(reason('x blick quam 600'), null);
  assert.is(reason('killed zorp blick'), strange);
  assert.is(reason('killed wounded zorp blick'), null);
  assert.is(reason('zorped blicking quamly'), null);
});

it('knows words before a number that cannot hedge it', () => {
  const word = (text: string): boolean => tokenize(text).slice(0, 1).every(plainBefore);
  const plain = [
    'killed',
    'the',
    'soldiers',
    'villages',
    'weeks',
    'battalions',
    'seven',
    'blasted',
    'blasting',
    "army's",
    'x',
    'Zorp',
    '(',
  ];
  for (const text of plain) assert.ok(word(text), text);
  for (const text of ['zorp', 'zo']) assert.not.ok(word(text), text);
});

it('knows words after a number that cannot multiply it', () => {
  const word = (text: string): boolean => tokenize(text).slice(0, 1).every(plainAfter);
  for (const text of ['killed', 'soldiers', 'of', 'thereabouts', 'Russian'])
    assert.ok(word(text), text);
  assert.not.ok(word('mlrd'));
});

it('stands beside a test for every part of the room that has its own rules', () => {
  assert.ok(readdirSync('src/claim/wording').length > 30);
});

it.run();
