/** Numbers that are part of a name, a label or an adjective: `12GA`, `T-72`, "24th", "10-day", "page 12". */
import { wordSet } from './lexicon.ts';
import { mentionAt } from './mentions.ts';
import { numeralAt } from './numerals.ts';
import type { NumeralContext } from './numerals.ts';
import { percentEnd, shareAt } from './shares.ts';
import { before, plainDigits } from './spot.ts';
import type { Spot, Taken } from './spot.ts';
import type { Token } from './tokens.ts';
import { vagueAt } from './vague-words.ts';
import { PERIODS } from './words.ts';

/** Nouns whose number is a label wherever they stand: "page 12", "Unit 29155". */
const LABELLED = wordSet(`
  no nr page p pp chapter ch article section resolution unit brigade regiment battalion figure fig table note ref row id
  highway route vol volume annex appendix cargo # §
`);
/** Nouns whose number is a label when they are written as a name, or begin the text: "Hill 203", "Day 600". */
const LABELLED_AS_NAME = wordSet(`
  division hill zone phase day line item version war class level sector camp school grid point block flight type mark mk
  model part week order directive law room gate channel army area group
`);
/** Words that may touch a number from before without naming it: "c600", "US600". */
const TOUCHING_BEFORE = wordSet('c ca approx est k w m');
/** Letters that are measures after a number: `600KIA`. */
const TOUCHING_AFTER = wordSet('kia wia mia pow pows ish odd');
const MEASURE_LETTERS = wordSet('k w m c mc cm p');
/** Words that a hyphen joins to a number which stays a count: "100-strong", "300-odd". */
const HYPHENED = wordSet('strong odd plus ish something or');
/** A footnote's number is below this. */
const FOOTNOTES_TO = 1000;

/** Letters and hyphens that touch the number from before: `T-72`, `Covid-19`, `mid-2024`, `G20`. */
function namedBefore(tokens: readonly Token[], { start, raw }: Spot): Taken | null {
  const first = tokens[start];
  const previous = tokens[start - 1];
  if (first?.glued !== true || previous === undefined) return null;
  if (first.kind === 'number' && previous.kind === 'word') {
    return TOUCHING_BEFORE.has(previous.fold) ? null : 'a name or label';
  }
  const word = tokens[start - 2];
  if (previous.fold !== '-' || !previous.glued || word?.kind !== 'word') return null;
  if (/^(mid|pre|post|early|late)$/.test(word.fold) && /^\d{4}$/.test(raw)) return 'a year';
  // "1.5K-2K": a scale, not a name.
  if (word.glued && tokens[start - 3]?.kind === 'number') return null;
  const name = word.text !== word.fold || word.fold === 'covid';
  return name && first.kind === 'number' ? 'a name or label' : null;
}

/** Letters that touch the number from after: `12GA`, `24th`, `6am`, `1990s`. */
function namedAfter(
  tokens: readonly Token[],
  { end }: Spot,
  context: NumeralContext,
): Taken | null {
  const next = tokens[end];
  if (next?.kind !== 'word' || !next.glued || tokens[end - 1]?.kind !== 'number') return null;
  const { fold } = next;
  if (/^(st|nd|rd|th)$/.test(fold)) return 'an ordinal';
  if (/^(am|pm|h|hrs|hr)$/.test(fold)) return 'a time of day';
  if (fold === 's') return 'a year';
  if (fold === 'x') return 'a multiple';
  if (TOUCHING_AFTER.has(fold)) return null;
  return context.lettersAreMeasures && MEASURE_LETTERS.has(fold) ? null : 'a name or label';
}

/** A word that a hyphen joins to the number: "10-day", "30-year-old", "12-member". */
function modifier(
  tokens: readonly Token[],
  { start, end }: Spot,
  context: NumeralContext,
): Taken | null {
  const [hyphen, word] = [tokens[end], tokens[end + 1]];
  if (hyphen?.fold !== '-' || !hyphen.glued || word?.kind !== 'word' || !word.glued) return null;
  if (HYPHENED.has(word.fold) || mentionAt(tokens, end + 1) !== null) return null;
  // "600-to-700 killed" counts, "a 10-to-12-day siege" does not.
  if (word.fold === 'to' && tokens[end + 4]?.fold !== '-') return null;
  if (word.fold === 'fold') return 'a multiple';
  if (PERIODS.has(word.fold)) {
    return tokens[end + 3]?.fold.startsWith('old') === true ? 'an age' : 'a length of time';
  }
  const numeral = numeralAt(tokens, end + 1, context) ?? shareAt(tokens, start, context);
  if (numeral !== null || percentEnd(tokens, end) > end || vagueAt(tokens, end + 1) !== null)
    return null;
  return 'a modifier';
}

/** What the number at a spot is the name, label or modifier of; null when it is none. */
export function nameAt(
  tokens: readonly Token[],
  spot: Spot,
  context: NumeralContext,
): Taken | null {
  const touching =
    namedBefore(tokens, spot) ??
    namedAfter(tokens, spot, context) ??
    modifier(tokens, spot, context);
  if (touching !== null) return touching;
  if (!plainDigits(spot.raw)) return null;
  const at = before(tokens, spot.start);
  const noun = tokens[at];
  if (noun === undefined) return null;
  const rate = /^(per|each|a|every)$/.test(tokens[at - 1]?.fold ?? '');
  const asName = LABELLED_AS_NAME.has(noun.fold) && (at === 0 || noun.text !== noun.fold);
  if ((LABELLED.has(noun.fold) || asName) && !rate) return 'a name or label';
  const footnote = noun.fold === '[' && tokens[spot.end]?.fold === ']' && tokens.length > 3;
  return footnote && spot.value < FOOTNOTES_TO ? 'a name or label' : null;
}
