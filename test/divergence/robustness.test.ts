import * as fc from 'fast-check';
import { suite } from 'uvu';
import type { Account } from '../../src/account/account.ts';
import { decompose } from '../../src/divergence/decompose.ts';
import { diagnose } from '../../src/divergence/diagnose.ts';
import { divergenceOf } from '../../src/divergence/divergence-of.ts';
import type { Divergence } from '../../src/divergence/divergence.ts';
import { findingsOf } from '../../src/divergence/findings.ts';
import { houseEffects } from '../../src/divergence/house-effects.ts';
import { valuesOf } from '../../src/range/values.ts';
import { account, value } from './make.ts';

const it = suite('whatever the sources say');

/** Counts from nothing to a million, open sides, bare bests, inverted intervals, zeros. */
const number = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 1, max: 1_000_000 }),
);
const said = fc
  .tuple(number, number, number, fc.boolean(), fc.constantFrom(null, '2025-01', '2025-04-30'))
  .map(([low, best, high, lowReached, asOf]) => value(low, best, high, { lowReached, asOf }));
const accounts = fc
  .array(fc.tuple(said, said, said, fc.boolean()), { maxLength: 5 })
  .map((rows) =>
    rows.map(([killed, wounded, casualties, total], index) =>
      account(`S${index}`, total ? { killed, wounded, casualties } : { killed }),
    ),
  );

function everyNumberIsFinite(result: unknown): boolean {
  if (typeof result === 'number') return Number.isFinite(result);
  if (Array.isArray(result)) return result.every(everyNumberIsFinite);
  if (typeof result !== 'object' || result === null) return result !== undefined;
  return Object.values(result).every(everyNumberIsFinite);
}

function divergences(all: readonly Account[]): Record<string, Divergence> {
  const found: Record<string, Divergence> = {};
  for (const measure of ['killed', 'wounded', 'casualties']) {
    found[measure] = divergenceOf(valuesOf(all, measure), { level: 0.9 });
  }
  return found;
}

it('divergence, splits and findings hold finite numbers and whole sentences only', () => {
  fc.assert(
    fc.property(accounts, (all) => {
      const divergence = divergences(all);
      const decomposition = decompose(all);
      const findings = findingsOf(
        {
          topic: 'T',
          asOf: '2025-04-30',
          accounts: all,
          ranges: {},
          freeRanges: {},
          divergence,
          decomposition,
          notCompared: [],
          claims: [],
        },
        { level: 0.9 },
      );
      return (
        everyNumberIsFinite(divergence) &&
        everyNumberIsFinite(decomposition) &&
        everyNumberIsFinite(findings) &&
        findings.every(
          ({ text }) => /[.)]$/.test(text) && !/undefined|null|NaN|Infinity/.test(text),
        )
      );
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('so do diagnoses and house effects', () => {
  fc.assert(
    fc.property(fc.array(accounts, { minLength: 1, maxLength: 3 }), (topics) => {
      const [first = []] = topics;
      const named = topics.map((each, index) => ({ topic: `T${index}`, accounts: each }));
      return (
        everyNumberIsFinite(diagnose(first, { level: 0.9 })) &&
        everyNumberIsFinite(houseEffects(named, { level: 0.9 }))
      );
    }),
    { seed: 1, numRuns: 60 },
  );
});

it.run();
