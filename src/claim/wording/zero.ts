/** Wordings that say none: "no soldier was killed", "nobody", "without loss of life". Zero is what they say, exactly. */
import { mentionAt } from './mentions.ts';
import { wordSet } from './lexicon.ts';
import { INFORMATION } from './missing.ts';
import type { Token } from './tokens.ts';
import { PERSONS } from './words.ts';

export type Zero =
  | { readonly kind: 'zero'; readonly end: number }
  /** It says none of something narrower or later ("no further casualties"), which is not zero. */
  | { readonly kind: 'unclear'; readonly words: string };

/** How far from "no" the people or the measure may stand: "no North Korean regular soldiers". */
const WITHIN = 5;
/** After "no" these make it something else than zero. */
const NARROWER = wordSet(
  `further other others additional new more significant major serious heavy large grave mass big severe great substantial
   civilian-only military-only foreign visible obvious apparent life-threatening notable`,
);
/** After "no" these make a hedge of it. */
const HEDGES = wordSet(
  'fewer less more longer lower smaller greater higher later sooner matter one body doubt way',
);
/** After "none" these leave some out of it. */
const BESIDES = wordSet('else but except save besides');
/** Words that turn "none" into all: "none survived". */
const SURVIVAL = wordSet(
  'survived survive survivor survivors escaped escape spared unhurt unharmed alive returned',
);

function survival(tokens: readonly Token[]): boolean {
  return tokens.some((token) => SURVIVAL.has(token.fold));
}

/** "none", "no one", "nobody", "not a single", "not one", "zero", "nil" at `at`: index after it, else 0. */
function nobody(tokens: readonly Token[], at: number): number {
  const fold = (k: number): string => tokens[at + k]?.fold ?? '';
  const first = fold(0);
  if (first === 'none' || first === 'nobody' || first === 'zero' || first === 'nil') return at + 1;
  if (first === 'no' && fold(1) === 'one') return at + 2;
  if (first === 'no' && fold(1) === '-' && fold(2) === 'one') return at + 3;
  if (first === 'not' && fold(1) === 'a' && fold(2) === 'single')
    return fold(3) === 'one' ? at + 4 : at + 3;
  if (first === 'not' && fold(1) === 'one') return at + 2;
  if (first === 'not' && fold(1) === 'any') return at + 2;
  return 0;
}

/** What is said of none at token `at`; null when nothing is. */
export function zeroAt(tokens: readonly Token[], at: number): Zero | null {
  const first = tokens[at]?.fold;
  const end = nobody(tokens, at);
  if (end > 0) {
    if (survival(tokens)) return { kind: 'unclear', words: tokens[at]?.text ?? '' };
    // "no one else was killed", "none but 12 were killed": none besides those told of.
    const next = tokens[end];
    if (next !== undefined && BESIDES.has(next.fold)) return { kind: 'unclear', words: next.text };
    return { kind: 'zero', end };
  }
  if (first !== 'no' && first !== 'without') return null;
  for (let i = at + 1; i <= at + WITHIN; i += 1) {
    const token = tokens[i];
    if (token === undefined || (token.kind !== 'word' && token.fold !== '-')) return null;
    if (HEDGES.has(token.fold)) return null;
    if (NARROWER.has(token.fold)) {
      return mentionWithin(tokens, i) ? { kind: 'unclear', words: token.text } : null;
    }
    if (INFORMATION.has(token.fold)) return null;
    if (SURVIVAL.has(token.fold)) return { kind: 'unclear', words: token.text };
    const person = PERSONS.has(token.fold);
    if (person || mentionAt(tokens, i) !== null) {
      if (survival(tokens)) return { kind: 'unclear', words: token.text };
      return { kind: 'zero', end: i };
    }
  }
  return null;
}

function mentionWithin(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + WITHIN; i += 1) if (mentionAt(tokens, i) !== null) return true;
  return false;
}
