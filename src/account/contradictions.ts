import type { Claim } from '../claim/claim.ts';
import { dateInWords } from '../claim/date-words.ts';
import { formatCount, formatInterval, formatList, formatShare } from '../claim/format-number.ts';
import type { Problem } from '../claim/problem.ts';
import { liesBelow, type HighEnd, type LowEnd, type Quantity } from '../claim/quantity.ts';
import { compareClaimDays } from './as-of.ts';
import { smallestMend, type Addend, type Mended } from './mend.ts';
import { cite, problemAt, whenOf } from './problem-at.ts';
import type { Day, Utterance } from './voice.ts';

/**
 * What one origin states and what cannot all be true: parts that do not add up to their total, a part above its total,
 * a total that a later part has outgrown, casualties above the force, a share that does not fit its numbers.
 *
 * A `warning` where the numbers clash even within their stated precision, a `notice` where only the bests do and the rounding of
 * the words can explain it. The message holds the smallest change that would mend it. Nothing is changed.
 */
export function contradictions(days: readonly Day[]): Problem[] {
  const latest: Latest = new Map();
  return days.flatMap((day) => {
    for (const each of day.said) latest.set(keyOf(each), each);
    return [
      ...sumProblems(day, latest),
      ...totalProblems(day, latest),
      ...forceProblems(day, latest),
      ...shareProblems(day),
    ];
  });
}

/** The latest statement of each number so far; undated ones apart, as they may be of any time. */
type Latest = Map<string, Utterance>;

function keyOf({ slot, dated }: Pick<Utterance, 'slot' | 'dated'>): string {
  return dated ? slot : `${slot} without a date`;
}

function sumProblems(day: Day, latest: Latest): Problem[] {
  return day.said
    .filter((total) => total.slot === 'casualties')
    .flatMap((total) => {
      const parts = total.coverage.flatMap(
        (part) => latest.get(keyOf({ slot: part, dated: day.dated })) ?? [],
      );
      if (parts.length === 0) return [];
      const sameDay = parts.every((part) => compareClaimDays(part, total) === 0);
      const complete = parts.length === total.coverage.length && sameDay;
      const low = lowOf(parts);
      const high = complete ? highOf(parts) : NO_END;
      const best = sumOrNull(parts.map((part) => part.chosen.quantity.best));
      const said = total.chosen.quantity;
      const above = liesBelow(said, low);
      const below = liesBelow(high, said);
      const bestAbove = best !== null && said.best !== null && best > said.best;
      if (above || below) return [sumProblem(total, parts, complete, 'warning')];
      return bestAbove && !complete ? [sumProblem(total, parts, complete, 'notice')] : [];
    });
}

/**
 * A total of an earlier day that is less than the parts said of this one: a toll that cannot fall has outgrown it, and the account, which
 * keeps the latest of each number, shows more killed than casualties.
 */
function totalProblems(day: Day, latest: Latest): Problem[] {
  const total = latest.get(keyOf({ slot: 'casualties', dated: day.dated }));
  if (total === undefined || !day.dated || compareClaimDays(total, day) >= 0) return [];
  const parts = total.coverage.flatMap(
    (part) => latest.get(keyOf({ slot: part, dated: true })) ?? [],
  );
  if (!liesBelow(total.chosen.quantity, lowOf(parts))) return [];
  if (!parts.some((part) => day.said.includes(part))) return [];
  const numbers = formatList(
    parts.map(({ slot, chosen }) => `${cite(chosen)} ${slot}${dateIfOther(chosen, total.chosen)}`),
  );
  return [
    problemAt(total.chosen, {
      code: 'total-out-of-date',
      severity: 'warning',
      message: `${total.chosen.origin} gives ${cite(total.chosen)} casualties ${whenOf(total.chosen)}, and since then ${numbers}, which is more: the total is out of date.`,
      expected: `${parts.map((part) => part.slot).join(' + ')} <= casualties`,
      fix: 'Add the later total if there is one; else mark the older one as excluded, with a note.',
    }),
  ];
}

function sumProblem(
  total: Utterance,
  parts: readonly Utterance[],
  complete: boolean,
  severity: Problem['severity'],
): Problem {
  const numbers = formatList(
    parts.map(({ slot, chosen }) => `${cite(chosen)} ${slot}${dateIfOther(chosen, total.chosen)}`),
  );
  const { origin } = total.chosen;
  const named = parts.map(addendOf);
  const mend = mendInWords(smallestMend(addendOf(total), named));
  return problemAt(total.chosen, {
    code: complete ? 'parts-do-not-add-up' : 'part-above-total',
    severity,
    message:
      `${origin} gives ${cite(total.chosen)} casualties ${whenOf(total.chosen)}, but ${numbers}` +
      (complete ? ', which do not add up to it' : ', which is more than the whole') +
      (severity === 'notice' ? ', though within the rounding of the words' : '') +
      `.${mend}`,
    expected: complete
      ? `${parts.map((part) => part.slot).join(' + ')} = casualties`
      : `${parts.map((part) => part.slot).join(' + ')} <= casualties`,
    fix: 'Check the cells against the page; if the total covers more, say so in `includes`; if one of them is wrong, mark it as excluded, with a note.',
  });
}

function forceProblems(day: Day, latest: Latest): Problem[] {
  const deployed = latest.get(keyOf({ slot: 'deployed', dated: day.dated }));
  if (deployed === undefined) return [];
  const force = deployed.chosen.quantity;
  return day.said
    .filter(({ slot, chosen }) => slot !== 'deployed' && chosen.quantity.unit === 'count')
    .flatMap((said) => {
      const { best } = said.chosen.quantity;
      const apart = liesBelow(force, said.chosen.quantity);
      const bests = best !== null && force.best !== null && best > force.best;
      if (!apart && !bests) return [];
      const older = compareClaimDays(deployed, said) < 0;
      const mend = mendInWords(smallestMend(addendOf(deployed), [addendOf(said)]));
      const { slot, chosen } = said;
      return [
        problemAt(chosen, {
          code: 'more-than-deployed',
          severity: apart && !older ? 'warning' : 'notice',
          message:
            `${chosen.origin} gives ${cite(chosen)} ${slot} ${whenOf(chosen)}, but ${cite(deployed.chosen)} deployed` +
            `${dateIfOther(deployed.chosen, chosen)}${older ? '; more may have been sent since' : ''}.${mend}`,
          expected: `${slot} <= deployed`,
          fix: 'Check the cells against the page; give later reinforcements as a `deployed` claim with its own date.',
        }),
      ];
    });
}

function shareProblems(day: Day): Problem[] {
  const counts = new Map(day.said.map((each) => [each.slot, each]));
  return day.said.flatMap(({ slot, chosen }) => {
    const [measure = '', base = ''] = slot.split('/');
    const [part, whole] = [counts.get(measure), counts.get(base)];
    if (base === '' || part === undefined || whole === undefined) return [];
    const fits = ratio(part.chosen.quantity, whole.chosen.quantity);
    const said = chosen.quantity;
    if (!liesBelow(said, fits) && !liesBelow(fits, said)) return [];
    return [
      problemAt(chosen, {
        code: 'share-does-not-fit',
        severity: 'warning',
        message:
          `${chosen.origin} gives ${cite(chosen)} of ${base} as ${measure} ${whenOf(chosen)}, but ${cite(part.chosen)} ${measure} ` +
          `of ${cite(whole.chosen)} ${base}, a share of ${formatInterval(fits.low, fits.high, { ...fits, format: formatShare })}.` +
          shareMend(said, part.chosen.quantity, whole.chosen.quantity),
        expected: `${measure} / ${base} inside ${formatInterval(said.low, said.high, { format: formatShare })}`,
        fix: 'Check the cells against the page, and what the share is a share `of`.',
      }),
    ];
  });
}

function over(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** The interval of part / whole, an open or impossible side null. */
function ratio(part: Quantity, whole: Quantity): LowEnd & HighEnd {
  return {
    low: over(part.low, whole.high),
    lowReached: part.lowReached && whole.highReached,
    high: over(part.high, whole.low),
    highReached: part.highReached && whole.lowReached,
  };
}

/** What the share, or the part, would have to be for the three to fit, the others unchanged; nothing where a best is missing. */
function shareMend(share: Quantity, part: Quantity, whole: Quantity): string {
  if (share.best === null || part.best === null || whole.best === null || whole.best === 0)
    return '';
  return ` It fits if the share is ${formatShare(part.best / whole.best)}, or the part ${formatCount(share.best * whole.best)}.`;
}

function addendOf({ slot, chosen }: Utterance): Addend {
  return { name: slot, value: chosen.quantity };
}

function mendInWords(mended: readonly Mended[] | null): string {
  if (mended === null) return '';
  const changes = mended
    .filter(({ from, to }) => formatCount(from) !== formatCount(to))
    .map(({ name, from, to }) => `${name} ${formatCount(from)} to ${formatCount(to)}`);
  if (changes.length === 0) return '';
  return ` The smallest change that mends it: ${formatList(changes)}.`;
}

function dateIfOther(claim: Claim, other: Claim): string {
  if (claim.asOf === other.asOf) return '';
  return claim.asOf === null ? ' (without a date)' : ` (${dateInWords(claim.asOf)})`;
}

/** What numbers come to at least: none says less than 0. */
function lowOf(parts: readonly Utterance[]): LowEnd {
  const said = parts.map((part) => part.chosen.quantity);
  return {
    low: sum(said.map(({ low }) => low ?? 0)),
    lowReached: said.every(({ low, lowReached }) => low === null || lowReached),
  };
}

/** What numbers come to at most; open where one of them is. */
function highOf(parts: readonly Utterance[]): HighEnd {
  const said = parts.map((part) => part.chosen.quantity);
  return {
    high: sumOrNull(said.map(({ high }) => high)),
    highReached: said.every(({ highReached }) => highReached),
  };
}

const NO_END: HighEnd = { high: null, highReached: true };

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}
