/** The measures that a text names, each with its place. */
import type { Measure } from '../measure.ts';
import { matchAt } from './lexicon.ts';
import { MEASURE_WORDS } from './measure-table.ts';
import type { MeasureEntry } from './measure-table.ts';
import type { Token } from './tokens.ts';

/** A run of measure words joined as one: "killed", "killed and wounded", "killed, wounded or missing". */
export interface Mention {
  /** What it counts; null when it is ambiguous, or counts nothing of ours. */
  readonly measure: Measure | null;
  /** The parts named, when several are; null for one word. */
  readonly includes: readonly Measure[] | null;
  /** The two measures an ambiguous word may mean. */
  readonly readings: readonly [Measure, Measure] | null;
  /** Its number follows it. */
  readonly object: boolean;
  readonly start: number;
  /** Index of the first token after it. */
  readonly end: number;
}

/** Words that may stand between the measures of a list: "killed, wounded or went missing". */
const JOINTS: ReadonlySet<string> = new Set(
  ', / & + and or either both whether nor as well been were was have has had went gone got'.split(
    ' ',
  ),
);
/** A list of parts is never longer than this; a longer run is no list. */
const MOST_JOINED = 6;
/** Most joints between two parts: "have been killed or have been wounded". */
const MOST_JOINTS = 4;
/** Fewest measures that commas alone make a list of; "600 killed, wounded unknown" is none. */
const LIST_BY_COMMAS = 3;

/** Nouns before which another measure is an adjective: "injury deaths". After "wounded", "died" is a verb of its own. */
const COMPOUND_NOUNS: ReadonlySet<string> = new Set([
  'deaths',
  'death',
  'fatalities',
  'casualties',
  'toll',
]);

/** Letters of the American Civil War's returns, after a number or between strokes: `118k/450w/22mc`, `k/w/m`. */
const LETTERS: ReadonlyMap<string, readonly Measure[]> = new Map([
  ['k', ['killed']],
  ['w', ['wounded']],
  ['m', ['missing']],
  ['c', ['captured']],
  ['p', ['captured']],
  ['mc', ['missing', 'captured']],
  ['cm', ['missing', 'captured']],
  ['kia', ['killed']],
  ['wia', ['wounded']],
  ['mia', ['missing']],
]);

/** Whether a mention counts something that is no measure of ours: "5 million displaced". */
export function countsOther(mention: Mention): boolean {
  return mention.measure === null && mention.readings === null;
}

/** What several measures named as one count: their total. */
function joined(parts: readonly Measure[]): Measure | null {
  const [first] = parts;
  if (first === undefined) return null;
  return parts.every((part) => part === first) ? first : 'casualties';
}

/** The measure words at token `at`, joined ones as one mention; null when none stands there. */
export function mentionAt(tokens: readonly Token[], at: number): Mention | null {
  const words = MEASURE_WORDS();
  const found: { readonly entry: MeasureEntry; readonly end: number }[] = [];
  let joint = false;
  let adjacent = false;
  let i = at;
  while (found.length < MOST_JOINED) {
    const match = matchAt(tokens, i, words);
    if (match === null) break;
    const { measure } = match.entry;
    const closes = measure === null || measure === 'casualties' || measure === 'deployed';
    // "killed or total": a total does not join parts, it closes them.
    if (found.length > 0 && closes) break;
    found.push(match);
    if (closes) break;
    i = match.end;
    const here = i;
    while (JOINTS.has(tokens[i]?.fold ?? '') && i < match.end + MOST_JOINTS) {
      if (tokens[i]?.fold !== ',') joint = true;
      i += 1;
    }
    // "killed wounded or captured": a comma may be left out.
    if (i === here && matchAt(tokens, i, words) === null) break;
    if (i === here) adjacent = true;
  }
  // "injury deaths": the last word of a compound is what is counted.
  const noun = COMPOUND_NOUNS.has(tokens[(found[1]?.end ?? 0) - 1]?.fold ?? '');
  if (!joint && found.length === 2 && adjacent && noun) found.shift();
  else if (!joint && found.length < LIST_BY_COMMAS) found.splice(1);
  const [first] = found;
  const last = found[found.length - 1];
  if (first === undefined || last === undefined) return null;
  const parts = [...new Set(found.map(({ entry }) => entry.measure))].filter((m) => m !== null);
  const { readings, object } = first.entry;
  return {
    measure: joined(parts),
    includes: parts.length > 1 ? parts : null,
    readings,
    object,
    start: at,
    end: last.end,
  };
}

/** Whether k, w, m after numbers are killed, wounded, missing: some number is followed by a w, which is no scale. */
export function lettersAreMeasures(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, i) =>
      /^(w|mc|cm)$/.test(token.fold) && token.kind === 'word' && tokens[i - 1]?.kind === 'number',
  );
}

/** `k`, `mc`, `k/w/m` at `at`: after a number where letters are measures, or joined by strokes. */
export function lettersMention(
  tokens: readonly Token[],
  at: number,
  afterNumbers: boolean,
): Mention | null {
  const parts: Measure[] = [];
  let end = at;
  let letters = 0;
  let i = at;
  for (;;) {
    const token = tokens[i];
    const found = token?.kind === 'word' ? LETTERS.get(token.fold) : undefined;
    if (found === undefined) break;
    parts.push(...found);
    letters += 1;
    end = i + 1;
    if (tokens[end]?.fold !== '/' && tokens[end]?.fold !== '&') break;
    i = end + 1;
  }
  if (letters === 0) return null;
  if (letters < 2 && !(afterNumbers && tokens[at - 1]?.kind === 'number')) return null;
  return {
    measure: joined(parts),
    includes: parts.length > 1 ? parts : null,
    readings: null,
    object: false,
    start: at,
    end,
  };
}
