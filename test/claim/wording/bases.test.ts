import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';
import { phraseEnd } from '../../../src/claim/wording/bases.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';
import { inShort } from '../in-short.ts';

const it = suite('the wholes that numbers are part of');

const codes = (text: string): string[] => parseQuantity(text).problems.map(({ code }) => code);

it('ends the noun phrase of a base at a verb, a sign, or the end of the sentence', () => {
  const end = (text: string): number => phraseEnd(tokenize(text), 0, tokenize(text).length);
  assert.is(end('the soldiers were killed'), 2);
  assert.is(end('the soldiers, killed'), 2);
  assert.is(end('the soldiers. Killed'), 2);
  assert.is(end('the soldiers'), 2);
});

it('reads soldiers that a number is out of as the force, and assumes nothing', () => {
  const pairs = [
    '600 killed out of 12,000 soldiers',
    '600 dead out of 12,000 soldiers',
    '600 of 12,000 soldiers killed',
    '600 of the 12,000 soldiers killed',
    '600 out of 12,000 men killed',
    '600 of 12,000 men were killed',
  ];
  for (const text of pairs) {
    assert.equal(
      inShort(text),
      ['killed 550/600/650 in deployed', 'deployed 11500/12000/12500'],
      text,
    );
    assert.equal(codes(text), [], text);
  }
});

it('reads a number "from" a force as a part of it only where the number is named', () => {
  assert.equal(inShort('600 killed from 12,000 soldiers'), [
    'killed 550/600/650 in deployed',
    'deployed 11500/12000/12500',
  ]);
  assert.equal(inShort('600 from 12,000 soldiers were killed'), ['! several-numbers']);
});

it('reads men as the force where a column names the part', () => {
  const { quantities } = parseQuantity('600 of 12,000 men', { measure: 'killed' });
  assert.equal(
    quantities.map(({ measure, best }) => [measure, best]),
    [
      [null, 600],
      ['deployed', 12000],
    ],
  );
});

it('says that the whole may be another where the words do not name it', () => {
  const text = '4,700 casualties including 600 deaths, out of 15,000';
  assert.equal(inShort(text), [
    'casualties 4650/4700/4750 in deployed',
    'killed 550/600/650 in casualties',
    'deployed 14500/15000/15500',
  ]);
  assert.equal(codes(text), ['total-assumed']);
});

it('pairs a part with the whole that the sentence opens with', () => {
  for (const text of [
    'Of 12,000 soldiers, 600 were killed',
    'Out of 12,000 soldiers, 600 were killed',
    'Among 12,000 soldiers, 600 were killed',
    'In May, of 12,000 soldiers, 600 were killed',
    'In May, out of 12,000 soldiers, 600 were killed',
  ]) {
    assert.equal(
      inShort(text),
      ['deployed 11500/12000/12500', 'killed 550/600/650 in deployed'],
      text,
    );
  }
  assert.equal(inShort('Among the 600 killed, 20 were officers'), ['killed 550/600/650']);
  assert.equal(inShort('Among 12 soldiers and 3 civilians killed'), ['killed 14.5/15/15.5']);
});

it('adds up groups of people, and not a force and its losses', () => {
  assert.equal(inShort('killed 12 soldiers and 3 civilians'), ['killed 14.5/15/15.5']);
  for (const text of [
    'From 12,000 soldiers, 600 were killed',
    '12,000 soldiers suffered casualties of 600',
    '12,000 soldiers suffered 600 casualties',
    '12,000 soldiers, killed 600',
  ]) {
    assert.equal(inShort(text), ['! several-numbers'], text);
  }
});

it('passes over brackets between a number and its whole', () => {
  const whole = 'deployed 14500/15000/15500';
  for (const text of [
    '4,700 casualties (600 killed) out of 15,000 soldiers',
    '4,700 casualties (including 600 killed) of 15,000 deployed',
  ]) {
    assert.equal(
      inShort(text),
      ['casualties 4650/4700/4750 in deployed', 'killed 550/600/650 in casualties', whole],
      text,
    );
  }
  assert.equal(inShort('4,700 casualties (600 killed; 4,100 wounded) out of 15,000 soldiers'), [
    'casualties 4650/4700/4750 in deployed',
    'killed 550/600/650 in casualties',
    'wounded 4050/4100/4150 in casualties',
    whole,
  ]);
  assert.equal(inShort('12 killed (on 3 May) of 40 soldiers'), [
    'killed 11.5/12/12.5 in deployed',
    'deployed 36/40/44',
  ]);
});

it('reads a number, its share in brackets and its whole', () => {
  for (const text of [
    '600 (15 %) of 4,000 soldiers killed',
    '600 killed (15 %) of 4,000 soldiers',
    '600 killed [15 %] of 4,000 soldiers',
  ]) {
    assert.equal(
      inShort(text),
      ['killed 550/600/650 in deployed', 'killed 14.5%/15%/15.5%', 'deployed 3600/4000/4400'],
      text,
    );
  }
});

it('ends the search for a part at a sentence, and at a bracket in which the whole stands', () => {
  const apart = ['casualties 4650/4700/4750', 'killed 550/600/650 in casualties'];
  const text = '4,700 casualties (600 killed). Out of 15,000 soldiers, few remain';
  assert.equal(inShort(text), apart);
  assert.equal(inShort('600 killed (of 4,700 casualties)'), [
    'killed 550/600/650',
    'casualties 4650/4700/4750',
  ]);
});

it('tells what follows an aside after a whole of the part before it', () => {
  for (const text of [
    '600 of the 4,700 casualties (including 100 officers) were killed',
    '600 of the 4,700 casualties, including 100 officers, were killed',
  ]) {
    assert.equal(
      inShort(text),
      ['killed 550/600/650 in casualties', 'casualties 4650/4700/4750'],
      text,
    );
    assert.equal(codes(text), ['subset'], text);
  }
  // An aside that names a measure is a part of its own.
  assert.equal(inShort('a total of 4,700 casualties (600 dead) were reported'), [
    'casualties 4650/4700/4750',
    'killed 550/600/650 in casualties',
  ]);
});

it('does not give a share the measure of the number after it', () => {
  for (const text of [
    'a third of the casualties, dead 600',
    'a third of casualties (killed: 600)',
  ]) {
    assert.equal(inShort(text), ['killed 550/600/650'], text);
    assert.equal(codes(text), ['number-set-aside'], text);
  }
});

it('gives a share the measure right before it where none is told after its base', () => {
  assert.equal(inShort('killed 40 % of the casualties'), ['killed 36%/40%/44% of casualties']);
  assert.equal(inShort('the dead were 40 % of the casualties'), [
    'killed 36%/40%/44% of casualties',
  ]);
  // The lost may be the dead or all casualties.
  assert.equal(codes('lost 40 % of the wounded'), ['ambiguous-measure']);
});

it('reads men as the base of a share, and "them" as no base of its own', () => {
  assert.equal(inShort('half its men killed'), ['killed 45%/50%/55% of deployed']);
  assert.equal(inShort('4,700 casualties, 40 % of them killed'), [
    'casualties 4650/4700/4750',
    'killed 36%/40%/44% in casualties',
  ]);
});

it('does not take a number for a whole that a measure right before its "of" is told of', () => {
  assert.equal(inShort('300 captured with deaths of 600'), [
    'captured 270/300/330',
    'killed 550/600/650 beside',
  ]);
  assert.equal(inShort('300 captured and losses of 600 killed'), [
    'captured 270/300/330',
    'killed 550/600/650 beside',
  ]);
  assert.equal(inShort('300 captured of 4,000 deployed'), [
    'captured 270/300/330 in deployed',
    'deployed 3600/4000/4400',
  ]);
});

it('tells the killed of a part from the killed that are the whole', () => {
  assert.equal(inShort('600 of the 4,700 wounded'), ['wounded 4650/4700/4750']);
  assert.equal(inShort('600 of the 12,000 soldiers killed were officers'), [
    'killed 11500/12000/12500',
  ]);
  assert.equal(inShort('Of 12,000 men, 600 were killed'), [
    'deployed 11500/12000/12500',
    'killed 550/600/650 in deployed',
  ]);
});

it.run();
