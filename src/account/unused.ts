import type { Claim } from '../claim/claim.ts';
import type { AccountValue, NotCompared } from './account.ts';
import { coverageInWords } from './definition.ts';
import type { Filled } from './places.ts';
import { cite, whenOf } from './problem-at.ts';
import { isSecondNumber, type Day } from './voice.ts';

/**
 * Claims that stand in no place of their origin's account: relays, earlier figures, totals of another definition; and shares
 * that stand in theirs but give no number.
 *
 * @param baseless ids of the shares whose base the origin does not give
 */
export function listUnused(
  days: readonly Day[],
  filled: Pick<Filled, 'measures' | 'shares' | 'current'>,
  baseless: ReadonlySet<string>,
): NotCompared[] {
  const { current } = filled;
  const values: Record<string, AccountValue> = { ...filled.measures, ...filled.shares };
  const listed: NotCompared[] = [];
  for (const { said } of days) {
    for (const { slot, coverage, chosen, relays } of said) {
      for (const relay of relays) {
        listed.push({ claim: relay.id, ...whyFolded(chosen, relay) });
      }
      const claim = chosen.id;
      const rival = said.find((each) => each.slot === slot && current.has(each.chosen.id));
      if (current.has(claim)) {
        if (!baseless.has(claim)) continue;
        listed.push({ claim, code: 'share-without-base', reason: withoutBase(chosen) });
      } else if (rival !== undefined) {
        const reason =
          `covers ${coverageInWords(coverage)}; for the same day ${chosen.origin} also gives ` +
          `${coverageInWords(rival.coverage)}, ${cite(rival.chosen)}, which is used`;
        listed.push({ claim, code: 'other-definition', reason });
      } else {
        const reason = `${laterThan(chosen, values[slot])}${stillUsed(claim, values)}`;
        listed.push({ claim, code: 'superseded', reason });
      }
    }
  }
  return listed;
}

/** Why a claim does not stand for its origin: it repeats the one that does, or gives another number beside it. */
function whyFolded(chosen: Claim, relay: Claim): Omit<NotCompared, 'claim'> {
  if (!isSecondNumber(chosen, relay)) {
    const reason = `repeats ${chosen.origin}, ${cite(chosen)}: one voice counts once`;
    return { code: 'relay', reason };
  }
  const reason = `${chosen.origin} gives ${cite(chosen)} for the same day, which is used: one voice counts once`;
  return { code: 'second-number', reason };
}

function withoutBase({ origin, measure, quantity: { of } }: Claim): string {
  return `there is no number of ${of ?? 'the base'} by ${origin} for that date or before, so none of ${measure} follows from the share`;
}

function laterThan(claim: Claim, value: AccountValue | undefined): string {
  if (value === undefined) return 'its numbers are out of order, and cannot be used as they stand';
  const figure = `“${value.wording}” ${whenOf(value)}`;
  return claim.asOf === null && value.asOf !== null
    ? `has no date, and ${claim.origin} gives a dated figure, ${figure}`
    : `${claim.origin} gives a later figure, ${figure}`;
}

function stillUsed(claim: string, values: Readonly<Record<string, AccountValue>>): string {
  const names = Object.keys(values).filter((name) => values[name]?.claims.includes(claim));
  return names.length === 0 ? '' : `; still used for ${names.join(', ')}`;
}
