/** Drawings of a report: one SVG for light and dark pages, its repeated styles written once for the whole page. */

/** Colours as the renderer writes them. */
const COLOUR = /#[0-9a-f]{6}\b|rgba?\([^)]*\)/gi;

/** The styles of all drawings of one page. Drawings that share a style share its rule. */
export class DrawingStyles {
  readonly #variables = new Map<string, string>();
  readonly #classes = new Map<string, string>();

  /** A colour that is another on a dark page, as a CSS variable. */
  variable(light: string, dark: string): string {
    const pair = `${light}|${dark}`;
    let name = this.#variables.get(pair);
    if (name === undefined) {
      name = `--k${this.#variables.size}`;
      this.#variables.set(pair, name);
    }
    return `var(${name})`;
  }

  /** The class of such declarations. */
  classOf(declarations: string): string {
    const key = declarations.trim().replace(/;$/, '');
    let name = this.#classes.get(key);
    if (name === undefined) {
      name = `z${this.#classes.size}`;
      this.#classes.set(key, name);
    }
    return name;
  }

  readonly #ids = new Map<string, string>();

  /** A short id in place of one that a drawing gives, unique on the page. */
  idOf(long: string): string {
    let name = this.#ids.get(long);
    if (name === undefined) {
      name = `d${this.#ids.size}`;
      this.#ids.set(long, name);
    }
    return name;
  }

  /** The rules. Paper is light, whatever the reader's screen is. */
  css(): string {
    const pairs = [...this.#variables].map(([pair, name]) => {
      const [light = '', dark = ''] = pair.split('|');
      return { name, light, dark };
    });
    const root = (scheme: 'light' | 'dark'): string =>
      `:root{${pairs.map((each) => `${each.name}:${each[scheme]}`).join(';')}}`;
    const rules = [...this.#classes].map(([text, name]) => `.${name}{${text}}`);
    return [
      root('light'),
      `@media screen and (prefers-color-scheme:dark){${root('dark')}.on-light{display:none}}`,
      '@media screen and (prefers-color-scheme:light){.on-dark{display:none}}',
      '@media not screen{.on-dark{display:none}}',
      ...rules,
    ].join('\n');
  }
}

/**
 * One drawing that follows the reader's colour scheme, from the same figure drawn for light and for dark.
 *
 * Where the two differ in colours only, a colour becomes a variable; an element that differs in more (a heat map is a
 * picture) stands twice, each for its scheme. Two drawings of different structure are both kept whole.
 */
export function themedSvg(light: string, dark: string, styles: DrawingStyles): string {
  return merged(light, dark, styles) ?? whole(light, dark, styles);
}

function merged(light: string, dark: string, styles: DrawingStyles): string | null {
  const [lights, darks] = [pieces(light), pieces(dark)];
  if (lights.length !== darks.length) return null;
  const out: string[] = [];
  for (const [index, one] of lights.entries()) {
    const other = darks[index] ?? '';
    if (one === other) out.push(compact(one, styles));
    else if (one.replace(COLOUR, '') === other.replace(COLOUR, '')) {
      const twins = other.match(COLOUR) ?? [];
      let at = 0;
      const both = one.replace(COLOUR, (colour) => {
        const twin = twins[at] ?? colour;
        at += 1;
        return twin === colour ? colour : styles.variable(colour, twin);
      });
      out.push(compact(both, styles));
    } else if (one.endsWith('/>') && other.endsWith('/>')) {
      out.push(marked(compact(one, styles), 'on-light'), marked(compact(other, styles), 'on-dark'));
    } else return null;
  }
  return tidy(out.join(''));
}

function whole(light: string, dark: string, styles: DrawingStyles): string {
  const each = (svg: string, mark: string): string => {
    // The ids of the second are its own: a page may hold an id once.
    const own = svg.replaceAll(/(?<= id="|url\(#|href="#)(?=[\w-])/g, `${mark}-`);
    const [first = '', ...rest] = pieces(own).map((piece) => compact(piece, styles));
    return tidy([marked(first, mark), ...rest].join(''));
  };
  return each(light, 'on-light') + each(dark, 'on-dark');
}

/** Tags and the text between them. The serializer writes no `>` inside a tag. */
function pieces(svg: string): readonly string[] {
  return svg.match(/<[^>]*>|[^<]+/g) ?? [];
}

/** A tag without what only plotly's own scripts read, its style as a class. */
function compact(piece: string, styles: DrawingStyles): string {
  if (!piece.startsWith('<') || piece.startsWith('</')) return piece;
  return piece
    .replace(/ (?:class|data-[\w-]+|pointer-events|xml:space)="[^"]*"/g, '')
    .replace(/ d="([^"]*)"/, (_, d: string) => ` d="${shortPath(d)}"`)
    .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/ id="([^"]*)"/, (_, id: string) => ` id="${styles.idOf(id)}"`)
    .replaceAll(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${styles.idOf(id)})`)
    .replaceAll(/href="#([^"]*)"/g, (_, id: string) => `href="#${styles.idOf(id)}"`)
    .replace(/ style="([^"]*)"/, (_, text: string) => {
      const declarations = text
        .replaceAll('&quot;', '"')
        .replaceAll(/&(?:apos|#39);/g, "'")
        .replaceAll('&amp;', '&');
      // What could end the style element or open markup stays where it was.
      return /[<>&]/.test(declarations)
        ? ` style="${text}"`
        : ` class="${styles.classOf(declarations)}"`;
    });
}

/** A path of fewer lines than this is a mark, whose edges stay where they are; one of more is a curve. */
const CURVE = 8;

/** A curve in steps of a tenth of a pixel, each from the last: half as long, and the eye sees no difference. */
function shortPath(d: string): string {
  if (d.split('L').length <= CURVE || !/^(?:M[-\d.]+,[-\d.]+|L[-\d.]+,[-\d.]+|Z)+$/.test(d))
    return d;
  // Where the pen stands, in tenths: rounding never adds up.
  let [x, y] = [0, 0];
  let drawing = false;
  return d.replaceAll(/([MLZ])(?:([-\d.]+),([-\d.]+))?/g, (_, command: string, a = '', b = '') => {
    const [toX, toY] = [Math.round(Number(a) * 10), Math.round(Number(b) * 10)];
    const step = `${tenths(toX - x)},${tenths(toY - y)}`.replace(',-', '-');
    const before = drawing ? (step.startsWith('-') ? '' : ' ') : 'l';
    drawing = command === 'L';
    if (command === 'Z') return 'Z';
    [x, y] = [toX, toY];
    return command === 'L' ? before + step : `M${tenths(x)},${tenths(y)}`;
  });
}

/** `-.3`, `12`, `1.5`. */
function tenths(n: number): string {
  return String(n / 10).replace(/^(-?)0\./, '$1.');
}

function marked(tag: string, name: string): string {
  return tag.includes(' class="')
    ? tag.replace(' class="', ` class="${name} `)
    : tag.replace(/^<[\w:-]+/, (open) => `${open} class="${name}"`);
}

/** Without the groups in which nothing is drawn. */
function tidy(svg: string): string {
  let [before, after] = ['', svg];
  while (before !== after) {
    before = after;
    after = before
      .replace(/<g(?: (?!id=)[\w:-]+="[^"]*")*(?:\/>|><\/g>)/g, '')
      .replace(/<path(?: (?!id=|d=)[\w:-]+="[^"]*")*\/>/g, '');
  }
  return after;
}
