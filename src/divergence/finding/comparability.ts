import { valueIn } from '../../account/value-in.ts';
import type { NotCompared } from '../../account/account.ts';
import { formatList } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { activeAccounts } from './rule.ts';
import { capital, countOf, sayValue } from './words.ts';

/** Why claims stay out, in the order of the sentence. `superseded` and `relay` are no loss: they are said last. */
export const NOT_COMPARED_WORDS: readonly (readonly [NotCompared['code'], string])[] = [
  ['excluded', 'excluded by the analyst'],
  ['impossible-interval', 'kept out for numbers that contradict each other'],
  ['total-row', 'kept out as a total of rows'],
  ['other-definition', 'using another definition'],
  ['period', 'counting a period'],
  ['one-sided', 'stating a bound only'],
  ['share-without-base', 'giving a share without its base'],
  ['after-as-of', 'later than the reference date'],
  ['too-old', 'older than was asked for'],
  ['no-other-source', 'with no other source to compare with'],
  ['second-number', 'giving a second number for one day'],
  ['superseded', 'superseded by a later one of the same source'],
  ['relay', 'repeating a voice already counted'],
];

/** What was not compared and why, measures that one source alone speaks of, and topics with nothing to compare. */
export function comparabilityFindings(context: FindingContext): readonly Ranked[] {
  return [...notCompared(context), ...alone(context)];
}

function notCompared(context: FindingContext): readonly Ranked[] {
  const counts = NOT_COMPARED_WORDS.map(([code, words]) => ({
    code,
    words,
    n: context.topic.notCompared.filter((each) => each.code === code).length,
  })).filter(({ n }) => n > 0);
  if (counts.length === 0) return [];
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  // One reason for all of them: their number stands before it.
  const said =
    counts.length === 1
      ? counts.map(({ words }) => words)
      : counts.map(({ n, words }) => `${n} ${words}`);
  return [
    {
      code: 'not-compared',
      text: `Not scored against the others: ${countOf(total, 'claim')} (${formatList(said)}).`,
      values: {
        total,
        ...Object.fromEntries(counts.map(({ code, n }) => [code, n])),
      },
      tier: 8,
      weight: 0,
    },
  ];
}

function alone(context: FindingContext): readonly Ranked[] {
  const found: Ranked[] = [];
  let compared = 0;
  for (const [order, measure] of MEASURES.entries()) {
    const said = activeAccounts(context).flatMap((account) => {
      const value = valueIn(account, measure);
      return value === undefined ? [] : [{ source: account.source, value }];
    });
    if (said.length > 1) compared += 1;
    const only = said.length === 1 ? said[0] : undefined;
    if (only === undefined) continue;
    found.push({
      code: 'one-source',
      text: `${capital(measure)}: one source only, ${only.source}, with ${sayValue(only.value, measure)}. There is nothing to compare it with.`,
      values: { measure, source: only.source, said: sayValue(only.value, measure) },
      tier: 9,
      weight: -order,
    });
  }
  if (compared === 0) {
    found.push({
      code: 'nothing-to-compare',
      text: 'Nothing can be compared: no measure is given by two sources.',
      values: { sources: activeAccounts(context).map(({ source }) => source) },
      tier: 9,
      weight: 1,
    });
  }
  return found;
}
