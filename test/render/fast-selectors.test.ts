import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { installFastSelectors, parseSelector } from '../../src/render/fast-selectors.ts';

const it = suite('quick selectors');
const require = createRequire(import.meta.url);

interface Tree {
  readonly document: { querySelector(selector: string): Root };
  readonly Element: { readonly prototype: object };
}
interface Root {
  querySelector(selector: string): unknown;
  querySelectorAll(selector: string): ArrayLike<unknown>;
}
const { JSDOM } = require('jsdom') as { JSDOM: new (html: string) => { readonly window: Tree } };

const NAMES = ['a', 'b', 'a-b'];
const attributes = fc.record({
  tag: fc.constantFrom('g', 'path', 'text'),
  classes: fc.subarray(NAMES),
  index: fc.constantFrom('', ' data-index="1"', ' data-index="2"'),
});
function treeOfDepth(depth: number): fc.Arbitrary<string> {
  const inner = depth === 0 ? fc.constant([]) : fc.array(treeOfDepth(depth - 1), { maxLength: 3 });
  return fc
    .tuple(attributes, inner)
    .map(
      ([{ tag, classes, index }, parts]) =>
        `<${tag} class=" ${classes.join('  ')}"${index}>${parts.join('text')}</${tag}>`,
    );
}
const step = fc
  .tuple(
    fc.constantFrom('', '*', 'g', 'path', 'text', 'svg'),
    fc.subarray(NAMES, { maxLength: 2 }),
    fc.constantFrom('', '[data-index="1"]'),
  )
  .map(
    ([tag, classes, index]) => `${tag}${classes.map((name) => `.${name}`).join('')}${index}` || 'g',
  );
const selector = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join(' '));

it('quick and full engine find the same elements in the same order', () => {
  fc.assert(
    fc.property(treeOfDepth(4), selector, (content, wanted) => {
      const { window } = new JSDOM(`<svg class="a"><g class="b">${content}</g></svg>`);
      const root = window.document.querySelector('svg > g');
      const [all, first] = [Array.from(root.querySelectorAll(wanted)), root.querySelector(wanted)];
      installFastSelectors(window.Element.prototype);
      assert.ok(Array.from(root.querySelectorAll(wanted)).every((one, i) => one === all[i]));
      assert.is(root.querySelectorAll(wanted).length, all.length);
      assert.ok(root.querySelector(wanted) === first);
    }),
    { seed: 1, numRuns: 25 },
  );
});

it('what it does not know goes to the full engine', () => {
  for (const other of [
    'svg > g',
    'path:not([d])',
    '.a,.b',
    '[data-index="1"]',
    '#id',
    'g + g',
    '[title~="a b"]',
    '',
  ])
    assert.is(parseSelector(other), null, other);
  for (const known of ['g', '.a', 'g.a.b-c', 'text#x', '.a[data-index="12"]', '.a path', 'g *.b'])
    assert.not.equal(parseSelector(known), null, known);
});

it.run();
