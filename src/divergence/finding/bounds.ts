import { formatCount, formatFold, formatList } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { AccountValue } from '../../account/account.ts';
import { sameCoverage } from '../../account/definition.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts, valueIn } from './rule.ts';
import { sayNumber } from './words.ts';

/** More names than this in one sentence are counted instead: a reader loses a longer list. */
const MOST_NAMES = 4;

/** A bound ("at least 5,000") that other sources' whole intervals lie beyond. */
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
  const beyond = others
    .map(({ source, value }) => ({ source, value, edge: isFloor ? value.high : value.low }))
    .filter((each): each is typeof each & { edge: number } =>
      each.edge === null ? false : isFloor ? each.edge < bound : each.edge > bound,
    )
    .sort(
      (a, b) => (isFloor ? a.edge - b.edge : b.edge - a.edge) || (a.source < b.source ? -1 : 1),
    );
  const farthest = beyond[0];
  if (farthest === undefined) return null;
  const names = beyond.map(({ source }) => source);
  const shown = beyond.slice(0, MOST_NAMES);
  const list = formatList([
    ...shown.map(({ source, value }) => `${source} (${sayNumber(value, measure)})`),
    ...(beyond.length > MOST_NAMES ? [`${formatCount(beyond.length - MOST_NAMES)} more`] : []),
  ]);
  const fold = isFloor ? ratio(bound, farthest.edge) : ratio(farthest.edge, bound);
  const gap =
    fold === null ? '' : `, ${formatFold(fold)} between the bound and the farthest interval`;
  return {
    code: 'bound-contradicted',
    text: `${one.source} says ${sayNumber(one.value, measure)} ${measure}; ${list} ${
      beyond.length === 1 ? 'lies' : 'lie'
    } wholly ${isFloor ? 'below' : 'above'} that${gap}.`,
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
    weight: fold === null ? 0 : Math.log(fold),
  };
}

function ratio(a: number, b: number): number | null {
  return b > 0 ? a / b : null;
}
