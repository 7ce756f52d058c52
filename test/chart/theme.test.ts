import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import {
  DARK,
  LIGHT,
  sizesFor,
  styleAt,
  SYMBOLS,
  tint,
  type Theme,
} from '../../src/chart/theme.ts';

const it = suite('theme');

/** Linear light of a colour's red, green and blue (sRGB, IEC 61966-2-1). */
function light(color: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

/** Relative luminance and contrast: WCAG 2.2. */
function luminance(color: string): number {
  const [r, g, b] = light(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

type Row = readonly [number, number, number];

/**
 * How colours look to those who lack one kind of cone, fully: Machado, Oliveira & Fernandes 2009, "A physiologically-based
 * model for simulation of color vision deficiency", IEEE Trans. Vis. Comput. Graph. 15:1291-1298, severity 1.0.
 */
const DEFICIENCIES: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function f(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}

/** CIELAB of linear light under D65. */
function lab([r, g, b]: readonly [number, number, number]): readonly [number, number, number] {
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: string, b: string, matrix: readonly [Row, Row, Row]): number {
  const seen = (color: string): readonly [number, number, number] => {
    const rgb = light(color);
    const [x = 0, y = 0, z = 0] = matrix.map((row) =>
      Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
    );
    return lab([x, y, z]);
  };
  const [p, q] = [seen(a), seen(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

for (const theme of [LIGHT, DARK] as readonly Theme[]) {
  it(`${theme.name}: text has a contrast of 4.5, also on the cells of a matrix`, () => {
    for (const color of [theme.ink, theme.muted]) {
      assert.ok(contrast(color, theme.background) >= 4.5, color);
    }
    for (const cell of theme.diverging) assert.ok(contrast(theme.ink, cell) >= 4.5, cell);
  });

  it(`${theme.name}: every mark has a contrast of 3`, () => {
    const marks = [...theme.series, theme.accent, theme.range, theme.excluded];
    for (const color of marks) assert.ok(contrast(color, theme.background) >= 3, color);
  });

  it(`${theme.name}: sources on the headline band still stand out`, () => {
    for (const color of theme.series) assert.ok(contrast(color, theme.band) >= 2.5, color);
  });

  for (const [name, matrix] of Object.entries(DEFICIENCIES)) {
    it(`${theme.name}: the first four colours are told apart in ${name}`, () => {
      const colors = theme.series.slice(0, 4);
      for (const [index, a] of colors.entries()) {
        for (const b of colors.slice(index + 1)) {
          const apart = difference(a, b, matrix);
          assert.ok(apart >= 12, `${a} ${b}: ${apart.toFixed(1)}`);
        }
      }
    });
  }
}

it('77 sources have 77 different pairs of colour and shape', () => {
  const styles = Array.from({ length: 77 }, (_, index) => styleAt(index, LIGHT.series));
  assert.is(new Set(styles.map(({ color, symbol }) => `${color} ${symbol}`)).size, 77);
  assert.is(new Set(SYMBOLS).size, SYMBOLS.length);
});

it('no text is set smaller than 6.75 points', () => {
  for (const width of [321, 680]) {
    const sizes = sizesFor(width);
    for (const size of [sizes.small, sizes.label, sizes.subtitle, sizes.title]) {
      assert.ok(size * 0.75 >= 6.75);
    }
  }
});

it('a tint keeps its colour', () => {
  assert.is(tint('#0072B2', 0.5), 'rgba(0, 114, 178, 0.5)');
});

it.run();
