import { formatFold, formatInterval, formatSignificant } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import type { Hedges } from '../claim/quantity.ts';
import { type AssumedRanges, SECOND_SCALE } from './assume.ts';
import { DEFAULT_PRIOR } from './bayes-prior.ts';
import { ASSUMPTIONS, type Assumption, type Range } from './range.ts';

/** What an analyst chose, knowingly or not. */
export interface Choices {
  /** How wide hedge words are read. */
  readonly hedges: Hedges;
  readonly assume: Assumption;
  /** Scale of the prior of the between-source spread. */
  readonly scale: number;
}

/** One answer: the choices, and the range that they give; null where the assumption makes no sense for the accounts. */
export interface Answer extends Choices {
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
}

/** How far one choice moves the answer, the others being as in the base. */
export interface Effect {
  readonly choice: keyof Choices;
  /** The setting that moves an end of the range furthest: `wide`, `all-right`, `1`. */
  readonly to: string;
  /** How many times one end is the other, on 1 + x; null where an end opens or closes, which no factor tells. */
  readonly fold: number | null;
  readonly answer: Answer;
}

/** What hangs on what, for one measure. */
export interface Sensitivity {
  readonly base: Answer;
  /** Every answer: each way of reading hedges, each assumption that can be made, each prior scale. */
  readonly answers: readonly Answer[];
  /** The choices, the one that moves the answer most first; a choice that moves nothing is left out. */
  readonly effects: readonly Effect[];
  /** One sentence. */
  readonly text: string;
}

/** The ranges by measure for a reading of hedges and a prior scale, under every assumption. */
export type RangesUnder = (
  choice: Pick<Choices, 'hedges' | 'scale'>,
) => Readonly<Partial<Record<Measure, AssumedRanges>>>;

const HEDGES: readonly Hedges[] = ['narrow', 'default', 'wide'];

/** The two prior scales that are tried: the default, and the one with which ranges show the prior's pull. */
const SCALES: readonly number[] = [DEFAULT_PRIOR.scale, SECOND_SCALE];

/** The choices whose answer the others are held against. */
export const BASE: Choices = {
  hedges: 'default',
  assume: 'next-source',
  scale: DEFAULT_PRIOR.scale,
};

/**
 * Repeats a result under hedges narrow, default and wide, every assumption and two prior scales, and says which choice moves it most.
 *
 * Pure but for what `run` does, which is called once for each reading of hedges and each scale. An effect changes one choice and leaves
 * the others as in the base; it is the larger of the folds between the low ends and between the high ends.
 *
 * @param run the whole way from claims to ranges, under a choice
 * @param base the choices that the answer rests on
 * @returns by measure; a measure without a range under the base's assumption is held against its first other one
 */
export function sensitivity(
  run: RangesUnder,
  base: Choices = BASE,
): Readonly<Partial<Record<Measure, Sensitivity>>> {
  const hedges = including(HEDGES, base.hedges);
  const scales = including(SCALES, base.scale);
  const answers = new Map<Measure, Answer[]>();
  for (const each of hedges) {
    for (const scale of scales) {
      const ranges = run({ hedges: each, scale });
      for (const measure of MEASURES) {
        const found = answersOf(ranges[measure] ?? {}, each, scale);
        if (found.length > 0) answers.set(measure, [...(answers.get(measure) ?? []), ...found]);
      }
    }
  }
  const result: Partial<Record<Measure, Sensitivity>> = {};
  for (const [measure, all] of answers) {
    const at = baseOf(all, base);
    if (at === undefined) continue;
    const effects = effectsOf(at, all);
    result[measure] = { base: at, answers: all, effects, text: textOf(measure, at, effects) };
  }
  return result;
}

function including<T>(settings: readonly T[], one: T): readonly T[] {
  return settings.includes(one) ? settings : [...settings, one];
}

function answersOf(ranges: AssumedRanges, hedges: Hedges, scale: number): Answer[] {
  return ASSUMPTIONS.flatMap((assume) => {
    const range: Range | undefined = ranges[assume];
    if (range === undefined) return [];
    const { low, median, high } = range;
    return [{ hedges, assume, scale, low, median, high }];
  });
}

function baseOf(answers: readonly Answer[], base: Choices): Answer | undefined {
  const read = answers.filter(
    ({ hedges, scale }) => hedges === base.hedges && scale === base.scale,
  );
  return read.find(({ assume }) => assume === base.assume) ?? read[0];
}

/** The largest move by each choice alone. */
function effectsOf(base: Answer, answers: readonly Answer[]): Effect[] {
  const effects: Effect[] = [];
  for (const choice of ['hedges', 'assume', 'scale'] as const) {
    let largest: Effect | null = null;
    for (const answer of answers) {
      const others = (['hedges', 'assume', 'scale'] as const).filter((each) => each !== choice);
      if (answer[choice] === base[choice]) continue;
      if (!others.every((each) => answer[each] === base[each])) continue;
      const effect = {
        choice,
        to: String(answer[choice]),
        fold: moveBetween(base, answer),
        answer,
      };
      if (largest === null || size(effect) > size(largest)) largest = effect;
    }
    if (largest !== null && largest.fold !== 1) effects.push(largest);
  }
  return effects.sort((a, b) => size(b) - size(a) || (a.choice < b.choice ? -1 : 1));
}

/** An end that opens or closes is more than any factor. */
function size({ fold }: Effect): number {
  return fold ?? Infinity;
}

function moveBetween(a: Answer, b: Answer): number | null {
  let fold = 1;
  for (const end of ['low', 'high'] as const) {
    const [one, other] = [a[end], b[end]];
    if (one === null && other === null) continue;
    if (one === null || other === null) return null;
    fold = Math.max(fold, Math.exp(Math.abs(Math.log1p(one) - Math.log1p(other))));
  }
  return fold;
}

const NAMES: Readonly<Record<keyof Choices, string>> = {
  hedges: 'how wide hedges are read',
  assume: 'the assumption',
  scale: "the prior's scale",
};

function textOf(measure: Measure, base: Answer, effects: readonly Effect[]): string {
  const [first, ...rest] = effects;
  const range = formatInterval(base.low, base.high);
  if (first === undefined) return `${measure}: ${range}, whatever is chosen.`;
  const to = formatInterval(first.answer.low, first.answer.high);
  const lead = `${measure}: most hangs on ${NAMES[first.choice]}: ${range} under ${words(base, first.choice)} becomes ${to} under ${words(first.answer, first.choice)} (${moved(first)})`;
  const others = rest.map((each) => `${NAMES[each.choice]} ${moved(each)}`);
  return others.length === 0 ? `${lead}.` : `${lead}; ${others.join(', ')}.`;
}

function words(answer: Answer, choice: keyof Choices): string {
  if (choice === 'hedges') return `${answer.hedges} hedges`;
  return choice === 'scale' ? `scale ${formatSignificant(answer.scale)}` : answer.assume;
}

function moved({ fold }: Effect): string {
  return fold === null ? 'an end opens or closes' : `${formatFold(fold)} at an end`;
}
