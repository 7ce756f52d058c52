import type { Claim } from '../../src/claim/claim.ts';
import type { Measure } from '../../src/claim/measure.ts';
import type { Quantity } from '../../src/claim/quantity.ts';

let next = 1;

/** A claim for a test: what is not said is the plainest there is. */
export function claim(
  said: Partial<Claim> & Pick<Claim, 'source' | 'measure' | 'quantity'>,
): Claim {
  next += 1;
  const line = said.line ?? next;
  return {
    id: `test.csv:${line}`,
    topic: 'a topic',
    origin: said.source,
    via: null,
    value: said.quantity.wording,
    includes: null,
    from: null,
    asOf: null,
    published: null,
    url: null,
    status: 'active',
    note: null,
    file: 'test.csv',
    line,
    ...said,
  };
}

/** A count as read from words; an open side is null. */
export function count(
  low: number | null,
  best: number | null,
  high: number | null,
  more: Partial<Quantity> = {},
): Quantity {
  return {
    low,
    best,
    high,
    lowReached: true,
    highReached: true,
    unit: 'count',
    of: null,
    relation: null,
    wording: best === null ? `from ${low ?? 'open'} to ${high ?? 'open'}` : `about ${best}`,
    measure: null,
    includes: null,
    hedge: 'about',
    stated: { low: best ?? low ?? high, high: best ?? high ?? low },
    ...more,
  };
}

/** A share of a base. */
export function share(
  low: number | null,
  best: number | null,
  high: number | null,
  of: Measure | null,
): Quantity {
  return { ...count(low, best, high), unit: 'share', of, wording: `a share of ${best}` };
}
