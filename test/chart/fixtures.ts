import type { Claim } from '../../src/claim/claim.ts';
import type { Measure } from '../../src/claim/measure.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';

/** The parts of a claim that a chart's test cares about; the rest is filled in. */
export interface Said {
  readonly source: string;
  readonly measure: Measure;
  readonly low?: number | null;
  readonly best?: number | null;
  readonly high?: number | null;
  readonly topic?: string;
  readonly of?: Measure;
  readonly value?: string;
  readonly via?: string;
  readonly asOf?: string;
  readonly excluded?: boolean;
  readonly reached?: boolean;
  readonly url?: string;
  /** The line of the claim's file; by order unless given. */
  readonly line?: number;
}

/** Claims with ids by their order. A best alone is taken exactly; a low or a high alone is a bound. */
export function claimsFrom(said: readonly Said[]): readonly Claim[] {
  return said.map((one, index) => {
    const best = one.best ?? null;
    const line = one.line ?? index + 2;
    const low = one.low === undefined ? best : one.low;
    const high = one.high === undefined ? best : one.high;
    const wording = one.value ?? String(best ?? low ?? high);
    return {
      id: `fixture.csv:${line}`,
      topic: one.topic ?? 'Test topic',
      source: one.source,
      origin: one.source,
      via: one.via ?? null,
      measure: one.measure,
      quantity: {
        low,
        best,
        high,
        lowReached: one.reached ?? true,
        highReached: one.reached ?? true,
        unit: one.of === undefined ? 'count' : 'share',
        of: one.of ?? null,
        relation: null,
        wording,
        measure: one.measure,
        includes: null,
        hedge: 'fixture',
        stated: { low: best ?? low, high: best ?? high },
      },
      value: wording,
      includes: null,
      from: null,
      asOf: one.asOf ?? '2025-04-30',
      published: null,
      url: one.url ?? null,
      status: one.excluded === true ? 'excluded' : 'active',
      note: one.excluded === true ? 'set aside in a test' : null,
      file: 'fixture.csv',
      line,
    } satisfies Claim;
  });
}

/** The result of such claims. */
export function resultOf(said: readonly Said[], level: number = 0.9): Reconciliation {
  return reconcile(claimsFrom(said), { level });
}

/** The lead example as read with the default hedges: two sources, one of them in two sentences. */
export const LEAD: readonly Said[] = [
  {
    topic: 'North Korean troops in Kursk',
    source: 'Zelensky',
    via: 'Kyiv Independent',
    measure: 'casualties',
    low: 3600,
    best: 4000,
    high: 4400,
    value: 'around 4,000',
    asOf: '2025-02-14',
    url: 'https://kyivindependent.com/600-north-korean-troops-killed-fighting-for-russia-south-korea-says',
  },
  {
    topic: 'North Korean troops in Kursk',
    source: 'Zelensky',
    via: 'Kyiv Independent',
    measure: 'killed',
    of: 'casualties',
    low: 0.6,
    best: 2 / 3,
    high: 0.733,
    value: 'roughly two-thirds',
    asOf: '2025-02-14',
  },
  {
    topic: 'North Korean troops in Kursk',
    source: 'NIS',
    via: 'Lee Seong-kweun; Reuters',
    measure: 'killed',
    low: 540,
    best: 600,
    high: 660,
    value: 'around 600',
  },
  {
    topic: 'North Korean troops in Kursk',
    source: 'NIS',
    via: 'Lee Seong-kweun; Reuters',
    measure: 'casualties',
    low: 4650,
    best: 4700,
    high: 4750,
    value: 'about 4,700',
  },
  {
    topic: 'North Korean troops in Kursk',
    source: 'Kyiv and Seoul',
    via: 'Kyiv Independent',
    measure: 'deployed',
    low: 9900,
    best: 11000,
    high: 12100,
    value: 'around 11,000',
    asOf: '2024-10',
  },
];
