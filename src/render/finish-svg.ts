/**
 * From plotly's finished element to an SVG that other programs read as browsers do.
 *
 * - `url("#id")` becomes `url(#id)`: resvg and PDF writers do not take the quotes, and draw a black colour bar.
 * - texts that keep their spaces by CSS get `xml:space="preserve"` beside it.
 * - the font that measured the text stands first in every font list.
 * - ids can carry a prefix, so that several figures live in one HTML page.
 */
import { fontList, type FontSet, type FontStyle } from './font.ts';
import { fontFaceCss } from './font-css.ts';
import { RenderError } from './render-error.ts';
import { serialize, type WritingRules } from './svg-text.ts';
import { children, inheritedProperty, parseStyle, type SvgNode, TEXT } from './svg-node.ts';
import { fontStyle } from './text-box.ts';
import { missingCharacter } from './text-run.ts';

export interface FinishOptions {
  readonly fonts: FontSet;
  /** Put before every id and every reference to one. */
  readonly idPrefix: string;
  /** The text alternative that a screen reader speaks. */
  readonly description: string;
  /** Embed the fonts, cut down to the characters used. */
  readonly embedFonts: boolean;
}

const TEXT_ELEMENTS = new Set(['text', 'tspan', 'a']);
/** A text longer than this is cut in an error message. */
const QUOTED_LENGTH = 60;

function quote(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > QUOTED_LENGTH ? `${flat.slice(0, QUOTED_LENGTH)}…` : flat;
}

function codeName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function checkGlyphs(node: SvgNode, style: FontStyle, fonts: FontSet): void {
  for (const child of children(node)) {
    if (child.nodeType !== TEXT) continue;
    const text = child.nodeValue ?? '';
    const character = missingCharacter(fonts, style, text);
    if (character === null) continue;
    const tried = [fonts.family, fonts.fallback].filter((name) => name !== null).join(' and ');
    throw new RenderError(
      'missing-glyph',
      `The font has no sign for "${character}" (${codeName(character)}) in the text "${quote(text)}": tried ${tried}. ` +
        'Choose a font file that has it (--font FILE.ttf)',
      { text, character, codePoint: codeName(character), font: tried },
    );
  }
}

const REFERENCE = /url\(\s*["']?#([^"')]+)["']?\s*\)/g;

/** Mends the values of `style` attributes; equal styles are worked out once. */
function styleMender(options: FinishOptions): (style: string) => string {
  const known = new Map<string, string>();
  return (style) => {
    let mended = known.get(style);
    if (mended === undefined) {
      // Plotly brackets quotes by this word and strips both from its own output.
      const plain = style.replace(/"?TOBESTRIPPED"?/g, "'").trim();
      const asked = parseStyle(plain).get('font-family');
      mended = plain.replace(REFERENCE, `url(#${options.idPrefix}$1)`);
      if (asked !== undefined) mended = mended.replace(asked, () => fontList(options.fonts, asked));
      known.set(style, mended);
    }
    return mended;
  };
}

/** Writes plotly's element, mended. Throws `missing-glyph` where a text cannot be drawn. */
export function finishSvg(
  svg: SvgNode,
  options: FinishOptions,
  replace?: WritingRules['replace'],
): string {
  const { fonts, idPrefix, description } = options;
  const mendStyle = styleMender(options);
  const used = new Map<string, FontStyle>();

  const rules: WritingRules = {
    attributes(node, list) {
      for (let i = list.length - 1; i >= 0; i -= 1) {
        const entry = list[i];
        if (entry === undefined) continue;
        const [name, value] = entry;
        if (name === 'style') {
          const mended = mendStyle(value);
          if (mended === '') list.splice(i, 1);
          else entry[1] = mended;
        } else if (name === 'id') entry[1] = idPrefix + value;
        else if (value.startsWith('#') && name.endsWith('href'))
          entry[1] = `#${idPrefix}${value.slice(1)}`;
        else if (value.includes('url(')) entry[1] = value.replace(REFERENCE, `url(#${idPrefix}$1)`);
      }
      if (TEXT_ELEMENTS.has(node.localName)) {
        const style = fontStyle(node);
        checkGlyphs(node, style, fonts);
        used.set(`${style.bold} ${style.italic}`, style);
        if (
          node.localName === 'text' &&
          inheritedProperty(node, 'white-space')?.startsWith('pre') === true
        )
          list.push(['xml:space', 'preserve']);
      }
      if (node === svg && description !== '')
        list.push(['role', 'img'], ['aria-label', description]);
    },
    ...(replace === undefined ? {} : { replace }),
  };

  const text = serialize(svg, rules);
  if (!options.embedFonts) return text;
  const needs = (face: FontStyle): boolean => used.has(`${face.bold} ${face.italic}`);
  const css = fontFaceCss(fonts, svg.textContent, { needs });
  return text.replace(/^<svg[^>]*>/, (tag) => `${tag}<style>${css}</style>`);
}
