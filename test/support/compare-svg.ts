/** Comparing two SVG texts: the same elements in the same order, and how far their numbers lie apart. */

interface Token {
  /** Tag or text with every number taken out. */
  readonly shape: string;
  readonly numbers: readonly number[];
  readonly source: string;
}

export interface SvgDifference {
  readonly elements: number;
  /** Where the two part ways, or `null` when all elements and texts are the same. */
  readonly structure: string | null;
  readonly largest: number;
  /** The two tags with the largest difference. */
  readonly where: string;
}

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '#60': '<',
  '#62': '>',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
};

/** What differs by design, or between two writers of the same tree, is left out of the comparison. */
function plain(tag: string): string {
  const attributes = [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)]
    .map(([, name = '', value = '']) => {
      const text = value
        .replace(/&([#\w]+);/g, (all, entity: string) => ENTITIES[entity] ?? all)
        .replace(/url\(["']?#([^"')]+)["']?\)/g, 'url(#$1)');
      if (name !== 'style') return [name, text] as const;
      const kept = text
        .split(';')
        .map((part) => part.trim().replace(/([:,])\s+/g, '$1'))
        .filter((part) => part !== '' && !/^(?:font-family|text-shadow)/.test(part))
        .sort();
      return [name, kept.join(';')] as const;
    })
    .filter(
      ([name, value]) =>
        !/^(?:xmlns|xml:space|role|aria-label)/.test(name) && !(name === 'style' && value === ''),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${value}"`);
  return `${/^<\/?[\w:]+/.exec(tag)?.[0] ?? ''}${attributes.join('')}`;
}

function tokens(svg: string): Token[] {
  const found: Token[] = [];
  const opened = svg.replace(/<([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/>/g, '<$1$2></$1>');
  for (const [source] of opened.matchAll(/<[^>]*>|[^<]+/g)) {
    const isTag = source.startsWith('<');
    const text = isTag
      ? plain(source)
      : source.replace(/&([#\w]+);/g, (all, entity: string) => ENTITIES[entity] ?? all);
    // A picture's bytes depend on its compressor; ids are words, not numbers.
    const clean = text
      .replace(/data:image\/png;base64,[^"]*/, 'data:image/png')
      .replace(/[\w-]*(?:clip|cb|g)[0-9a-f]{6}[\w-]*/g, 'id');
    if (!isTag) found.push({ shape: clean, numbers: [], source });
    else
      found.push({
        shape: clean.replace(NUMBER, '#'),
        numbers: clean.match(NUMBER)?.map(Number) ?? [],
        source,
      });
  }
  return found;
}

export function compareSvg(ours: string, theirs: string): SvgDifference {
  const [a, b] = [tokens(ours), tokens(theirs)];
  let largest = 0;
  let where = '';
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined || x.shape !== y.shape)
      return {
        elements: a.length,
        structure: `token ${i} of ${a.length}: ${x?.source.slice(0, 300)} | ${y?.source.slice(0, 300)}`,
        largest,
        where,
      };
    for (const [at, number] of x.numbers.entries()) {
      const difference = Math.abs(number - (y.numbers[at] ?? Number.NaN));
      if (!(difference <= largest)) {
        largest = difference;
        where = `${x.source.slice(0, 300)} | ${y.source.slice(0, 300)}`;
      }
    }
  }
  return {
    elements: a.filter((token) => token.source.startsWith('<') && !token.source.startsWith('</'))
      .length,
    structure: null,
    largest,
    where,
  };
}
