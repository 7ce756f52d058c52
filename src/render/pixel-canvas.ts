/**
 * The part of a 2-D canvas that plotly's heatmaps use: fill rectangles, set pixels, read the picture back as PNG.
 */
import { encodePng, type Pixels } from './pixel-image.ts';

interface Canvas {
  width: number;
  height: number;
}

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` and `#rgb`, `#rrggbb`: the forms that plotly writes; anything else is transparent. */
export function parseColor(text: string): readonly [r: number, g: number, b: number, a: number] {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const value = Number.parseInt(full, 16);
    return [value >> 16, (value >> 8) & 255, value & 255, 255];
  }
  const body = /^rgba?\(([^)]*)\)$/i.exec(text.trim())?.[1];
  const [r, g, b, a = 1] = body?.split(/[\s,/]+/).map(Number) ?? [];
  if (r === undefined || g === undefined || b === undefined) return [0, 0, 0, 0];
  return [r, g, b, Math.round(a * 255)];
}

class PixelContext {
  fillStyle = '#000';
  readonly canvas: Canvas;
  private pixels: Pixels;

  constructor(canvas: Canvas) {
    this.canvas = canvas;
    this.pixels = this.createImageData(canvas.width, canvas.height);
  }

  /** Setting a canvas's size clears it, so the pixels are made anew when the size has changed. */
  current(): Pixels {
    const { width, height } = this.canvas;
    if (this.pixels.width !== width || this.pixels.height !== height)
      this.pixels = this.createImageData(width, height);
    return this.pixels;
  }

  createImageData(width: number, height: number): Pixels {
    return { width, height, data: new Uint8ClampedArray(width * height * 4) };
  }

  getImageData(left: number, top: number, width: number, height: number): Pixels {
    const from = this.current();
    const to = this.createImageData(width, height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        for (let part = 0; part < 4; part += 1)
          to.data[(y * width + x) * 4 + part] =
            from.data[((y + top) * from.width + x + left) * 4 + part] ?? 0;
    return to;
  }

  putImageData(image: Pixels, left: number, top: number): void {
    const to = this.current();
    for (let y = 0; y < image.height; y += 1)
      for (let x = 0; x < image.width; x += 1)
        for (let part = 0; part < 4; part += 1)
          to.data[((y + top) * to.width + x + left) * 4 + part] =
            image.data[(y * image.width + x) * 4 + part] ?? 0;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const to = this.current();
    const color = parseColor(this.fillStyle);
    if (color[3] === 0) return;
    const [left, right] = [x, x + width].sort((a, b) => a - b) as [number, number];
    const [top, bottom] = [y, y + height].sort((a, b) => a - b) as [number, number];
    for (
      let row = Math.max(0, Math.round(top));
      row < Math.min(to.height, Math.round(bottom));
      row += 1
    )
      for (
        let at = Math.max(0, Math.round(left));
        at < Math.min(to.width, Math.round(right));
        at += 1
      )
        to.data.set(color, (row * to.width + at) * 4);
  }

  clearRect(x: number, y: number, width: number, height: number): void {
    this.putImageData(this.createImageData(width, height), x, y);
  }

  measureText(): { readonly width: number } {
    return { width: 0 };
  }
}

const CONTEXTS = new WeakMap<object, PixelContext>();

function contextOf(canvas: object): PixelContext {
  let known = CONTEXTS.get(canvas);
  if (known === undefined) CONTEXTS.set(canvas, (known = new PixelContext(canvas as Canvas)));
  return known;
}

/** Gives a canvas class `getContext('2d')` and `toDataURL()`; other contexts, WebGL among them, stay absent. */
export function installCanvas(prototype: object): void {
  Object.defineProperty(prototype, 'getContext', {
    value(this: object, kind: string) {
      return kind === '2d' ? contextOf(this) : null;
    },
    configurable: true,
  });
  Object.defineProperty(prototype, 'toDataURL', {
    value(this: object) {
      return `data:image/png;base64,${encodePng(contextOf(this).current()).toString('base64')}`;
    },
    configurable: true,
  });
}
