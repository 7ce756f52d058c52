import { createRequire } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bBox, clientBox } from '../../src/render/element-box.ts';
import { openFonts } from '../../src/render/font.ts';
import type { SvgNode } from '../../src/render/svg-node.ts';
import { fontSize, textLength } from '../../src/render/text-box.ts';

const it = suite('boxes of text');
const require = createRequire(import.meta.url);
const { JSDOM } = require('jsdom') as {
  JSDOM: new (html: string) => { window: { document: { querySelector(part: string): SvgNode } } };
};
const fonts = openFonts();

function svg(content: string): SvgNode {
  return new JSDOM(`<svg>${content}</svg>`).window.document.querySelector('svg');
}

function text(content: string, attributes = ''): SvgNode {
  const root = svg(`<text ${attributes} style="white-space:pre;font-size:12px">${content}</text>`);
  return root.firstChild as SvgNode;
}

// Chromium 147 without font hinting, DejaVu Sans 2.37 at 12 px: getBBox().width and getComputedTextLength().
const MEASURED: readonly (readonly [text: string, box: number, length: number])[] = [
  ['AV', 16.44140625, 15.65625],
  ['To', 13.640625, 12.640625],
  ['A', 9, 8.21875],
  ['B', 8.234375, 8.234375],
  ['AVATAR', 45.109375, 45.109375],
  [' AV To', 35.921875, 35.921875],
  ['5.2', 19.09375, 19.09375],
  ['Привет', 45.89453125, 45.890625],
  ['ffi fl Å ﬁ', 46.375, 46.375],
  ['שלום Hello', 60.796875, 60.796875],
  ['وزارة الدفاع لا', 71.328125, 71.328125],
  ['×1.175 − 4,700', 96.453125, 96.453125],
];

it('texts are as wide as Chromium measured them, ink that sticks out included', () => {
  for (const [content, box, length] of MEASURED) {
    assert.ok(
      Math.abs(bBox(fonts, text(content)).width - box) < 0.02,
      `box of ${content}: ${bBox(fonts, text(content)).width}`,
    );
    assert.ok(Math.abs(textLength(fonts, text(content)) - length) < 0.02, `length of ${content}`);
  }
});

it('a line is as high as ascent and descent, each rounded to a pixel', () => {
  // 1901 and 483 of 2048 units: 11.14 and 2.83 px at 12 px.
  assert.equal(bBox(fonts, text('x')).height, 14);
  assert.equal(bBox(fonts, text('x', 'y="20"')).y, 20 - 11);
});

it('text-anchor moves every chunk of text by its own width', () => {
  const { width } = bBox(fonts, text('middle'));
  assert.ok(
    Math.abs(bBox(fonts, text('middle', 'x="50" text-anchor="middle"')).x - (50 - width / 2)) <
      0.02,
  );
  assert.ok(
    Math.abs(bBox(fonts, text('middle', 'x="50" text-anchor="end"')).x - (50 - width)) < 0.02,
  );
  const lines = bBox(
    fonts,
    text(
      '<tspan x="50" y="0">a</tspan><tspan x="50" y="0" dy="1.3em">middle</tspan>',
      'text-anchor="middle"',
    ),
  );
  assert.ok(Math.abs(lines.x - (50 - width / 2)) < 0.02);
  assert.ok(Math.abs(lines.height - (14 + 1.3 * 12)) < 0.02);
});

it('blank text has no box, and a zero-width space takes no room', () => {
  assert.equal(bBox(fonts, text('')).width, 0);
  assert.equal(bBox(fonts, text('\u200b')), { x: 0, y: 0, width: 0, height: 0 });
  assert.is(textLength(fonts, text('a\u200bb')), textLength(fonts, text('ab')));
});

it('font sizes in percent and em count from the parent, also when nested', () => {
  const deep = text('<tspan style="font-size:50%"><tspan style="font-size:2em">x</tspan></tspan>');
  const outer = deep.firstChild as SvgNode;
  assert.is(fontSize(outer), 6);
  assert.is(fontSize(outer.firstChild as SvgNode), 12);
  assert.is(fontSize(svg('<text>x</text>')), 16);
});

it('a group is the union of its children, each under its own transform; hidden and referenced content is left out', () => {
  const root = svg(
    '<g transform="translate(100,0)"><rect x="1" y="2" width="3" height="4"/><rect transform="translate(10,10)" width="5" height="5"/>' +
      '<defs><rect width="900" height="900"/></defs><rect style="display:none" width="800" height="800"/></g>',
  );
  const group = root.firstChild as SvgNode;
  assert.equal(bBox(fonts, group), { x: 1, y: 2, width: 14, height: 13 });
  assert.equal(clientBox(fonts, group), { x: 101, y: 2, width: 14, height: 13 });
});

it('shapes have the boxes of their geometry, curves that of their extreme points', () => {
  const box = (shape: string): unknown => bBox(fonts, svg(shape).firstChild as SvgNode);
  assert.equal(box('<circle cx="5" cy="6" r="2"/>'), { x: 3, y: 4, width: 4, height: 4 });
  assert.equal(box('<line x1="5" y1="6" x2="1" y2="2"/>'), { x: 1, y: 2, width: 4, height: 4 });
  assert.equal(box('<polygon points="0,0 10,5 3,9"/>'), { x: 0, y: 0, width: 10, height: 9 });
  assert.equal(box('<path d="M0,0H10V-5Z"/>'), { x: 0, y: -5, width: 10, height: 5 });
  // The curve's top lies at half the height of its control points.
  const { y, height } = bBox(fonts, svg('<path d="M0,0Q5,-10 10,0"/>').firstChild as SvgNode);
  assert.ok(Math.abs(y + 5) < 0.01 && Math.abs(height - 5) < 0.01);
});

it.run();
