/** SVG text to PNG, by resvg with the very font files that measured the text. */
import type { FontSet } from './font.ts';
import { loadPackage } from './packages.ts';

interface ResvgPackage {
  readonly Resvg: new (
    svg: string,
    options: Readonly<Record<string, unknown>>,
  ) => { render(): { asPng(): Uint8Array }; toString(): string };
}

function resvg(
  svg: string,
  fonts: FontSet,
  more: Readonly<Record<string, unknown>> = {},
): InstanceType<ResvgPackage['Resvg']> {
  const { Resvg } = loadPackage('@resvg/resvg-js') as ResvgPackage;
  return new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.faces.map((face) => face.file),
      defaultFontFamily: fonts.family,
    },
    logLevel: 'off',
    ...more,
  });
}

/** The word for hard pixel edges that resvg knows. */
function sharpPictures(svg: string): string {
  return svg.replace(/<image [^>]*>/g, (tag) =>
    tag.replace('image-rendering: pixelated', 'image-rendering: optimizeSpeed'),
  );
}

/** Paints an SVG at `scale` pixels for each CSS pixel. */
export function svgToPng(svg: string, fonts: FontSet, scale: number): Uint8Array {
  return resvg(sharpPictures(svg), fonts, { fitTo: { mode: 'zoom', value: scale } })
    .render()
    .asPng();
}

/** The same SVG with its texts turned into outlines. */
export function outlineTexts(svg: string, fonts: FontSet): string {
  return resvg(svg, fonts).toString();
}
