import type { Header } from '../header.ts';
import type { Layout } from '../layout.ts';
import { detectIntervals } from './intervals.ts';

/** One HXL tag: `#affected+killed+min`. */
const TAG = /^#([a-z][a-z0-9_]*)((?:\s*\+\s*[a-z][a-z0-9_]*)*)$/i;

/** Whether a row under the header tags the columns: every cell that is not blank is a tag, and there is one. */
export function isTagRow(record: readonly string[]): boolean {
  let tags = 0;
  for (const cell of record) {
    const text = cell.trim();
    if (text === '') continue;
    if (!TAG.test(text)) return false;
    tags += 1;
  }
  return tags > 0;
}

/** `#affected` attributes and the measure they count. */
const MEASURES: ReadonlyMap<string, string> = new Map([
  ['killed', 'killed'],
  ['deaths', 'killed'],
  ['dead', 'killed'],
  ['injured', 'wounded'],
  ['wounded', 'wounded'],
  ['missing', 'missing'],
  ['captured', 'captured'],
  ['casualties', 'casualties'],
]);

const ENDS: ReadonlyMap<string, string> = new Map([
  ['min', 'low'],
  ['low', 'low'],
  ['lower', 'low'],
  ['best', 'best'],
  ['mid', 'best'],
  ['max', 'high'],
  ['high', 'high'],
  ['upper', 'high'],
]);

/** Attributes that do not narrow down what is counted; any other does (`+f`, `+children`, `+per100000`), and is not read. */
const PLAIN: ReadonlySet<string> = new Set([
  'num',
  'total',
  'value',
  'persons',
  'people',
  'ind',
  'individuals',
  'est',
  'name',
  'text',
]);

/**
 * The names that a tag row gives to columns, in the words of our own layout.
 *
 * Source: HXL 1.1 standard, core hashtags and attributes, hxlstandard.org.
 */
export function namesOfTags(record: readonly string[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  record.forEach((cell, at) => {
    const match = TAG.exec(cell.trim());
    if (match?.[1] === undefined) return;
    const attributes = (match[2] ?? '')
      .toLowerCase()
      .split('+')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const name = nameOf(match[1].toLowerCase(), attributes);
    // A tag that means nothing to us still hides the heading above it: `#affected+f` over "killed" is not all the killed.
    names.set(at, name ?? cell.trim());
  });
  return names;
}

function nameOf(tag: string, attributes: readonly string[]): string | null {
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => attributes.includes(name));
  switch (tag) {
    case 'affected':
      return countOf(attributes);
    case 'indicator':
      if (has('value', 'num', 'min', 'max')) {
        const end = attributes.map((one) => ENDS.get(one)).find((one) => one !== undefined);
        return end ?? 'value';
      }
      return has('code') ? null : 'measure';
    case 'date':
      if (has('start')) return 'from';
      return has('published', 'updated') ? 'published' : 'as_of';
    case 'meta':
    case 'org':
    case 'source':
      if (has('url', 'link')) return 'url';
      if (has('notes', 'note', 'comments', 'comment')) return 'note';
      return tag !== 'meta' || has('source', 'org') ? 'source' : null;
    case 'description':
      return 'note';
    case 'crisis':
    case 'event':
    case 'country':
      return has('code', 'id', 'type') ? null : tag;
    case 'loc':
      return has('code') ? null : 'location';
    case 'adm1':
    case 'region':
      return has('code') ? null : 'region';
    default:
      return null;
  }
}

function countOf(attributes: readonly string[]): string | null {
  let measure: string | null = null;
  let end: string | null = null;
  for (const attribute of attributes) {
    const asMeasure = MEASURES.get(attribute);
    const asEnd = ENDS.get(attribute);
    if (asMeasure !== undefined && measure === null) measure = asMeasure;
    else if (asEnd !== undefined && end === null) end = asEnd;
    else if (!PLAIN.has(attribute)) return null;
  }
  if (measure === null) return null;
  return end === null ? measure : `${measure}_${end}`;
}

/** The layout of a table with an HXL tag row, by a header that goes by the names of the tags. Null where no tag is a count. */
export function detectHxl(header: Header): Layout | null {
  const layout = detectIntervals(header, true);
  return layout === null ? null : { ...layout, name: 'hxl', title: 'a table with HXL tags' };
}
