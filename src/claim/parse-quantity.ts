/** Reads what a wording says: numbers with their hedges, what they count, and how they stand to each other. */
import type { Measure } from './measure.ts';
import type { Problem } from './problem.ts';
import type { Hedges, Quantity } from './quantity.ts';
import { hedgedInterval } from './hedges.ts';
import type { HedgeRow } from './hedges.ts';
import { mentionAt } from './measure-words.ts';
import { HEDGES_BEFORE } from './wording/hedge-words.ts';
import { matchAt } from './wording/lexicon.ts';
import { numeralAt } from './wording/numerals.ts';
import { wordingProblem } from './wording/problems.ts';
import { shareAt } from './wording/shares.ts';
import { slice, tokenize } from './wording/tokens.ts';

/** What is known of a wording before it is read. */
export interface WordingContext {
  readonly hedges?: Hedges;
  readonly measure?: Measure | null;
  readonly of?: Measure | null;
  readonly unit?: 'count' | 'share' | null;
  readonly decimal?: '.' | ',' | null;
}

export interface WordingRead {
  readonly quantities: readonly Quantity[];
  readonly problems: readonly Problem[];
}

/** First working version: hedged single numbers, ranges and shares. */
export function parseQuantity(text: string, context: WordingContext = {}): WordingRead {
  const tokens = tokenize(text);
  const numerals = { decimal: context.decimal ?? null, lettersAreMeasures: false };
  const quantities: Quantity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const start = i;
    const hedge = matchAt(tokens, i, HEDGES_BEFORE());
    if (hedge !== null) i = hedge.end;
    const share = shareAt(tokens, i, numerals);
    const number = share ?? numeralAt(tokens, i, numerals);
    if (number === null || !('value' in number)) continue;
    let row: HedgeRow = hedge?.entry ?? 'bare number';
    const unit = share === null ? 'count' : 'share';
    let end = number.end;
    let interval = hedgedInterval(row, number, unit, context.hedges ?? 'default');
    let stated = { low: number.value, high: number.value };
    let name: string = row;
    if (['-', 'to', 'and'].includes(tokens[end]?.fold ?? '')) {
      const top = numeralAt(tokens, end + 1, numerals);
      if (top?.kind === 'number' && top.value > number.value) {
        interval = {
          low: number.value,
          best: null,
          high: top.value,
          lowReached: true,
          highReached: true,
        };
        stated = { low: number.value, high: top.value };
        name = 'range';
        end = top.end;
      }
    } else if (tokens[end]?.fold === '+') {
      row = 'at least';
      name = row;
      interval = hedgedInterval(row, number, unit, context.hedges ?? 'default');
      end += 1;
    }
    let mention = null;
    for (let k = end; k < tokens.length && mention === null; k += 1) mention = mentionAt(tokens, k);
    quantities.push({
      ...interval,
      unit,
      of: null,
      relation: null,
      wording: slice(text, tokens[start], tokens[end - 1]),
      measure: mention?.measure ?? null,
      includes: mention?.includes ?? null,
      hedge: name,
      stated,
    });
    i = end - 1;
  }
  if (quantities.length > 0) return { quantities, problems: [] };
  return {
    quantities,
    problems: [
      wordingProblem(
        'unreadable-wording',
        'error',
        text,
        'No number was found in these words.',
        'a number, a range, a share or a vague count ("dozens")',
        'Write the number that the source gives, with its own hedge.',
      ),
    ],
  };
}
