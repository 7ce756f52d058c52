import { dateInWords } from '../../claim/date-words.ts';
import { formatFold } from '../../claim/format-number.ts';
import type { Measure } from '../../claim/measure.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { Account } from '../../account/account.ts';
import { centreOf } from '../centre.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts } from './rule.ts';
import { NEVER_FALLS } from './time.ts';
import { countOf, sayEnd, sayFirst, sayNumber } from './words.ts';

interface Step {
  readonly asOf: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
}

/** A source's own past: how it revised its figure, and where a toll that cannot fall fell. Never scored against others. */
export function historyFindings(context: FindingContext): readonly Ranked[] {
  const fell: Ranked[] = [];
  const revised: Revision[] = [];
  for (const account of activeAccounts(context)) {
    for (const measure of MEASURES) {
      const steps = stepsOf(account, measure);
      const down = fellFinding(account, measure, steps);
      const up = down === null ? revisedFinding(account, measure, steps) : null;
      if (down !== null) fell.push(down);
      if (up !== null) revised.push({ source: account.source, measure, finding: up });
    }
  }
  revised.sort(
    ({ finding: a }, { finding: b }) => b.weight - a.weight || (a.text < b.text ? -1 : 1),
  );
  return [
    ...fell,
    ...revised.slice(0, MOST_REVISIONS).map(({ finding }) => finding),
    ...restOf(revised.slice(MOST_REVISIONS)),
  ];
}

interface Revision {
  readonly source: string;
  readonly measure: Measure;
  readonly finding: Ranked;
}

/** More revisions than this are counted, the largest being told: they are context, not disagreement. */
const MOST_REVISIONS = 3;

function restOf(rest: readonly Revision[]): readonly Ranked[] {
  if (rest.length === 0) return [];
  const which = rest.map(({ source, measure }) => `${source} (${measure})`);
  return [
    {
      code: 'revised-too',
      text: `Raised by their own source as well: ${sayFirst(which, 6)}.`,
      values: { count: rest.length, which },
      tier: 5,
      weight: -15,
    },
  ];
}

/** Every dated value of one source on one measure, oldest first, repetitions left out. */
function stepsOf(account: Account, measure: Measure): readonly Step[] {
  const past = account.history
    .filter((entry) => entry.measure === measure)
    .map(({ asOf, low, best, high }) => ({
      asOf,
      low,
      best,
      high,
      lowReached: true,
      highReached: true,
    }));
  const now = account.measures[measure];
  const all = now === undefined || now.how === 'derived' ? past : [...past, now];
  const dated = all.filter(
    (entry): entry is typeof entry & { asOf: string } => entry.asOf !== null,
  );
  const sorted = dated.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  return sorted.filter((step, index) => {
    const before = sorted[index - 1];
    return (
      before === undefined ||
      before.low !== step.low ||
      before.best !== step.best ||
      before.high !== step.high
    );
  });
}

function fellFinding(account: Account, measure: Measure, steps: readonly Step[]): Ranked | null {
  if (!NEVER_FALLS.has(measure)) return null;
  let worst: { from: Step; to: Step; fold: number } | null = null;
  for (const [index, to] of steps.entries()) {
    for (const from of steps.slice(0, index)) {
      if (from.asOf === to.asOf || from.low === null || to.high === null) continue;
      if (from.low <= to.high) continue;
      // To nothing there is no fold: the worst fall of all.
      const fold = to.high > 0 ? from.low / to.high : Infinity;
      if (worst === null || fold > worst.fold) worst = { from, to, fold };
    }
  }
  if (worst === null) return null;
  const { from, to, fold } = worst;
  return {
    code: 'toll-fell',
    text: `Against its own past: ${account.source}, ${sayNumber(from, measure)} ${measure} as of ${dateInWords(from.asOf)}, ${sayNumber(to, measure)} as of ${dateInWords(to.asOf)}, although a cumulative count cannot fall.`,
    values: {
      source: account.source,
      measure,
      from: centreOf(from) ?? from.low,
      to: centreOf(to) ?? to.high,
      fromDate: from.asOf,
      toDate: to.asOf,
      fold: fold === Infinity ? null : fold,
    },
    tier: 3,
    weight: Math.log(fold),
  };
}

function revisedFinding(account: Account, measure: Measure, steps: readonly Step[]): Ranked | null {
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (first === undefined || last === undefined || first.asOf === last.asOf) return null;
  const [from, to] = [centreOf(first) ?? first.low, centreOf(last) ?? last.low];
  if (from === null || to === null || from <= 0 || to <= from) return null;
  return {
    code: 'revised',
    text: `${account.source} raised an earlier figure of ${measure} from ${sayEnd(first, measure)} (${dateInWords(first.asOf)}) to ${sayEnd(last, measure)} (${dateInWords(last.asOf)}) in ${countOf(steps.length - 1, 'step')}, ${formatFold(to / from)}: a source’s past is not counted against others.`,
    values: {
      source: account.source,
      measure,
      from,
      to,
      fromDate: first.asOf,
      toDate: last.asOf,
      steps: steps.length - 1,
      fold: to / from,
    },
    tier: 5,
    weight: Math.log(to / from) - 10,
  };
}
