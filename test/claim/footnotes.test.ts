import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withoutMarks } from '../../src/claim/footnotes.ts';

const it = suite('marks of footnotes');

it('are taken off the end of a name, however many stand there', () => {
  assert.is(withoutMarks('NATO[12]'), 'NATO');
  assert.is(withoutMarks('NATO [a]'), 'NATO');
  assert.is(withoutMarks('NATO*'), 'NATO');
  assert.is(withoutMarks('NATO[1][2] † ‡'), 'NATO');
  assert.is(withoutMarks(`NATO${'*'.repeat(8)}`), 'NATO');
});

it('are not what is part of the name, nor a whole name', () => {
  for (const name of ['NATO [US]', 'ISW [2024]', 'NATO', '***', '[1]', '']) {
    assert.is(withoutMarks(name), name);
  }
});

it.run();
