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

/** Whether a token may be a minus sign: the hyphen and the minus, and the dashes that word processors put in their place. */
export function isMinusSign(token: Token | undefined): boolean {
  return token?.kind === 'sign' && token.fold === '-';
}

/** Signs by the names that pages of HTML give them; what is pasted from one is read as what it shows. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['gt', '>'],
  ['lt', '<'],
  ['ge', '≥'],
  ['le', '≤'],
  ['amp', '&'],
  ['quot', '"'],
  ['nbsp', '\u00A0'],
  ['thinsp', '\u2009'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['plusmn', '±'],
  ['asymp', '≈'],
  ['sim', '~'],
  ['hellip', '…'],
]);
/** The longest entity: `&thinsp;`, `&#x2013;`. */
const LONGEST_ENTITY = 10;

/** The sign that an entity at `at` stands for, and where it ends; null when none of ours stands there. */
function entityAt(
  text: string,
  at: number,
): { readonly sign: string; readonly end: number } | null {
  if (text.charAt(at) !== '&') return null;
  const close = text.slice(at, at + LONGEST_ENTITY).indexOf(';');
  if (close < 0) return null;
  const name = text.slice(at + 1, at + close).toLowerCase();
  const [, hex, decimal] = /^#(?:x([\da-f]{2,5})|(\d{2,6}))$/.exec(name) ?? [];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
  const sign = code > 0 ? String.fromCodePoint(code) : ENTITIES.get(name);
  // Letters and digits are not written so.
  if (sign === undefined || isLetter(sign) || DIGIT.test(sign)) return null;
  return { sign, end: at + close + 1 };
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

/** The sign of a bound at `at`, as it stands or as an entity, and where it ends; null when none stands there. */
function boundAt(text: string, at: number): { readonly sign: string; readonly end: number } | null {
  const found = entityAt(text, at) ?? { sign: text.charAt(at), end: at + 1 };
  return found.sign === '>' || found.sign === '<' ? found : null;
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
  for (;;) {
    const entity = entityAt(text, last);
    const after = entity === null ? last + 1 : entity.end;
    const space = entity === null ? text.charAt(last) : entity.sign;
    if (!groups.has(space) || !groupAt(text, after)) return last;
    last = after + 3;
  }
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
    const entity = entityAt(text, at);
    const code = (entity === null ? text : entity.sign).codePointAt(entity === null ? at : 0) ?? 0;
    const here = String.fromCodePoint(code);
    const next = entity === null ? at + here.length : entity.end;
    if (SPACE.test(here) || code === 0x200b || code === 0xfeff) {
      at = next;
      glued = false;
    } else if (DIGIT.test(here)) {
      const plain = numberEnd(text, at);
      const end = spacedEnd(text, at, plain, !keepApart(tokens[tokens.length - 1]));
      push('number', end, text.slice(at, end).replaceAll(/&[#\w]+;/g, ' '));
    } else if (here === '.' && !glued && DIGIT.test(text.charAt(at + 1))) {
      const end = numberEnd(text, at + 1);
      push('number', end, `0${text.slice(at, end)}`);
    } else if (VULGAR.test(here)) {
      push('number', at + 1, here.normalize('NFKD').replace('⁄', '/'));
    } else if (here === 'w' && !glued && /^w\/(?:[\s\d]|o\b)/.test(text.slice(at, at + 4))) {
      const without = text.charAt(at + 2) === 'o';
      push('word', at + (without ? 3 : 2), without ? 'without' : 'with');
    } else if (isLetter(here)) {
      const initials = initialsEnd(text, at);
      const end = initials > at ? initials : lettersEnd(text, at);
      const fold = text.slice(at, end).toLowerCase().replaceAll(/[’ʼ`]/g, "'");
      push('word', end, initials > at ? fold.replaceAll('.', '') : fold);
    } else if ((here === '>' || here === '<') && text.charAt(next) === '=') {
      push('sign', next + 1, here === '>' ? '≥' : '≤');
    } else if (here === '=' && boundAt(text, next) !== null) {
      const bound = boundAt(text, next);
      push('sign', bound?.end ?? next, bound?.sign === '>' ? '≥' : '≤');
    } else {
      push('sign', next, SIGN_FORMS.get(here) ?? here);
    }
  }
  return tokens;
}

/** The words of a text between two tokens, both included, verbatim. */
export function slice(text: string, from: Token | undefined, to: Token | undefined): string {
  return from === undefined || to === undefined ? '' : text.slice(from.start, to.end);
}
