import type { Measure } from '../claim/measure.ts';
import { KILLED_AND_WOUNDED } from './definition.ts';
import { combine, type Formula } from './formula.ts';

/** What one origin says on one date, as formulas. */
export interface Statement {
  readonly measures: ReadonlyMap<Measure, Formula>;
  /** Keyed `killed/casualties`. */
  readonly shares: ReadonlyMap<string, Formula>;
  /** What its total covers. */
  readonly coverage: readonly Measure[];
}

/** A completed statement. */
export interface Completed extends Statement {
  /** Upper bounds of parts whose total also holds other unknown parts: `wounded <= casualties - killed`. */
  readonly most: ReadonlyMap<Measure, Formula>;
  /** Shares whose base is not known. */
  readonly baseless: readonly string[];
}

/** Shares that are worked out wherever both numbers are known: how deadly the fighting was, and how costly. */
const DERIVED_SHARES: readonly (readonly [Measure, Measure])[] = [
  ['killed', 'casualties'],
  ['casualties', 'deployed'],
];

/**
 * Completes one statement by the identities, until nothing new follows:
 *
 *     measure = share × base                     base = measure / share
 *     casualties = killed + wounded (what it covers, one by one)
 *     the one missing part = casualties - the other parts
 *     share = measure / base
 *
 * What was stated is never replaced. Where several parts are unknown, none is worked out, but killed and wounded are bounded
 * from above by what the known parts leave of the total. A share whose base was not repeated is applied to the origin's
 * latest earlier one.
 *
 * @param stated what the origin said on one date
 * @param earlier what the origin's earlier statements came to, by measure
 */
export function complete(stated: Statement, earlier: ReadonlyMap<Measure, Formula>): Completed {
  const measures = new Map(stated.measures);
  const shares = new Map(stated.shares);
  const { coverage } = stated;
  while (addOne(measures, shares, coverage));
  const baseless: string[] = [];
  for (const [key, share] of shares) {
    const [measure, base] = partsOfShare(key);
    if (measures.has(base)) continue;
    const whole = earlier.get(base);
    if (whole === undefined) baseless.push(key);
    else if (!measures.has(measure)) measures.set(measure, combine('# * #', share, whole));
  }
  for (const [measure, base] of DERIVED_SHARES) {
    const [part, whole] = [measures.get(measure), measures.get(base)];
    const key = `${measure}/${base}`;
    if (part === undefined || whole === undefined || shares.has(key)) continue;
    shares.set(key, combine('# / #', part, whole));
  }
  return { measures, shares, coverage, most: upperBounds(measures, coverage), baseless };
}

/** The measure and the base of `killed/casualties`. */
export function partsOfShare(key: string): [measure: Measure, base: Measure] {
  return key.split('/') as [Measure, Measure];
}

/** Adds the first thing that follows from what is known; false when nothing does. */
function addOne(
  measures: Map<Measure, Formula>,
  shares: ReadonlyMap<string, Formula>,
  coverage: readonly Measure[],
): boolean {
  for (const [key, share] of shares) {
    const [measure, base] = partsOfShare(key);
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
  const [missing, another] = coverage.filter((part) => !measures.has(part));
  if (total === undefined && missing === undefined) {
    measures.set('casualties', combine(known.map(() => '#').join(' + '), ...known));
    return true;
  }
  if (total !== undefined && missing !== undefined && another === undefined && known.length > 0) {
    measures.set(missing, rest(total, known, shares, coverage));
    return true;
  }
  return false;
}

/** casualties - the other parts; (1 - share) × casualties where the only other part is itself that share of them. */
function rest(
  total: Formula,
  known: readonly Formula[],
  shares: ReadonlyMap<string, Formula>,
  coverage: readonly Measure[],
): Formula {
  for (const part of coverage) {
    const share = shares.get(`${part}/casualties`);
    if (share === undefined || known.length !== 1) continue;
    if (known[0]?.expression === combine('# * #', share, total).expression) {
      return combine('(1 - #) * #', share, total);
    }
  }
  return combine(['#', ...known.map(() => '#')].join(' - '), total, ...known);
}

function upperBounds(
  measures: ReadonlyMap<Measure, Formula>,
  coverage: readonly Measure[],
): Map<Measure, Formula> {
  const bounds = new Map<Measure, Formula>();
  const total = measures.get('casualties');
  const known = coverage.flatMap((part) => measures.get(part) ?? []);
  const unknown = coverage.filter((part) => !measures.has(part));
  if (total === undefined || known.length === 0 || unknown.length < 2) return bounds;
  for (const part of unknown) {
    if (!KILLED_AND_WOUNDED.includes(part)) continue;
    bounds.set(part, combine(['#', ...known.map(() => '#')].join(' - '), total, ...known));
  }
  return bounds;
}
