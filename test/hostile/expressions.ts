/** Every regular expression of the sources, and texts on which expressions with nested or adjoining repeats take too long. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An expression and the file it stands in. */
export interface Expression {
  readonly file: string;
  readonly expression: RegExp;
}

/** A literal: after a sign or a word that no operand can end with, up to its unescaped slash outside brackets. */
const LITERAL =
  /(?<=[=(,:!&|?;[{}\n]\s*|\breturn\s+)\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

/** Every literal under a folder. What only looks like one does not compile, and is left out. */
export function expressionsIn(folder: string): readonly Expression[] {
  const found: Expression[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, source = '', flags = ''] of text.matchAll(LITERAL)) {
      try {
        found.push({ file: name, expression: new RegExp(source, flags) });
      } catch {
        // A division, or a part of a comment.
      }
    }
  }
  return found;
}

/** What is repeated: letters, digits, blanks, signs, each alone and in twos that adjoining repeats could share out in many ways. */
const UNITS: readonly string[] = [
  'a',
  '1',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '.',
  ',',
  '-',
  "'",
  '"',
  '(',
  '/',
  '_',
  '=',
  '\\',
  '<',
  '&',
  '\u05d0',
  '\u0301',
  '\u00e9',
  '\ud83d\udc80',
  'a ',
  '1,',
  '1 ',
  'a.',
  'a-',
  'a_',
  "a'",
  '\u05d0 ',
  '\u05d0,',
  '1-',
  ' -',
  '.,',
  'a=',
  'a\n',
  '12:',
  '1/',
  'A',
  'Aa ',
  'https://a',
  'a/b ',
  '2025-01-',
  'x * ',
  ' / ',
  '1e',
];

/** Texts of about this length that end as no expression expects. */
export function attacks(length: number): readonly string[] {
  return UNITS.flatMap((unit) => {
    const body = unit.repeat(Math.ceil(length / unit.length));
    return [`${body}\u0000`, `a${body}!`, body];
  });
}
