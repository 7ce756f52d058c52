/**
 * A finished element to PDF: one page of the figure's size, fonts embedded, text selectable.
 *
 * Right-to-left text, and text that needs a second font, is drawn as outlines: the PDF writer would set its letters in
 * the wrong order, or not at all. Outlines look right and cannot be selected.
 */
import { encodePng, decodePng, enlarge } from './pixel-image.ts';
import { facesFor, type Face, type FontSet } from './font.ts';
import { loadPackage } from './packages.ts';
import { outlineTexts } from './png.ts';
import { inheritedProperty, ownProperty, type SvgNode } from './svg-node.ts';
import { escapeXml, type WritingRules } from './svg-text.ts';
import { fontStyle } from './text-box.ts';
import { hasRightToLeft, textRuns } from './text-run.ts';

interface PdfDocument {
  registerFont(name: string, file: string): PdfDocument;
  on(event: 'data', listener: (bytes: Uint8Array) => void): PdfDocument;
  on(event: 'end', listener: () => void): PdfDocument;
  on(event: 'error', listener: (error: Error) => void): PdfDocument;
  end(): void;
}
type PdfKit = new (options: Readonly<Record<string, unknown>>) => PdfDocument;
type SvgToPdfKit = (
  document: PdfDocument,
  svg: string,
  x: number,
  y: number,
  options: Readonly<Record<string, unknown>>,
) => void;

/** CSS pixels are 96 to the inch, PDF points 72. */
const POINTS_PER_PIXEL = 0.75;
/** Viewers smooth enlarged pixels; a cell edge this many times finer than a CSS pixel stays sharp in print. */
const PIXELS_PER_CSS_PIXEL = 2;
/** The writer insists on a date; a constant one keeps the bytes the same, and 1970 is read as none. */
const NO_DATE = new Date(0);
/** In pixels: too short to be seen, long enough for the PDF writer. */
const SHORTEST_DASH = 0.01;
const INHERITED = [
  'fill',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'white-space',
];

function needsOutline(fonts: FontSet, text: SvgNode): boolean {
  if (hasRightToLeft(text.textContent)) return true;
  if (fonts.fallback === null) return false;
  const runs = textRuns(fonts, fontStyle(text), text.textContent);
  return runs.some((run) => run.face.family !== fonts.family);
}

function outlined(fonts: FontSet, text: SvgNode, written: string): string {
  const inherited = INHERITED.map((name) => {
    const above = text.parentNode === null ? undefined : inheritedProperty(text.parentNode, name);
    return above === undefined ? '' : `${name}:${above};`;
  }).join('');
  // The size only has to be valid: outlines keep their coordinates, also outside of it.
  const svg = outlineTexts(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1" height="1">` +
      `<g style="${escapeXml(inherited)}">${written}</g></svg>`,
    fonts,
  );
  return svg.replace(/^[^]*?<svg[^>]*>/, '<g>').replace(/<\/svg>\s*$/, '</g>');
}

function sharpImage(image: SvgNode): string | null {
  const href = image.getAttribute('href') ?? image.getAttribute('xlink:href');
  const coded = /^data:image\/png;base64,(.*)$/.exec(href ?? '')?.[1];
  if (coded === undefined || ownProperty(image, 'image-rendering') !== 'pixelated') return null;
  const pixels = decodePng(Buffer.from(coded, 'base64'));
  if (pixels === null) return null;
  const factor = (drawn: string, own: number): number =>
    Math.max(1, Math.ceil((Number(image.getAttribute(drawn)) * PIXELS_PER_CSS_PIXEL) / own));
  const sharp = enlarge(pixels, factor('width', pixels.width), factor('height', pixels.height));
  const data = `data:image/png;base64,${encodePng(sharp).toString('base64')}`;
  const keep = ['x', 'y', 'width', 'height', 'preserveAspectRatio', 'transform', 'style']
    .map((name) => [name, image.getAttribute(name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`);
  return `<image${keep.join('')} xlink:href="${data}"/>`;
}

/** What the SVG for a PDF says otherwise than the SVG for a screen. */
export function pdfReplacements(fonts: FontSet): NonNullable<WritingRules['replace']> {
  return (node, write) => {
    if (node.localName === 'text')
      return needsOutline(fonts, node) ? outlined(fonts, node, write(node)) : null;
    return node.localName === 'image' ? sharpImage(node) : null;
  };
}

function safeDash(list: string): string {
  const lengths = list.split(/[\s,]+/).map((item) => Number.parseFloat(item));
  if (lengths.some((length) => !(length >= 0)) || lengths.every((length) => length === 0))
    return 'none';
  return lengths.map((length) => Math.max(length, SHORTEST_DASH)).join(',');
}

/**
 * Dash lists as the PDF writer can take them. It throws on a length of zero: a list of nothing but zeros is a whole
 * line (SVG 2, section 13.5.6), and a single zero is drawn as a hundredth of a pixel.
 */
export function safeDashes(svg: string): string {
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(
        /stroke-dasharray:\s*([^;"]+)/g,
        (_, list: string) => `stroke-dasharray:${safeDash(list)}`,
      )
      .replace(
        /stroke-dasharray="([^"]+)"/g,
        (_, list: string) => `stroke-dasharray="${safeDash(list)}"`,
      ),
  );
}

/** Writes an SVG (made with `pdfReplacements`) as a PDF with a constant date, so that the same figure gives the same bytes. */
export function svgToPdf(
  svg: string,
  fonts: FontSet,
  page: { readonly width: number; readonly height: number; readonly title: string },
): Promise<Uint8Array> {
  const Pdf = loadPackage('pdfkit') as PdfKit;
  const toPdf = loadPackage('svg-to-pdfkit') as SvgToPdfKit;
  const size = [page.width * POINTS_PER_PIXEL, page.height * POINTS_PER_PIXEL];
  const document = new Pdf({
    size,
    margin: 0,
    font: null,
    info: { Title: page.title, Creator: 'dissensus', Producer: 'pdfkit', CreationDate: NO_DATE },
    displayTitle: true,
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
  const registered = new Map<Face, string>();
  toPdf(document, safeDashes(svg), 0, 0, {
    width: size[0],
    height: size[1],
    preserveAspectRatio: 'none',
    fontCallback(_family: string, bold: boolean, italic: boolean) {
      const face = facesFor(fonts, { bold, italic })[0];
      if (face === undefined) throw new TypeError('a font set without a face');
      let name = registered.get(face);
      if (name === undefined) {
        name = `F${registered.size}`;
        registered.set(face, name);
        document.registerFont(name, face.file);
      }
      return name;
    },
    warningCallback() {},
  });
  document.end();
  return bytes;
}
