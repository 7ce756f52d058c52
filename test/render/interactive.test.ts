import { createHash } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { contentSecurityPolicy, interactiveFigures } from '../../src/render/interactive.ts';

const it = suite('parts of an interactive page');

const EMPTY = { data: [], layout: {}, config: {} };

it('one copy of plotly serves many figures', () => {
  const one = interactiveFigures([{ name: 'a', figure: EMPTY }]);
  const many = interactiveFigures(['a', 'b', 'c'].map((name) => ({ name, figure: EMPTY })));
  assert.ok(many.html.length - one.html.length < 1000);
  assert.equal(many.scriptSources, one.scriptSources);
});

it('the script that runs is the one whose hash the policy names', () => {
  const { html, scriptSources } = interactiveFigures([]);
  const script = /<script>([^]*)<\/script>$/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  assert.is(scriptSources[0], `'sha256-${hash}'`);
});

it('data cannot end their script element or open a comment, and come back as they were', () => {
  const text = '</script><!--<script>\u2028\u2029';
  const { html } = interactiveFigures([
    { name: text, figure: { ...EMPTY, layout: { title: { text } } } },
  ]);
  const data = /id="figure-data">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
  assert.not.match(data, '<');
  assert.is(
    (JSON.parse(data) as Record<string, typeof EMPTY & { layout: { title: { text: string } } }>)[
      text
    ]?.layout.title.text,
    text,
  );
});

it('no figure can switch on what sends data away', () => {
  const figure = {
    ...EMPTY,
    config: { showSendToCloud: true, showLink: true, sendData: true, displaylogo: true },
  };
  const { html } = interactiveFigures([{ name: 'a', figure }]);
  for (const name of ['showSendToCloud', 'showLink', 'sendData', 'displaylogo'])
    assert.match(html, `"${name}":false`);
});

it('a font list is given to texts and hover labels alike, their other settings kept', () => {
  const layout = { font: { size: 13 }, hoverlabel: { align: 'left', font: { size: 11 } } };
  const { html } = interactiveFigures([{ name: 'a', figure: { ...EMPTY, layout } }], 'Drawn');
  assert.match(html, '"font":{"size":13,"family":"Drawn"}');
  assert.match(html, '"hoverlabel":{"align":"left","font":{"size":11,"family":"Drawn"}}');
});

it('a page without scripts gets a policy that admits none', () => {
  assert.match(contentSecurityPolicy([]), /^default-src 'none'; script-src 'none';/);
});

it.run();
