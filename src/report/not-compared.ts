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
  excluded: 'Excluded in the file, for the reason in its note',
  'after-as-of': 'Later than the reference date',
  'too-old': 'Older than was asked for',
  'second-number': 'A second number of the same source for the same day: it contradicts itself',
  superseded: 'Replaced by a later figure of the same source',
  relay: 'Repeats a voice that is already counted',
};

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
    return group.length === 0 ? [] : [{ code: code as Code, title, claims: group }];
  });
}
