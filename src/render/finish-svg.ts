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
import { type Replace, serialize } from './svg-text.ts';
import { descendants, inheritedProperty, parseStyle, type SvgNode, TEXT } from './svg-node.ts';
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

function checkGlyphs(node: SvgNode, fonts: FontSet): void {
  for (let i = 0; i < node.childNodes.length; i += 1) {
    const child = node.childNodes[i];
    if (child === undefined || child.nodeType !== TEXT) continue;
    const text = child.nodeValue ?? '';
    const character = missingCharacter(fonts, fontStyle(node), text);
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

function finishStyle(node: SvgNode, options: FinishOptions): void {
  const style = node.getAttribute('style');
  if (style === null) return;
  if (style.trim() === '') {
    node.removeAttribute('style');
    return;
  }
  // Plotly brackets quotes by this word and strips both from its own output.
  const plain = style.replace(/"?TOBESTRIPPED"?/g, "'");
  const asked = parseStyle(plain).get('font-family');
  let text = plain.replace(REFERENCE, `url(#${options.idPrefix}$1)`);
  if (asked !== undefined) text = text.replace(asked, () => fontList(options.fonts, asked));
  if (text !== style) node.setAttribute('style', text);
}

/** Mends the element in place and writes it. Throws `missing-glyph` where a text cannot be drawn. */
export function finishSvg(svg: SvgNode, options: FinishOptions, replace?: Replace): string {
  const styles: FontStyle[] = [];
  for (const node of descendants(svg)) {
    finishStyle(node, options);
    for (let i = 0; i < node.attributes.length; i += 1) {
      const attribute = node.attributes[i];
      if (attribute === undefined || attribute.name === 'style') continue;
      if (attribute.value.includes('url('))
        node.setAttribute(
          attribute.name,
          attribute.value.replace(REFERENCE, `url(#${options.idPrefix}$1)`),
        );
    }
    const id = node.getAttribute('id');
    if (id !== null && options.idPrefix !== '') node.setAttribute('id', options.idPrefix + id);
    for (const name of ['href', 'xlink:href']) {
      const href = node.getAttribute(name);
      if (href?.startsWith('#') === true && options.idPrefix !== '')
        node.setAttribute(name, `#${options.idPrefix}${href.slice(1)}`);
    }
    if (TEXT_ELEMENTS.has(node.localName)) {
      checkGlyphs(node, options.fonts);
      styles.push(fontStyle(node));
    }
    if (
      node.localName === 'text' &&
      (inheritedProperty(node, 'white-space') ?? '').startsWith('pre')
    )
      node.setAttribute('xml:space', 'preserve');
  }
  if (options.description !== '') {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', options.description);
  }
  const text = serialize(svg, replace);
  if (!options.embedFonts) return text;
  const needs = (face: FontStyle): boolean =>
    styles.some((style) => style.bold === face.bold && style.italic === face.italic);
  const css = fontFaceCss(options.fonts, svg.textContent, { needs });
  return text.replace(/^<svg[^>]*>/, (tag) => `${tag}<style>${css}</style>`);
}
