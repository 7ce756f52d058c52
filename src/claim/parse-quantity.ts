/** Reads what a wording says: numbers with their hedges, what they count, and how they stand to each other. */
import { readCompound } from './wording/compound.ts';
import { notEnglish } from './wording/language.ts';
import { isMissing, negative } from './wording/missing.ts';
import { notesOn } from './wording/notes.ts';
import {
  bareShare,
  belowOne,
  belowZero,
  belowZeroIn,
  cutGroup,
  danglingSign,
  deniedIn,
  faultOf,
  inOtherDigits,
  inOtherLanguage,
  missing,
  narrowerThanZero,
  nothingRead,
  tooMany,
} from './wording/refusals.ts';
import { readPlain } from './wording/plain.ts';
import { scan } from './wording/scan.ts';
import { tokenize } from './wording/tokens.ts';
import type { WordingContext, WordingRead } from './wording/wording-read.ts';

export type { WordingContext, WordingRead } from './wording/wording-read.ts';

/**
 * Reads a wording: "around 600", "4,700 casualties, including 600 killed", "no soldier was killed", "unknown".
 *
 * Several numbers become several quantities, in the order of the text, each with the measure it names and its relation
 * (`nested` in a total, or `additive` beside the number before it; a part names its total in `of`). A wording that cannot
 * be read gives no quantity and a problem that says why, what would have been readable, and how to mend it; one that says
 * that the number is not known gives no quantity and the notice `missing-value`: missing is never zero. A number whose
 * measure is ambiguous ("lost 6,000") is given back with `measure` null beside the problem, which is a notice where
 * `context.measure` says what is counted and an error where nothing does.
 *
 * The intervals follow the hedge table (hedges.ts) and the table of vague words (vague.ts). Counts are numbers, shares
 * fractions of 1. The text is walked over a fixed number of times: the time grows with its length and no faster.
 */
export function parseQuantity(text: string, context: WordingContext = {}): WordingRead {
  if ((context.unit ?? null) === null && (context.of ?? null) === null) {
    const plain = readPlain(text, context.hedges ?? 'default', context.decimal ?? null);
    if (plain !== null) return { quantities: [plain], problems: [] };
  }
  return walkQuantity(text, context);
}

/** The same by the whole walk, whatever the wording: `parseQuantity` takes it for all but the plainest. */
export function walkQuantity(text: string, context: WordingContext = {}): WordingRead {
  const tokens = tokenize(text);
  if (isMissing(text, tokens)) return missing(text);
  if (negative(tokens)) return belowZero(text, tokens);
  const foreign = notEnglish(tokens);
  if (foreign !== null) return inOtherLanguage(text, tokens, foreign);
  const digits = inOtherDigits(text);
  if (digits !== null) return digits;
  const { hedges = 'default', measure = null, unit = null, decimal = null } = context;
  const found = scan(text, hedges, decimal);
  const refusal =
    tooMany(found) ??
    faultOf(found) ??
    belowZeroIn(found) ??
    danglingSign(found) ??
    cutGroup(found) ??
    narrowerThanZero(found) ??
    deniedIn(found) ??
    (unit === 'share' ? bareShare(found, hedges) : belowOne(found, context.of ?? null, hedges));
  if (refusal !== null) return refusal;
  const { quantities, problems } = readCompound(found, { hedges, measure });
  if (quantities.length === 0 && problems.length === 0) return nothingRead(found);
  return { quantities, problems: [...problems, ...notesOn(found, quantities)] };
}
