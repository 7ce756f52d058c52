import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { measureOf } from '../../src/claim/measure-words.ts';
import { MEASURES } from '../../src/claim/measure.ts';

const it = suite('measureOf');

it('knows every measure by its own name', () => {
  for (const measure of MEASURES) assert.equal(measureOf(measure), { measure, includes: null });
});

it('knows the synonyms, without regard to case, hyphens and underscores', () => {
  const words: [string, string][] = [
    ['dead', 'killed'],
    ['Deaths', 'killed'],
    ['FATALITIES', 'killed'],
    ['KIA', 'killed'],
    ['killed in action', 'killed'],
    ['killed-in-action', 'killed'],
    ['killed_in_action', 'killed'],
    ['K.I.A.', 'killed'],
    ['death toll', 'killed'],
    ['number of deaths', 'killed'],
    ['soldiers killed', 'killed'],
    ['injured', 'wounded'],
    ['WIA', 'wounded'],
    ['POW', 'captured'],
    ['POWs', 'captured'],
    ['prisoners', 'captured'],
    ['prisoners of war', 'captured'],
    ['MIA', 'missing'],
    ['missing in action', 'missing'],
    ['total', 'casualties'],
    ['casualties', 'casualties'],
    ['total casualties', 'casualties'],
    ['strength', 'deployed'],
    ['troops deployed', 'deployed'],
    ['sent', 'deployed'],
  ];
  for (const [word, measure] of words) assert.is(measureOf(word).measure, measure, word);
});

it('says what a joint measure covers', () => {
  assert.equal(measureOf('killed and wounded'), {
    measure: 'casualties',
    includes: ['killed', 'wounded'],
  });
  assert.equal(measureOf('killed or missing'), {
    measure: 'casualties',
    includes: ['killed', 'missing'],
  });
  assert.equal(measureOf('KIA/WIA/MIA').includes, ['killed', 'wounded', 'missing']);
});

it('does not guess what losses are: both readings are shown', () => {
  for (const word of [
    'losses',
    'lost',
    'total losses',
    'toll',
    'victims',
    'eliminated',
    'irrecoverable losses',
  ]) {
    const { measure, problem } = measureOf(word);
    assert.is(measure, null, word);
    assert.is(problem?.code, 'ambiguous-measure', word);
    assert.is(problem?.severity, 'error');
    assert.match(problem?.message ?? '', /killed or casualties/);
  }
});

it('does not take an unknown word, or one that counts something else, for a measure', () => {
  for (const word of ['displaced', 'gdp', '', 'missing or captured', 'killed xyz']) {
    const { measure, problem } = measureOf(word);
    assert.is(measure, null, word);
    assert.is(problem?.code, 'unknown-measure', word);
  }
});

it.run();
