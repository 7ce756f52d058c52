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
  readonly childNodes: ArrayLike<SvgNode>;
  readonly attributes: ArrayLike<{
    readonly name: string;
    readonly value: string;
    readonly namespaceURI: string | null;
  }>;
  readonly ownerDocument: { createElementNS(space: string, name: string): SvgNode };
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  appendChild(child: SvgNode): unknown;
  removeChild(child: SvgNode): unknown;
  insertBefore(child: SvgNode, before: SvgNode | null): unknown;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** The element children, in order. */
export function childElements(node: SvgNode): SvgNode[] {
  const found: SvgNode[] = [];
  for (let i = 0; i < node.childNodes.length; i += 1) {
    const child = node.childNodes[i];
    if (child !== undefined && child.nodeType === ELEMENT) found.push(child);
  }
  return found;
}

/** Every element of a tree, the root first, in document order. */
export function* descendants(node: SvgNode): Generator<SvgNode> {
  yield node;
  for (const child of childElements(node)) yield* descendants(child);
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
