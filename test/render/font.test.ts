import { createRequire } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { subsetFont } from '../../src/render/font-subset.ts';
import { facesFor, fontList, openFonts, readFace } from '../../src/render/font.ts';
import { pageFontCss } from '../../src/render/font-css.ts';
import { RenderError } from '../../src/render/render-error.ts';
import { missingCharacter, textRuns } from '../../src/render/text-run.ts';

const it = suite('fonts');
const require = createRequire(import.meta.url);
const file = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const fonts = openFonts();
function countFaces(content: string): number {
  return pageFontCss(fonts, content).match(/@font-face/g)?.length ?? 0;
}
const REGULAR = { bold: false, italic: false };

it('DejaVu Sans comes in four faces, known by weight and slope', () => {
  assert.equal(
    fonts.faces.map(({ family, bold, italic }) => [family, bold, italic]),
    [
      ['DejaVu Sans', false, false],
      ['DejaVu Sans', true, false],
      ['DejaVu Sans', false, true],
      ['DejaVu Sans', true, true],
    ],
  );
  assert.is(facesFor(fonts, { bold: true, italic: true })[0], fonts.faces[3]);
});

it('a lone face stands in for bold, and the family behind it keeps its own faces', () => {
  const mono = openFonts([file('DejaVuSansMono')]);
  assert.is(facesFor(mono, { bold: true, italic: false })[0]?.family, 'DejaVu Sans Mono');
  assert.is(facesFor(mono, { bold: true, italic: false })[1]?.bold, true);
  assert.is(mono.fallback, 'DejaVu Sans');
});

it('files of two families are refused, both named', () => {
  try {
    openFonts([file('DejaVuSansMono'), file('DejaVuSerif')]);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, RenderError);
    assert.match((error as RenderError).message, /DejaVu Sans Mono[^]*DejaVu Serif/);
  }
});

it('a font list starts with the drawing font, names it once and cannot break out of its quotes', () => {
  assert.is(
    fontList(fonts, '"DejaVu Sans", Inter, sans-serif'),
    "'DejaVu Sans', Inter, sans-serif",
  );
  assert.is(fontList(fonts, `x'"><b`), "'DejaVu Sans', 'xb'");
});

it('Latin, Greek, Cyrillic, Arabic and Hebrew are there; Chinese is missed by name', () => {
  for (const text of [
    'Ærø ½ …',
    'Ελλάδα',
    'Зеленський',
    'وزارة',
    'שלום',
    '×1.175 − ≤ → ‰',
    'a\u200bb\n\u2066c\u2069',
  ])
    assert.is(missingCharacter(fonts, REGULAR, text), null, text);
  assert.is(missingCharacter(fonts, REGULAR, 'ab中c'), '中');
  assert.is(missingCharacter(fonts, REGULAR, 'flag 🇺🇦'), '🇺');
});

it('text is cut where the script changes, and digits and spaces go with what stands before them', () => {
  const runs = textRuns(fonts, REGULAR, 'Hello 12 Привет שלום');
  assert.equal(
    runs.map(({ text, script }) => [text, script]),
    [
      ['Hello 12 ', 'latin'],
      ['Привет ', 'cyrillic'],
      ['שלום', 'hebrew'],
    ],
  );
});

it('a sign that the chosen font lacks is set in the family behind it', () => {
  const mono = openFonts([file('DejaVuSansMono')]);
  const runs = textRuns(mono, REGULAR, 'killed שלום');
  assert.equal(
    runs.map(({ face, text }) => [face.family, text]),
    [
      ['DejaVu Sans Mono', 'killed '],
      ['DejaVu Sans', 'שלום'],
    ],
  );
});

it('kerning and ligatures count', () => {
  // Of the font's own tables, in units of 2048: hmtx gives A and V 1401 each, GPOS draws the pair together by 131.
  assert.is(Math.round(readFace(file('DejaVuSans')).shape('AV').advance * 2048), 1401 + 1401 - 131);
  assert.is(readFace(file('DejaVuSans')).shape('ffi').glyphs.length, 1);
});

it('a cut-down font is a small WOFF; characters it lacks give none at all', () => {
  const cut = subsetFont(file('DejaVuSans'), 'Killed 4,700');
  assert.is(cut?.mime, 'font/woff');
  assert.ok(
    (cut?.bytes.length ?? 0) > 5_000 && (cut?.bytes.length ?? 0) < 40_000,
    `${cut?.bytes.length} bytes`,
  );
  assert.is(Buffer.from(cut?.bytes ?? []).toString('latin1', 0, 4), 'wOFF');
  assert.equal(subsetFont(file('DejaVuSans'), 'Killed 4,700')?.bytes, cut?.bytes);
  assert.is(subsetFont(file('DejaVuSans'), '中'), null);
});

it('a page embeds bold and slanted faces only where its content asks for them', () => {
  assert.is(countFaces('plain'), 1);
  assert.is(countFaces('<b>x</b>'), 2);
  assert.is(countFaces('<b>x</b> <i>y</i>'), 4);
  assert.is(countFaces('<text style="font-weight: 700">x</text>'), 2);
});

it.run();
