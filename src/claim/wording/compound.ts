/** From the amounts of a text to its quantities, with a problem for every number that is not given back. */
import { ambiguousMeasure } from '../measure-words.ts';
import type { Problem } from '../problem.ts';
import type { Quantity } from '../quantity.ts';
import { sayAsMany } from './as-many.ts';
import { withGivenIntervals } from './given-intervals.ts';
import { isNamed, setMention } from './item.ts';
import type { Item } from './item.ts';
import { makeItems } from './items.ts';
import { applyLateHedges } from './late-hedges.ts';
import { countsOther } from './mentions.ts';
import { partsInAsides } from './parts-aside.ts';
import { cited } from './problems.ts';
import { Reader, shown } from './reader.ts';
import type { CompoundContext, Reason } from './reader.ts';
import { refusedFor } from './refusals.ts';
import { relate } from './relations.ts';
import { outdated } from './revisions.ts';
import type { Scan } from './scan.ts';
import { findUncounted, saySomebody } from './somebody.ts';
import {
  dropCircumstances,
  dropLoose,
  dropMixed,
  dropOtherMeasures,
  dropShareBases,
  dropSubsets,
} from './steps-aside.ts';
import {
  findEmptyTotal,
  findLargerPart,
  findSides,
  findTwice,
  findUnclearTotal,
  findUnknownHedge,
  findUnknownScale,
} from './steps-refuse.ts';
import { addUp } from './sums.ts';
import { slice } from './tokens.ts';
import { closeParts, coverage, inferTotal, mayMeanDead, sameAsShare } from './totals.ts';

/** The quantities of a text that was walked over, and the problems of the numbers that are none. */
export function readCompound(
  scan: Scan,
  context: CompoundContext,
): { readonly quantities: readonly Quantity[]; readonly problems: readonly Problem[] } {
  const { text, tokens, mentions } = scan;
  const amounts = withGivenIntervals(tokens, scan.amounts);
  const asides = partsInAsides(tokens, amounts, mentions);
  const items = makeItems(
    scan,
    amounts.filter((amount) => !asides.some((part) => part.amount === amount)),
    asides,
  );
  // "some", "many", "a number of" count only where a measure follows them.
  const counted = items.filter(
    ({ amount, mention }) =>
      amount.reading.hedge !== 'unquantified' || (mention?.start ?? -1) >= amount.end,
  );
  const clash = applyLateHedges(tokens, counted, context.hedges);
  if (clash !== null) return refusedFor(clash, text, tokens);
  const reader = new Reader(scan, context, counted);
  const aside = asides.map(({ amount: { start, end } }) =>
    slice(text, tokens[start], tokens[end - 1]),
  );
  const refusal =
    dropCircumstances(reader) ??
    dropOtherMeasures(reader) ??
    findUnknownHedge(reader) ??
    findUnknownScale(reader) ??
    findSides(reader) ??
    relateItems(reader) ??
    findLargerPart(reader) ??
    dropMixed(reader) ??
    dropSubsets(reader, aside) ??
    findUncounted(reader) ??
    findUnclearTotal(reader) ??
    dropLoose(reader) ??
    dropShareBases(reader) ??
    findTwice(reader) ??
    findEmptyTotal(reader);
  if (refusal !== null) {
    reader.say('error', refusal);
    return { quantities: [], problems: reader.problems };
  }
  adoptMention(reader);
  sayAmbiguous(reader);
  saySomebody(reader);
  sayAsMany(reader);
  const quantities = reader.items.map((item, k) => quantityOf(reader, item, k));
  return { quantities, problems: reader.problems };
}

/** Sums, parts and totals, numbers that were replaced. */
function relateItems(reader: Reader): Reason | null {
  const { tokens, superseded } = reader.scan;
  const { hedges, measure } = reader.context;
  reader.items = addUp(tokens, reader.items, hedges);
  relate(tokens, reader.items);
  const gone = outdated(tokens, reader.items);
  const old = superseded.map(({ start, end }) => reader.words(start, end));
  old.push(...reader.drop((item) => gone.has(item)).map((item) => reader.wording(item)));
  for (const [k, item] of reader.items.entries()) closeParts(tokens, reader.items, k, item);
  const unnamed = reader.items.filter((item) => !isNamed(item) && item.amount.unit === 'count');
  for (const item of reader.items) inferTotal(tokens, item, reader.items, measure);
  for (const item of unnamed) sayAssumed(reader, item);
  for (const item of reader.items) sameAsShare(tokens, reader.items, item);
  if (old.length === 0) return null;
  return reader.explain('notice', {
    code: 'superseded-number',
    message: `${cited(old)} is an earlier or compared number in these words: set aside.`,
    expected: 'the number that the source holds now',
    fix: 'Give the earlier number a row of its own, with its own date, if it matters.',
  });
}

/** A total that the words do not name, named by its parts. */
function sayAssumed(reader: Reader, item: Item): void {
  const { measure } = item;
  if (measure === null || measure === reader.context.measure) return;
  // A list of parts is its own proof.
  if (reader.items.filter(({ head }) => head === item).length > 1) return;
  const other = measure === 'casualties' ? 'the force' : 'all casualties';
  reader.say('notice', {
    code: 'total-assumed',
    message: `"${reader.wording(item)}" is read as ${measure}, for the words name parts of it; it may be ${other}.`,
    expected: 'a total that names what it counts ("4,700 casualties, 600 of them killed")',
    fix: 'Give the total a row of its own with its measure, if it is something else.',
  });
}

/** A lone number takes the one measure that the text names, wherever it stands. */
function adoptMention(reader: Reader): void {
  const [item, other] = reader.items;
  const mentions = reader.scan.mentions.filter((mention) => !countsOther(mention));
  const [mention] = mentions;
  if (item === undefined || other !== undefined || mention === undefined) return;
  if (item.mention !== null || isNamed(item) || item.amount.unit === 'share') return;
  if (mentions.every(({ measure }) => measure === mention.measure)) setMention(item, mention);
}

/** Words that may count either of two things: "lost", and "casualties" where it may mean the dead. */
function sayAmbiguous(reader: Reader): void {
  const { text, tokens, mentions } = reader.scan;
  const column = reader.context.measure;
  for (const item of reader.items) {
    const dead = mayMeanDead(tokens, mentions, item, reader.items, column);
    if (dead) setMention(item, { ...dead, measure: null, readings: ['killed', 'casualties'] });
    const { readings, mention } = item;
    if (readings === null) continue;
    const word = mention === null ? 'lost' : reader.words(mention.start, mention.end);
    const severity = column === null ? 'error' : 'notice';
    const problem = ambiguousMeasure(text, word, readings, severity, shown(item));
    reader.problems.push(dead ? { ...problem, code: 'casualties-or-dead' } : problem);
  }
}

/** An item as a quantity. */
function quantityOf(reader: Reader, item: Item, k: number): Quantity {
  const { low, best, high, lowReached, highReached, hedge, stated } = item.amount.reading;
  const head = item.head !== null && reader.items.includes(item.head) ? item.head : null;
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
    wording: reader.wording(item),
    measure: item.measure,
    includes: coverage(reader.scan.mentions, item, reader.items),
    hedge,
    stated,
  };
}
