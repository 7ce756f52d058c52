/** From the items of a text to its quantities, with a problem for every number that is not given back. */
import { ambiguousMeasure } from '../measure-words.ts';
import { PARTS } from '../measure.ts';
import type { Measure } from '../measure.ts';
import type { Problem } from '../problem.ts';
import type { Hedges, Quantity } from '../quantity.ts';
import { formatCount, formatInterval, formatList, formatShare } from '../format-number.ts';
import { hedgedAfter, rowAfter } from './amounts.ts';
import {
  isIncrement,
  isMultiplied,
  isPartOf,
  isProjection,
  isRate,
  sidesBetween,
} from './features.ts';
import { makeItems, partsInAsides, relate, startsAside, withGivenIntervals } from './items.ts';
import type { Item } from './items.ts';
import { lastPlace } from '../hedges.ts';
import type { HedgeRow } from '../hedges.ts';
import { readSingle } from './interval.ts';
import { endsSentence } from './link.ts';
import { wordSet } from './lexicon.ts';
import { wordingProblem } from './problems.ts';
import { plainBefore } from './language.ts';
import type { Scan } from './scan.ts';
import { slice } from './tokens.ts';
import type { Token } from './tokens.ts';
import { PERSONS } from './words.ts';

export interface CompoundContext {
  readonly hedges: Hedges;
  readonly measure: Measure | null;
}

export interface CompoundRead {
  readonly quantities: readonly Quantity[];
  readonly problems: readonly Problem[];
}

/** Words by which a later number takes the place of an earlier one. */
const REVISION = wordSet(
  'now revised updated latest newest today currently since upgraded corrected',
);
/** Words before a number that is an earlier or another one, told for comparison. */
const COMPARISON = wordSet(
  'compared against versus vs previously earlier formerly initially originally previous unlike rather instead',
);
/** Words that may join two groups of people who share one measure: "five police officers and a dozen students injured". */
const JOINS = wordSet('and , & plus as well the a an of also');

function shown(item: Item): string {
  const { low, high, best } = item.amount.reading;
  const { unit } = item.amount;
  const format = unit === 'share' ? formatShare : formatCount;
  if (best !== null) return format(best);
  return formatInterval(low, high, {
    lowReached: item.amount.reading.lowReached,
    highReached: item.amount.reading.highReached,
    format,
  });
}

/** The words of an item with its measure, verbatim. */
function wording(scan: Scan, item: Item): string {
  const { amount, mention } = item;
  const from = Math.min(amount.start, mention?.start ?? amount.start);
  const to = Math.max(amount.end, mention?.end ?? amount.end);
  return slice(scan.text, scan.tokens[from], scan.tokens[to - 1]);
}

/** Reads the amounts of a text as quantities. */
export function readCompound(scan: Scan, context: CompoundContext): CompoundRead {
  const { text, tokens } = scan;
  const problems: Problem[] = [];
  const notice = (code: string, message: string, expected: string, fix: string): void => {
    problems.push(wordingProblem(code, 'notice', text, message, expected, fix));
  };
  const refuse = (code: string, message: string, expected: string, fix: string): CompoundRead => ({
    quantities: [],
    problems: [...problems, wordingProblem(code, 'error', text, message, expected, fix)],
  });
  const whole = withGivenIntervals(scan);
  const parts = partsInAsides(scan, whole);
  let items = makeItems(
    scan,
    whole.filter((amount) => !parts.includes(amount)),
  );
  // "some", "many", "a number of" count only where a measure follows them and nothing better is said.
  items = items.filter(
    (item) =>
      item.amount.reading.hedge !== 'unquantified' ||
      (item.mention !== null && item.mention.start >= item.amount.end),
  );
  deferredHedges(scan, items, context.hedges);
  const drop = (bad: (item: Item, k: number) => boolean): Item[] => {
    const dropped = items.filter(bad);
    items = items.filter((item) => !dropped.includes(item));
    return dropped;
  };
  const bounds = (k: number): readonly [number, number] => [
    items[k - 1]?.amount.end ?? 0,
    items[k + 1]?.amount.start ?? tokens.length,
  ];
  const circumstances: readonly (readonly [
    string,
    (item: Item, k: number) => boolean,
    string,
    string,
    string,
  ])[] = [
    [
      'rate',
      (item, k) => isRate(tokens, item.amount, ...bounds(k)),
      'is a rate (so many a day, or each), not a total',
      'a total up to a date, or a total from one date to another',
      'Give the total that the source states; a rate times a length of time is your own estimate.',
    ],
    [
      'projection',
      (item, k) => isProjection(tokens, item.amount, bounds(k)[1]),
      'is a projection of what may come, not a claim of what has happened',
      'a count up to a date that has passed',
      'Leave projections out, or give the count that the projection starts from.',
    ],
    [
      'increment',
      (item) => isIncrement(tokens, item.amount),
      'is a change of a number, not the number',
      'the total after the change',
      'Give the total that the source states.',
    ],
    [
      'multiple',
      (item) => isMultiplied(tokens, item.amount),
      'is multiplied by a factor in these words',
      'a number as the source states it',
      'Give the number that the source states, not the one it compares with.',
    ],
    [
      'part-of-number',
      (item) => isPartOf(tokens, item.amount),
      'is a whole of which the words mean a part of unknown size',
      'the number of the part, or a share ("two-thirds of the 600")',
      'Give the part as a number or as a share.',
    ],
  ];
  for (const [code, test, what, expected, fix] of circumstances) {
    const dropped = drop(test);
    if (dropped.length === 0) continue;
    const message = `${formatList(dropped.map((item) => `"${wording(scan, item)}"`))} ${what}.`;
    if (items.length === 0) return refuse(code, message, expected, fix);
    notice(code, message, expected, fix);
  }
  const unknown = items.find((item) => unknownBefore(tokens, item) !== null);
  if (unknown !== undefined) {
    const word = unknownBefore(tokens, unknown)?.text ?? '';
    return refuse(
      'unknown-hedge',
      `"${word}" before ${shown(unknown)} is a word we do not know, and may hedge the number.`,
      'a hedge we know: about, nearly, at least, more than, up to, between … and …',
      'Write the hedge in plain words, or give low, best and high.',
    );
  }
  const sides = severalSides(scan, items);
  if (sides !== null) {
    const list = sides.map(([item, names]) => `${shown(item)} (${[...names].join(', ')})`);
    return refuse(
      'several-subjects',
      `The words give numbers for more than one side: ${formatList(list)}.`,
      'one side a claim',
      'Make one row of each side, with a topic of its own.',
    );
  }
  const silent = unknownSide(tokens);
  if (silent !== null) {
    return refuse(
      'several-subjects',
      `The words give numbers by side, and that of one side (${silent}) is not known.`,
      'one side a claim',
      'Make one row of each side, and leave the unknown one out.',
    );
  }
  items = addUp(scan, items, context.hedges);
  relate(scan, items);
  items = superseded(scan, items, notice);
  for (const item of items) inferTotal(item, items, context.measure);
  for (const item of items) sameShare(scan, items, item);
  const mixed = drop(isMixed);
  for (const item of mixed) if (item.head !== null) widen(item.head, item.includes ?? []);
  if (mixed.length > 0) {
    const message = `${formatList(mixed.map((item) => `"${wording(scan, item)}"`))} counts several parts of the casualties as one, and no measure does.`;
    const expected = 'missing and captured as two numbers';
    const fix = 'Leave it out, or give the parts if the source does.';
    if (items.length === 0) return refuse('combined-parts', message, expected, fix);
    notice('combined-parts', message, expected, fix);
  }
  const subsets = [
    ...parts.map((amount) => slice(text, tokens[amount.start], tokens[amount.end - 1])),
    ...drop((item) => isSubset(tokens, item, items, context.measure)).map((item) =>
      wording(scan, item),
    ),
  ];
  if (subsets.length > 0) {
    notice(
      'subset',
      `${formatList(subsets.map((words) => `"${words}"`))} is part of another number here, and of no measure of its own: set aside.`,
      'parts by measure: killed, wounded, missing, captured',
      'Nothing to mend unless this number is the one you mean.',
    );
  }
  // "600 of 4,700" in a cell whose column says what the 600 are: what the 4,700 are it does not say.
  if (context.measure !== null) {
    for (const base of drop((item) => item.base && item.measure === null)) {
      notice(
        'number-set-aside',
        `"${wording(scan, base)}" is the whole of which the number is part; the words do not say what it counts.`,
        'a base that names what it counts',
        'Name it ("600 of 4,700 casualties") if it is a claim.',
      );
    }
  }
  const linked = items.filter(
    (item) => item.measure !== null || item.readings !== null || item.amount.unit === 'share',
  );
  const counts = items.filter((item) => item.amount.unit === 'count' && !item.base);
  const loose = items.filter(
    (item) => item.measure === null && item.readings === null && item.amount.unit === 'count',
  );
  if (loose.length > 1 || (loose.length === 1 && counts.length > 1 && !isHead(loose[0], items))) {
    const keep =
      linked.length > 0 && counts.some((item) => item.measure !== null || item.readings !== null);
    if (!keep) {
      return refuse(
        'several-numbers',
        `The words give several numbers (${formatList(items.map(shown))}), and do not say what each counts.`,
        'one number, or numbers that each name what they count ("600 killed and 4,100 wounded")',
        'Make one row of each number, with its measure.',
      );
    }
    const aside = drop((item) => loose.includes(item) && !isHead(item, items) && !item.base);
    if (aside.length > 0) {
      problems.push(
        wordingProblem(
          'number-set-aside',
          'warning',
          text,
          `${formatList(aside.map((item) => `"${wording(scan, item)}"`))} is not read: the words do not say what it counts.`,
          'a number with the measure it counts',
          'Give it a row of its own if it is a claim.',
        ),
      );
    }
  }
  const twice = sameMeasureTwice(items);
  if (twice !== null) {
    return refuse(
      'several-numbers',
      `The words give ${formatList(twice.map(shown))} for ${twice[0]?.measure ?? 'one measure'}, and do not say which holds.`,
      'one number for each measure',
      'Keep the number that you mean, or make one row of each, with its date or its source.',
    );
  }
  const only = items.length === 1 ? items[0] : undefined;
  if (only !== undefined && only.mention === null && only.measure === null)
    adoptMention(scan, only);
  for (const item of items) {
    if (item.readings === null) continue;
    const word = slice(
      text,
      tokens[item.mention?.start ?? 0],
      tokens[(item.mention?.end ?? 1) - 1],
    );
    problems.push(
      ambiguousMeasure(text, word, item.readings, context.measure === null ? 'error' : 'notice'),
    );
  }
  return { quantities: items.map((item) => toQuantity(scan, item, items)), problems };
}

/** A lone number takes the one measure that the text names, wherever it stands. */
function adoptMention(scan: Scan, item: Item): void {
  const named = new Set(scan.mentions.map((mention) => mention.measure));
  const [mention] = scan.mentions;
  if (mention === undefined || named.size !== 1 || item.amount.unit === 'share') return;
  item.mention = mention;
  item.measure = mention.measure;
  item.includes = mention.includes;
  item.readings = mention.readings;
}

/** Hedges that stand after the measure: "600 dead or more", "19 people and possibly many more". */
function deferredHedges(scan: Scan, items: readonly Item[], hedges: Hedges): void {
  const { tokens } = scan;
  for (const [k, item] of items.entries()) {
    if (item.amount.single === null) continue;
    const until = items[k + 1]?.amount.start ?? tokens.length;
    let nouns = 0;
    for (let i = item.amount.end; i < until && nouns < 8; i += 1) {
      if (endsSentence(tokens, i) || tokens[i]?.fold === ';') break;
      const after = i > item.amount.end ? rowAfter(tokens, i) : null;
      if (after !== null && after.end <= until && deferred(tokens, i)) {
        const { end } = item.amount;
        item.amount = hedgedAfter(item.amount, after.row, end, hedges);
        break;
      }
      nouns += 1;
    }
  }
}

/** Hedges that are taken from a distance; a lone "about" is not. */
function deferred(tokens: readonly Token[], at: number): boolean {
  const i = /^[(,-]$/.test(tokens[at]?.fold ?? '') ? at + 1 : at;
  const first = tokens[i]?.fold ?? '';
  if (first === 'at') return true;
  const second = tokens[i + 1]?.fold ?? '';
  if (
    /^(about|approx|approximately|roughly|around|min|max|minimum|maximum|ca|circa)$/.test(first)
  ) {
    return (
      /^[(]$/.test(tokens[i - 1]?.fold ?? '') ||
      tokens[i + 1] === undefined ||
      /^["]$/.test(second) ||
      second === '.'
    );
  }
  return /^(or|and|but|if|possibly|maybe|perhaps|probably|likely|give|though|thereabouts|could|quite)$/.test(
    first,
  );
}

/** A word in small letters right before an amount that may be a hedge we do not know. */
function unknownBefore(tokens: readonly Token[], item: Item): Token | null {
  const token = tokens[item.amount.start - 1];
  if (token === undefined || token.kind !== 'word' || plainBefore(token)) return null;
  if (item.amount.reading.hedge === 'none') return null;
  if (item.mention !== null && item.mention.end === item.amount.start) return null;
  return token;
}

/** Takes out numbers that the text itself replaces or only compares with. */
function superseded(
  scan: Scan,
  items: Item[],
  notice: (code: string, message: string, expected: string, fix: string) => void,
): Item[] {
  const { tokens } = scan;
  const gone = new Set<Item>();
  for (const [k, item] of items.entries()) {
    const previous = items[k - 1];
    const from = previous?.amount.end ?? 0;
    let compared = false;
    let revised = false;
    let sentence = from;
    for (let i = from; i < item.amount.start; i += 1) {
      const fold = tokens[i]?.fold ?? '';
      const next = tokens[i + 1]?.fold ?? '';
      if (endsSentence(tokens, i)) {
        compared = false;
        sentence = i + 1;
      }
      if (COMPARISON.has(fold) || ((fold === 'up' || fold === 'down') && next === 'from'))
        compared = true;
      if (REVISION.has(fold) && i >= sentence) revised = true;
    }
    const same =
      previous !== undefined &&
      (item.measure === null || previous.measure === null || item.measure === previous.measure);
    if (compared && items.length > 1 && item.amount.unit === 'count') {
      const sides = sidesBetween(
        tokens,
        item.amount.end,
        Math.min(item.amount.end + 4, tokens.length),
      );
      if (sides.size === 0) gone.add(item);
    } else if (
      revised &&
      same &&
      previous.amount.unit === item.amount.unit &&
      item.relation !== 'nested'
    ) {
      if (item.measure === null) {
        item.measure = previous.measure;
        item.includes = previous.includes;
        item.readings = previous.readings;
        item.mention = null;
      }
      item.relation = null;
      gone.add(previous);
    }
  }
  const old = [
    ...scan.superseded.map((amount) =>
      slice(scan.text, tokens[amount.start], tokens[amount.end - 1]),
    ),
  ];
  for (const item of gone) old.push(wording(scan, item));
  if (old.length > 0) {
    notice(
      'superseded-number',
      `${formatList(old.map((words) => `"${words}"`))} is an earlier or compared number in these words: set aside.`,
      'the number that the source holds now',
      'Give the earlier number a row of its own, with its own date, if it matters.',
    );
  }
  return items.filter((item) => !gone.has(item));
}

/** The counts that belong to different sides; null when no two do. */
function severalSides(
  scan: Scan,
  items: readonly Item[],
): readonly (readonly [Item, ReadonlySet<string>])[] | null {
  const { tokens } = scan;
  const named: (readonly [Item, ReadonlySet<string>])[] = [];
  for (const [k, item] of items.entries()) {
    if (item.amount.unit !== 'count' || item.base) continue;
    if (item.bracketed && item.measure === null) continue;
    const until = Math.min(items[k + 1]?.amount.start ?? tokens.length, item.amount.end + 8);
    let stop = item.amount.end;
    while (
      stop < until &&
      !/^[,;:()]$/.test(tokens[stop]?.fold ?? '') &&
      !endsSentence(tokens, stop)
    ) {
      if (
        item.mention !== null &&
        item.mention.start >= item.amount.end &&
        stop >= item.mention.start
      )
        break;
      if (/^(and|while|but|versus|vs|whereas|by|as|according)$/.test(tokens[stop]?.fold ?? ''))
        break;
      stop += 1;
    }
    let sides = sidesBetween(tokens, item.amount.end, stop);
    if (sides.size === 0) sides = sideAfterBrackets(tokens, item.amount.end);
    if (sides.size === 0) {
      let from = item.amount.start;
      const previous = items[k - 1]?.amount.end ?? 0;
      while (
        from > previous &&
        !/^[;()]$/.test(tokens[from - 1]?.fold ?? '') &&
        !endsSentence(tokens, from - 1)
      )
        from -= 1;
      // After a number, its own noun phrase ends where the next clause begins.
      if (previous > 0) {
        for (let i = from; i < item.amount.start; i += 1) {
          if (/^(and|while|but|,|versus|vs|whereas)$/.test(tokens[i]?.fold ?? '')) from = i;
        }
      }
      sides = sidesBetween(tokens, from, item.amount.start);
    }
    if (sides.size > 0) named.push([item, sides]);
  }
  for (const [i, [, a]] of named.entries()) {
    for (const [, b] of named.slice(i + 1)) {
      if (![...a].some((side) => b.has(side))) return named;
    }
  }
  return null;
}

/** The side of which the text says that its number is not known: "CS unknown"; null when there is none. */
function unknownSide(tokens: readonly Token[]): string | null {
  for (const [i, token] of tokens.entries()) {
    if (!/^(unknown|unreported|undisclosed|unclear)$/.test(token.fold)) continue;
    const [side] = sidesBetween(tokens, Math.max(0, i - 1), i);
    if (side !== undefined) return side;
  }
  return null;
}

/** The side that follows brackets right after a number: "3,700 (including 3,200 prisoners) CS". */
function sideAfterBrackets(tokens: readonly Token[], at: number): ReadonlySet<string> {
  if (tokens[at]?.fold !== '(') return new Set();
  let i = at;
  while (i < tokens.length && tokens[i]?.fold !== ')') i += 1;
  return sidesBetween(tokens, i + 1, Math.min(i + 3, tokens.length));
}

/** Whether only people and joining words stand between two indices, people among them. */
function peopleBetween(tokens: readonly Token[], from: number, to: number): boolean {
  let people = false;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (PERSONS.has(token.fold)) people = true;
    else if (JOINS.has(token.fold)) continue;
    else if (
      token.kind !== 'word' ||
      /^(in|of|at|near|from|was|were|by|on|with|including)$/.test(token.fold)
    )
      return false;
  }
  return people;
}

/** Numbers of people who share one measure, as their sum: "five police officers and a dozen students injured". */
function addUp(scan: Scan, items: readonly Item[], hedges: Hedges): Item[] {
  const { tokens } = scan;
  const out: Item[] = [];
  for (let k = 0; k < items.length; k += 1) {
    const first = items[k];
    if (first === undefined) break;
    const group = [first];
    let next = items[k + 1];
    while (
      next !== undefined &&
      joinsInto(
        scan,
        group[group.length - 1] ?? first,
        next,
        group.some((item) => item.measure !== null),
      ) &&
      peopleBetween(tokens, (group[group.length - 1] ?? first).amount.end, next.amount.start)
    ) {
      group.push(next);
      next = items[k + group.length];
    }
    const named = group.find((item) => item.measure !== null);
    const total = group.length > 1 && named !== undefined ? sum(group, named, hedges) : null;
    if (total === null) out.push(first);
    else {
      out.push(total);
      k += group.length - 1;
    }
  }
  for (const item of out)
    if (item.head !== null && !out.includes(item.head))
      item.head = out.find((o) => o.amount.unit === 'count') ?? null;
  return out;
}

function joinsInto(scan: Scan, previous: Item, next: Item, named: boolean): boolean {
  if (previous.amount.unit !== 'count' || next.amount.unit !== 'count') return false;
  if (startsAside(scan.tokens, previous.amount.start)) return false;
  if (previous.base || next.base || previous.bracketed !== next.bracketed) return false;
  if (previous.measure === null && !named) return true;
  if (next.measure !== null || previous.mention === null) return false;
  return previous.mention.end <= previous.amount.start;
}

/** The sum of several counts; null where the words cannot be added (a bound below and a bound above). */
function sum(group: readonly Item[], named: Item, hedges: Hedges): Item | null {
  const singles = group.map((item) => item.amount.single);
  const first = group[0];
  const last = group[group.length - 1];
  if (first === undefined || last === undefined) return null;
  let value = 0;
  let place = 1;
  let row: HedgeRow = 'bare number';
  for (const single of singles) {
    if (single === null) return null;
    value += single.stated.value;
    place = Math.max(place, Math.min(single.stated.place, lastPlace(single.stated.value)));
    if (single.row === 'bare number' || single.row === row) continue;
    if (row !== 'bare number') return null;
    row = single.row;
  }
  const stated = { value, place };
  const amount = {
    ...first.amount,
    end: last.amount.end,
    reading: readSingle(row, stated, 'count', hedges),
    single: { row, stated },
  };
  return {
    ...named,
    amount,
    relation: first.relation,
    head: first.head,
    bracketed: first.bracketed,
  };
}

/** A total that the words do not name, by the parts they name: "around 4,000, roughly two-thirds killed". */
function inferTotal(item: Item, items: readonly Item[], column: Measure | null): void {
  if (item.amount.unit !== 'count' || (item.measure !== null && item.readings === null)) return;
  const parts = items.flatMap((part) => (part.head === item ? (part.measure ?? []) : []));
  if (item.base && parts.includes('casualties')) item.measure = 'deployed';
  if (item.measure !== null || !parts.some((measure) => PARTS.includes(measure))) return;
  item.measure = column === 'deployed' && item.readings === null ? 'deployed' : 'casualties';
  item.readings = null;
}

/** "247, or 36.7 per cent", "600 killed (12 %)": the same number as a share, of a base the words do not name. */
function sameShare(scan: Scan, items: readonly Item[], item: Item): void {
  const { head, amount } = item;
  if (amount.unit !== 'share' || item.mention !== null || head === null) return;
  if (item.of === 'deployed' && head.measure !== null && head.measure !== 'deployed') {
    // "4,000 killed or wounded, roughly a third of the corps": the share of the force that the number is.
    item.measure = head.measure;
    item.includes = head.includes;
    item.head = null;
    item.relation = null;
    return;
  }
  if (head.base && head.measure === 'deployed') {
    const same = items
      .slice(0, items.indexOf(item))
      .findLast((other) => other.amount.unit === 'count' && !other.base);
    item.measure = same?.measure ?? null;
    item.includes = same?.includes ?? null;
    return;
  }
  if (item.of !== null) return;
  const previous = scan.tokens[amount.start - 1]?.fold;
  if (previous !== 'or' && !(item.bracketed && previous === '(')) return;
  const next = scan.tokens[amount.end]?.fold ?? ')';
  if (previous === '(' && next !== ')') return;
  item.measure = head.measure;
  item.includes = head.includes;
  item.head = null;
  item.relation = null;
}

/** Whether a number counts missing and captured together, which no measure does. */
function isMixed(item: Item): boolean {
  const parts = item.includes ?? [];
  return parts.length > 1 && !parts.includes('killed') && !parts.includes('wounded');
}

/** A total that covers the parts besides killed and wounded. */
function widen(item: Item, parts: readonly Measure[]): void {
  const covered = new Set<Measure>(['killed', 'wounded', ...(item.includes ?? []), ...parts]);
  item.includes = PARTS.filter((part) => covered.has(part));
}

/**
 * Whether an item is a part by something else than a measure ("including a dozen officers", "(US 23; CS 65)"), or the
 * whole of the same measure that another is part of ("601,027 violent deaths out of 654,965 excess deaths").
 */
function isSubset(
  tokens: readonly Token[],
  item: Item,
  items: readonly Item[],
  column: Measure | null,
): boolean {
  if (item.base)
    return items.some(
      (part) => part.head === item && part.measure === item.measure && part.measure !== null,
    );
  const { head } = item;
  // A number alone in brackets may be another value, and is no part.
  const alone =
    item.bracketed &&
    tokens[item.amount.start - 1]?.fold === '(' &&
    tokens[item.amount.end]?.fold === ')';
  if (item.relation !== 'nested' || head === null || !items.includes(head)) return false;
  if (head.base) {
    if (item.amount.unit === 'share' || item.measure !== null || item.readings !== null)
      return false;
    return column === null ? head.measure !== null : column === head.measure;
  }
  if (item.measure !== null) return item.measure === head.measure;
  if (item.readings !== null || alone) return false;
  return item.amount.unit === 'count' || head.measure !== null;
}

function isHead(item: Item | undefined, items: readonly Item[]): boolean {
  return item !== undefined && items.some((other) => other.head === item);
}

/** Two counts of one measure that are neither part and whole nor a sum; null when there are none. */
function sameMeasureTwice(items: readonly Item[]): readonly Item[] | null {
  for (const [i, a] of items.entries()) {
    if (a.measure === null) continue;
    const twins = items.filter(
      (b, j) =>
        j >= i &&
        b.measure === a.measure &&
        b.amount.unit === a.amount.unit &&
        b.head !== a &&
        a.head !== b,
    );
    if (twins.length > 1) return twins;
  }
  return null;
}

/** What a total covers: what the words say, and the parts beyond killed and wounded that they nest in it. */
function covered(scan: Scan, item: Item, items: readonly Item[]): readonly Measure[] | null {
  if (item.measure !== 'casualties') return null;
  if (item.includes !== null) return item.includes;
  const said = scan.mentions.find(
    (mention) =>
      mention.includes !== null &&
      mention.start >= item.amount.end &&
      !items.some((other) => other.mention === mention),
  );
  if (said?.includes) return said.includes;
  const parts = items
    .filter((part) => part.head === item && part.amount.unit === 'count')
    .flatMap((part) => part.measure ?? []);
  const wider = parts.some((measure) => measure === 'missing' || measure === 'captured');
  return wider
    ? PARTS.filter(
        (measure) => parts.includes(measure) || measure === 'killed' || measure === 'wounded',
      )
    : null;
}

function toQuantity(scan: Scan, item: Item, items: readonly Item[]): Quantity {
  const { reading, unit } = item.amount;
  const head = item.head !== null && items.includes(item.head) ? item.head : null;
  const nested = item.relation === 'nested' && head !== null;
  const { low, best, high, lowReached, highReached, hedge, stated } = reading;
  return {
    low,
    best,
    high,
    lowReached,
    highReached,
    unit,
    of: item.of ?? (nested ? head.measure : null),
    relation: nested ? 'nested' : item.relation === 'additive' ? 'additive' : null,
    wording: wording(scan, item),
    measure: item.measure,
    includes: covered(scan, item, items),
    hedge,
    stated,
  };
}
