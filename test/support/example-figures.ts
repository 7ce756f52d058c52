import type { Chart, ChartName, ChartOptions } from '../../src/chart/chart.ts';
import { chartOf } from '../../src/chart/figures.ts';
import { COLUMN_WIDTH, FULL_WIDTH } from '../../src/chart/theme.ts';
import { readClaimsFile } from '../../src/claim/read-file.ts';
import { reconcile } from '../../src/reconcile.ts';
import { openRenderer } from '../../src/render/render-figure.ts';
import { decodeRgba, type RgbaImage } from './png-pixels.ts';
import { smallPng } from './small-png.ts';

/** Where the pictures of the README live. */
export const PICTURES = 'docs/images';

/** A picture of the lead example: its file name without the folder, and the chart that it shows. */
export interface ExampleFigure {
  readonly file: string;
  readonly chart: Chart;
}

/** What is pictured: every chart that the lead example has, at full width; the first also in a column, and dark. */
const WANTED: readonly (readonly [file: string, name: ChartName, options: ChartOptions])[] = [
  ['ranges.png', 'ranges', { width: FULL_WIDTH }],
  ['ranges-column.png', 'ranges', { width: COLUMN_WIDTH }],
  ['ranges-dark.png', 'ranges', { width: FULL_WIDTH, theme: 'dark' }],
  ['split.png', 'split', { width: FULL_WIDTH }],
  ['plane.png', 'plane', { width: FULL_WIDTH }],
  ['pairs.png', 'pairs', { width: FULL_WIDTH }],
  ['timeline.png', 'timeline', { width: FULL_WIDTH }],
  ['density.png', 'density', { width: FULL_WIDTH }],
];

/** The pictures of the lead example as the README shows them, from its file in the repository. */
export async function exampleFigures(): Promise<readonly ExampleFigure[]> {
  const { claims, problems } = await readClaimsFile('data/lead-example.csv');
  const result = reconcile(claims, { problems });
  return WANTED.map(([file, name, options]) => ({ file, chart: chartOf(name, result, options) }));
}

/** The same as pixels, two for each of the figure. */
export async function exampleImages(): Promise<ReadonlyMap<string, RgbaImage>> {
  const renderer = openRenderer();
  try {
    const images = new Map<string, RgbaImage>();
    for (const { file, chart } of await exampleFigures()) {
      const png = await renderer.render(chart.figure, { format: 'png', scale: 2 });
      images.set(file, decodeRgba(png));
    }
    return images;
  } finally {
    renderer.close();
  }
}

/** The same as the bytes of PNG files with a palette, so that they stay small: what stands in the repository. */
export async function examplePictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([...(await exampleImages())].map(([file, image]) => [file, smallPng(image)]));
}
