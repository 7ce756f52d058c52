import { createHash } from 'node:crypto';
import { runInThisContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FROM_BASE91 } from '../../src/render/base91.ts';
import { contentSecurityPolicy, interactiveFigures } from '../../src/render/interactive.ts';

const it = suite('parts of an interactive page');

const EMPTY = { data: [], layout: {}, config: {} };

type Named = Parameters<typeof interactiveFigures>[0];
type Unpacked = Record<
  string,
  { figure: { layout: { title?: { text: string } } }; dark?: string[] }
>;

const decode = runInThisContext(`(${FROM_BASE91})`) as (text: string, length: number) => Uint8Array;

/** The figures' data as the page unpacks them. */
function dataOf(figures: Named, fontFamily?: string): { packed: string; text: string } {
  const { html } = interactiveFigures(figures, fontFamily);
  const [, bytes, packed = ''] =
    /id="figure-data" data-bytes="(\d+)">([^]*?)<\/script>/.exec(html) ?? [];
  return { packed, text: gunzipSync(decode(packed, Number(bytes))).toString('utf8') };
}

function inked(color: string, text: string): Named[number]['figure'] {
  const layout = { title: { text }, paper_bgcolor: 'rgba(0, 0, 0, 0.1)' };
  return { data: [{ line: { color } }], layout, config: {} };
}

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
  const data = dataOf([{ name: text, figure: { ...EMPTY, layout: { title: { text } } } }]);
  assert.match(data.packed, /^[#-;=-~]+$/);
  assert.is((JSON.parse(data.text) as Unpacked)[text]?.figure.layout.title?.text, text);
});

it('of a dark twin its colours travel, in their order', () => {
  const light = inked('#111111', 'a');
  const both = JSON.parse(
    dataOf([{ name: 'a', figure: light, dark: inked('#EEEEEE', 'a') }]).text,
  ) as Unpacked;
  assert.equal(both['a']?.dark, ['#EEEEEE', 'rgba(0, 0, 0, 0.1)']);
  const one = JSON.parse(dataOf([{ name: 'a', figure: light }]).text) as Unpacked;
  assert.is(one['a']?.dark, undefined);
  assert.throws(
    () => interactiveFigures([{ name: 'a', figure: light, dark: inked('#EEEEEE', 'b') }]),
    /colours only/,
  );
});

it('no figure can switch on what sends data away', () => {
  const figure = {
    ...EMPTY,
    config: { showSendToCloud: true, showLink: true, sendData: true, displaylogo: true },
  };
  const { text } = dataOf([{ name: 'a', figure }]);
  for (const name of ['showSendToCloud', 'showLink', 'sendData', 'displaylogo'])
    assert.match(text, `"${name}":false`);
});

it('a font list is given to texts and hover labels alike, their other settings kept', () => {
  const layout = { font: { size: 13 }, hoverlabel: { align: 'left', font: { size: 11 } } };
  const { text } = dataOf([{ name: 'a', figure: { ...EMPTY, layout } }], 'Drawn');
  assert.match(text, '"font":{"size":13,"family":"Drawn"}');
  assert.match(text, '"hoverlabel":{"align":"left","font":{"size":11,"family":"Drawn"}}');
});

it('a page without scripts gets a policy that admits none', () => {
  assert.match(contentSecurityPolicy([]), /^default-src 'none'; script-src 'none';/);
});

it.run();
