/** Steps that set numbers of a text aside, each with its reason; a step gives a reason to refuse when none is left. */
import { formatList } from '../format-number.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { isNamed } from './item.ts';
import type { Item } from './item.ts';
import { countsOther } from './mentions.ts';
import { cited } from './problems.ts';
import { shown } from './reader.ts';
import type { Reader, Reason } from './reader.ts';
import { nounAfter } from './set-aside.ts';
import { holds, sentenceBetween } from './stretches.ts';
import type { Token } from './tokens.ts';
import { isMixed, isSubset, widen } from './totals.ts';
import { FORCE_WORDS } from './words.ts';

/** Rates, projections, increases, factors. */
export function dropCircumstances(reader: Reader): Reason | null {
  const { tokens } = reader.scan;
  for (const { code, holds, message, expected, fix } of CIRCUMSTANCES) {
    const items = reader.items;
    const dropped = reader.drop((item) => {
      const k = items.indexOf(item);
      const from = items[k - 1]?.amount.end ?? 0;
      return holds(tokens, item.amount, from, items[k + 1]?.amount.start ?? tokens.length);
    });
    if (dropped.length === 0) continue;
    const reason = { code, message: `${reader.cite(dropped)} ${message}.`, expected, fix };
    if (reader.explain('notice', reason) !== null) return reason;
  }
  return null;
}

/** So many words after a share the force of which it is may be named. */
const THINGS_WITHIN = 5;

/** "5 million displaced": a count of something that is no measure of ours. */
export function dropOtherMeasures(reader: Reader): Reason | null {
  const { tokens } = reader.scan;
  const others = reader.items.filter(
    ({ mention, amount }) =>
      (mention !== null && countsOther(mention)) ||
      (amount.unit === 'share' && isOfThings(tokens, amount.end)),
  );
  // "only one of 12 survived": the 12 are what the one is of, and no toll.
  const dropped = reader.drop(
    (item) =>
      others.includes(item) ||
      (item.base && !isNamed(item) && others.some(({ head }) => head === item)),
  );
  if (dropped.length === 0) return null;
  return reader.explain('notice', {
    code: 'other-measure',
    message: `${reader.cite(dropped)} counts something that is none of our measures.`,
    expected: 'a number of killed, wounded, missing, captured, casualties or deployed',
    fix: 'Leave it out.',
  });
}

/** "lost 30% of its tanks": a share of things; "30% of the group" is one of people. */
function isOfThings(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.fold !== 'of' || holds(tokens, at, at + THINGS_WITHIN, FORCE_WORDS)) return false;
  return nounAfter(tokens, at + 1, 1) === 'a number of things';
}

/** "22mc": missing and captured as one number. */
export function dropMixed(reader: Reader): Reason | null {
  const mixed = reader.drop(isMixed);
  for (const { head, includes } of mixed) if (head !== null) widen(head, includes ?? []);
  if (mixed.length === 0) return null;
  return reader.explain('notice', {
    code: 'combined-parts',
    message: `${reader.cite(mixed)} counts several parts of the casualties as one, and no measure does.`,
    expected: 'missing and captured as two numbers',
    fix: 'Leave it out, or give the parts if the source does.',
  });
}

/** "including a dozen officers": parts by something else than a measure. */
export function dropSubsets(reader: Reader, asides: readonly string[]): Reason | null {
  const { tokens } = reader.scan;
  const dropped = reader.drop((item) =>
    isSubset(tokens, item, reader.items, reader.context.measure),
  );
  const words = [...asides, ...dropped.map((item) => reader.wording(item))];
  if (words.length === 0) return null;
  return reader.explain('notice', {
    code: 'subset',
    message: `${cited(words)} is part of another number here, and of no measure of its own: set aside.`,
    expected: 'parts by measure: killed, wounded, missing, captured',
    fix: 'Nothing to mend unless this number is the one you mean.',
  });
}

/** "half of the 11,000" where the column says killed: the 11,000 are what the half is of, and not the killed. */
export function dropShareBases(reader: Reader): Reason | null {
  const { measure } = reader.context;
  if (measure === null) return null;
  const shares = reader.items.filter(({ amount }) => amount.unit === 'share');
  const dropped = reader.drop(
    (item) =>
      item.base &&
      item.amount.unit === 'count' &&
      !isNamed(item) &&
      shares.some(({ head }) => head === item),
  );
  if (dropped.length === 0) return null;
  return reader.explain('warning', {
    code: 'number-set-aside',
    message: `${reader.cite(dropped)} is what the share is of, and no number of ${measure}: it is not read.`,
    expected: 'a base that names what it counts ("half of the 11,000 deployed")',
    fix: 'Give the base a row of its own, with its measure, and name it in `of`.',
  });
}

/** Numbers of which the words do not say what they count, beside others. */
export function dropLoose(reader: Reader): Reason | null {
  const { tokens } = reader.scan;
  const items = reader.items;
  if (items.length < 2) return null;
  const counts = items.filter((item) => item.amount.unit === 'count');
  const column = reader.context.measure !== null;
  const loose = (item: Item): boolean => {
    if (isNamed(item)) return false;
    if (item.amount.unit === 'share') return item.head?.base !== true;
    return counts.length > 1 && !(column && counts.some((base) => base.base && item.head === base));
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
  reader.drop(loose);
  return reader.explain('warning', {
    code: 'number-set-aside',
    message: `${reader.cite(found)} is not read: the words do not say what it counts.`,
    expected: 'a number with the measure it counts',
    fix: 'Give it a row of its own if it is a claim.',
  });
}
