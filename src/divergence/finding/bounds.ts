import { valueIn } from '../../account/value-in.ts';
import { compareText } from '../../claim/compare-text.ts';
import { daysBetween } from '../../claim/dates.ts';
import { formatFold } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { AccountValue } from '../../account/account.ts';
import { sameCoverage } from '../../account/definition.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts } from './rule.ts';
import { NEVER_FALLS } from './time.ts';
import { capital, sayFirst, sayNumber } from './words.ts';

/** More names than this in one sentence are counted instead: a reader loses a longer list. */
const MOST_NAMES = 4;

/**
 * A bound ("at least 5,000") that other sources' whole intervals lie beyond, and that growth does not explain: of a count that
 * never falls, an older figure may lie below a newer floor, and a newer one above an older ceiling.
 */
export function boundFindings(context: FindingContext): readonly Ranked[] {
  const found: Ranked[] = [];
  for (const measure of MEASURES) {
    const said = activeAccounts(context).flatMap((account) => {
      const value = valueIn(account, measure);
      return value === undefined ? [] : [{ source: account.source, value }];
    });
    for (const one of said) {
      const others = said.filter(
        (each) =>
          each.source !== one.source && sameCoverage(each.value.includes, one.value.includes),
      );
      const finding = contradictedBound(measure, one, others);
      if (finding !== null) found.push(finding);
    }
  }
  return found;
}

interface Said {
  readonly source: string;
  readonly value: AccountValue;
}

function contradictedBound(measure: string, one: Said, others: readonly Said[]): Ranked | null {
  const { low, best, high } = one.value;
  if (best !== null || (low === null) === (high === null)) return null;
  const isFloor = low !== null;
  const bound = low ?? high ?? 0;
  const outside = others
    .map(({ source, value }) => ({ source, value, edge: isFloor ? value.high : value.low }))
    .filter((each): each is typeof each & { edge: number } =>
      each.edge === null ? false : isFloor ? each.edge < bound : each.edge > bound,
    )
    .sort(
      (a, b) => (isFloor ? a.edge - b.edge : b.edge - a.edge) || compareText(a.source, b.source),
    );
  const beyond = outside.filter(({ value }) => !grew(measure, isFloor, one.value.asOf, value.asOf));
  const farthest = beyond[0];
  if (farthest === undefined) return null;
  const names = beyond.map(({ source }) => source);
  const list = sayFirst(
    beyond.map(({ source, value }) => `${source} (${sayNumber(value, measure)})`),
    MOST_NAMES,
  );
  const fold = isFloor ? ratio(bound, farthest.edge) : ratio(farthest.edge, bound);
  const gap =
    fold === null ? '' : `, ${formatFold(fold)} between the bound and the farthest interval`;
  // Others lie beyond it too, as of a day from which growth may explain it: the list is not of all of them.
  const among =
    outside.length === beyond.length ? '' : `, among claims no ${isFloor ? 'older' : 'newer'}`;
  return {
    code: 'bound-contradicted',
    text: `${capital(sayNumber(one.value, measure))} ${measure}, by ${one.source}; wholly ${isFloor ? 'below' : 'above'} that${among}: ${list}${gap}.`,
    values: {
      measure,
      source: one.source,
      side: isFloor ? 'low' : 'high',
      bound,
      beyond: names,
      farthest: farthest.source,
      edge: farthest.edge,
      fold,
    },
    tier: 3,
    // From zero up there is no fold, and no gap is wider.
    weight: fold === null ? Infinity : Math.log(fold),
  };
}

/** Whether growth from the one date to the other can have carried a figure past the bound. */
function grew(
  measure: string,
  isFloor: boolean,
  bound: string | null,
  figure: string | null,
): boolean {
  if (!NEVER_FALLS.has(measure) || bound === null || figure === null) return false;
  const days = daysBetween(figure, bound);
  return isFloor ? days > 0 : days < 0;
}

function ratio(a: number, b: number): number | null {
  return b > 0 ? a / b : null;
}
