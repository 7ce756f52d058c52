/** A best with the interval that the words give for it: "4,700 (95% CI 4,400-5,000)", "low 4,400, best 4,700, high 5,000". */
import type { HedgeRow } from '../hedges.ts';
import type { Amount } from './amount.ts';
import { hedgedAfter } from './amounts.ts';
import { readGiven, readRange } from './interval.ts';
import type { Reading } from './interval.ts';
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
/** Words that label one number of three. */
const LABELS: ReadonlyMap<string, Label> = new Map([
  ['low', 'low'],
  ['lower', 'low'],
  ['lowest', 'low'],
  ['best', 'best'],
  ['central', 'best'],
  ['median', 'best'],
  ['high', 'high'],
  ['upper', 'high'],
  ['highest', 'high'],
]);
/** How far before a number its label may stand, "low estimate of 1,500", and how far after it, "1,500 (low)". */
const LABEL_BEFORE = 4;
const LABEL_AFTER = 2;
/** Most amounts that are labelled together: low, best and high. */
const MOST_LABELLED = 3;

type Label = 'low' | 'best' | 'high';

/** What several amounts were read as, and how many they were. */
interface Joined {
  readonly reading: Reading;
  /** Index after the last token. */
  readonly end: number;
  readonly used: number;
}

/** The amounts of a text, those that give one interval as one amount. */
export function withGivenIntervals(tokens: readonly Token[], amounts: readonly Amount[]): Amount[] {
  const merged: Amount[] = [];
  let i = 0;
  while (i < amounts.length) {
    const amount = amounts[i];
    if (amount === undefined) break;
    const joined =
      repeated(tokens, amount, amounts[i + 1]) ??
      labelled(tokens, amounts, i) ??
      intervalOf(tokens, amount, amounts[i + 1], amounts[i + 2]);
    if (joined === null) merged.push(boundOf(tokens, amount));
    else {
      const { reading, end, used } = joined;
      const single = used === 2 && reading === amount.reading ? amount.single : null;
      merged.push({ ...amount, reading, end, single });
    }
    i += joined?.used ?? 1;
  }
  return merged;
}

/** "12 (twelve)": the number once more, in brackets. */
function repeated(
  tokens: readonly Token[],
  first: Amount,
  second: Amount | undefined,
): Joined | null {
  const { best } = first.reading;
  const value = first.single?.stated.value ?? best;
  if (second === undefined || value === null || first.unit !== second.unit) return null;
  if (second.reading.best !== value || second.start !== first.end + 1) return null;
  if (!aloneInBrackets(tokens, second.start, second.end)) return null;
  return { reading: first.reading, end: second.end + 1, used: 2 };
}

/** The label of an amount; null when it has none, or is no bare number. */
function labelOf(tokens: readonly Token[], { start, end, single }: Amount): Label | null {
  if (single === null || single.row !== 'bare number') return null;
  for (let i = start - 1; i >= Math.max(0, start - LABEL_BEFORE); i -= 1) {
    const label = LABELS.get(tokens[i]?.fold ?? '');
    if (label !== undefined) return label;
    if (tokens[i]?.kind === 'number' || /^[,;)]$/.test(tokens[i]?.fold ?? '')) break;
  }
  for (let i = end; i < end + LABEL_AFTER; i += 1) {
    const label = LABELS.get(tokens[i]?.fold ?? '');
    if (label !== undefined) return label;
    if (tokens[i]?.fold !== '(') break;
  }
  return null;
}

/** "lower bound 600", "600 (high estimate)" without the other end: a bound, and open on the other side. */
function boundOf(tokens: readonly Token[], amount: Amount): Amount {
  const { core, end, single } = amount;
  if (single === null || single.row !== 'bare number') return amount;
  const bound = (i: number): HedgeRow | null => {
    if (!/^(bound|limit|estimate)$/.test(tokens[i + 1]?.fold ?? '')) return null;
    const label = LABELS.get(tokens[i]?.fold ?? '');
    return label === 'low' ? 'at least' : label === 'high' ? 'at most' : null;
  };
  const link = /^(:|=|of|is|was|at)$/.test(tokens[core - 1]?.fold ?? '') ? 1 : 0;
  // "600 (lower bound)", "600 killed (lower bound)".
  const after = tokens[end]?.fold === '(' ? bound(end + 1) : null;
  const late = tokens[end + 1]?.fold === '(' ? bound(end + 2) : null;
  const row = bound(core - link - 2) ?? after ?? late;
  return row === null ? amount : hedgedAfter(amount, row, 'default');
}

/** "low 1,500, high 2,000", "1,500 (low) to 2,000 (high)", "best 4,700, low 4,400, high 5,000". */
function labelled(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  from: number,
): Joined | null {
  const found = new Map<Label, Amount>();
  let i = from;
  while (i < amounts.length && i < from + MOST_LABELLED) {
    const amount = amounts[i];
    const label = amount === undefined ? null : labelOf(tokens, amount);
    if (amount === undefined || label === null || found.has(label)) break;
    found.set(label, amount);
    i += 1;
  }
  const [low, best, high] = [found.get('low'), found.get('best'), found.get('high')];
  const last = amounts[i - 1];
  if (low?.single == null || high?.single == null || last === undefined) return null;
  if (low.unit !== high.unit || low.single.stated.value > high.single.stated.value) return null;
  let { end } = last;
  while (/^(low|high|lower|upper|best|\(|\))$/.test(tokens[end]?.fold ?? '')) end += 1;
  const used = i - from;
  const [bottom, top] = [low.single.stated, high.single.stated];
  if (best?.single == null) {
    const reading = readRange(['bare number', bottom], ['bare number', top], low.unit, 'default');
    return { reading, end, used };
  }
  const { value } = best.single.stated;
  if (value < bottom.value || value > top.value) return null;
  return { reading: readGiven(bottom.value, value, top.value), end, used };
}

/** The interval that follows a best: one range, or two numbers; null when none does, or the best is outside it. */
function intervalOf(
  tokens: readonly Token[],
  { reading, unit, end }: Amount,
  first: Amount | undefined,
  second: Amount | undefined,
): Joined | null {
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
    return { reading: readGiven(low, best, high), end: closing(tokens, first.end), used: 2 };
  }
  if (second === undefined) return null;
  const [bottom, top] = [endOf(first, 'at least'), endOf(second, 'at most')];
  if (bottom === null || top === null || bottom > best || top < best) return null;
  const between = tokens.slice(pastLabel(tokens, first.end), second.start);
  const last = pastLabel(tokens, second.end);
  const closed = announced || /^[)\]]$/.test(tokens[last]?.fold ?? '');
  if (!closed || !between.every((token) => INTERVAL_WORDS.has(token.fold))) return null;
  return { reading: readGiven(bottom, best, top), end: closing(tokens, last), used: 3 };
}

/** The number of one end: "600", "600 min"; null where it is a bound on the other side, or has no number of its own. */
function endOf({ reading, single }: Amount, row: HedgeRow): number | null {
  return reading.best ?? (single?.row === row ? single.stated.value : null);
}

/** Index after the label of a number, "600 low", or that of the number's end. */
function pastLabel(tokens: readonly Token[], at: number): number {
  return LABELS.has(tokens[at]?.fold ?? '') ? at + 1 : at;
}

function closing(tokens: readonly Token[], at: number): number {
  return /^[)\]]$/.test(tokens[at]?.fold ?? '') ? at + 1 : at;
}
