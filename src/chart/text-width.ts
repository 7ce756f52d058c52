/**
 * How wide text will be, without a font engine: what a figure needs to give its labels room.
 *
 * The numbers are advance widths of DejaVu Sans, the font that exports are drawn with. The fallbacks of the font stack
 * (Verdana, Arial, Helvetica) run as wide or narrower, so that room made for DejaVu Sans is room enough.
 */

/** Advance widths of U+0020 to U+007E in thousandths of an em, rounded up: DejaVu Sans 2.37, regular. */
const REGULAR: readonly number[] = [
  318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
  637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 685, 687, 699, 771, 632,
  576, 775, 752, 295, 295, 656, 558, 863, 749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686,
  611, 686, 391, 337, 391, 838, 500, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
  278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
];

/** The same in bold. */
const BOLD: readonly number[] = [
  349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696,
  696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581, 1000, 774, 763, 734, 831, 684,
  684, 821, 837, 373, 373, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
  725, 726, 458, 366, 458, 838, 500, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
  343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
];

/**
 * Other scripts by block: first and last code point, then a width that a run of such letters does not exceed on
 * average, regular and bold. A single letter may be wider (Cyrillic Щ is 1,094), a word hardly ever is.
 */
const BLOCKS: readonly (readonly [number, number, number, number])[] = [
  [0x0300, 0x036f, 0, 0], // combining marks
  [0x0370, 0x03ff, 660, 730], // Greek
  [0x0400, 0x052f, 700, 775], // Cyrillic
  [0x0590, 0x05cf, 0, 0], // Hebrew points
  [0x05d0, 0x05ff, 620, 690], // Hebrew
  [0x064b, 0x065f, 0, 0], // Arabic vowel marks
  [0x0600, 0x06ff, 720, 790], // Arabic, as isolated letters: joined ones are narrower
  [0x200b, 0x200f, 0, 0], // zero-width and direction marks
  [0x2010, 0x2013, 500, 500],
  [0x2009, 0x2009, 200, 200], // thin space
  [0x00a0, 0x00a0, 318, 349], // no-break space
  [0x00b7, 0x00b7, 318, 381],
  [0x2020, 0x2020, 500, 523],
  [0x2018, 0x201f, 519, 700],
  [0x00a0, 0x024f, 720, 800], // Latin letters that do not decompose
];

/** Anything else, Chinese for instance: a full em. */
const WIDEST = 1000;

/** Width of a line of text in pixels at a font size in pixels. Line breaks are not looked at. */
export function textWidth(text: string, size: number, bold: boolean = false): number {
  let thousandths = 0;
  const widths = bold ? BOLD : REGULAR;
  for (let i = 0; i < text.length; i += 1) {
    const width = widths[text.charCodeAt(i) - 0x20];
    if (width === undefined) return (anyWidth(text, bold) * size) / 1000;
    thousandths += width;
  }
  return (thousandths * size) / 1000;
}

/** The width of a text that is not of ASCII alone, in thousandths of an em. */
function anyWidth(text: string, bold: boolean): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD')) {
    thousandths += letterWidth(letter.codePointAt(0) ?? 0, bold);
  }
  return thousandths;
}

function letterWidth(code: number, bold: boolean): number {
  const ascii = (bold ? BOLD : REGULAR)[code - 0x20];
  if (ascii !== undefined) return ascii;
  const block = BLOCKS.find(([first, last]) => code >= first && code <= last);
  return block === undefined ? WIDEST : block[bold ? 3 : 2];
}

/** Blanks that are not single spaces between two words, or that hold together what they part. */
const NOT_PLAIN = /^ | $| [ ·%]|[\t\r\n]/;

/**
 * Breaks text into lines no wider than `width` pixels: at spaces where it can, inside a word where it must. Nothing is
 * cut off. An empty text is one empty line. A number keeps its per cent sign, and no line begins with a middle dot.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  bold: boolean = false,
): readonly string[] {
  // Most texts fit as they are: then there is nothing to break.
  if (!NOT_PLAIN.test(text) && textWidth(text, size, bold) <= width) return [text];
  const held = text.replace(/(\d) %/g, '$1\u00A0%').replace(/ ·/g, '\u00A0·');
  const words = held.split(/[ \t\r\n]+/).filter((each) => each !== '');
  const whole = words.join(' ');
  if (textWidth(whole, size, bold) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = splitWord(word, width, size, bold);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** A word in pieces that fit; one letter at the least, so that it ends. */
function splitWord(word: string, width: number, size: number, bold: boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size, bold) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}
