/**
 * A wording as tokens: words, numbers and single signs, each with its place in the text.
 *
 * One pass, no regular expression that can backtrack: the time grows with the length of the text and no faster.
 */
import { lazy } from './lazy.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** Verbatim. */
  readonly text: string;
  /** Lower case, typographic apostrophes plain, the points of `U.S.` and `K.I.A.` gone; for signs one form each. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** No white space between this token and the one before it. */
  readonly glued: boolean;
}

const SPACE = /\s/;
/** Made when a letter is not plain: the classes of Unicode take a millisecond to set up. */
const LETTER: () => RegExp = lazy(() => /[\p{L}\p{M}]/u);
const ASCII_LETTER = /[a-z]/i;
const DIGIT = /[0-9]/;
const VULGAR = /[¼-¾⅐-⅞↉]/;
const APOSTROPHES = new Set(["'", '’', 'ʼ', '`']);
/** Separators that may stand between two digits of one number. */
const INNER = new Set(['.', ',', "'", '’', '_']);
/** Spaces that typographers put between groups of three digits; nobody puts one of them between two numbers. */
const GROUP_SPACES: ReadonlySet<string> = new Set(['\u00A0', '\u2009', '\u202F', '\u2007']);
const PLAIN_OR_GROUP: ReadonlySet<string> = new Set([' ', ...GROUP_SPACES]);

/** Whether a sign is a letter or its mark. */
function isLetter(sign: string): boolean {
  return sign < '\u0080' ? ASCII_LETTER.test(sign) : LETTER().test(sign);
}

/** Signs that mean the same, under one form. */
const SIGN_FORMS: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['−', '-'],
  ['―', '-'],
  ['－', '-'],
  ['﹣', '-'],
  ['≈', '~'],
  ['∼', '~'],
  ['≃', '~'],
  ['≅', '~'],
  ['～', '~'],
  ['⩾', '≥'],
  ['⩽', '≤'],
  ['＞', '>'],
  ['＜', '<'],
  ['＋', '+'],
  ['％', '%'],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['⁄', '/'],
  ['［', '['],
  ['］', ']'],
  ['（', '('],
  ['）', ')'],
  ['：', ':'],
  ['；', ';'],
  ['，', ','],
]);

/**
 * Signs that make the number they touch one below zero: the hyphen, the minus, and the dashes and full-width hyphens that word
 * processors and other keyboards put in their place.
 */
const MINUSES = new Set('-−–—‐‑‒―－﹣');

/** Whether a token may be a minus sign. */
export function isMinusSign(token: Token | undefined): boolean {
  return token?.kind === 'sign' && MINUSES.has(token.text);
}

/** End of the digits that begin at `at`, with the separators that stand between digits. */
function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const here = text.charAt(end);
    if (DIGIT.test(here)) end += 1;
    else if (INNER.has(here) && DIGIT.test(text.charAt(end + 1))) end += 1;
    else break;
  }
  return end;
}

/** Whether exactly three digits, and no fourth, begin at `at`. */
function groupAt(text: string, at: number): boolean {
  for (let k = 0; k < 3; k += 1) if (!DIGIT.test(text.charAt(at + k))) return false;
  return !DIGIT.test(text.charAt(at + 3));
}

/** The words after which `12 300` is a day and a count, not one number: months, and what announces a list. */
export type SpaceGuard = (previous: Token | undefined) => boolean;

/** End of a number grouped by spaces (`20 842`), or `end` when there is none. */
function spacedEnd(text: string, start: number, end: number, plainSpace: boolean): number {
  if (end - start > 3 || !/^[1-9]\d*$/.test(text.slice(start, end))) return end;
  const groups = plainSpace ? PLAIN_OR_GROUP : GROUP_SPACES;
  let last = end;
  while (groups.has(text.charAt(last)) && groupAt(text, last + 1)) last += 4;
  return last;
}

/** End of the letters that begin at `at`; an apostrophe between letters belongs to the word. */
function lettersEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const here = text.charAt(end);
    const code = text.codePointAt(end) ?? 0;
    const letter = code > 0xffff ? String.fromCodePoint(code) : here;
    if (isLetter(letter)) end += letter.length;
    else if (APOSTROPHES.has(here) && isLetter(text.charAt(end + 1))) end += 1;
    else break;
  }
  return end;
}

/** End of an abbreviation of single letters, each with its point (`U.S.`, `k.i.a.`), or `at` when there is none. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while (isLetter(text.charAt(end)) && text.charAt(end + 1) === '.') {
    end += 2;
    letters += 1;
  }
  if (letters === 1 && isLetter(text.charAt(end)) && !isLetter(text.charAt(end + 1))) {
    return end + 1;
  }
  if (letters < 2 || isLetter(text.charAt(end))) return at;
  return end;
}

/** Splits a wording into tokens. `keepApart` says after which token a plain space never joins two groups of digits. */
export function tokenize(text: string, keepApart: SpaceGuard = () => false): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  const push = (kind: Token['kind'], end: number, fold: string): void => {
    tokens.push({ kind, text: text.slice(at, end), fold, start: at, end, glued });
    at = end;
    glued = true;
  };
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const here = String.fromCodePoint(code);
    if (SPACE.test(here) || code === 0x200b || code === 0xfeff) {
      at += here.length;
      glued = false;
    } else if (DIGIT.test(here)) {
      const plain = numberEnd(text, at);
      const end = spacedEnd(text, at, plain, !keepApart(tokens[tokens.length - 1]));
      push('number', end, text.slice(at, end));
    } else if (here === '.' && !glued && DIGIT.test(text.charAt(at + 1))) {
      const end = numberEnd(text, at + 1);
      push('number', end, `0${text.slice(at, end)}`);
    } else if (VULGAR.test(here)) {
      push('number', at + 1, here.normalize('NFKD').replace('⁄', '/'));
    } else if (isLetter(here)) {
      const initials = initialsEnd(text, at);
      const end = initials > at ? initials : lettersEnd(text, at);
      const fold = text.slice(at, end).toLowerCase().replaceAll(/[’ʼ`]/g, "'");
      push('word', end, initials > at ? fold.replaceAll('.', '') : fold);
    } else if ((here === '>' || here === '<') && text.charAt(at + 1) === '=') {
      push('sign', at + 2, here === '>' ? '≥' : '≤');
    } else {
      push('sign', at + here.length, SIGN_FORMS.get(here) ?? here);
    }
  }
  return tokens;
}

/** The words of a text between two tokens, both included, verbatim. */
export function slice(text: string, from: Token | undefined, to: Token | undefined): string {
  return from === undefined || to === undefined ? '' : text.slice(from.start, to.end);
}
