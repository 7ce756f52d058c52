/**
 * The fonts a figure is measured and drawn with, read from TTF files.
 *
 * One family draws a whole figure, whatever families the figure names, so that the measured text and the drawn text are
 * the same on every machine. The family is DejaVu Sans (Latin, Greek, Cyrillic, Arabic, Hebrew; not Chinese, Japanese
 * or Korean), or the files that the caller chose. DejaVu Sans stands behind chosen files for the characters they lack.
 */
import { readFileSync } from 'node:fs';
import { loadPackage, packageFile } from './packages.ts';
import { RenderError } from './render-error.ts';

interface Extent {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}
interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly familyName: string;
  readonly subfamilyName: string;
  readonly italicAngle: number;
  readonly 'OS/2'?: {
    readonly typoAscender: number;
    readonly typoDescender: number;
    readonly usWeightClass: number;
    readonly fsSelection: { readonly useTypoMetrics: boolean; readonly italic: boolean };
  };
  readonly type: string;
  hasGlyphForCodePoint(code: number): boolean;
  layout(text: string): {
    readonly glyphs: readonly { readonly cbox: Extent }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
}
interface Fontkit {
  create(bytes: Buffer): FontkitFont;
}

/** A glyph in its place: where its pen stands and how far its ink reaches from there, y upwards. */
export interface PlacedGlyph extends Extent {
  readonly x: number;
  readonly y: number;
}

/** A text set in one face; lengths in em. */
export interface ShapedText {
  readonly advance: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** One TTF file. Lengths are in em. */
export interface Face {
  readonly file: string;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly ascent: number;
  readonly descent: number;
  has(codePoint: number): boolean;
  /** Sets a text of one script, kerned and with ligatures, as browsers set it. */
  shape(text: string): ShapedText;
}

/** The faces of one drawing: the chosen family's, then those of the family behind it. */
export interface FontSet {
  /** The name that figures and files carry. */
  readonly family: string;
  readonly fallback: string | null;
  readonly faces: readonly Face[];
  /** What distinguishes this set from others: equal keys draw equally. */
  readonly key: string;
}

const DEFAULT_FILES = [
  'DejaVuSans.ttf',
  'DejaVuSans-Bold.ttf',
  'DejaVuSans-Oblique.ttf',
  'DejaVuSans-BoldOblique.ttf',
];

/** Weights above this are drawn with the bold face: CSS's font matching looks upwards first for weights above 500. */
export const BOLD_ABOVE = 500;

/** Repeated labels are measured once; the bound keeps a long session from growing. */
const MOST_SHAPES = 20_000;

const READ = new Map<string, Face>();

/** Reads a TTF (or OTF) file. Collections, WOFF and WOFF2 are refused: the PNG writer draws nothing with them. */
export function readFace(file: string): Face {
  const known = READ.get(file);
  if (known !== undefined) return known;
  let font: FontkitFont;
  try {
    font = (loadPackage('fontkit') as Fontkit).create(readFileSync(file));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RenderError(
      'bad-font',
      `The font ${file} cannot be read: ${why}`,
      { file },
      { cause },
    );
  }
  if (font.type !== 'TTF') {
    throw new RenderError(
      'bad-font',
      `The font ${file} is a ${font.type} file; a single .ttf or .otf file is needed`,
      { file },
    );
  }
  const os2 = font['OS/2'];
  const typo = os2 !== undefined && os2.fsSelection.useTypoMetrics;
  const em = font.unitsPerEm;
  const shapes = new Map<string, ShapedText>();

  function setText(text: string): ShapedText {
    const { glyphs, positions } = font.layout(text);
    const placed: PlacedGlyph[] = [];
    let pen = 0;
    for (const [i, { xAdvance, xOffset, yOffset }] of positions.entries()) {
      const ink = glyphs[i]?.cbox;
      // A space has no ink.
      if (ink !== undefined && ink.maxX > ink.minX && Number.isFinite(ink.minX))
        placed.push({
          x: (pen + xOffset) / em,
          y: yOffset / em,
          minX: ink.minX / em,
          minY: ink.minY / em,
          maxX: ink.maxX / em,
          maxY: ink.maxY / em,
        });
      pen += xAdvance;
    }
    return { advance: pen / em, glyphs: placed };
  }

  const face: Face = {
    file,
    family: font.familyName,
    bold: (os2?.usWeightClass ?? 400) > BOLD_ABOVE,
    italic: font.italicAngle !== 0 || (os2?.fsSelection.italic ?? false),
    ascent: (typo ? os2.typoAscender : font.ascent) / font.unitsPerEm,
    descent: -(typo ? os2.typoDescender : font.descent) / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape(text) {
      let shaped = shapes.get(text);
      if (shaped === undefined) {
        shaped = setText(text);
        if (shapes.size >= MOST_SHAPES) shapes.clear();
        shapes.set(text, shaped);
      }
      return shaped;
    },
  };
  READ.set(file, face);
  return face;
}

/**
 * The faces to draw with.
 *
 * `files` are the faces of one family, in any order: regular alone will do, and then stands in for bold and italic.
 */
export function openFonts(files: readonly string[] = []): FontSet {
  const standard = DEFAULT_FILES.map((name) =>
    readFace(packageFile(`dejavu-fonts-ttf/ttf/${name}`)),
  );
  const chosen = files.map(readFace);
  const first = chosen[0];
  const other = chosen.find((face) => face.family !== first?.family);
  if (first !== undefined && other !== undefined) {
    throw new RenderError(
      'bad-font',
      `The fonts ${first.file} (${first.family}) and ${other.file} (${other.family}) are of two families; choose one`,
      { file: other.file },
    );
  }
  const family = first?.family ?? 'DejaVu Sans';
  const behind = first === undefined || family === 'DejaVu Sans' ? [] : standard;
  const faces = first === undefined ? standard : [...chosen, ...behind];
  return {
    family,
    fallback: behind.length > 0 ? 'DejaVu Sans' : null,
    faces,
    key: faces.map((face) => face.file).join('\n'),
  };
}

/** A CSS font list: the drawing font, the one behind it, then what a figure asked for. */
export function fontList(fonts: FontSet, asked = ''): string {
  const own = [fonts.family, ...(fonts.fallback === null ? [] : [fonts.fallback])];
  const rest = asked
    .split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter((name) => name !== '' && !own.includes(name));
  return [...own, ...rest]
    .map((name) => (/^[a-zA-Z-]+$/.test(name) ? name : `'${name.replace(/["'\\<>]/g, '')}'`))
    .join(', ');
}

/** What a text asks of its font. */
export interface FontStyle {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The faces to try for a style, best first: within each family those that match weight, then slope. */
export function facesFor(fonts: FontSet, style: FontStyle): readonly Face[] {
  const misfit = (face: Face): number =>
    (face.family === fonts.family ? 0 : 4) +
    (face.bold === style.bold ? 0 : 2) +
    (face.italic === style.italic ? 0 : 1);
  return [...fonts.faces].sort((a, b) => misfit(a) - misfit(b));
}

/** Characters that shape their neighbours or mark direction and draw nothing themselves, or plain spaces. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]/u;

/** Whether a character draws nothing and so needs no glyph. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}
