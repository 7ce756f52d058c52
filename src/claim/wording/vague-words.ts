/** Vague counts as they stand in a text: "dozens", "tens of thousands", "several hundred", "in the low thousands". */
import {
  FIGURES,
  MULTIPLIED_UNITS,
  TEENS,
  UNQUANTIFIED,
  VAGUE_MULTIPLIERS,
  VAGUE_PARTS,
  VAGUE_UNITS,
  VAGUE_WORDS,
  partOfUnit,
  timesUnit,
  unitOfUnits,
} from '../vague.ts';
import type { Span } from '../vague.ts';
import { lazy } from './lazy.ts';
import { lexicon, matchAt } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { SCALES } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A vague count found in a text; `high` null is open. */
export interface Vague {
  readonly low: number;
  readonly high: number | null;
  readonly end: number;
  /** Says that there are some, and not how many. */
  readonly unquantified: boolean;
}

const MULTIPLIERS: () => Lexicon<Span> = lazy(() =>
  lexicon([...VAGUE_MULTIPLIERS].map(([word, span]) => [span, word] as const)),
);
const WORDS: () => Lexicon<Span> = lazy(() =>
  lexicon([...VAGUE_WORDS].map(([word, span]) => [span, word] as const)),
);
const FIGURE_WORDS: () => Lexicon<number> = lazy(() =>
  lexicon([...FIGURES].map(([word, unit]) => [unit, word] as const)),
);
const SOME: () => Lexicon<true> = lazy(() => lexicon([[true, UNQUANTIFIED.join(',')]]));

function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.fold === '-' && tokens[at]?.glued ? at + 1 : at;
}

/** "dozens", "tens of thousands", "many thousands", "thousands upon thousands", at `at`. */
function units(tokens: readonly Token[], at: number): Vague | null {
  let i = at;
  const first = tokens[i]?.fold ?? '';
  const part = VAGUE_PARTS.get(first) ?? null;
  if (part !== null || first === 'many' || first === 'several' || first === 'some') {
    i = skipHyphen(tokens, i + 1);
  } else if (first === 'the') i += 1;
  if (part === null && VAGUE_PARTS.has(tokens[i]?.fold ?? '')) return units(tokens, i);
  const figures = matchAt(tokens, i, FIGURE_WORDS());
  if (figures !== null) {
    const unit = figures.entry;
    const span = part === null ? { low: unit, high: 10 * unit - 1 } : partOfUnit(part, unit);
    return { ...span, end: figures.end, unquantified: false };
  }
  if (part === null && tokens[i]?.fold === 'teens') return teens(tokens, i);
  const outer = VAGUE_UNITS.get(tokens[i]?.fold ?? '');
  if (outer === undefined) return null;
  let span: Span = part === null ? outer : partOfUnit(part, outer.unit);
  i += 1;
  if (tokens[i]?.fold === 'of' || tokens[i]?.fold === 'upon') {
    let j = i + 1;
    if (tokens[j]?.fold === 'many') j += 1;
    const inner = VAGUE_UNITS.get(tokens[j]?.fold ?? '');
    if (inner !== undefined && tokens[i]?.fold === 'of') {
      span = unitOfUnits(span, inner.unit);
      i = j + 1;
    } else if (inner !== undefined) i = j + 1;
  }
  return { ...span, end: i, unquantified: false };
}

/** "teens of thousands" at `at`. */
function teens(tokens: readonly Token[], at: number): Vague | null {
  const inner = VAGUE_UNITS.get(tokens[at + 2]?.fold ?? '');
  if (tokens[at + 1]?.fold !== 'of' || inner === undefined) return null;
  return { ...unitOfUnits(TEENS, inner.unit), end: at + 3, unquantified: false };
}

/** The vague count that begins at token `at`; null when none does. */
export function vagueAt(tokens: readonly Token[], at: number): Vague | null {
  const plural = units(tokens, at);
  if (plural !== null) return plural;
  const multiplier = matchAt(tokens, at, MULTIPLIERS());
  if (multiplier !== null) {
    const i = skipHyphen(tokens, multiplier.end);
    const fold = tokens[i]?.fold ?? '';
    const unit = MULTIPLIED_UNITS.get(fold) ?? SCALES.get(fold);
    if (unit !== undefined) {
      const span = timesUnit(multiplier.entry, unit);
      const inner = unit < 1000 && tokens[i + 1]?.fold === 'thousand' ? 1000 : 1;
      const end = inner === 1 ? i + 1 : i + 2;
      return { low: span.low * inner, high: span.high * inner, end, unquantified: false };
    }
  }
  const word = matchAt(tokens, at, WORDS());
  if (word !== null) return { ...word.entry, end: word.end, unquantified: false };
  const some = matchAt(tokens, at, SOME());
  if (some !== null) return { low: 1, high: null, end: some.end, unquantified: true };
  return null;
}
