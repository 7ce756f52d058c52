/** `@font-face` rules that carry the fonts of a figure inside an SVG or HTML file. */
import type { FontSet, FontStyle } from './font.ts';
import { subsetFont } from './font-subset.ts';

/** The printable characters of ASCII: an interactive figure writes numbers and dates that its data do not spell out. */
const ASCII: string = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

export interface FontCssOptions {
  /** Also all of ASCII, for text that is written later, such as a zoomed axis's numbers. */
  readonly ascii?: boolean;
  /** Which faces the text needs; all of the family when left out. */
  readonly needs?: (face: FontStyle) => boolean;
}

/** The rules for the characters of a text. The family behind the chosen one comes along only where it is needed. */
export function fontFaceCss(fonts: FontSet, text: string, options: FontCssOptions = {}): string {
  const characters = Array.from(new Set(Array.from(options.ascii === true ? text + ASCII : text)))
    .filter((character) => character >= ' ')
    .sort();
  const rules: string[] = [];
  for (const face of fonts.faces) {
    if (options.needs !== undefined && !options.needs(face)) continue;
    const own = face.family === fonts.family;
    const wanted = own
      ? characters
      : characters.filter((character) => {
          const code = character.codePointAt(0) ?? 0;
          return (
            face.has(code) &&
            !fonts.faces.some((first) => first.family === fonts.family && first.has(code))
          );
        });
    const embedded = subsetFont(face.file, wanted);
    if (embedded === null) continue;
    const data = Buffer.from(embedded.bytes).toString('base64');
    rules.push(
      `@font-face{font-family:'${face.family.replace(/['"\\<>]/g, '')}';` +
        `font-weight:${face.bold ? 'bold' : 'normal'};font-style:${face.italic ? 'italic' : 'normal'};` +
        `src:url(data:${embedded.mime};base64,${data})}`,
    );
  }
  return rules.join('\n');
}

const BOLD = /<(?:b|strong|h[1-6]|th)\b|font-weight:\s*(?:bold|[6-9]00)|"weight":/i;
const ITALIC =
  /<(?:i|em|cite|dfn|var|address)\b|font-style:\s*(?:italic|oblique)|"style":\s*"italic"/i;

/** The rules for a page whose content, markup and figures' data among it, is given: only the faces that it can need. */
export function pageFontCss(fonts: FontSet, content: string): string {
  const [bold, italic] = [BOLD.test(content), ITALIC.test(content)];
  const needs = (face: FontStyle): boolean => (bold || !face.bold) && (italic || !face.italic);
  return fontFaceCss(fonts, content, { ascii: true, needs });
}
