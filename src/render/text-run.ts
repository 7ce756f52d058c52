/** Cutting a text into runs of one face and one script, and measuring them. */
import { facesFor, isInvisible, type Face, type FontSet, type FontStyle } from './font.ts';
import { type Box, unite } from './matrix.ts';

/** A stretch of text set with one face in one script. */
export interface TextRun {
  readonly face: Face;
  readonly text: string;
  readonly script: string | null;
}

/** Hebrew, Arabic and the scripts around them, with Arabic's presentation forms. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** The scripts that are kerned apart. Digits, signs and spaces belong to none and go with what stands before them. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['other', /\p{L}/u],
];

function scriptOf(character: string): string | null {
  return SCRIPTS.find(([, letters]) => letters.test(character))?.[0] ?? null;
}

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The first visible character of a text that no face has a glyph for. */
export function missingCharacter(fonts: FontSet, style: FontStyle, text: string): string | null {
  const faces = facesFor(fonts, style);
  for (const character of text) {
    if (isInvisible(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    if (!faces.some((face) => face.has(code))) return character;
  }
  return null;
}

/** The runs of a text. A character without a glyph stays with the best face, as in browsers. */
export function textRuns(fonts: FontSet, style: FontStyle, text: string): TextRun[] {
  const faces = facesFor(fonts, style);
  const best = faces[0];
  if (best === undefined) throw new TypeError('a font set without a face');
  const runs: { face: Face; text: string; script: string | null }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const code = character.codePointAt(0) ?? 0;
    const face = isInvisible(character)
      ? (last?.face ?? best)
      : (faces.find((candidate) => candidate.has(code)) ?? best);
    const script = scriptOf(character);
    if (
      last !== undefined &&
      last.face === face &&
      (script === null || last.script === null || last.script === script)
    ) {
      last.text += character;
      last.script ??= script;
    } else runs.push({ face, text: character, script });
  }
  return runs;
}

/** Browsers keep lengths in 64ths of a pixel, and round a text's advance up to them. */
const LAYOUT_UNITS = 64;

/** A point of an outline, scaled as FreeType does: to the nearest 64th of a pixel. */
function outlinePixels(em: number, size: number): number {
  return Math.round(em * size * LAYOUT_UNITS) / LAYOUT_UNITS;
}

export interface TextMeasure {
  /** How far the pen moves, in pixels. */
  readonly advance: number;
  /** The ink, in pixels from the pen's start, y downwards; `null` for blank text. */
  readonly ink: Box | null;
}

/**
 * Measures a text at a size, as Chromium does: each glyph's ink is rounded outwards to whole pixels from its own pen
 * position. Characters that draw nothing take no width; plain spaces do.
 */
export function measureText(
  fonts: FontSet,
  style: FontStyle,
  size: number,
  text: string,
): TextMeasure {
  let advance = 0;
  let ink: Box | null = null;
  for (const run of textRuns(fonts, style, text)) {
    const visible = run.text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
    if (visible === '') continue;
    const shaped = run.face.shape(visible);
    for (const glyph of shaped.glyphs) {
      const pen = advance + glyph.x * size;
      const left = pen + Math.floor(outlinePixels(glyph.minX, size));
      const right = pen + Math.ceil(outlinePixels(glyph.maxX, size));
      const top = -glyph.y * size - Math.ceil(outlinePixels(glyph.maxY, size));
      const bottom = -glyph.y * size - Math.floor(outlinePixels(glyph.minY, size));
      ink = unite(ink, { x: left, y: top, width: right - left, height: bottom - top });
    }
    advance += shaped.advance * size;
  }
  return { advance: Math.ceil(advance * LAYOUT_UNITS) / LAYOUT_UNITS, ink };
}
