import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { installCanvas, parseColor } from '../../src/render/pixel-canvas.ts';
import { decodePng, encodePng, enlarge } from '../../src/render/pixel-image.ts';
import { decodeRgba } from '../support/png-pixels.ts';

const it = suite('small pictures');
const PIXELS = { width: 2, height: 1, data: new Uint8ClampedArray([1, 2, 3, 255, 4, 5, 6, 128]) };

it('pixels survive the way to PNG and back, here and in another reader', () => {
  const png = encodePng(PIXELS);
  assert.equal(decodePng(png), PIXELS);
  assert.equal([...decodeRgba(png).data], [...PIXELS.data]);
});

it('enlarging repeats pixels and mixes none', () => {
  const large = enlarge(PIXELS, 2, 2);
  assert.equal([large.width, large.height], [4, 2]);
  assert.equal([...large.data.subarray(16, 24)], [1, 2, 3, 255, 1, 2, 3, 255]);
});

it('colours are read as plotly writes them, and anything else is transparent', () => {
  assert.equal(parseColor('rgb(1, 2, 3)'), [1, 2, 3, 255]);
  assert.equal(parseColor('rgba(1,2,3,0.5)'), [1, 2, 3, 128]);
  assert.equal(parseColor('#0f8'), [0, 255, 136, 255]);
  assert.equal(parseColor('#010203'), [1, 2, 3, 255]);
  assert.equal(parseColor('hotpink'), [0, 0, 0, 0]);
});

it('a canvas fills, keeps to its edges and clears when its size is set', () => {
  class Canvas {
    width = 3;
    height = 1;
    declare getContext: (kind: string) => {
      fillStyle: string;
      fillRect(x: number, y: number, width: number, height: number): void;
      getImageData(
        x: number,
        y: number,
        width: number,
        height: number,
      ): { data: Uint8ClampedArray };
    } | null;
    declare toDataURL: () => string;
  }
  installCanvas(Canvas.prototype);
  const canvas = new Canvas();
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no context');
  context.fillStyle = 'rgb(9,8,7)';
  context.fillRect(1, -5, 99, 99);
  assert.equal(
    [...context.getImageData(0, 0, 3, 1).data],
    [0, 0, 0, 0, 9, 8, 7, 255, 9, 8, 7, 255],
  );
  assert.match(canvas.toDataURL(), /^data:image\/png;base64,iVBOR/);
  canvas.width = 1;
  assert.equal([...context.getImageData(0, 0, 1, 1).data], [0, 0, 0, 0]);
  assert.is(canvas.getContext('webgl'), null);
});

it.run();
