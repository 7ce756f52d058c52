import type { NotCompared } from '../account/account.ts';
import type { Claim } from '../claim/claim.ts';
import type { TopicResult } from '../reconciliation.ts';

type Code = NotCompared['code'];

/** Why a claim is not compared, as the heading of a group; in the order in which a reader will want to object. */
const GROUPS: Readonly<Record<Code, string>> = {
  'other-definition': 'Another definition: what is counted differs',
  period: 'Counts of a period, where the others count since the beginning',
  'one-sided': 'Bounds: they enter the ranges as bounds, and have no ratio',
  'share-without-base': 'Shares of a number that the source does not give',
  'no-other-source': 'No other source gives this measure',
  excluded: 'Excluded in the file, for the reason in the note',
  'impossible-interval': 'Kept out by the program: the numbers contradict each other',
  'total-row': 'Kept out by the program: a total of rows is no voice',
  'after-as-of': 'Later than the reference date',
  'too-old': 'Older than was asked for',
  'second-number': 'A second number of the same source for the same day',
  superseded: 'Replaced by a later figure of the same source',
  relay: 'Repeats a voice that is already counted',
};

/** The same where the counts that are compared are those of a period themselves. */
const OTHER_PERIOD = 'Counts of another period than those that are compared';

/** Whether the counts that are compared are those of a period. */
function comparesPeriods({
  claims,
  notCompared,
}: Pick<TopicResult, 'notCompared' | 'claims'>): boolean {
  const apart = new Set(
    notCompared
      .filter(({ code }) => code === 'period' || code === 'after-as-of' || code === 'too-old')
      .map(({ claim }) => claim),
  );
  const kept = claims.find(({ id, status }) => status === 'active' && !apart.has(id));
  return kept !== undefined && kept.from !== null;
}

/** A claim that was not compared, with its words where the claim is at hand. */
export interface LeftOut {
  readonly id: string;
  readonly claim: Claim | null;
  readonly reason: string;
}

/** The claims that were not compared for one reason. */
export interface LeftOutGroup {
  readonly code: Code;
  readonly title: string;
  readonly claims: readonly LeftOut[];
}

/** What was not compared, grouped by the reason; no group is empty. */
export function leftOutGroups(topic: Pick<TopicResult, 'notCompared' | 'claims'>): LeftOutGroup[] {
  const claims = new Map(topic.claims.map((claim) => [claim.id, claim]));
  return Object.entries(GROUPS).flatMap(([code, title]) => {
    const group = topic.notCompared
      .filter((each) => each.code === code)
      .map(({ claim: id, reason }) => ({ id, claim: claims.get(id) ?? null, reason }));
    if (group.length === 0) return [];
    const own = code === 'period' && comparesPeriods(topic) ? OTHER_PERIOD : title;
    return [{ code: code as Code, title: own, claims: group }];
  });
}
