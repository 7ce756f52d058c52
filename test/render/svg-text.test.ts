import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inheritedProperty, parseStyle, type SvgNode } from '../../src/render/svg-node.ts';
import { escapeXml } from '../../src/render/svg-text.ts';

const it = suite('SVG text');

function element(attributes: Record<string, string>, parentNode: SvgNode | null): SvgNode {
  const getAttribute = (name: string): string | null => attributes[name] ?? null;
  return { nodeType: 1, parentNode, getAttribute } as unknown as SvgNode;
}

it('all five signs of markup are escaped, in content and in attributes alike', () => {
  assert.is(escapeXml(`<a b="c" d='e'>&amp;`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
});

it('what XML cannot hold becomes the replacement sign; letters outside the basic plane stay', () => {
  assert.is(escapeXml('a\u0000\u001b\ud800b\uffff\t\n𝒳'), 'a\ufffd\ufffd\ufffdb\ufffd\t\n𝒳');
});

it('a semicolon inside quotes or brackets does not end a declaration', () => {
  const style = parseStyle(`fill: url("#a;b"); font-family: "x;y", z; src: url(data:a;base64,b==)`);
  assert.equal(
    [...style],
    [
      ['fill', 'url("#a;b")'],
      ['font-family', '"x;y", z'],
      ['src', 'url(data:a;base64,b==)'],
    ],
  );
});

it('style stands before the attribute, and what an element leaves open comes from above', () => {
  const outer = element({ 'text-anchor': 'end', style: 'fill: red' }, null);
  const inner = element({ fill: 'blue', style: 'font-size: 3px' }, outer);
  assert.is(inheritedProperty(inner, 'text-anchor'), 'end');
  assert.is(inheritedProperty(inner, 'fill'), 'blue');
  assert.is(inheritedProperty(outer, 'fill'), 'red');
  assert.is(inheritedProperty(inner, 'stroke'), undefined);
});

it.run();
