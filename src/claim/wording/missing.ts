/** Wordings that say that the number is not known: missing, which is never zero. */
import { isMinusSign } from './tokens.ts';
import type { Token } from './tokens.ts';
import { lazy } from './lazy.ts';
import { phrases, type WordSet, wordSet } from './lexicon.ts';

/** Whole cells that stand for a missing value. */
const MISSING_CELLS: () => ReadonlySet<string> = lazy(
  () =>
    new Set(
      phrases(`
    na, n a, nan, null, nil value, not available, not applicable, unknown, unk, unspecified, undisclosed, undetermined,
    not known, not reported, unreported, not recorded, unrecorded, not stated, not given, not specified, not disclosed, not released,
    not published, not provided, unavailable, no data, no information, no figure, no figures, no estimate, no estimates, no number,
    no numbers, no record, no records, no report, no reports, tbd, tba, tbc, to be determined, to be confirmed, to be announced,
    missing value, missing data, unclear, uncertain, unconfirmed, pending, withheld, classified, secret, blank, empty, x, nr, nd, n d,
    not yet known, not yet available, not determined, indeterminate, unquantified, no official figure, no official figures,
    number unknown, unknown number, figures unavailable, none given, none reported yet, none stated, none available, no count, not counted,
    uncounted, not clear, not confirmed, n k, dk, do not know, don't know, missing
  `),
    ),
);

/** Numbers that data sets write for a missing value. */
const MISSING_CODES: ReadonlySet<string> = new Set([
  '1',
  '9',
  '99',
  '999',
  '9999',
  '88',
  '888',
  '77',
  '777',
]);

/** Words that say that the number is not known, in a text without any number. */
const NOT_KNOWN: WordSet = wordSet(`
  unknown unspecified undisclosed undetermined unreported unavailable unclear uncertain unconfirmed unrecorded unverified
   indeterminate unknowable withheld tbd
`);
/** "not known", "not been disclosed", "could not be determined". */
const NOT_THEN: WordSet = wordSet(`
  known clear available reported stated given disclosed released published provided recorded specified determined confirmed
   revealed established say said specify disclose reveal provide give release report state know verified verify independently
   determine confirm elaborate
`);
/** "no figures", "no reports of casualties": what there is none of is the information. */
export const INFORMATION: WordSet = wordSet(`
  figure figures data information report reports word news number numbers estimate estimates record records details
   detail count counts evidence confirmation statistics indication indications breakdown total totals toll confirmed known
   reliable official independent immediate exact precise clear specific answer comment idea accurate credible
`);

function words(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => token.kind !== 'sign')
    .map((token) => token.fold)
    .join(' ');
}

/** Whether the whole text stands for a missing value: blank, a dash, `NA`, `unknown`, `-999`. */
export function isMissing(text: string, tokens: readonly Token[]): boolean {
  if (tokens.length === 0) return true;
  const signs = tokens.every((token) => token.kind === 'sign');
  if (signs) return tokens.every((token) => '-.?*/_~"()[]#…–'.includes(token.fold));
  if (missingCode(tokens)) return true;
  const plain = tokens.every(
    (token) => token.kind === 'word' || '-./?()[]"*#<>'.includes(token.fold),
  );
  return plain && MISSING_CELLS().has(words(tokens)) && text.length < 40;
}

/** Whether the text begins with a number below zero that data sets use for a missing value. */
export function missingCode(tokens: readonly Token[]): boolean {
  return negative(tokens) && MISSING_CODES.has((tokens[1]?.fold ?? '').replace(/\.0+$/, ''));
}

/** Whether the text begins with a minus sign and a number. */
export function negative(tokens: readonly Token[]): boolean {
  const [minus, number] = tokens;
  return isMinusSign(minus) && number?.kind === 'number' && number.glued;
}

/** Whether a text without a number says that the number is not known. */
export function saysUnknown(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (NOT_KNOWN.has(token.fold)) return true;
    if (token.fold === 'no') {
      return tokens.slice(i + 1, i + 4).some((next) => INFORMATION.has(next.fold));
    }
    if (token.fold === 'not' || token.fold === 'yet' || token.fold.endsWith("n't")) {
      return tokens.slice(i + 1, i + 5).some((next) => NOT_THEN.has(next.fold));
    }
    if (/^(declined|refused|declines|refuses)$/.test(token.fold)) return true;
    return token.fold === 'without' && INFORMATION.has(tokens[i + 1]?.fold ?? '');
  });
}
