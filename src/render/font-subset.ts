/**
 * A font cut down to the characters of a page, as WOFF, for embedding in SVG and HTML.
 *
 * Glyphs keep their numbers and lose their outlines where they are not needed, so that the tables for kerning and
 * ligatures stay valid as they are. (OpenType 1.9, tables cmap, glyf, GSUB, head, loca, post.)
 */
import { readFileSync } from 'node:fs';
import { loadPackage } from './packages.ts';
import { packWoff } from './woff.ts';

interface Lazy<T> {
  toArray(): readonly T[];
}
type Listed<T> = readonly T[] | Lazy<T>;
interface Coverage {
  readonly version: number;
  readonly glyphs?: Listed<number>;
  readonly rangeRecords?: Listed<{ readonly start: number; readonly end: number }>;
}
interface Substitution {
  readonly version?: number;
  readonly coverage?: Coverage;
  readonly deltaGlyphID?: number;
  readonly substitute?: Listed<number>;
  readonly sequences?: Listed<Listed<number>>;
  readonly alternateSet?: Listed<Listed<number>>;
  readonly ligatureSets?: Listed<
    Listed<{ readonly glyph: number; readonly components: Listed<number> }>
  >;
  readonly lookupType?: number;
  readonly extension?: Substitution;
}
interface Lookup {
  readonly lookupType: number;
  readonly subTables: Listed<Substitution>;
}
interface SubsetFont {
  readonly numGlyphs: number;
  readonly characterSet: readonly number[];
  readonly directory: {
    readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
  };
  readonly GSUB?: { readonly lookupList: Listed<Lookup> };
  glyphForCodePoint(code: number): { readonly id: number };
}
interface Fontkit {
  create(bytes: Buffer): SubsetFont;
}

function listed<T>(list: Listed<T> | undefined): readonly T[] {
  if (list === undefined) return [];
  return 'toArray' in list ? list.toArray() : list;
}

function covered(coverage: Coverage | undefined): readonly number[] {
  if (coverage?.glyphs !== undefined) return listed(coverage.glyphs);
  const glyphs: number[] = [];
  for (const { start, end } of listed(coverage?.rangeRecords))
    for (let glyph = start; glyph <= end; glyph += 1) glyphs.push(glyph);
  return glyphs;
}

/** Adds what one substitution can make of the glyphs. Contextual lookups only call others, which are all visited. */
function addSubstitutes(type: number, table: Substitution, glyphs: Set<number>): void {
  if (type === 7 && table.extension !== undefined) {
    addSubstitutes(table.lookupType ?? 0, table.extension, glyphs);
    return;
  }
  const outcomes =
    type === 1
      ? listed(table.substitute).map((glyph) => [glyph])
      : type === 2
        ? listed(table.sequences)
        : listed(table.alternateSet);
  for (const [i, glyph] of covered(table.coverage).entries()) {
    if (!glyphs.has(glyph)) continue;
    if (type === 1 && table.deltaGlyphID !== undefined)
      glyphs.add((glyph + table.deltaGlyphID) & 0xffff);
    else if (type <= 3) for (const outcome of listed(outcomes[i])) glyphs.add(outcome);
    else if (type === 4)
      for (const ligature of listed(listed(table.ligatureSets)[i]))
        if (listed(ligature.components).every((part) => glyphs.has(part)))
          glyphs.add(ligature.glyph);
  }
}

/** All glyphs that texts of these characters can come to: ligatures and joined forms among them. */
function closeOverSubstitutions(font: SubsetFont, glyphs: Set<number>): void {
  const lookups = listed(font.GSUB?.lookupList);
  for (let before = -1; before !== glyphs.size;) {
    before = glyphs.size;
    for (const lookup of lookups)
      for (const table of listed(lookup.subTables))
        addSubstitutes(lookup.lookupType, table, glyphs);
  }
}

/** Flags of a composite glyph's parts. */
const [WORDS, SCALE, MORE, SCALE_XY, TWO_BY_TWO] = [0x1, 0x8, 0x20, 0x40, 0x80];

/** The glyphs that a composite glyph is put together from. */
function components(outline: Buffer): number[] {
  const found: number[] = [];
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return found;
  for (let at = 10, flags = MORE; flags & MORE;) {
    flags = outline.readUInt16BE(at);
    found.push(outline.readUInt16BE(at + 2));
    at +=
      4 +
      (flags & WORDS ? 4 : 2) +
      (flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & TWO_BY_TWO ? 8 : 0);
  }
  return found;
}

/** A character map of format 12: runs of characters whose glyphs follow each other too. */
function characterMap(glyphOf: ReadonlyMap<number, number>): Buffer {
  const groups: [first: number, last: number, glyph: number][] = [];
  for (const [code, glyph] of [...glyphOf].sort(([a], [b]) => a - b)) {
    const run = groups.at(-1);
    if (run !== undefined && run[1] === code - 1 && run[2] + (code - run[0]) === glyph)
      run[1] = code;
    else groups.push([code, code, glyph]);
  }
  const table = Buffer.alloc(12 + 16 + groups.length * 12);
  table.writeUInt16BE(1, 2); // one subtable
  table.writeUInt16BE(3, 4); // Windows
  table.writeUInt16BE(10, 6); // all of Unicode
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12); // format
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(groups.length, 24);
  for (const [i, group] of groups.entries())
    for (const [part, value] of group.entries()) table.writeUInt32BE(value, 28 + i * 12 + part * 4);
  return table;
}

/** Tables kept as they are; hinting, old kerning beside GPOS and vendors' own tables are left out. */
const KEPT = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'hhea', 'maxp'];

/** A font file's subset and what it is: WOFF, or the whole file where its outlines are not TrueType's. */
export interface EmbeddedFont {
  readonly bytes: Uint8Array;
  readonly mime: 'font/woff' | 'font/otf';
}

interface OpenFont {
  readonly bytes: Buffer;
  readonly font: SubsetFont;
  readonly characters: ReadonlySet<number>;
}
const OPEN = new Map<string, OpenFont>();

function openFont(file: string): OpenFont {
  let open = OPEN.get(file);
  if (open === undefined) {
    const bytes = readFileSync(file);
    const font = (loadPackage('fontkit') as Fontkit).create(bytes);
    OPEN.set(file, (open = { bytes, font, characters: new Set(font.characterSet) }));
  }
  return open;
}

/** Cuts a font file down to some characters; `null` when it has none of them. */
export function subsetFont(file: string, characters: Iterable<string>): EmbeddedFont | null {
  const { bytes, font, characters: known } = openFont(file);
  const glyphOf = new Map<number, number>();
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    if (known.has(code)) glyphOf.set(code, font.glyphForCodePoint(code).id);
  }
  if (glyphOf.size === 0) return null;
  const table = (name: string): Buffer | undefined => {
    const entry = font.directory.tables[name];
    return entry === undefined
      ? undefined
      : bytes.subarray(entry.offset, entry.offset + entry.length);
  };
  const [glyf, loca, head, hmtx] = ['glyf', 'loca', 'head', 'hmtx'].map(table);
  if (glyf === undefined || loca === undefined || head === undefined || hmtx === undefined)
    return { bytes, mime: 'font/otf' };

  const long = head.readInt16BE(50) === 1;
  const start = (glyph: number): number =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const outline = (glyph: number): Buffer => glyf.subarray(start(glyph), start(glyph + 1));
  const glyphs = new Set([0, ...glyphOf.values()]);
  closeOverSubstitutions(font, glyphs);
  // A set grows while it is walked: parts of parts are reached too.
  for (const glyph of glyphs) for (const part of components(outline(glyph))) glyphs.add(part);

  const newLoca = Buffer.alloc((font.numGlyphs + 1) * 4);
  const outlines: Buffer[] = [];
  let end = 0;
  for (let glyph = 0; glyph < font.numGlyphs; glyph += 1) {
    newLoca.writeUInt32BE(end, glyph * 4);
    if (!glyphs.has(glyph)) continue;
    const own = outline(glyph);
    const padding = (4 - (own.length % 4)) % 4;
    outlines.push(own, Buffer.alloc(padding));
    end += own.length + padding;
  }
  newLoca.writeUInt32BE(end, font.numGlyphs * 4);

  const newHead = Buffer.from(head);
  newHead.writeUInt32BE(0, 8); // the sum over the whole file: of no use in WOFF
  newHead.writeInt16BE(1, 50); // long offsets in loca
  const widths = Buffer.from(hmtx);
  const longMetrics = table('hhea')?.readUInt16BE(34) ?? 0;
  for (let glyph = 0; glyph < longMetrics - 1; glyph += 1)
    if (!glyphs.has(glyph)) widths.fill(0, glyph * 4, glyph * 4 + 4);
  const post = Buffer.from(table('post')?.subarray(0, 32) ?? Buffer.alloc(32));
  post.writeUInt32BE(0x00030000, 0); // no glyph names
  const name = Buffer.from([0, 0, 0, 0, 0, 6]); // no names: the page gives the font its name

  const tables = new Map<string, Buffer>([
    ['cmap', characterMap(glyphOf)],
    ['glyf', Buffer.concat(outlines)],
    ['head', newHead],
    ['hmtx', widths],
    ['loca', newLoca],
    ['name', name],
    ['post', post],
  ]);
  for (const kept of KEPT) {
    const body = table(kept);
    if (body !== undefined) tables.set(kept, body);
  }
  const kern = table('kern');
  if (kern !== undefined && !tables.has('GPOS')) tables.set('kern', kern);
  return { bytes: packWoff(tables), mime: 'font/woff' };
}
