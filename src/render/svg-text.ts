/** Writing an element tree as SVG text. */
import { ELEMENT, TEXT, type SvgNode } from './svg-node.ts';

/** Characters that XML 1.0 cannot hold in any form: control characters, lone surrogates, U+FFFE and U+FFFF. */
// oxlint-disable-next-line no-control-regex -- these control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

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
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** SVG text to write in place of an element, or `null` to write the element itself. */
export type Replace = (node: SvgNode) => string | null;

/** The element and all it holds as text. Attributes keep their order; nothing but elements and text is written. */
export function serialize(node: SvgNode, replace: Replace = () => null): string {
  const parts: string[] = [];
  write(node, parts, replace, node.localName === 'svg');
  return parts.join('');
}

function write(node: SvgNode, parts: string[], replace: Replace, outermost: boolean): void {
  const other = replace(node);
  if (other !== null) {
    parts.push(other);
    return;
  }
  parts.push('<', node.nodeName);
  for (let i = 0; i < node.attributes.length; i += 1) {
    const attribute = node.attributes[i];
    if (attribute === undefined || attribute.name.startsWith('xmlns')) continue;
    // Browsers write `xlink:href` also where a script set it without the prefix.
    const prefix =
      attribute.namespaceURI === XLINK && !attribute.name.includes(':') ? 'xlink:' : '';
    parts.push(' ', prefix, attribute.name, '="', escapeXml(attribute.value), '"');
  }
  if (outermost)
    parts.push(' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"');
  if (node.childNodes.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (let i = 0; i < node.childNodes.length; i += 1) {
    const child = node.childNodes[i];
    if (child?.nodeType === ELEMENT) write(child, parts, replace, false);
    else if (child?.nodeType === TEXT) parts.push(escapeXml(child.nodeValue ?? ''));
  }
  parts.push('</', node.nodeName, '>');
}
