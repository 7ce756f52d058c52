import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  assert as check,
  constantFrom,
  double,
  property,
  shuffledSubarray,
  tuple,
} from 'fast-check';
import { formatCount } from '../../src/claim/format-number.ts';
import { rangesOf } from '../../src/range/assume.ts';
import { bayesRandomEffects } from '../../src/range/bayes.ts';
import { ASSUMPTIONS, type Assumption, type Range } from '../../src/range/range.ts';
import { reconcile } from '../../src/reconcile.ts';
import { twoPiece } from '../../src/distribution/two-piece.ts';
import { said as value } from '../divergence/make.ts';

const SETTINGS = { seed: 1, numRuns: 40 };

function near(got: number | null | undefined, want: number, tolerance: number, what: string): void {
  assert.ok(
    typeof got === 'number' && Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want)),
    `${what}: ${got} for ${want}`,
  );
}

function codes(range: Range | undefined): readonly string[] {
  return (range?.flags ?? []).map(({ code }) => code);
}

function textOf(range: Range | undefined, code: string): string {
  return range?.flags.find((flag) => flag.code === code)?.text ?? '';
}

/** The killed of the lead example: two-thirds of around 4,000, and around 600. */
const KILLED = [value('Zelensky', 2300, 2667, 3050), value('NIS', 540, 600, 660)];
const THREE = [...KILLED, value('Kyiv Post', 900, 1000, 1100)];

const it = suite('ranges of accounts');

it('of two sources: every assumption, labelled with what it rests on', () => {
  const ranges = rangesOf(KILLED, { level: 0.9 });
  assert.equal(Object.keys(ranges), [...ASSUMPTIONS]);
  for (const range of Object.values(ranges)) assert.equal(range.sources, ['NIS', 'Zelensky']);
});

it('next-source and all-err are the predictive and mu of the half-normal(0.5) model on ln(1 + x)', () => {
  const parts = [...KILLED]
    .reverse()
    .map(({ low, best, high }) => twoPiece({ low: low!, best, high: high! }));
  const fit = bayesRandomEffects(
    parts.map(({ mean }) => mean),
    parts.map(({ sd }) => sd),
    { prior: { family: 'half-normal', scale: 0.5 } },
  );
  const ranges = rangesOf(KILLED, { level: 0.8 });
  for (const [p, side] of [
    [0.1, 'low'],
    [0.5, 'median'],
    [0.9, 'high'],
  ] as const) {
    near(ranges['next-source']![side], Math.expm1(fit.predictive.quantile(p)), 1e-12, side);
    near(ranges['all-err']![side], Math.expm1(fit.mu.quantile(p)), 1e-12, side);
  }
});

it('claimed is the envelope, with its camps and without a middle', () => {
  const { claimed } = rangesOf(KILLED, { level: 0.9 });
  assert.equal([claimed!.low, claimed!.median, claimed!.high], [540, null, 3050]);
  assert.equal(claimed!.intervals, [
    { low: 540, high: 660 },
    { low: 2300, high: 3050 },
  ]);
});

it('one-right gives two intervals for two camps', () => {
  const range = rangesOf(KILLED, { level: 0.9 })['one-right']!;
  assert.is(range.intervals.length, 2);
  near(range.intervals[0]!.high, 660, 0.02, 'end of the first camp');
  assert.is(range.low, range.intervals[0]!.low);
  assert.is(range.high, range.intervals[1]!.high);
});

it('all-right is the inverse-variance mean, and says by Q and p that the sources contradict it', () => {
  const range = rangesOf(KILLED, { level: 0.9 })['all-right']!;
  const parts = KILLED.map(({ low, best, high }) => twoPiece({ low: low!, best, high: high! }));
  const w = parts.map(({ sd }) => 1 / sd ** 2);
  const mean = (w[0]! * parts[0]!.mean + w[1]! * parts[1]!.mean) / (w[0]! + w[1]!);
  near(range.median, Math.expm1(mean), 1e-9, 'median');
  assert.match(textOf(range, 'contradicted'), /Q = 2\d\d on 1 df, p = \d\.\de-\d+/);
  const agreed = rangesOf([value('A', 90, 100, 110), value('B', 95, 105, 115)], { level: 0.9 });
  assert.not(codes(agreed['all-right']).includes('contradicted'));
});

it('a middle that nobody claims is said to be so, with the numbers on either side', () => {
  const ranges = rangesOf(KILLED, { level: 0.9 });
  for (const assume of ['next-source', 'all-err', 'all-right', 'one-right'] as const) {
    const text = textOf(ranges[assume], 'no-support-in-the-middle');
    assert.match(text, /NIS stays at or below 660, Zelensky at or above 2,300/, assume);
  }
  const joined = rangesOf([...KILLED, value('C', 600, 1200, 2400)], { level: 0.9 });
  for (const range of Object.values(joined)) {
    assert.not(codes(range).includes('no-support-in-the-middle'));
  }
});

it("two sources: the prior's pull is shown by the answer at scale 1 beside that at 0.5", () => {
  const range = rangesOf(KILLED, { level: 0.9 })['next-source']!;
  const wide = rangesOf(KILLED, { level: 0.9, prior: { family: 'half-normal', scale: 1 } });
  const text = textOf(range, 'two-sources');
  assert.ok(
    text.includes(`${formatCount(range.low!)} to ${formatCount(range.high!)} at scale 0.5`),
    text,
  );
  const other = wide['next-source']!;
  assert.ok(
    text.includes(`${formatCount(other.low!)} to ${formatCount(other.high!)} at scale 1.`),
    text,
  );
});

it('with many sources in agreement the prior is not worth a word', () => {
  const many = Array.from({ length: 12 }, (_, i) => value(`S${i}`, 80 + i, 100 + i, 120 + i));
  const ranges = rangesOf(many, { level: 0.9 });
  for (const assume of ['next-source', 'all-err'] as const) assert.equal(codes(ranges[assume]), []);
});

it('one source: its own interval, called so, and no consensus', () => {
  const ranges = rangesOf([value('Seoul', 10000, 11000, 12000)], { level: 0.9 });
  assert.equal(Object.keys(ranges), ['all-right', 'one-right', 'claimed']);
  for (const range of Object.values(ranges)) {
    near(range.low, 10000, 1e-9, 'low');
    assert.is(range.median, 11000);
    near(range.high, 12000, 1e-9, 'high');
    assert.equal(codes(range), ['one-source']);
  }
});

it('one source: its best in the middle, at no level outside of its ends', () => {
  const far = [value('A', 100, 100, 1000)];
  for (const level of [0.5, 0.7, 0.8, 0.89]) {
    const { low, median, high } = rangesOf(far, { level })['all-right']!;
    assert.ok(low! <= median! && median! <= high!, `${level}: ${low} ${median} ${high}`);
  }
  assert.is(rangesOf(far, { level: 0.9 })['all-right']!.median, 100);
});

it('one source beside a bound is not called its own interval in the pool', () => {
  const ranges = rangesOf([value('A', 100, 100, 1000), value('B', 1, null, null)], { level: 0.9 });
  const [flag] = ranges['one-right']!.flags;
  assert.is(flag?.code, 'one-source');
  assert.match(flag?.text ?? '', /^Only A gives a number with two sides/);
});

it('sources that all say 0 can all be right, at 0', () => {
  const zeros = ['A', 'B', 'C'].map((source) => value(source, 0, 0, 0));
  for (const range of Object.values(rangesOf(zeros, { level: 0.9 }))) {
    assert.is(range.low, 0);
    assert.ok(range.high! < 1, String(range.high));
  }
});

it('a claim of "at least 0" moves nothing', () => {
  const two = [value('A', 0, 0, 0), value('B', 0, 1, 3)];
  const before = rangesOf(two, { level: 0.9 });
  const after = rangesOf([...two, value('C', 0, null, null)], { level: 0.9 });
  for (const [name, { low, median, high, flags }] of Object.entries(after)) {
    const was = before[name as keyof typeof before]!;
    assert.equal([low, median, high], [was.low, was.median, was.high], name);
    assert.ok(flags.some(({ code, text }) => code === 'left-out' && text.includes('C')));
  }
});

it('no value: no range', () => {
  assert.equal(rangesOf([], { level: 0.9 }), {});
});

it('a bound opens the envelope, stays out of the pool, and moves the consensus as a tail', () => {
  const bound = value('JCS', 4000, null, null);
  const ranges = rangesOf([...KILLED, bound], { level: 0.9 });
  assert.equal([ranges.claimed!.low, ranges.claimed!.high], [540, null]);
  assert.equal(codes(ranges['one-right']).includes('bounds-not-pooled'), true);
  assert.equal(ranges['one-right']!.bounds, []);
  const without = rangesOf(KILLED, { level: 0.9 });
  for (const assume of ['all-err', 'next-source'] as const) {
    assert.equal(ranges[assume]!.bounds, ['JCS']);
    assert.equal(ranges[assume]!.sources, ['NIS', 'Zelensky']);
    assert.ok(ranges[assume]!.median! > without[assume]!.median!, assume);
  }
  assert.match(textOf(ranges['all-right'], 'contradicted'), /the bound of JCS, p = /);
});

it('a bound that says nothing new changes nothing', () => {
  const ranges = rangesOf([...THREE, value('X', null, null, 1e9)], { level: 0.9 });
  const without = rangesOf(THREE, { level: 0.9 });
  for (const assume of ['all-err', 'all-right', 'next-source'] as const) {
    near(ranges[assume]!.high, without[assume]!.high!, 1e-6, assume);
  }
});

it('bounds alone give bounds alone', () => {
  const ranges = rangesOf([value('A', 600, null, null), value('B', 800, null, null)], {
    level: 0.9,
  });
  assert.equal(Object.keys(ranges), ['claimed']);
  assert.equal([ranges.claimed!.low, ranges.claimed!.high], [600, null]);
  assert.equal(codes(ranges.claimed), ['only-bounds']);
});

it('zero is a number: nothing goes below it and nothing becomes infinite', () => {
  const ranges = rangesOf([value('A', 0, 0, 0), value('B', 0, 0, 5), value('C', 2, 3, 4)], {
    level: 0.9,
  });
  for (const range of Object.values(ranges)) {
    assert.ok(range.low! >= 0 && Number.isFinite(range.high!), JSON.stringify(range));
  }
});

it('numbers out of order, and values that say nothing, are left out and named', () => {
  const ranges = rangesOf([...KILLED, value('Bad', 900, 800, 1000), value('Mute', null, 5, null)], {
    level: 0.9,
  });
  for (const range of Object.values(ranges)) {
    assert.equal(range.sources, ['NIS', 'Zelensky']);
    assert.match(textOf(range, 'left-out'), /Bad and Mute/);
  }
});

it('a best with one open side is a point as wide on that side as on the other', () => {
  const open = rangesOf([value('A', 500, 1000, null), value('B', 800, 900, 1000)], { level: 0.9 });
  const closed = rangesOf(
    [value('A', 500, 1000, 1001 ** 2 / 501 - 1), value('B', 800, 900, 1000)],
    { level: 0.9 },
  );
  near(open['all-err']!.high, closed['all-err']!.high!, 1e-9, 'high');
});

it('only the assumptions asked for are made', () => {
  const assume: readonly Assumption[] = ['claimed', 'next-source'];
  assert.equal(Object.keys(rangesOf(KILLED, { level: 0.9, assume })), ['next-source', 'claimed']);
  assert.throws(() => rangesOf(KILLED, { level: 1 }), /level has to be inside/);
  const wrong = { level: 0.9, assume: ['foo'] as unknown as readonly Assumption[] };
  for (const ask of [() => rangesOf(KILLED, wrong), () => reconcile([], wrong)]) {
    assert.throws(
      ask,
      (error: Error) => error instanceof RangeError && /next-source.*"foo"/.test(error.message),
    );
  }
});

const someValues = tuple(
  ...['A', 'B', 'C', 'D'].map((source) =>
    tuple(
      double({ min: 0, max: 12, noNaN: true }),
      double({ min: 0, max: 1, noNaN: true }),
      double({ min: 0, max: 1, noNaN: true }),
      constantFrom('point', 'point', 'point', 'lower', 'upper'),
    ).map(([u, a, b, kind]) => {
      const best = Math.expm1(u);
      if (kind === 'lower') return value(source, best, null, null);
      if (kind === 'upper') return value(source, null, null, best);
      return value(source, Math.max(0, best * (1 - a / 2)), best, best * (1 + b));
    }),
  ),
);

it('the order of the sources is of no account', () => {
  check(
    property(
      someValues.chain((values) =>
        tuple(...[values, values].map((each) => shuffledSubarray(each, { minLength: 4 }))),
      ),
      ([one, other]) => {
        assert.equal(rangesOf(one!, { level: 0.9 }), rangesOf(other!, { level: 0.9 }));
      },
    ),
    { ...SETTINGS, numRuns: 10 },
  );
});

it('low <= median <= high, nothing is negative, and a higher level holds a lower one', () => {
  check(
    property(someValues, (values) => {
      const [half, most] = [rangesOf(values, { level: 0.5 }), rangesOf(values, { level: 0.95 })];
      for (const [assume, { low, median, high }] of Object.entries(half)) {
        if (assume === 'claimed') continue;
        assert.ok(low! >= 0 && low! <= high!, assume);
        if (assume !== 'one-right') assert.ok(low! <= median! && median! <= high!, assume);
        const wide = most[assume as Assumption]!;
        assert.ok(wide.low! <= low! * (1 + 1e-9) && wide.high! >= high! * (1 - 1e-9), assume);
      }
    }),
    { ...SETTINGS, numRuns: 15 },
  );
});

it.run();
