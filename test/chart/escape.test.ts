import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import * as fc from 'fast-check';
import { oneLine, plotlyText } from '../../src/chart/escape.ts';

const it = suite('escaping for plotly');

it('markup is written as text', () => {
  assert.is(plotlyText('<b>R&D</b>'), '&lt;b&gt;R&amp;D&lt;/b&gt;');
  assert.is(plotlyText('&lt;'), '&amp;lt;');
});

it('line breaks and control characters become spaces', () => {
  assert.is(plotlyText('a\r\nb\tc\u0000d\u2028e'), 'a b c d e');
});

it('half a surrogate pair becomes a space, a whole one stays', () => {
  assert.is(plotlyText('a\uD800b'), 'a b');
  assert.is(plotlyText('\u{1F600}'), '\u{1F600}');
});

it('right-to-left script is closed by a mark, so that what follows stays behind it', () => {
  assert.is(oneLine('משרד, 5'), '\u200Eמשרד\u200E, 5');
  assert.is(oneLine('a משרד הביטחון b'), '\u200Ea משרד הביטחון\u200E b');
  assert.is(oneLine('plain'), 'plain');
});

it('no text leaves a tag, a bare ampersand or a character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = plotlyText(text);
      assert.not.match(safe, /[<>]/);
      assert.not.match(safe, /&(?!amp;|lt;|gt;)/);
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      assert.not.match(safe, /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('what was written can be read back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const back = plotlyText(text)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      assert.is(back, oneLine(text));
    }),
    { seed: 1 },
  );
});

it.run();
