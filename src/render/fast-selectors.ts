/**
 * A quick way for the selectors that plotly asks thousands of times a figure: a tag or classes, with ids and
 * `[name="value"]`, nested by spaces. jsdom's own engine compiles each selector anew and takes a third of the drawing
 * time; its collections by tag and by class are quick. Every other selector still goes to the engine.
 */
interface Searchable {
  readonly localName: string;
  readonly parentElement: Searchable | null;
  getAttribute(name: string): string | null;
  getElementsByClassName(name: string): ArrayLike<Searchable>;
  getElementsByTagName(name: string): ArrayLike<Searchable>;
}

/** One step of a selector: what a single element must be. */
interface Step {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string])[];
}
/** Steps from the outermost to the element itself. */
type Path = readonly Step[];

const STEP = /^(\*|[a-zA-Z][\w-]*)?((?:[.#][a-zA-Z_-][\w-]*|\[[a-zA-Z][\w-]*="[^"\\]*"\])*)$/;
const PART = /([.#])([\w-]+)|\[([\w-]+)="([^"]*)"\]/g;

function parseStep(text: string): Step | null {
  const match = STEP.exec(text);
  if (match === null || text === '') return null;
  const classes: string[] = [];
  const attributes: [string, string][] = [];
  let id: string | null = null;
  for (const [, sign, name = '', attribute, value = ''] of (match[2] ?? '').matchAll(PART)) {
    if (attribute !== undefined) attributes.push([attribute, value]);
    else if (sign === '.') classes.push(name);
    else id = name;
  }
  const tag = match[1] ?? '*';
  return { tag: tag === '*' ? null : tag, id, classes, attributes };
}

/** The path of a selector, or `null` where it needs the full engine: its end must name a tag or a class. */
export function parseSelector(selector: string): Path | null {
  const steps = selector.trim().split(/ +/).map(parseStep);
  if (steps.some((step) => step === null)) return null;
  const end = steps.at(-1);
  return end?.tag != null || (end?.classes.length ?? 0) > 0 ? (steps as Step[]) : null;
}

function hasClass(list: string, name: string): boolean {
  for (let at = list.indexOf(name); at >= 0; at = list.indexOf(name, at + 1)) {
    const [before, after] = [list[at - 1], list[at + name.length]];
    if ((before === undefined || before === ' ') && (after === undefined || after === ' '))
      return true;
  }
  return false;
}

function fits(element: Searchable, step: Step): boolean {
  if (step.tag !== null && element.localName !== step.tag) return false;
  if (step.classes.length > 0) {
    const list = element.getAttribute('class');
    if (list === null) return false;
    for (const name of step.classes) if (!hasClass(list, name)) return false;
  }
  if (step.id !== null && element.getAttribute('id') !== step.id) return false;
  for (const [name, value] of step.attributes)
    if (element.getAttribute(name) !== value) return false;
  return true;
}

/** Whether an element is at the end of a path. Steps only nest, so the nearest fitting ancestor is as good as any. */
function ends(element: Searchable, path: Path): boolean {
  let at = path.length - 1;
  const own = path[at];
  if (own === undefined || !fits(element, own)) return false;
  at -= 1;
  for (let above = element.parentElement; at >= 0 && above !== null; above = above.parentElement) {
    const step = path[at];
    if (step !== undefined && fits(above, step)) at -= 1;
  }
  return at < 0;
}

/** Selectors seen so far; plotly's are a few hundred, and numbered ones are few enough. */
const PARSED = new Map<string, Path | null>();
const MOST_PARSED = 5000;

function parsed(selector: string): Path | null {
  let path = PARSED.get(selector);
  if (path === undefined) {
    if (PARSED.size >= MOST_PARSED) PARSED.clear();
    PARSED.set(selector, (path = parseSelector(selector)));
  }
  return path;
}

/** The elements below `root` at the end of a path, in document order; the first alone where that is enough. */
function search(root: Searchable, path: Path, first: boolean): Searchable[] {
  const end = path.at(-1);
  const [name] = end?.classes ?? [];
  const candidates =
    name === undefined
      ? root.getElementsByTagName(end?.tag ?? '*')
      : root.getElementsByClassName(name);
  const found: Searchable[] = [];
  // The collection is live: its length is read once, and nothing changes while it is read.
  const { length } = candidates;
  for (let i = 0; i < length; i += 1) {
    const candidate = candidates[i];
    if (candidate === undefined || !ends(candidate, path)) continue;
    found.push(candidate);
    if (first) break;
  }
  return found;
}

/** Puts the quick way before a class's own `querySelector` and `querySelectorAll`. */
export function installFastSelectors(prototype: object): void {
  const own = prototype as {
    querySelector: (this: Searchable, selector: string) => Searchable | null;
    querySelectorAll: (this: Searchable, selector: string) => ArrayLike<Searchable>;
  };
  const { querySelector, querySelectorAll } = own;
  own.querySelector = function first(this: Searchable, selector: string): Searchable | null {
    const path = parsed(selector);
    return path === null
      ? querySelector.call(this, selector)
      : (search(this, path, true)[0] ?? null);
  };
  own.querySelectorAll = function all(this: Searchable, selector: string): ArrayLike<Searchable> {
    const path = parsed(selector);
    return path === null ? querySelectorAll.call(this, selector) : search(this, path, false);
  };
}
