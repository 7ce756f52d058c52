import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { clip, columns, padStart, printable, wrap } from '../../src/report/layout.ts';

const it = suite('text in columns');

it('keeps every line within the width, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc.integer({ min: 12, max: 80 }),
      (text, width) => {
        for (const line of wrap(printable(text), '  - ', '    ', width)) {
          assert.ok(columns(line) <= width, `${columns(line)} > ${width}: ${line}`);
        }
      },
    ),
    { seed: 1 },
  );
});

it('loses no word in wrapping', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/)), (words) => {
      const joined = wrap(words.join(' '), '', '', 20).join('').replaceAll(' ', '');
      assert.is(joined, words.join(''));
    }),
    { seed: 1 },
  );
});

it('counts a wide letter as two columns and a combining mark as none', () => {
  assert.is(columns('漢字'), 4);
  assert.is(columns('e\u0301'), 1);
  assert.is(columns('Кремль'), 6);
});

it('shows what would steer a terminal instead of obeying it', () => {
  assert.is(printable('a\u001b[31mred\u0007'), 'a\\u001b[31mred\\u0007');
  assert.is(printable('two\nlines'), 'two lines');
});

it('marks a cut', () => {
  assert.is(clip('casualties', 6), 'casua…');
  assert.is(clip('killed', 6), 'killed');
  assert.is(padStart('4', 3), '  4');
});

it.run();
