/** From the amounts of a text to its quantities, with a problem for every number that is not given back. */
import { formatCount, formatInterval, formatList, formatShare } from '../format-number.ts';
import { ambiguousMeasure } from '../measure-words.ts';
import type { Measure } from '../measure.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Hedges, Quantity } from '../quantity.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { withGivenIntervals } from './given-intervals.ts';
import { isNamed, setMention } from './item.ts';
import type { Item } from './item.ts';
import { makeItems } from './items.ts';
import { plainBefore } from './language.ts';
import { applyLateHedges } from './late-hedges.ts';
import { countsOther } from './mentions.ts';
import { partsInAsides } from './parts-aside.ts';
import { cited, wordingProblem } from './problems.ts';
import { relate } from './relations.ts';
import { outdated } from './revisions.ts';
import type { Scan } from './scan.ts';
import { severalSides, unknownSide } from './sides.ts';
import { sentenceBetween } from './stretches.ts';
import { addUp } from './sums.ts';
import { slice } from './tokens.ts';
import type { Token } from './tokens.ts';
import {
  closeParts,
  coverage,
  inferTotal,
  isMixed,
  isSubset,
  mayMeanDead,
  sameAsShare,
  sameMeasureTwice,
  widen,
} from './totals.ts';

/** What is known of a wording besides its text. */
export interface CompoundContext {
  readonly hedges: Hedges;
  /** The measure of the claim's own column; null when there is none. */
  readonly measure: Measure | null;
}

/** Why numbers are set aside, or a wording refused. */
interface Reason {
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

/** The quantities of a text that was walked over, and the problems of the numbers that are none. */
export function readCompound(
  scan: Scan,
  context: CompoundContext,
): { readonly quantities: readonly Quantity[]; readonly problems: readonly Problem[] } {
  return new CompoundReader(scan, context).read();
}

/** Reads the amounts of one text step by step; a step sets items aside and says why, or refuses the whole. */
class CompoundReader {
  readonly #scan: Scan;
  readonly #context: CompoundContext;
  readonly #problems: Problem[] = [];
  /** Parts told in asides, by their words. */
  readonly #asides: readonly string[];
  #items: Item[];

  constructor(scan: Scan, context: CompoundContext) {
    const { tokens, mentions } = scan;
    const amounts = withGivenIntervals(tokens, scan.amounts);
    const asides = partsInAsides(tokens, amounts, mentions);
    this.#scan = scan;
    this.#context = context;
    this.#asides = asides.map(({ start, end }) => this.#words(start, end));
    const items = makeItems(
      scan,
      amounts.filter((amount) => !asides.includes(amount)),
    );
    // "some", "many", "a number of" count only where a measure follows them.
    this.#items = items.filter(
      ({ amount, mention }) =>
        amount.reading.hedge !== 'unquantified' || (mention?.start ?? -1) >= amount.end,
    );
  }

  read(): { quantities: readonly Quantity[]; problems: readonly Problem[] } {
    applyLateHedges(this.#scan.tokens, this.#items, this.#context.hedges);
    const refusal =
      this.#dropCircumstances() ??
      this.#dropOtherMeasures() ??
      this.#findUnknownHedge() ??
      this.#findSides() ??
      this.#relate() ??
      this.#dropMixed() ??
      this.#dropSubsets() ??
      this.#dropLoose() ??
      this.#findTwice() ??
      this.#findEmptyTotal();
    if (refusal !== null) {
      this.#say('error', refusal);
      return { quantities: [], problems: this.#problems };
    }
    this.#adoptMention();
    this.#sayAmbiguous();
    const quantities = this.#items.map((item, k) => this.#quantity(item, k));
    return { quantities, problems: this.#problems };
  }

  /** The words between two tokens, verbatim. */
  #words(from: number, to: number): string {
    const { text, tokens } = this.#scan;
    return slice(text, tokens[from], tokens[to - 1]);
  }

  /** The words of an item with its measure. */
  #wording({ amount, mention }: Item): string {
    const from = Math.min(amount.start, mention?.start ?? amount.start);
    return this.#words(from, Math.max(amount.end, mention?.end ?? amount.end));
  }

  #cite(items: readonly Item[]): string {
    return cited(items.map((item) => this.#wording(item)));
  }

  #say(severity: Severity, { code, message, expected, fix }: Reason): void {
    this.#problems.push(wordingProblem(code, severity, this.#scan.text, message, expected, fix));
  }

  /** Takes the items out that a test finds. */
  #drop(test: (item: Item, k: number) => boolean): readonly Item[] {
    const dropped = this.#items.filter(test);
    this.#items = this.#items.filter((item) => !dropped.includes(item));
    return dropped;
  }

  /** Says why items were taken out; the reason is a refusal when none is left. */
  #explain(severity: Severity, reason: Reason): Reason | null {
    if (this.#items.length === 0) return reason;
    this.#say(severity, reason);
    return null;
  }

  /** Rates, projections, increases, factors. */
  #dropCircumstances(): Reason | null {
    const { tokens } = this.#scan;
    for (const { code, holds, message, expected, fix } of CIRCUMSTANCES) {
      const items = this.#items;
      const dropped = this.#drop(({ amount }, k) => {
        const from = items[k - 1]?.amount.end ?? 0;
        return holds(tokens, amount, from, items[k + 1]?.amount.start ?? tokens.length);
      });
      if (dropped.length === 0) continue;
      const reason = { code, message: `${this.#cite(dropped)} ${message}.`, expected, fix };
      if (this.#explain('notice', reason) !== null) return reason;
    }
    return null;
  }

  /** "5 million displaced": a count of something that is no measure of ours. */
  #dropOtherMeasures(): Reason | null {
    const dropped = this.#drop(({ mention }) => mention !== null && countsOther(mention));
    if (dropped.length === 0) return null;
    return this.#explain('notice', {
      code: 'other-measure',
      message: `${this.#cite(dropped)} counts something that is none of our measures.`,
      expected: 'a number of killed, wounded, missing, captured, casualties or deployed',
      fix: 'Leave it out.',
    });
  }

  #findUnknownHedge(): Reason | null {
    const { tokens } = this.#scan;
    for (const item of this.#items) {
      const word = unknownBefore(tokens, item);
      if (word === null) continue;
      return {
        code: 'unknown-hedge',
        message: `"${word.text}" before ${shown(item)} is a word we do not know, and may hedge the number.`,
        expected: 'a hedge we know: about, nearly, at least, more than, up to, between … and …',
        fix: 'Write the hedge in plain words, or give low, best and high.',
      };
    }
    return null;
  }

  /** Numbers of two sides are two claims; so is a number beside one that is not known. */
  #findSides(): Reason | null {
    const { tokens } = this.#scan;
    const expected = 'one side a claim';
    const sides = severalSides(tokens, this.#items);
    if (sides !== null) {
      const list = formatList(
        sides.map(([item, names]) => `${shown(item)} (${[...names].join(', ')})`),
      );
      const message = `The words give numbers for more than one side: ${list}.`;
      const fix = 'Make one row of each side, with a topic of its own.';
      return { code: 'several-subjects', message, expected, fix };
    }
    const silent = unknownSide(tokens);
    if (silent === null) return null;
    const message = `The words give numbers by side, and that of one side (${silent}) is not known.`;
    const fix = 'Make one row of each side, and leave the unknown one out.';
    return { code: 'several-subjects', message, expected, fix };
  }

  /** Sums, parts and totals, numbers that were replaced. */
  #relate(): Reason | null {
    const { tokens, superseded } = this.#scan;
    const { hedges, measure } = this.#context;
    this.#items = addUp(tokens, this.#items, hedges);
    relate(tokens, this.#items);
    const gone = outdated(tokens, this.#items);
    const old = superseded.map(({ start, end }) => this.#words(start, end));
    old.push(...this.#drop((item) => gone.has(item)).map((item) => this.#wording(item)));
    for (const [k, item] of this.#items.entries()) closeParts(tokens, this.#items, k, item);
    const unnamed = this.#items.filter((item) => !isNamed(item) && item.amount.unit === 'count');
    for (const item of this.#items) inferTotal(tokens, item, this.#items, measure);
    for (const item of unnamed) this.#sayAssumed(item);
    for (const item of this.#items) sameAsShare(tokens, this.#items, item);
    if (old.length === 0) return null;
    return this.#explain('notice', {
      code: 'superseded-number',
      message: `${cited(old)} is an earlier or compared number in these words: set aside.`,
      expected: 'the number that the source holds now',
      fix: 'Give the earlier number a row of its own, with its own date, if it matters.',
    });
  }

  /** A total that the words do not name, named by its parts. */
  #sayAssumed(item: Item): void {
    const { measure } = item;
    if (measure === null || measure === this.#context.measure) return;
    // A list of parts is its own proof.
    if (this.#items.filter(({ head }) => head === item).length > 1) return;
    const other = measure === 'casualties' ? 'the force' : 'all casualties';
    this.#say('notice', {
      code: 'total-assumed',
      message: `"${this.#wording(item)}" is read as ${measure}, for the words name parts of it; it may be ${other}.`,
      expected: 'a total that names what it counts ("4,700 casualties, 600 of them killed")',
      fix: 'Give the total a row of its own with its measure, if it is something else.',
    });
  }

  /** "22mc": missing and captured as one number. */
  #dropMixed(): Reason | null {
    const mixed = this.#drop(isMixed);
    for (const { head, includes } of mixed) if (head !== null) widen(head, includes ?? []);
    if (mixed.length === 0) return null;
    return this.#explain('notice', {
      code: 'combined-parts',
      message: `${this.#cite(mixed)} counts several parts of the casualties as one, and no measure does.`,
      expected: 'missing and captured as two numbers',
      fix: 'Leave it out, or give the parts if the source does.',
    });
  }

  /** "including a dozen officers": parts by something else than a measure. */
  #dropSubsets(): Reason | null {
    const { tokens } = this.#scan;
    const dropped = this.#drop((item) =>
      isSubset(tokens, item, this.#items, this.#context.measure),
    );
    const words = [...this.#asides, ...dropped.map((item) => this.#wording(item))];
    if (words.length === 0) return null;
    return this.#explain('notice', {
      code: 'subset',
      message: `${cited(words)} is part of another number here, and of no measure of its own: set aside.`,
      expected: 'parts by measure: killed, wounded, missing, captured',
      fix: 'Nothing to mend unless this number is the one you mean.',
    });
  }

  /** Numbers of which the words do not say what they count, beside others. */
  #dropLoose(): Reason | null {
    const { tokens } = this.#scan;
    const items = this.#items;
    if (items.length < 2) return null;
    const counts = items.filter((item) => item.amount.unit === 'count');
    const column = this.#context.measure !== null;
    const loose = (item: Item): boolean => {
      if (isNamed(item)) return false;
      if (item.amount.unit === 'share') return item.head?.base !== true;
      return (
        counts.length > 1 && !(column && counts.some((base) => base.base && item.head === base))
      );
    };
    const found = items.filter(loose);
    if (found.length === 0) return null;
    const message = `The words give several numbers (${formatList(items.map(shown))}), and do not say what each counts.`;
    const several: Reason = {
      code: 'several-numbers',
      message,
      expected:
        'one number, or numbers that each name what they count ("600 killed and 4,100 wounded")',
      fix: 'Make one row of each number, with its measure.',
    };
    if (counts.length > 1 && !counts.some((item) => isNamed(item))) {
      // "600 of 4,700" in a row whose column says what the 600 are.
      if (!counts.some((item) => item.base) || !column) return several;
    }
    // In the words of one sentence a second number without a measure may be another value of the first.
    const near = (item: Item): boolean => {
      const { amount, bracketed, base } = item;
      if (bracketed || base || amount.unit === 'share') return false;
      if (tokens[amount.end]?.fold.endsWith('ly') === true) return false;
      const k = items.indexOf(item);
      const [before, after] = [items[k - 1], items[k + 1]];
      return (
        (before !== undefined && !sentenceBetween(tokens, before.amount.end, amount.start)) ||
        (after !== undefined &&
          !after.bracketed &&
          !sentenceBetween(tokens, amount.end, after.amount.start))
      );
    };
    if (found.some(near)) return several;
    this.#drop(loose);
    return this.#explain('warning', {
      code: 'number-set-aside',
      message: `${this.#cite(found)} is not read: the words do not say what it counts.`,
      expected: 'a number with the measure it counts',
      fix: 'Give it a row of its own if it is a claim.',
    });
  }

  #findTwice(): Reason | null {
    const twice = sameMeasureTwice(this.#items);
    if (twice === null) return null;
    return {
      code: 'several-numbers',
      message: `The words give ${formatList(twice.map(shown))} for ${twice[0]?.measure ?? 'one measure'}, and do not say which holds.`,
      expected: 'one number for each measure',
      fix: 'Keep the number that you mean, or make one row of each, with its date or its source.',
    };
  }

  /** "no casualties but 12 injured": the casualties are the dead here, or the injured none. */
  #findEmptyTotal(): Reason | null {
    const none = this.#items.find(({ amount }) => amount.reading.hedge === 'none');
    const some = this.#items.some(({ head, amount }) => head === none && amount.reading.high !== 0);
    if (none?.measure !== 'casualties' || !some) return null;
    return {
      code: 'casualties-or-dead',
      message: `"${this.#wording(none)}" cannot be of all casualties, for the words go on to count some; it may be of the dead.`,
      expected:
        'words that say of which part there were none ("nobody was killed, 12 were injured")',
      fix: 'Make one row of the dead, with 0, and one of the wounded, if that is what the source says.',
    };
  }

  /** A lone number takes the one measure that the text names, wherever it stands. */
  #adoptMention(): void {
    const [item, other] = this.#items;
    const mentions = this.#scan.mentions.filter((mention) => !countsOther(mention));
    const [mention] = mentions;
    if (item === undefined || other !== undefined || mention === undefined) return;
    if (item.mention !== null || isNamed(item) || item.amount.unit === 'share') return;
    if (mentions.every(({ measure }) => measure === mention.measure)) setMention(item, mention);
  }

  /** Words that may count either of two things: "lost", and "casualties" where it may mean the dead. */
  #sayAmbiguous(): void {
    const { text, tokens, mentions } = this.#scan;
    const column = this.#context.measure;
    for (const item of this.#items) {
      const dead = mayMeanDead(tokens, mentions, item, this.#items, column);
      if (dead) setMention(item, { ...dead, measure: null, readings: ['killed', 'casualties'] });
      const { readings, mention } = item;
      if (readings === null) continue;
      const word = mention === null ? 'lost' : this.#words(mention.start, mention.end);
      const severity = column === null ? 'error' : 'notice';
      const problem = ambiguousMeasure(text, word, readings, severity, shown(item));
      this.#problems.push(dead ? { ...problem, code: 'casualties-or-dead' } : problem);
    }
  }

  #quantity(item: Item, k: number): Quantity {
    const { low, best, high, lowReached, highReached, hedge, stated } = item.amount.reading;
    const head = item.head !== null && this.#items.includes(item.head) ? item.head : null;
    const nested = item.relation === 'nested' && head !== null;
    return {
      low,
      best,
      high,
      lowReached,
      highReached,
      unit: item.amount.unit,
      of: item.of ?? (nested ? head.measure : null),
      relation: nested ? 'nested' : item.relation === 'additive' && k > 0 ? 'additive' : null,
      wording: this.#wording(item),
      measure: item.measure,
      includes: coverage(this.#scan.mentions, item, this.#items),
      hedge,
      stated,
    };
  }
}

/** Last words of hedges, after which an "or" joins two of them. */
const HEDGE_ENDS = new Set(
  'to about around near at over above below under roughly nearly than'.split(' '),
);

/** An amount in figures, for messages. */
function shown({ amount }: Item): string {
  const { low, high, best, lowReached, highReached } = amount.reading;
  const format = amount.unit === 'share' ? formatShare : formatCount;
  if (best !== null) return format(best);
  return formatInterval(low, high, { lowReached, highReached, format });
}

/** A word in small letters right before an amount that may be a hedge we do not know; null when there is none. */
function unknownBefore(tokens: readonly Token[], { amount, mention }: Item): Token | null {
  const token = tokens[amount.start - 1];
  if (token === undefined || amount.reading.hedge === 'none') return null;
  // "close to or above 1,500": two hedges, of which only the second would be read.
  const two = token.fold === 'or' && HEDGE_ENDS.has(tokens[amount.start - 2]?.fold ?? '');
  if (two) return token;
  if (plainBefore(token)) return null;
  return mention?.end === amount.start ? null : token;
}
