import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import type { ReadOptions } from '../../src/claim/read-claims.ts';
import { divergenceOf } from '../../src/divergence/divergence-of.ts';
import { rangesOf } from '../../src/range/assume.ts';
import { ASSUMPTIONS, type SourceValue } from '../../src/range/range.ts';
import type { ReconcileOptions } from '../../src/reconciliation.ts';
import { anyTable, claimsFile, damaged, intervalsFile, name, wording } from './hostile.ts';
import { isPlainJson, survives } from './holds.ts';

const it = suite('any input at all');

/** Seeded, so that a run that fails can be repeated; FUZZ=20 makes twenty times as many runs, FUZZ_SEED others. */
const TIMES = Number(process.env['FUZZ'] ?? 1);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const runs = (numRuns: number): fc.Parameters<unknown> => ({
  seed: SEED,
  numRuns: numRuns * TIMES,
  includeErrorInReport: true,
});

it('bytes of any kind are read or refused, and nothing is lost', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      await survives(input);
    }),
    runs(150),
  );
});

it('a good file with damaged bytes is read or refused, and nothing is lost', async () => {
  const good = readFileSync('data/lead-example.csv');
  await fc.assert(
    fc.asyncProperty(damaged(good), async (input) => {
      await survives(input);
    }),
    runs(60),
  );
});

it('tables of any structure are read or refused, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async (input) => {
      await survives(input);
    }),
    runs(200),
  );
});

it('claims of any contents are reconciled and reported in every format', async () => {
  await fc.assert(
    fc.asyncProperty(claimsFile, async (input) => {
      await survives(input);
    }),
    runs(80),
  );
});

it('intervals of any numbers give ranges that are numbers', async () => {
  await fc.assert(
    fc.asyncProperty(intervalsFile, async (input) => {
      await survives(input);
    }),
    runs(80),
  );
});

/** Numbers that no file holds, but a program may hand over. */
const EDGES = [0, 5e-324, 1e-300, 0.3, 1, 2, 600, 601, 1e6, 1e15, 2 ** 53 + 2, 1e100, 1e300, 1e308];
const edge = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...EDGES, Number.MAX_VALUE) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double({ min: 0, noNaN: true }) },
);
const sourceValue: fc.Arbitrary<SourceValue> = fc.record({
  source: fc.constantFrom('A', 'B', 'C', 'D', '__proto__', 'constructor'),
  low: edge,
  best: edge,
  high: edge,
  lowReached: fc.boolean(),
  highReached: fc.boolean(),
});
/** Mostly in order: what is not is left out of ranges, and so is tried less. */
const inOrder = sourceValue.map((value) => {
  const known = [value.low, value.best, value.high].filter((each) => each !== null);
  const sorted = known.sort((a, b) => a - b)[Symbol.iterator]();
  const next = (was: number | null): number | null =>
    was === null ? null : (sorted.next().value ?? null);
  return { ...value, low: next(value.low), best: next(value.best), high: next(value.high) };
});

it('values of any numbers give ranges and divergences that are finite, as counts and as shares', () => {
  const values = fc.uniqueArray(
    fc.oneof({ weight: 9, arbitrary: inOrder }, { weight: 1, arbitrary: sourceValue }),
    { maxLength: 5, selector: ({ source }) => source },
  );
  fc.assert(
    fc.property(values, (each) => {
      isPlainJson(rangesOf(each, { level: 0.9 }), 'ranges');
      isPlainJson(divergenceOf(each, { level: 0.9 }), 'divergence');
      isPlainJson(divergenceOf(each, { level: 0.9, scale: 'share' }), 'share');
    }),
    runs(250),
  );
});

const readOptions: fc.Arbitrary<ReadOptions> = fc.record(
  {
    layout: fc.constantFrom('claims', 'ged', 'prio', 'hxl', 'no-such', '__proto__', 'constructor'),
    map: fc.dictionary(
      name,
      fc.constantFrom('killed', 'source', 'value', 'toString', '__proto__', ''),
    ),
    by: fc.array(fc.oneof(name, fc.constantFrom('source', 'measure')), { maxLength: 2 }),
    hedges: fc.constantFrom('narrow', 'default', 'wide'),
    dates: fc.constantFrom('day-first', 'month-first', 'iso'),
    decimal: fc.constantFrom('.', ','),
    delimiter: fc.constantFrom(',', ';', '\t', ' ', '"', '\n', 'x'),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
    sources: fc.array(fc.array(name, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const identity = fc.oneof(
  fc.constantFrom(
    'lethality = killed / casualties',
    'toString = killed / casualties',
    '__proto__ = killed / wounded',
    'constructor = killed',
    'x = killed ^ wounded ^ casualties',
    'x = 9^9^9^9 * killed',
    'x = log(killed - killed)',
    'x = exp(exp(killed))',
    'x = 1 / (killed - killed)',
    'import("x")',
  ),
  wording,
);
const options: fc.Arbitrary<ReconcileOptions> = fc.record(
  {
    level: fc.constantFrom(0.5, 0.9, 0.99),
    asOf: fc.constantFrom(null, '2025-01-31', '2020-01-01', '9999-12-31'),
    hedges: fc.constantFrom('narrow', 'default', 'wide'),
    assume: fc.subarray([...ASSUMPTIONS]),
    identities: fc.array(identity, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

it('options of any kind give an answer or a problem', async () => {
  const input = fc.oneof(claimsFile, anyTable, fc.constant(readFileSync('data/lead-example.csv')));
  await fc.assert(
    fc.asyncProperty(input, readOptions, options, async (file, read, chosen) => {
      await survives(file, read, chosen);
    }),
    runs(100),
  );
});

it('a wording of any words gives quantities or says why not', () => {
  const context = fc.record(
    {
      hedges: fc.constantFrom('narrow' as const, 'wide' as const),
      measure: fc.constantFrom('killed' as const, 'casualties' as const),
      unit: fc.constantFrom('share' as const, 'count' as const),
      decimal: fc.constantFrom('.' as const, ',' as const),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(wording, context, (text, how) => {
      const { quantities, problems } = parseQuantity(text, how);
      assert.ok(quantities.length > 0 || problems.length > 0);
      isPlainJson({ quantities, problems });
      for (const { low, best, high, unit } of quantities) {
        const known = [low, best, high].filter((each) => each !== null);
        const most = unit === 'share' ? 1 : Number.MAX_VALUE;
        known.forEach((each, at) => {
          assert.ok(each >= (known[at - 1] ?? 0) && each <= most, `${text}: ${known.join(', ')}`);
        });
      }
    }),
    runs(1500),
  );
});

it.run();
