/** Cutting a text into runs of one face and one direction, and measuring them. */
import { facesFor, isInvisible, type Face, type FontSet, type FontStyle } from './font.ts';

/** A stretch of text set with one face in one direction. */
export interface TextRun {
  readonly face: Face;
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Hebrew, Arabic and the scripts around them, with Arabic's presentation forms. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Letters of every other script. Digits, signs and spaces belong to no script and go with what stands before them. */
const LEFT_TO_RIGHT = /\p{L}/u;

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
  const runs: { face: Face; text: string; rightToLeft: boolean }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const code = character.codePointAt(0) ?? 0;
    const face = isInvisible(character)
      ? (last?.face ?? best)
      : (faces.find((candidate) => candidate.has(code)) ?? best);
    const rightToLeft = RIGHT_TO_LEFT.test(character)
      ? true
      : LEFT_TO_RIGHT.test(character)
        ? false
        : (last?.rightToLeft ?? false);
    if (last !== undefined && last.face === face && last.rightToLeft === rightToLeft)
      last.text += character;
    else runs.push({ face, text: character, rightToLeft });
  }
  return runs;
}

/** The width of a text in em. Characters that draw nothing take no width; plain spaces do. */
export function textAdvance(fonts: FontSet, style: FontStyle, text: string): number {
  let width = 0;
  for (const run of textRuns(fonts, style, text)) {
    const visible = run.text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '');
    if (visible !== '') width += run.face.advance(visible);
  }
  return width;
}
