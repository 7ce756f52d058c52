import { formatInterval, formatShare } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import { TWO_SOURCES } from '../../range/flags.ts';
import { ASSUMPTIONS } from '../../range/range.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { capital, countOf, sayNumber } from './words.ts';

/** Cautions that a finding of its own says already, with the numbers. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'one-source',
  'contradicted',
  'stale-sources',
]);

/** The headline range of each measure, and every caution that belongs to a range, each said once a measure. */
export function rangeFindings(context: FindingContext): readonly Ranked[] {
  return MEASURES.flatMap((measure, order) => {
    const ranges = context.topic.ranges[measure];
    if (ranges === undefined) return [];
    const found: Ranked[] = [];
    const next = ranges['next-source'];
    const sources = next?.sources.length ?? 0;
    const bounds = next?.bounds.length ?? 0;
    if (next !== undefined && next.median !== null && sources > 1) {
      found.push({
        code: 'next-source',
        text: `${capital(measure)}: if each source errs around the truth, a further independent one would land at ${formatInterval(next.low, next.high)} with probability ${formatShare(context.level)}, median ${sayNumber({ low: null, best: next.median, high: null, lowReached: true, highReached: true }, measure)} (next-source, from ${countOf(sources, 'source')}${bounds > 0 ? ` and ${countOf(bounds, 'bound')}` : ''}).`,
        values: {
          measure,
          low: next.low,
          median: next.median,
          high: next.high,
          level: context.level,
          sources,
          bounds,
        },
        tier: 7,
        weight: -order,
      });
    }
    const told = new Set<string>();
    for (const assume of ASSUMPTIONS) {
      for (const flag of ranges[assume]?.flags ?? []) {
        if (SAID_ELSEWHERE.has(flag.code) || told.has(flag.code)) continue;
        told.add(flag.code);
        const start = `${capital(measure)}, ${assume}: `;
        found.push({
          code: flag.code,
          get text() {
            return start + flag.text;
          },
          isTextLate: flag.code === TWO_SOURCES,
          values: { measure, assume },
          tier: 7,
          weight: -order - 0.5,
          tie: start + flag.code,
        });
      }
    }
    return found;
  });
}
