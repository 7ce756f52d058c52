/** Parts of a scale: "half a million", "three-quarters of a million", "half a dozen", "and a half". */
import { DOZEN, isHyphen, scaleAt, vulgarAt } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A fraction of a scale ("a quarter of a million") is stated to a tenth of it, as a bare fraction is. */
export const FRACTION_PLACE = 0.1;

/** A scale is cut in no more parts than this: 600/1,200 are two numbers. */
const MOST_PARTS = 10;
const THOUSAND = 1000;

/** Parts of a scale: "half a million", "three quarters of a million". */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
]);

/** A number while its words are read. */
export interface Running {
  total: number;
  /** The number that the next scale word will multiply. */
  current: number;
  place: number;
  end: number;
  scale: number;
  inWords: boolean;
}

/** "half a million", "a quarter of a million", "three-quarters of a million", "half a dozen". */
export function partOfScale(
  tokens: readonly Token[],
  at: number,
  lettersAreMeasures: boolean,
): Running | null {
  const vulgar = vulgarAt(tokens, at);
  // "1/2 million": else the fraction would be set aside, and a whole million read.
  if (vulgar !== null && vulgar.top < vulgar.bottom && vulgar.bottom <= MOST_PARTS) {
    const of = tokens[vulgar.end]?.fold === 'of' ? vulgar.end + 1 : vulgar.end;
    const scale = scaleAt(tokens, tokens[of]?.fold === 'a' ? of + 1 : of, lettersAreMeasures);
    if (scale === null || scale.factor < THOUSAND) return null;
    const total = Math.round((vulgar.top / vulgar.bottom) * scale.factor);
    const place = FRACTION_PLACE * scale.factor;
    return { total, current: 0, place, end: scale.end, scale: scale.factor, inWords: true };
  }
  let i = at;
  let times = 1;
  const first = tokens[i]?.fold ?? '';
  if (first === 'a' || first === 'an' || first === 'one') i += 1;
  else if (first === 'three') {
    times = 3;
    i += isHyphen(tokens[i + 1]) ? 2 : 1;
  }
  const part = PARTS.get(tokens[i]?.fold ?? '');
  if (part === undefined) return null;
  i += 1;
  if (isHyphen(tokens[i])) i += 1;
  if (tokens[i]?.fold === 'of') i += 1;
  if (tokens[i]?.fold === 'a' || tokens[i]?.fold === 'an') i += 1;
  const word = tokens[i]?.fold;
  if (word === 'dozen') {
    const value = times * part * DOZEN;
    return { total: value, current: 0, place: value, end: i + 1, scale: 1, inWords: true };
  }
  const scale =
    word === 'hundred' ? { factor: 100, end: i + 1 } : scaleAt(tokens, i, lettersAreMeasures);
  if (scale === null) return null;
  return {
    total: times * part * scale.factor,
    current: 0,
    place: FRACTION_PLACE * scale.factor,
    end: scale.end,
    scale: scale.factor,
    inWords: true,
  };
}

/** "and a half" before or after a scale word: its length in tokens, 0 when it does not stand there. */
export function andAHalf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.fold === 'and' &&
    tokens[at + 1]?.fold === 'a' &&
    tokens[at + 2]?.fold === 'half'
    ? 3
    : 0;
}
