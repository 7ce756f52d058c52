import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { link } from '../../../src/claim/wording/link.ts';
import { scan } from '../../../src/claim/wording/scan.ts';

const it = suite('which measure each amount counts');

function linked(text: string): (string | null)[] {
  const { tokens, amounts, mentions } = scan(text, 'default', null);
  return link(tokens, amounts, mentions).map((at) =>
    at === null ? null : (mentions[at]?.measure ?? 'ambiguous'),
  );
}

it('takes the measure after the number', () => {
  assert.equal(linked('600 killed and 4,100 wounded'), ['killed', 'wounded']);
  assert.equal(linked('600 soldiers were killed, 4,100 others wounded, 20 captured'), [
    'killed',
    'wounded',
    'captured',
  ]);
  assert.equal(linked('casualties: 600 killed, 4,100 wounded'), ['killed', 'wounded']);
});

it('takes the measure before it', () => {
  assert.equal(linked('killed 600 and wounded 4,100'), ['killed', 'wounded']);
  assert.equal(linked('killed: 600; wounded: 4,100'), ['killed', 'wounded']);
  assert.equal(linked('casualties have now reached about 3,000'), ['casualties']);
});

it('takes both where the words do', () => {
  assert.equal(linked('at least 100 deaths and the injured are approaching 1,000'), [
    'killed',
    'wounded',
  ]);
  assert.equal(linked('113 killed and 134 wounded; total, 247'), [
    'killed',
    'wounded',
    'casualties',
  ]);
});

it('prefers a named measure to losses and totals', () => {
  assert.equal(linked('lost 600 killed, 1,000 wounded'), ['killed', 'wounded']);
  assert.equal(linked('lost 600 men'), ['ambiguous']);
  assert.equal(linked('killed: 600 total'), ['killed']);
  assert.equal(linked('lost no more than 12 dead'), ['killed']);
});

it('passes over the sending for what is told of those sent', () => {
  assert.equal(linked('2,000 soldiers deployed to Russia have been killed'), ['killed']);
  assert.equal(linked('2,000 soldiers deployed'), ['deployed']);
});

it('leaves a number without a measure where a full stop parts them', () => {
  assert.equal(linked('Total 4,475. On that day only 3,529.'), ['casualties', null]);
});

it.run();
