import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { escapeHtml, linkHtml, textHtml } from '../../../src/report/html/escape.ts';

const it = suite('text of the input on a page');

it('becomes no markup, in text or in a quoted attribute', () => {
  assert.is(
    escapeHtml(`<script>"a"&'b'</script>`),
    '&#60;script&#62;&#34;a&#34;&#38;&#39;b&#39;&#60;/script&#62;',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.not.match(escapeHtml(text), /[<>"']|&(?!#\d+;)/);
    }),
    { seed: 1 },
  );
});

it('shows control characters and marks that turn directions', () => {
  assert.is(escapeHtml('a\u0000b\u202ec'), 'a\\u0000b\\u202ec');
});

it('isolates words from right to left, so that numbers beside them keep their place', () => {
  assert.is(textHtml('وزارة الدفاع, 600'), '<bdi>وزارة الدفاع</bdi>, 600');
  assert.is(textHtml('צה״ל'), '<bdi>צה״ל</bdi>');
  assert.is(textHtml('Sýrie, Київ'), 'Sýrie, Київ');
});

it('links addresses of the web alone, shown by their host', () => {
  assert.is(
    linkHtml('https://www.example.org/a?b="c"'),
    '<a href="https://www.example.org/a?b=&#34;c&#34;">example.org</a>',
  );
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://example.org',
    'https://example.org/a b',
    'file:///etc/passwd',
  ]) {
    assert.not.match(linkHtml(address), '<a');
  }
});

it.run();
