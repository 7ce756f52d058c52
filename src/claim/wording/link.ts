/**
 * Which measure each amount counts.
 *
 * English puts the measure after the number ("600 killed") or before it ("killed: 600", "casualties of 600"). Each amount
 * may take the nearest measure on either side, each measure goes to one amount at most; of all ways the cheapest is
 * taken, where breaks between the two cost more than words. Dynamic programming over the amounts: linear in their number.
 */
import type { Mention } from './mentions.ts';
import type { Amount } from './amount.ts';
import { endsSentence } from './stretches.ts';
import type { Token } from './tokens.ts';

/** The link of an amount: the index of its mention, or null. */
export type Links = readonly (number | null)[];

/** Leaving an amount without a measure costs this much: more than a clause boundary, less than a full stop. */
const UNLINKED = 6;
/** A measure before its number is a little less usual than one after it. */
const BEFORE = 0.6;
/** "killing 3": the number of this measure follows it. */
const OBJECT_AFTER = 4;
/** "lost 600 killed", "4,700 in total, 600 killed": losses and totals give way to a measure that is named. */
const WEAK = 0.5;
/** Less than this between two measures, and they are of one clause. */
const CLAUSE = 3;
/** Each word between an amount and its measure. */
const WORD = 0.1;

const SIGN_COSTS: ReadonlyMap<string, number> = new Map([
  [',', 1],
  [';', 5],
  [':', 1.5],
  ['(', 4],
  [')', 2],
  ['/', 3],
  ['-', 0.5],
  ['…', 1],
]);
const WORD_COSTS: ReadonlyMap<string, number> = new Map([
  ['and', 0.8],
  ['or', 0.5],
  ['but', 3],
  ['while', 3],
  ['whereas', 3],
  ['including', 3],
  ['include', 3],
  ['includes', 3],
  ['included', 3],
  ['with', 1.5],
  ['plus', 2],
]);
/** Words that tie a measure to the number after it: "casualties of", "deaths: ", "the toll stands at". */
const TIES: ReadonlySet<string> = new Set(
  `of is was were are be been has have had at to by reached reach reaches now already numbered numbering totalled totaled total
   totaling stood stands stand rose risen = : at as in the number figure count amount amounted come came comes hit so far put`.split(
    /\s+/,
  ),
);

/** A stretch of tokens over which nothing is parted: "30 people, including 5 children and 3 women, were killed". */
interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** Running sums of what the breaks and words of a text cost, so that any stretch is priced at once. */
export function runningCosts(
  tokens: readonly Token[],
  free: ReadonlySet<number>,
): { all: number[]; untied: number[] } {
  const all = [0];
  const untied = [0];
  for (const [i, token] of tokens.entries()) {
    let cost: number;
    if (free.has(i)) cost = 0;
    else if (endsSentence(tokens, i)) cost = 8;
    else if (token.kind === 'sign') cost = SIGN_COSTS.get(token.fold) ?? 0.2;
    else cost = WORD_COSTS.get(token.fold) ?? WORD;
    all.push((all[i] ?? 0) + cost);
    untied.push((untied[i] ?? 0) + (TIES.has(token.fold) ? 0 : 1));
  }
  return { all, untied };
}

interface Option {
  readonly mention: number;
  readonly cost: number;
}

/** The cheapest mention of a gap; null when it holds none. */
function cheapestOf(gap: readonly number[], price: (m: number) => number): Option | null {
  let found: Option | null = null;
  for (const m of gap) {
    const cost = price(m);
    if (found === null || cost < found.cost) found = { mention: m, cost };
  }
  return found;
}

/** Chooses for every amount its measure, so that the sum of costs is least. */
export function link(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  mentions: readonly Mention[],
  asides: readonly Stretch[] = [],
): Links {
  const inAside = new Set<number>();
  for (const { from, end } of asides) for (let i = from; i < end; i += 1) inAside.add(i);
  const { all, untied } = runningCosts(tokens, inAside);
  const between = (from: number, to: number): number => (all[to] ?? 0) - (all[from] ?? 0);
  const isTotal = ({ start, end }: Mention): boolean =>
    end === start + 1 && tokens[start]?.fold === 'total';
  // "Deaths in Kursk: 600 total": of one number, the total is of what is named.
  const onlyTold =
    amounts.length === 1 && mentions.some((each) => each.readings === null && !isTotal(each));
  const weak = (mention: Mention): number => {
    if (!isTotal(mention)) return mention.readings === null ? 0 : WEAK;
    return onlyTold ? Number.POSITIVE_INFINITY : WEAK;
  };
  // Mentions by the gap they stand in: gap k lies before amount k.
  const gaps: number[][] = amounts.map(() => []);
  gaps.push([]);
  let k = 0;
  for (const [m, mention] of mentions.entries()) {
    while (k < amounts.length && (amounts[k]?.start ?? 0) < mention.start) k += 1;
    gaps[k]?.push(m);
  }
  const after = amounts.map((amount, i) =>
    cheapestOf(gaps[i + 1] ?? [], (m) => {
      const mention = mentions[m];
      if (mention === undefined) return Number.POSITIVE_INFINITY;
      // "2,000 soldiers deployed to Russia have been killed": sent, and killed is what is told of them.
      const told = mentions[m + 1];
      if (
        mention.measure === 'deployed' &&
        told !== undefined &&
        told.start < (amounts[i + 1]?.start ?? tokens.length)
      ) {
        if (!told.object && between(mention.end, told.start) < CLAUSE)
          return Number.POSITIVE_INFINITY;
      }
      const object = mention.object ? OBJECT_AFTER : 0;
      const lost = mention.object && mention.readings !== null ? 1 - OBJECT_AFTER : 0;
      return between(amount.end, mention.start) + object + lost + weak(mention);
    }),
  );
  const before = amounts.map((amount, i) =>
    cheapestOf(gaps[i] ?? [], (m) => {
      const mention = mentions[m];
      if (mention === undefined) return Number.POSITIVE_INFINITY;
      const tied = (untied[amount.start] ?? 0) === (untied[mention.end] ?? 0);
      const base = tied || mention.object ? 0 : BEFORE;
      const stretch = between(mention.end, amount.start);
      return base + (tied ? Math.min(stretch, 0.5) : stretch) + weak(mention);
    }),
  );
  return cheapest(amounts.length, before, after);
}

/** The cheapest assignment; state: the last mention that is taken. */
function cheapest(
  n: number,
  before: readonly (Option | null)[],
  after: readonly (Option | null)[],
): Links {
  // Two states after amount i: it took the mention behind it, or it did not.
  interface State {
    readonly cost: number;
    readonly taken: number | null;
    readonly link: number | null;
    readonly previous: State | null;
  }
  let states: State[] = [{ cost: 0, taken: null, link: null, previous: null }];
  for (let i = 0; i < n; i += 1) {
    const next: State[] = [];
    const offer = (state: State): void => {
      const same = next.findIndex((other) => other.taken === state.taken);
      const other = next[same];
      if (other === undefined) next.push(state);
      else if (state.cost < other.cost) next[same] = state;
    };
    for (const state of states) {
      offer({ cost: state.cost + UNLINKED, taken: null, link: null, previous: state });
      const [b, a] = [before[i], after[i]];
      if (b && b.cost < UNLINKED && (state.taken === null || b.mention > state.taken)) {
        offer({ cost: state.cost + b.cost, taken: null, link: b.mention, previous: state });
      }
      if (a && a.cost < UNLINKED) {
        offer({ cost: state.cost + a.cost, taken: a.mention, link: a.mention, previous: state });
      }
    }
    states = next;
  }
  let state: State | null = states.reduce((x, y) => (y.cost < x.cost ? y : x));
  const links: (number | null)[] = [];
  for (let i = 0; i < n && state !== null; i += 1) {
    links.unshift(state.link);
    state = state.previous;
  }
  return links;
}
