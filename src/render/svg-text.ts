/** Writing an element tree as SVG text. */
import { children, ELEMENT, TEXT, type SvgNode } from './svg-node.ts';

/** Characters that XML 1.0 cannot hold in any form: control characters, lone surrogates, U+FFFE and U+FFFF. */
// oxlint-disable-next-line no-control-regex -- these control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Most texts hold nothing to escape and are let through at once. */
// oxlint-disable-next-line no-control-regex -- these control characters are what is looked for
const SPECIAL = /[&<>"'\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const XLINK = 'http://www.w3.org/1999/xlink';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe inside XML and HTML, in content and in quoted attributes alike. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** How a tree is written otherwise than it stands. */
export interface WritingRules {
  /** Changes an element's attributes, given as name and value in their order, before they are written. */
  attributes?(node: SvgNode, list: [name: string, value: string][]): void;
  /** SVG text in place of an element, or `null` for the element itself; `write` writes it by the same rules. */
  replace?(node: SvgNode, write: (node: SvgNode) => string): string | null;
}

/** The element and all it holds as text. Attributes keep their order; nothing but elements and text is written. */
export function serialize(node: SvgNode, rules: WritingRules = {}): string {
  const parts: string[] = [];
  write(node, parts, rules, true);
  return parts.join('');
}

function attributesOf(node: SvgNode): [name: string, value: string][] {
  const list: [string, string][] = [];
  for (const name of node.getAttributeNames()) {
    if (name.startsWith('xmlns')) continue;
    // Browsers write `xlink:href` also where a script set it without the prefix.
    const linked = name === 'href' ? node.getAttributeNS(XLINK, 'href') : null;
    list.push(linked === null ? [name, node.getAttribute(name) ?? ''] : ['xlink:href', linked]);
  }
  return list;
}

function write(node: SvgNode, parts: string[], rules: WritingRules, outermost: boolean): void {
  const other = rules.replace?.(node, (part) => serialize(part, { ...rules, replace: () => null }));
  if (other !== undefined && other !== null) {
    parts.push(other);
    return;
  }
  const tag = node.nodeName;
  const list = attributesOf(node);
  rules.attributes?.(node, list);
  parts.push('<', tag);
  for (const [name, value] of list) parts.push(' ', name, '="', escapeXml(value), '"');
  if (outermost && tag === 'svg')
    parts.push(' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
  if (node.firstChild === null) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of children(node))
    if (child.nodeType === ELEMENT) write(child, parts, rules, false);
    else if (child.nodeType === TEXT) parts.push(escapeXml(child.nodeValue ?? ''));
  parts.push('</', tag, '>');
}
