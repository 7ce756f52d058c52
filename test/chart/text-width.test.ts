import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { createRequire } from 'node:module';
import { textWidth, wrapText } from '../../src/chart/text-width.ts';

const it = suite('text width');
const FOLDER = 'node_modules/dejavu-fonts-ttf/ttf/';

// fontkit brings no types of its own.
const { openSync } = createRequire(import.meta.url)('fontkit') as {
  readonly openSync: (file: string) => Font;
};

interface Font {
  readonly unitsPerEm: number;
  readonly layout: (text: string) => { readonly advanceWidth: number };
}

function widthOf(font: Font, text: string): number {
  return (10 * font.layout(text).advanceWidth) / font.unitsPerEm;
}

const regular = openSync(`${FOLDER}DejaVuSans.ttf`);
const bold = openSync(`${FOLDER}DejaVuSans-Bold.ttf`);

it('is that of DejaVu Sans for letters, digits and signs, never less (kerning aside)', () => {
  for (let code = 0x20; code <= 0x7e; code += 1) {
    const letter = String.fromCodePoint(code);
    for (const [font, isBold] of [
      [regular, false],
      [bold, true],
    ] as const) {
      const real = widthOf(font, letter);
      const ours = textWidth(letter, 10, isBold);
      assert.ok(ours >= real - 1e-9 && ours < real + 0.02, `${letter} ${ours} ${real}`);
    }
  }
});

for (const words of [
  'Управление Верховного комиссара ООН по правам человека',
  'Міністерство оборони України',
  'المرصد السوري لحقوق الإنسان',
  'משרד הביטחון הישראלי',
  'Υπουργείο Εθνικής Άμυνας',
  'Ośrodek Karta, Łódź, Žižkov, Señor Núñez',
  '4,000–4,500 · ≥ 600 × 2 † “quoted”',
]) {
  it(`leaves room enough, and not half as much again, for ${words}`, () => {
    for (const [font, isBold] of [
      [regular, false],
      [bold, true],
    ] as const) {
      const real = widthOf(font, words);
      const ours = textWidth(words, 10, isBold);
      assert.ok(ours >= real, `${ours} < ${real}`);
      assert.ok(ours <= 1.5 * real, `${ours} > 1.5 x ${real}`);
    }
  });
}

it('takes a full em for a script it has no numbers for', () => {
  assert.is(textWidth('朝鲜', 10), 20);
});

it('of a combining mark is none', () => {
  assert.is(textWidth('e\u0301', 10), textWidth('e', 10));
  assert.is(textWidth('é', 10), textWidth('e', 10));
});

it('breaks at spaces and keeps every word', () => {
  const lines = wrapText('the quick brown fox jumps', 80, 10);
  assert.is(lines.join(' '), 'the quick brown fox jumps');
  assert.ok(lines.length > 1);
  for (const line of lines) assert.ok(textWidth(line, 10) <= 80);
});

it('breaks inside a word that is wider than the line, and loses no letter', () => {
  const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis';
  const lines = wrapText(word, 60, 10);
  assert.is(lines.join(''), word);
  for (const line of lines) assert.ok(textWidth(line, 10) <= 60);
});

it('ends even where no letter fits', () => {
  assert.equal(wrapText('abc', 1, 10), ['a', 'b', 'c']);
});

it('an empty text is one empty line', () => {
  assert.equal(wrapText('', 100, 10), ['']);
  assert.equal(wrapText('   ', 100, 10), ['']);
});

it('keeps a number with its per cent sign, and no line begins with a middle dot', () => {
  assert.equal(wrapText('aaaa 90 %', textWidth('aaaa 90', 10), 10), ['aaaa', '90\u00A0%']);
  assert.equal(
    wrapText('aaaa · bb', textWidth('aaaa', 10) + 1, 10)
      .join('|')
      .includes('|·'),
    false,
  );
});

it.run();
