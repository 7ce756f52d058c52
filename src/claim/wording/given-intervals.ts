/** A best with the interval that the words give for it: "4,700 (95% CI 4,400-5,000)", "best 4,700, low 4,400, high 5,000". */
import type { Amount } from './amount.ts';
import { readGiven } from './interval.ts';
import { wordSet } from './lexicon.ts';
import { aloneInBrackets } from './parts-aside.ts';
import type { Token } from './tokens.ts';

/** Words and signs that may stand between a best and its interval, and between the two ends. */
const INTERVAL_WORDS = wordSet(`
  ci cis range ranges interval confidence credible credibility uncertainty ui cri prediction estimate estimates from between
  with plausible iqr hpd hdi ( [ : , - ; % = the a an of at is in and to low high lower upper bound bounds limit limits minimum
  maximum min max best level percent per cent sensitivity likely possible
`);
/** Words of which one announces an interval that stands in no brackets. */
const ANNOUNCES = wordSet(
  'range ranges ci interval low lower min minimum uncertainty ui between from',
);

/** The amounts of a text, each best that is followed by its interval as one amount. */
export function withGivenIntervals(tokens: readonly Token[], amounts: readonly Amount[]): Amount[] {
  const merged: Amount[] = [];
  for (let i = 0; i < amounts.length; i += 1) {
    const amount = amounts[i];
    if (amount === undefined) break;
    // "12 (twelve)".
    const next = amounts[i + 1];
    if (next !== undefined && repeats(tokens, amount, next)) {
      merged.push({ ...amount, end: closing(tokens, next.end) });
      i += 1;
      continue;
    }
    const given = intervalOf(tokens, amount, amounts[i + 1], amounts[i + 2]);
    if (given === null) merged.push(amount);
    else {
      const { low, high, best, end } = given;
      merged.push({ ...amount, reading: readGiven(low, best, high), end, single: null });
      i += given.used;
    }
  }
  return merged;
}

/** Whether the second number is the first once more, in brackets. */
function repeats(tokens: readonly Token[], first: Amount, second: Amount): boolean {
  const same = first.single?.stated.value ?? first.reading.best;
  if (same === null || second.reading.best !== same || first.unit !== second.unit) return false;
  return second.start === first.end + 1 && aloneInBrackets(tokens, second.start, second.end);
}

interface Given {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** Index after the interval, and how many of the next amounts it was made of. */
  readonly end: number;
  readonly used: number;
}

/** The interval that follows a best: one range, or two numbers; null when none does, or the best is outside it. */
function intervalOf(
  tokens: readonly Token[],
  { reading, unit, end }: Amount,
  first: Amount | undefined,
  second: Amount | undefined,
): Given | null {
  const { best } = reading;
  if (best === null || first === undefined || first.unit !== unit) return null;
  const gap = tokens.slice(end, first.start);
  const opened = gap.findIndex((token) => /^[([]$/.test(token.fold));
  const inside = gap.slice(Math.max(0, opened));
  const announced = inside.some((token) => ANNOUNCES.has(token.fold));
  if (opened < 0 && !announced) return null;
  if (!inside.every((token) => INTERVAL_WORDS.has(token.fold) || token.kind === 'number'))
    return null;
  const { low, high, hedge } = first.reading;
  if (hedge.startsWith('range')) {
    if (low === null || high === null || low > best || high < best) return null;
    return { low, best, high, end: closing(tokens, first.end), used: 1 };
  }
  const [bottom, top] = [first.reading.best, second?.reading.best ?? null];
  if (second === undefined || bottom === null || top === null || bottom > best || top < best)
    return null;
  const between = tokens.slice(first.end, second.start);
  const closed = announced || /^[)\]]$/.test(tokens[second.end]?.fold ?? '');
  if (!closed || !between.every((token) => INTERVAL_WORDS.has(token.fold))) return null;
  return { low: bottom, best, high: top, end: closing(tokens, second.end), used: 2 };
}

function closing(tokens: readonly Token[], at: number): number {
  return /^[)\]]$/.test(tokens[at]?.fold ?? '') ? at + 1 : at;
}
