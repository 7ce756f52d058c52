import { compareText } from '../claim/compare-text.ts';
import { formatCount, formatList, formatRatio, formatShare } from '../claim/format-number.ts';
import type { Finding } from './divergence.ts';
import { countOf } from './finding/words.ts';
import type { HouseEffect, HouseEffects } from './house-effects.ts';

/** A source has to share this many topics before a sentence is made of its bias: two can agree on anything. */
export const FEWEST_SHARED = 3;

/** The largest biases are told; a reader asks the table for the rest. */
const MOST_TOLD = 8;

/**
 * House effects in sentences: the sources whose interval leaves 1 out, largest bias first, and circular evidence. The number of
 * shared topics stands in every one of them.
 */
export function houseFindings(effects: readonly HouseEffects[]): Finding[] {
  return effects.flatMap((effect) => {
    const told = effect.houses
      .filter(({ shared, low, high }) => shared >= FEWEST_SHARED && (low > 1 || high < 1))
      .sort(
        (a, b) =>
          Math.abs(Math.log(b.bias)) - Math.abs(Math.log(a.bias)) ||
          compareText(a.source, b.source),
      )
      .slice(0, MOST_TOLD)
      .map((house) => houseFinding(effect, house));
    return [...told, ...circularFindings(effect)];
  });
}

function houseFinding({ measure, level }: HouseEffects, house: HouseEffect): Finding {
  const { source, bias, low, high, shared, below, equal, above, robust } = house;
  const side = bias > 1 ? 'high' : 'low';
  const stood = [
    `above the median of the others on ${formatCount(above)}`,
    ...(equal > 0 ? [`at it on ${formatCount(equal)}`] : []),
    `below on ${formatCount(below)}`,
  ];
  return {
    code: 'house-effect',
    text: `${source} runs ${side} on ${measure}: ${formatRatio(bias)} times the average source (${formatRatio(low)} to ${formatRatio(high)} at ${formatShare(level)}), over ${countOf(shared, 'shared topic')}; ${formatList(stood)}; median ratio ${formatRatio(robust)}.`,
    values: { source, measure, bias, low, high, level, shared, below, equal, above, robust },
  };
}

function circularFindings({ measure, houses }: HouseEffects): Finding[] {
  return houses.flatMap(({ source, circular, shared }) => {
    // Each pair once: under the name that comes first.
    const copies = circular.filter((copy) => source < copy);
    if (copies.length === 0) return [];
    return [
      {
        code: 'circular-evidence',
        text: `${source} and ${formatList(copies)} give the same ${measure} on every topic they share: perhaps one voice.`,
        values: { source, copies, measure, shared },
      },
    ];
  });
}
