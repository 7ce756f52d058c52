/** The measure that a word names, for the `measure` column of a claims file as for a wording. */
import type { Measure } from './measure.ts';
import type { Problem } from './problem.ts';
import { mentionAt } from './wording/mentions.ts';
import { wordingProblem } from './wording/problems.ts';
import { tokenize } from './wording/tokens.ts';
import { PERSONS } from './wording/words.ts';

/** What a word of the `measure` column says. `measure` is null when it is unknown or ambiguous: the problem says which. */
export interface MeasureRead {
  readonly measure: Measure | null;
  /** What a total covers when the words say more than one part ("killed or missing"); null otherwise. */
  readonly includes: readonly Measure[] | null;
  readonly problem?: Problem;
}

/** Words of a column's value that add nothing to the measure: "number of soldiers killed". */
const FILLERS: ReadonlySet<string> = new Set(
  'total number of the no . # military combat enemy reported confirmed estimated n all : ( ) by in count figure'.split(
    ' ',
  ),
);

/** The problem of a word that counts either of two things; `number` shows it in both readings. */
export function ambiguousMeasure(
  text: string,
  word: string,
  [one, two]: readonly [Measure, Measure],
  severity: 'error' | 'notice' = 'error',
  number: string = '',
): Problem {
  const each = number === '' ? '' : `${number} `;
  return wordingProblem(
    'ambiguous-measure',
    severity,
    text,
    `"${word}" may mean ${each}${one} or ${each}${two}, and the words do not say which.`,
    `a measure that says what is counted: ${one}, or ${two}`,
    `Put ${one} or ${two} into the measure column, whichever the source means.`,
  );
}

/**
 * The measure that a word or phrase names: `deaths`, `KIA` and `killed in action` are `killed`. Case, hyphens and
 * underscores do not matter, nor do words for people ("soldiers killed"). `losses` alone is ambiguous, an unknown word is
 * a problem.
 */
export function measureOf(word: string): MeasureRead {
  const tokens = tokenize(word.replaceAll('_', ' '));
  const plain = tokens.filter((token) => !FILLERS.has(token.fold));
  const bare = plain.filter((token) => !PERSONS.has(token.fold) || mentionAt([token], 0) !== null);
  for (const list of [tokens, plain, bare]) {
    const mention = mentionAt(list, 0);
    if (mention === null || mention.end !== list.length) continue;
    const { measure, includes, readings } = mention;
    if (readings !== null) {
      return {
        measure: null,
        includes: null,
        problem: ambiguousMeasure(word, word.trim(), readings),
      };
    }
    const whole = includes === null || includes.includes('killed') || includes.includes('wounded');
    if (measure !== null && whole) return { measure, includes };
  }
  return {
    measure: null,
    includes: null,
    problem: wordingProblem(
      'unknown-measure',
      'error',
      word,
      `"${word.trim()}" is not a measure we know.`,
      'killed, wounded, missing, captured, casualties or deployed, or a synonym of one (dead, injured, POW, MIA, total, strength)',
      'Write the measure by one of these names.',
    ),
  };
}
