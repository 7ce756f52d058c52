import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lexicon, matchAt } from '../../../src/claim/wording/lexicon.ts';
import {
  lettersAreMeasures,
  lettersMention,
  mentionAt,
} from '../../../src/claim/wording/mentions.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('the measures a text names');

it('joins parts into a total, and says what it covers', () => {
  const covers = (text: string): unknown => mentionAt(tokenize(text), 0)?.includes;
  assert.equal(covers('killed and wounded'), ['killed', 'wounded']);
  assert.equal(covers('killed, wounded, or went missing'), ['killed', 'wounded', 'missing']);
  assert.equal(covers('killed, wounded, missing'), ['killed', 'wounded', 'missing']);
  assert.equal(covers('KIA/WIA'), ['killed', 'wounded']);
  assert.equal(covers('killed, wounded unknown'), null);
  assert.equal(covers('dead or killed'), null);
});

it('takes the longest phrase: wounded in action is one measure', () => {
  const mention = mentionAt(tokenize('wounded in action'), 0);
  assert.equal([mention?.measure, mention?.end], ['wounded', 3]);
});

it('takes the noun of a compound, and no measure of the next words for one', () => {
  const measure = (text: string): unknown => mentionAt(tokenize(text), 0)?.measure;
  assert.is(measure('injury deaths'), 'killed');
  assert.is(measure('wounded died'), 'wounded');
  assert.is(measure('wounded, deaths 600'), 'wounded');
  assert.is(measure('killed wounded or captured'), 'casualties');
});

it('reads the letters of old returns only where the text uses them so', () => {
  const tokens = tokenize('118k/450w/22mc');
  assert.ok(lettersAreMeasures(tokens));
  assert.is(lettersAreMeasures(tokenize('15k to 20m')), false);
  assert.is(lettersMention(tokens, 1, true)?.measure, 'killed');
  assert.equal(lettersMention(tokenize('k/w/m'), 0, false)?.includes, [
    'killed',
    'wounded',
    'missing',
  ]);
  assert.is(lettersMention(tokenize('k'), 0, false), null);
});

it('finds the longest phrase of a lexicon, hyphens or not, and takes none twice', () => {
  const words = lexicon<number>([
    [1, 'at least'],
    [2, 'at, at the very least'],
  ]);
  assert.equal(matchAt(tokenize('at the very least 5'), 0, words), { entry: 2, end: 4 });
  assert.equal(matchAt(tokenize('at-least 5'), 0, words), { entry: 1, end: 3 });
  assert.equal(matchAt(tokenize('at most'), 0, words), { entry: 2, end: 1 });
  assert.throws(() => lexicon([[1, 'a, a']]).from('a'), /stands twice/);
});

it.run();
