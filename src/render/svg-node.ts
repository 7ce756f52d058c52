/**
 * The few members of a DOM node that this room reads.
 *
 * The project is compiled without the compiler's `dom` library, so that no other room can reach for a browser's globals
 * by mistake; what drawing needs of the DOM is written down here.
 */
export interface SvgNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly localName: string;
  readonly nodeValue: string | null;
  readonly textContent: string;
  readonly parentNode: SvgNode | null;
  readonly firstChild: SvgNode | null;
  readonly nextSibling: SvgNode | null;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  getAttributeNS(space: string, name: string): string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** The children, in order. (jsdom's `childNodes` takes six times as long.) */
export function* children(node: SvgNode): Generator<SvgNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

const STYLES = new Map<string, ReadonlyMap<string, string>>();
/** Style attributes repeat thousands of times in one figure; the bound keeps a long session from growing. */
const MOST_STYLES = 5000;

/** The declarations of a `style` attribute, names in lower case. */
export function parseStyle(text: string): ReadonlyMap<string, string> {
  const known = STYLES.get(text);
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  // A semicolon inside quotes or brackets belongs to a value: a data URI, a quoted family name.
  for (const part of text.match(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g) ?? []) {
    const colon = part.indexOf(':');
    if (colon > 0) map.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  if (STYLES.size >= MOST_STYLES) STYLES.clear();
  STYLES.set(text, map);
  return map;
}

/** A property set on this very element: its style first, then the attribute of the same name. */
export function ownProperty(node: SvgNode, name: string): string | undefined {
  const style = node.getAttribute('style');
  const styled = style === null ? undefined : parseStyle(style).get(name);
  return styled ?? node.getAttribute(name) ?? undefined;
}

/** An inherited property: the nearest element, from this one upwards, that sets it. */
export function inheritedProperty(node: SvgNode, name: string): string | undefined {
  for (let at: SvgNode | null = node; at !== null && at.nodeType === ELEMENT; at = at.parentNode) {
    const value = ownProperty(at, name);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}
