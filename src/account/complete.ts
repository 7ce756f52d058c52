import type { Measure } from '../claim/measure.ts';
import { PARTS } from '../claim/measure.ts';
import { KILLED_AND_WOUNDED } from './definition.ts';
import { combine, type Term } from './derive.ts';

/** What is known of one statement (one origin, one date): terms by measure, by share, and what its total covers. */
export interface Statement {
  readonly measures: Map<Measure, Term>;
  /** Keyed `killed/casualties`. */
  readonly shares: Map<string, Term>;
  readonly coverage: readonly Measure[];
}

/** Shares that are worked out wherever both numbers are known: how deadly the fighting was, and how costly. */
const DERIVED_SHARES: readonly (readonly [Measure, Measure])[] = [
  ['killed', 'casualties'],
  ['casualties', 'deployed'],
];

/**
 * Completes one statement by the identities, until nothing new follows:
 *
 *     measure = share × base, base = measure / share
 *     casualties = the sum of the parts it covers; a missing part = casualties - the other parts
 *     share = measure / base
 *
 * What was stated is never replaced. A part that is one of several unknown ones stays unknown.
 *
 * @param stated what the origin said on one date
 * @param older totals the origin gave before, for shares whose base was not repeated
 * @returns the statement with the derived terms added
 */
export function complete(stated: Statement, older: ReadonlyMap<Measure, Term>): Statement {
  const measures = new Map(stated.measures);
  const shares = new Map(stated.shares);
  const { coverage } = stated;
  const solve = (): boolean => {
    for (const [key, share] of shares) {
      const [measure, base] = key.split('/') as [Measure, Measure];
      const [part, whole] = [measures.get(measure), measures.get(base)];
      if (part === undefined && whole !== undefined) {
        measures.set(measure, combine('# * #', share, whole));
        return true;
      }
      if (part !== undefined && whole === undefined) {
        measures.set(base, combine('# / #', part, share));
        return true;
      }
    }
    const total = measures.get('casualties');
    const known = coverage.flatMap((part) => measures.get(part) ?? []);
    const unknown = coverage.filter((part) => !measures.has(part));
    if (total === undefined && unknown.length === 0) {
      measures.set('casualties', combine(known.map(() => '#').join(' + '), ...known));
      return true;
    }
    const [missing] = unknown;
    if (total !== undefined && missing !== undefined && unknown.length === 1 && known.length > 0) {
      measures.set(missing, combine(['#', ...known.map(() => '#')].join(' - '), total, ...known));
      return true;
    }
    return false;
  };
  while (solve());
  for (const key of shares.keys()) {
    const [measure, base] = key.split('/') as [Measure, Measure];
    const whole = older.get(base);
    if (measures.has(measure) || measures.has(base) || whole === undefined) continue;
    measures.set(measure, combine('# * #', shares.get(key) as Term, whole));
  }
  for (const [measure, base] of DERIVED_SHARES) {
    const [part, whole] = [measures.get(measure), measures.get(base)];
    const key = `${measure}/${base}`;
    if (part === undefined || whole === undefined || shares.has(key)) continue;
    shares.set(key, combine('# / #', part, whole));
  }
  return { measures, shares, coverage };
}

/** Whether a measure is a part of the plain total, killed + wounded. */
export function isPlainPart(measure: Measure): boolean {
  return PARTS.includes(measure) && KILLED_AND_WOUNDED.includes(measure);
}
