import { compareText } from '../claim/compare-text.ts';
import type { Comparable } from './comparable.ts';
import type { Camp } from './divergence.ts';

/**
 * Camps: the groups into which intervals fall when every two that overlap belong together, lowest first.
 *
 * The connected components of the overlap graph, found in one sweep over the lower ends. Two members of a camp need not
 * overlap themselves: a third may bridge them. A bound alone reaches everything on its open side, so it joins no camp.
 */
export function campsOf(comparables: readonly Comparable[]): Camp[] {
  const sorted = comparables
    .map(({ value }) => value)
    .sort((a, b) => a.low - b.low || compareText(a.source, b.source));
  const camps: { sources: string[]; low: number; high: number; highReached: boolean }[] = [];
  for (const { source, low, high, lowReached, highReached } of sorted) {
    const camp = camps.at(-1);
    const touches =
      camp !== undefined &&
      (low < camp.high || (low === camp.high && lowReached && camp.highReached));
    if (!touches) {
      camps.push({ sources: [source], low, high, highReached });
      continue;
    }
    camp.sources.push(source);
    if (high > camp.high) [camp.high, camp.highReached] = [high, highReached];
    else if (high === camp.high) camp.highReached ||= highReached;
  }
  return camps.map(({ sources, low, high }) => ({
    sources: sources.sort(),
    interval: { low, high },
  }));
}
