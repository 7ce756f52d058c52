import { existsSync, readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { exampleFigures, exampleImages, PICTURES } from '../support/example-figures.ts';
import { readSmallPng } from '../support/small-png.ts';

const it = suite('pictures of the lead example');
const figures = await exampleFigures();

/** A picture of the README may be so large: eight of them are half a megabyte. */
const MOST_BYTES = 120_000;

for (const { file, chart } of figures) {
  it(`${file} is there, small, and of the size of its figure`, () => {
    const path = `${PICTURES}/${file}`;
    assert.ok(existsSync(path), `${path}: npm run pictures makes it`);
    const png = readFileSync(path);
    assert.ok(png.length < MOST_BYTES, `${png.length} bytes`);
    assert.is(png.readUInt32BE(16), 2 * chart.width);
    assert.is(png.readUInt32BE(20), 2 * chart.height);
  });
}

/** A pixel is another when one of its channels differs by more than this: edges of letters may differ between machines. */
const SAME_WITHIN = 48;

/** Of a picture's pixels, at most so many may be others. */
const MOST_OTHERS = 0.001;

function isOther(a: Uint8Array, b: Uint8Array, at: number): boolean {
  return (
    Math.abs(a[at]! - b[at]!) > SAME_WITHIN ||
    Math.abs(a[at + 1]! - b[at + 1]!) > SAME_WITHIN ||
    Math.abs(a[at + 2]! - b[at + 2]!) > SAME_WITHIN
  );
}

it('the pictures of the repository show what is drawn today', async () => {
  for (const [file, drawn] of await exampleImages()) {
    const kept = readSmallPng(readFileSync(`${PICTURES}/${file}`));
    let others = 0;
    for (let at = 0; at < drawn.data.length; at += 4) {
      if (isOther(drawn.data, kept.data, at)) others += 1;
    }
    const part = others / (drawn.data.length / 4);
    assert.ok(part <= MOST_OTHERS, `${file}: ${others} pixels differ; npm run pictures, and look`);
  }
});

it('the headline numbers of the lead example are on its charts', () => {
  const titles = figures.map(({ chart }) => chart.title);
  assert.ok(titles.includes('Killed: Zelensky and NIS lie 4.44-fold apart'));
  assert.ok(titles.includes('The share killed runs from 12.8 % (NIS) to 66.7 % (Zelensky)'));
});

it.run();
