import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { array, assert as check, constantFrom, double, option, property, record } from 'fast-check';
import { accountsOf } from '../../src/account/accounts.ts';
import type { Account } from '../../src/account/account.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Measure } from '../../src/claim/measure.ts';
import { type AccountRanges, rangesOfAccounts } from '../../src/range/account-ranges.ts';
import { ASSUMPTIONS, type Assumption, type Range } from '../../src/range/range.ts';
import { claim, count, share } from '../account/claims.ts';

/** Smoothed quantiles of fixed points: of two runs of numbers, this part of them. */
const NOISE = 0.01;

/** How much a source hedges, in the tests below. */
const HEDGE = 0.1;

function about(source: string, measure: Measure, best: number): Claim {
  const quantity = count(best * (1 - HEDGE), best, best * (1 + HEDGE));
  return claim({ source, measure, quantity, asOf: '2025-02-01' });
}

function bound(source: string, measure: Measure, low: number | null, high: number | null): Claim {
  return claim({ source, measure, quantity: count(low, null, high), asOf: '2025-02-01' });
}

function killedShare(source: string, best: number): Claim {
  const quantity = share(best * 0.95, best, best * 1.05, 'casualties');
  return claim({ source, measure: 'killed', quantity, asOf: '2025-02-01' });
}

function accounts(...claims: readonly Claim[]): readonly Account[] {
  return accountsOf(claims, { asOf: null }).accounts;
}

function ranges(...claims: readonly Claim[]): AccountRanges {
  return rangesOfAccounts(accounts(...claims), { level: 0.9 });
}

function at(
  all: AccountRanges,
  kind: keyof AccountRanges,
  measure: Measure,
  assume: Assumption,
): Range {
  const range = all[kind][measure]?.[assume];
  if (range === undefined) throw new Error(`no ${kind} ${measure} ${assume}`);
  return range;
}

function near(got: number | null, want: number | null, tolerance: number, what: string): void {
  assert.ok(
    got !== null && want !== null && Math.abs(got - want) <= tolerance * Math.abs(want),
    `${what}: ${got} for ${want}`,
  );
}

function codes(range: Range): readonly string[] {
  return range.flags.map(({ code }) => code);
}

/** Zelensky: around 4,000, two-thirds killed; NIS: 600 of 4,700; 11,000 deployed. */
const LEAD: readonly Claim[] = [
  about('Zelensky', 'casualties', 4000),
  killedShare('Zelensky', 2 / 3),
  about('NIS', 'casualties', 4700),
  about('NIS', 'killed', 600),
  about('Kyiv', 'deployed', 11000),
];

const it = suite('ranges under the accounting bounds');

it('free of them the killed of the lead example pass all claimed casualties, held to them they do not', () => {
  const all = ranges(...LEAD);
  const claimed = at(all, 'free', 'casualties', 'claimed').high!;
  const free = at(all, 'free', 'killed', 'next-source');
  const held = at(all, 'conditioned', 'killed', 'next-source');
  assert.ok(free.high! > claimed, `${free.high} passes ${claimed}`);
  assert.ok(held.high! < claimed, `${held.high} stays below ${claimed}`);
  assert.ok(codes(held).includes('bound-binds'));
  assert.match(
    held.flags.find(({ code }) => code === 'bound-binds')!.text,
    /free of that it would be/,
  );
  assert.not(codes(free).includes('bound-binds'));
});

it('in every assumption killed and wounded <= casualties <= deployed', () => {
  const all = ranges(...LEAD, about('Seoul', 'deployed', 9000), about('X', 'killed', 5000));
  for (const assume of ASSUMPTIONS) {
    const total = at(all, 'conditioned', 'casualties', assume);
    const force = at(all, 'conditioned', 'deployed', assume);
    assert.ok(total.high! <= force.high!, `${assume}: casualties`);
    for (const part of ['killed', 'wounded'] as const) {
      const range = at(all, 'conditioned', part, assume);
      assert.ok(range.high! <= total.high!, `${assume}: ${part} ${range.high} > ${total.high}`);
    }
  }
});

it('where no bound bites, killed and casualties keep their free ranges to the last digit', () => {
  const all = ranges(
    about('A', 'casualties', 1000),
    about('A', 'killed', 100),
    about('B', 'casualties', 1100),
    about('B', 'killed', 110),
    about('C', 'casualties', 1050),
    about('C', 'killed', 105),
    about('C', 'deployed', 1e6),
  );
  for (const measure of ['killed', 'casualties', 'deployed'] as const) {
    assert.equal(all.conditioned[measure], all.free[measure], measure);
  }
});

it('wounded follows from killed and casualties, also where no bound bites', () => {
  const all = ranges(
    about('A', 'casualties', 1000),
    about('A', 'killed', 500),
    about('B', 'casualties', 1000),
    about('B', 'killed', 500),
  );
  const median = at(all, 'conditioned', 'wounded', 'all-err').median;
  near(median, 500, 0.02, 'median of the wounded');
});

it('killed that pass the casualties of another source lift the casualties, and are lowered by them', () => {
  const all = ranges(
    about('A', 'casualties', 1000),
    about('B', 'casualties', 1200),
    about('C', 'killed', 1100),
    about('D', 'killed', 1300),
  );
  const [free, held] = (['free', 'conditioned'] as const).map((kind) => ({
    killed: at(all, kind, 'killed', 'next-source'),
    casualties: at(all, kind, 'casualties', 'next-source'),
  }));
  assert.ok(held!.casualties.median! > free!.casualties.median! * 1.05);
  assert.ok(held!.killed.median! < free!.killed.median!);
  assert.ok(held!.killed.low! < free!.killed.low! * 0.8);
});

it('a whole that is cut from below keeps its middle inside: 6,218 casualties beside 7,543 killed by another', () => {
  const all = ranges(about('A', 'casualties', 6218), about('B', 'killed', 7543));
  for (const kind of ['free', 'conditioned'] as const) {
    const { low, median, high } = at(all, kind, 'casualties', 'claimed');
    assert.ok(low! <= median! && median! <= high!, `${kind}: ${low}, ${median}, ${high}`);
  }
});

it('a part of another source is pooled below the end of the whole: who says more than that is not right', () => {
  const all = ranges(
    about('A', 'killed', 900),
    about('A', 'casualties', 5000),
    about('B', 'killed', 7000),
    about('C', 'casualties', 4800),
  );
  const held = at(all, 'conditioned', 'killed', 'one-right');
  const alone = at(ranges(about('A', 'killed', 900)), 'free', 'killed', 'one-right');
  near(held.low, alone.low, NOISE, 'low');
  near(held.median, 900, NOISE, 'median');
  near(held.high, alone.high, NOISE, 'high');
  assert.not(codes(held).includes('no-support-in-the-middle'));
  assert.ok(codes(held).includes('bound-binds'));
});

it('a part of which nothing lies below its whole stays free, and says that the sources contradict the bounds', () => {
  const all = ranges(
    about('A', 'casualties', 500),
    about('B', 'casualties', 520),
    about('C', 'killed', 7000),
    about('D', 'killed', 7500),
  );
  const [free, held] = (['free', 'conditioned'] as const).map((kind) =>
    at(all, kind, 'killed', 'one-right'),
  );
  assert.is(held!.low, free!.low);
  assert.is(held!.median, free!.median);
  assert.ok(codes(held!).includes('bounds-clash'));
});

it('a middle that the others lead below all that was stated says so, though its upper end reaches a number', () => {
  const all = ranges(
    about('A', 'casualties', 350),
    about('B', 'casualties', 4000),
    about('C', 'casualties', 4700),
    about('C', 'wounded', 4100),
    about('D', 'wounded', 1333),
    about('E', 'killed', 1000),
    about('F', 'killed', 2000),
    bound('G', 'wounded', null, 3414),
  );
  const held = at(all, 'conditioned', 'wounded', 'all-err');
  assert.ok(held.median! < 1333 * (1 - HEDGE), `median ${held.median}`);
  assert.ok(held.high! > 1333 * (1 - HEDGE), `high ${held.high}`);
  const flag = held.flags.find(({ code }) => code === 'off-every-source');
  assert.match(flag?.text ?? '', /^Its middle, \d+, lies below every number .*\(C, D and G\)/);
});

it('old numbers among newer ones are named, the oldest first; numbers of one age are not', () => {
  const said = (source: string, asOf: string): Claim => ({
    ...about(source, 'killed', 1000),
    asOf,
  });
  const mixed = [
    said('Old', '2022-04-01'),
    said('Older', '2022-01-01'),
    said('New', '2026-06-01'),
    said('Newer', '2026-06-30'),
  ];
  const all = ranges(...mixed);
  for (const kind of ['free', 'conditioned'] as const) {
    for (const assume of ASSUMPTIONS) {
      const flag = at(all, kind, 'killed', assume).flags.find(
        ({ code }) => code === 'stale-sources',
      );
      assert.is(
        flag?.text,
        'Old numbers stand among newer ones: Older (1,641 days old) and Old (1,551 days old). Where the count has grown since, they are too low.',
      );
    }
  }
  assert.is(at(all, 'free', 'killed', 'claimed'), at(all, 'conditioned', 'killed', 'claimed'));
  const old = at(ranges(...mixed.slice(0, 2)), 'free', 'killed', 'all-err');
  assert.not(codes(old).includes('stale-sources'));
});

it('a measure that the others lead away from all that was stated of it says so, and whose numbers it follows', () => {
  const all = ranges(
    about('A', 'casualties', 1000),
    about('B', 'casualties', 1050),
    about('C', 'killed', 500),
    about('D', 'killed', 520),
    about('E', 'wounded', 50_000),
  );
  const flag = at(all, 'conditioned', 'wounded', 'all-right').flags.find(
    ({ code }) => code === 'off-every-source',
  );
  assert.match(
    flag?.text ?? '',
    /below every number that was stated .*which rest on A, B, C and D/,
  );
  for (const measure of ['killed', 'casualties'] as const) {
    assert.not(codes(at(all, 'conditioned', measure, 'all-right')).includes('off-every-source'));
  }
});

it('a force that is known to be at most so large caps what can be counted in it', () => {
  const all = ranges(
    about('A', 'killed', 4000),
    about('B', 'killed', 6000),
    bound('C', 'deployed', null, 7000),
  );
  assert.ok(at(all, 'free', 'killed', 'next-source').high! > 7000);
  assert.ok(at(all, 'conditioned', 'killed', 'next-source').high! <= 7000);
});

it('sources that contradict the bounds outright keep their free ranges, and it is said', () => {
  const all = ranges(
    about('A', 'casualties', 100),
    about('B', 'casualties', 105),
    about('C', 'killed', 90000),
    about('D', 'killed', 95000),
  );
  const range = at(all, 'conditioned', 'killed', 'all-right');
  assert.ok(codes(range).includes('bounds-clash'));
  near(range.high, at(all, 'free', 'killed', 'all-right').high, 1e-12, 'high');
});

it('an account that states casualties wider than killed + wounded leaves the wounded on their own, below what killed leaves', () => {
  const wide = (source: string, best: number): Claim => ({
    ...about(source, 'casualties', best),
    includes: ['killed', 'wounded', 'missing', 'captured'],
  });
  const all = ranges(
    wide('A', 1000),
    wide('B', 1200),
    about('A', 'killed', 600),
    about('B', 'killed', 700),
    about('C', 'wounded', 900),
    about('D', 'wounded', 1000),
  );
  const free = at(all, 'free', 'wounded', 'next-source');
  const held = at(all, 'conditioned', 'wounded', 'next-source');
  assert.ok(held.high! < free.high! && held.median! < free.median!);
});

it('envelopes end where the envelope of the whole ends, and begin where that of a part does', () => {
  const all = ranges(
    bound('A', 'killed', 900, null),
    about('B', 'killed', 2000),
    about('C', 'casualties', 1500),
    bound('D', 'casualties', null, 4000),
    about('E', 'deployed', 3000),
  );
  const killed = at(all, 'conditioned', 'killed', 'claimed');
  const casualties = at(all, 'conditioned', 'casualties', 'claimed');
  assert.is(at(all, 'free', 'killed', 'claimed').high, null);
  near(killed.high, 3300, 1e-12, 'killed end with the force');
  near(casualties.high, 3300, 1e-12, 'casualties end with the force');
  near(casualties.low, 900, 1e-12, 'casualties begin with the killed');
});

it("a source's own numbers bound each other in its pool", () => {
  const all = ranges(
    about('A', 'casualties', 1000),
    about('A', 'killed', 990),
    about('B', 'casualties', 3000),
  );
  const free = at(all, 'free', 'killed', 'one-right');
  const held = at(all, 'conditioned', 'killed', 'one-right');
  assert.ok(held.high! < free.high!, `${held.high} < ${free.high}`);
});

it('one measure alone, and no measure at all, have nothing to be held to', () => {
  const all = ranges(about('A', 'killed', 100), about('B', 'killed', 120));
  assert.equal(all.conditioned, all.free);
  assert.equal(rangesOfAccounts([], { level: 0.9 }), { free: {}, conditioned: {} });
});

it("the prior's pull is told in the numbers that are held", () => {
  const held = at(ranges(...LEAD), 'conditioned', 'killed', 'next-source');
  const text = held.flags.find(({ code }) => code === 'two-sources')!.text;
  assert.ok(
    text.includes(
      `${Math.round(held.low!)} to ${Math.round(held.high!).toLocaleString('en-US')} at scale 0.5`,
    ),
    text,
  );
});

it('whom the cut of claims leaves out is named, with what it claims', () => {
  const all = ranges(
    about('A', 'killed', 100),
    about('A', 'wounded', 400),
    about('B', 'killed', 5000),
  );
  const flag = at(all, 'conditioned', 'killed', 'claimed').flags.find(
    ({ code }) => code === 'bound-leaves-out',
  );
  assert.is(
    flag?.text,
    'Cut by killed + wounded = casualties <= deployed: leaves out B (4,500 to 5,500).',
  );
  assert.ok(codes(at(all, 'conditioned', 'killed', 'one-right')).includes('bound-leaves-out'));
  // A model need not reach every source, and free of the bounds nothing is left out.
  assert.not.ok(
    codes(at(all, 'conditioned', 'killed', 'next-source')).includes('bound-leaves-out'),
  );
  assert.not.ok(codes(at(all, 'free', 'killed', 'claimed')).includes('bound-leaves-out'));
  const kept = ranges(about('A', 'killed', 100), about('B', 'casualties', 500));
  assert.not.ok(codes(at(kept, 'conditioned', 'killed', 'claimed')).includes('bound-leaves-out'));
});

it('a bound that no room is left for is left out by the cut as a number is', () => {
  const all = ranges(
    about('A', 'killed', 100),
    about('A', 'casualties', 400),
    bound('B', 'killed', 5000, null),
  );
  assert.match(
    at(all, 'conditioned', 'killed', 'claimed')
      .flags.map(({ text }) => text)
      .join(' '),
    'leaves out B (at least 5,000).',
  );
});

it('a range that is open at both ends without the bounds is said to be', () => {
  const all = ranges(
    bound('A', 'casualties', 5000, null),
    bound('B', 'casualties', null, 8000),
    about('C', 'deployed', 6000),
    about('C', 'killed', 1000),
  );
  const { flags } = at(all, 'conditioned', 'casualties', 'claimed');
  assert.match(
    flags.find(({ code }) => code === 'bound-binds')?.text ?? '',
    / free of that it would be open at both ends\.$/,
  );
});

it('the scales of the prior are told as they are', () => {
  const claims = accounts(about('A', 'killed', 100), about('B', 'killed', 900));
  for (const [scale, said] of [
    [0.25, 'at scale 0.25, '],
    [0.04, 'at scale 0.04, '],
  ] as const) {
    const { free } = rangesOfAccounts(claims, {
      level: 0.9,
      prior: { family: 'half-normal', scale },
    });
    const flags = free.killed?.['next-source']?.flags ?? [];
    const text = flags.find(({ code }) => code === 'two-sources')?.text ?? '';
    assert.match(text, said);
    assert.match(text, / at scale 1\.$/);
  }
});

it('only the assumptions asked for are made', () => {
  const all = rangesOfAccounts(accounts(...LEAD), { level: 0.9, assume: ['next-source'] });
  assert.equal(Object.keys(all.conditioned.killed!), ['next-source']);
});

const quantity = double({ min: 1, max: 5000, noNaN: true });
const someAccounts = array(
  record({
    casualties: option(quantity, { freq: 3 }),
    killed: option(quantity, { freq: 3 }),
    deployed: option(quantity, { freq: 2 }),
    open: constantFrom('no', 'no', 'no', 'killed', 'casualties'),
  }),
  { minLength: 1, maxLength: 5 },
).map((each) =>
  each.flatMap(({ casualties, killed, deployed, open }, i) => {
    const source = `S${i}`;
    const said: Claim[] = [];
    const say = (measure: Measure, best: number | null): void => {
      if (best === null) return;
      said.push(
        open === measure ? bound(source, measure, best, null) : about(source, measure, best),
      );
    };
    say('casualties', casualties);
    say('killed', killed);
    say('deployed', deployed === null ? null : 3 * deployed);
    return said;
  }),
);

it('whatever is said, what is printed keeps to the bounds, or says that the sources do not', () => {
  check(
    property(someAccounts, (claims) => {
      const all = rangesOfAccounts(accounts(...claims), { level: 0.9 });
      for (const assume of ['next-source', 'all-err', 'all-right'] as const) {
        const [killed, wounded, casualties, deployed] = (
          ['killed', 'wounded', 'casualties', 'deployed'] as const
        ).map((measure) => all.conditioned[measure]?.[assume]);
        for (const [part, whole] of [
          [killed, casualties],
          [wounded, casualties],
          [casualties, deployed],
        ] as const) {
          if (part === undefined || whole === undefined) continue;
          if (codes(part).includes('bounds-clash')) continue;
          for (const end of ['low', 'median', 'high'] as const) {
            assert.ok(
              part[end]! <= whole[end]! + 1e-9,
              `${assume} ${end}: ${part[end]} > ${whole[end]}`,
            );
          }
        }
        if (killed && wounded && casualties && !codes(killed).includes('bounds-clash')) {
          const sum = killed.median! + wounded.median!;
          assert.ok(sum >= 0 && Number.isFinite(sum));
        }
      }
    }),
    { seed: 1, numRuns: 40 },
  );
});

it('the order of accounts is of no account', () => {
  const some = accounts(...LEAD);
  const turned = [...some].reverse();
  assert.equal(rangesOfAccounts(turned, { level: 0.9 }), rangesOfAccounts(some, { level: 0.9 }));
});

it('means of killed and wounded add up: the medians of symmetric cases do within the noise of the points', () => {
  const all = ranges(
    about('A', 'casualties', 1000),
    about('A', 'killed', 400),
    about('B', 'casualties', 1000),
    about('B', 'killed', 400),
    about('C', 'casualties', 1000),
    about('C', 'killed', 400),
  );
  const [killed, wounded, casualties] = (['killed', 'wounded', 'casualties'] as const).map(
    (measure) => at(all, 'conditioned', measure, 'all-right').median!,
  );
  near(killed! + wounded!, casualties!, NOISE, 'sum');
});

function exact(source: string, measure: Measure, low: number, best: number, high: number): Claim {
  return claim({ source, measure, quantity: count(low, best, high), asOf: '2025-02-01' });
}

it('sources that all say 0 give 0, and no clash', () => {
  const zeros: readonly (readonly Claim[])[] = [
    [exact('A', 'killed', 0, 0, 0), exact('B', 'killed', 0, 0, 0)],
    [exact('A', 'killed', 0, 0, 0), bound('B', 'killed', 0, null)],
    [exact('A', 'wounded', 0, 0, 0), exact('B', 'wounded', 0, 0, 0)],
  ];
  for (const parts of zeros) {
    const { conditioned } = ranges(...parts, exact('C', 'casualties', 0, 0, 0));
    for (const assumed of Object.values(conditioned)) {
      for (const [assume, range] of Object.entries(assumed)) {
        assert.ok(range.high! < 1, `${assume}: ${range.low} to ${range.high}`);
        assert.not(codes(range).includes('bounds-clash'), assume);
      }
    }
  }
});

it('a killed of 0 does not pass casualties of 0: small counts are not moved up', () => {
  const all = ranges(
    exact('C0', 'casualties', 0, 0, 2),
    exact('C1', 'casualties', 0, 0, 1),
    exact('K0', 'killed', 0, 0, 1),
    exact('K1', 'killed', 0, 1, 2),
  );
  // Of a million draws of both that keep killed <= casualties, correlated by 2 / sqrt 5: 0, 0.231, 1.72 and 0, 0.37, 2.57.
  const killed = at(all, 'conditioned', 'killed', 'next-source');
  assert.is(killed.low, 0);
  near(killed.median, 0.231, NOISE, 'median of killed');
  near(killed.high, 1.72, NOISE, 'high of killed');
  const casualties = at(all, 'conditioned', 'casualties', 'next-source');
  near(casualties.median, 0.37, NOISE, 'median of casualties');
  near(casualties.high, 2.57, NOISE, 'high of casualties');
});

it('one exact total beside exact parts of others is as wide as they are', () => {
  const all = ranges(
    exact('A', 'killed', 1, 1, 1),
    exact('B', 'killed', 1, 1, 1),
    exact('C', 'casualties', 1, 1, 1),
  );
  for (const assume of ['next-source', 'all-err', 'all-right'] as const) {
    const { low, high } = at(all, 'conditioned', 'killed', assume);
    assert.ok(low! <= 1 && 1 <= high!, `${assume}: ${low} to ${high}`);
  }
  const one = ranges(exact('A', 'killed', 12, 12, 12), exact('A', 'casualties', 41, 41, 41));
  const wounded = at(one, 'conditioned', 'wounded', 'all-right');
  assert.equal(
    [wounded.low, wounded.median, wounded.high].map((x) => Math.round(x!)),
    [29, 29, 29],
  );
});

it('a lower total, or a bound on it, never raises the killed', () => {
  const both = [
    about('A', 'killed', 1400),
    about('A', 'casualties', 4400),
    about('B', 'killed', 1400),
    about('B', 'casualties', 4600),
  ];
  const before = ranges(...both);
  for (const lower of [
    about('C', 'casualties', 300),
    about('C', 'casualties', 1500),
    bound('C', 'casualties', null, 1000),
    bound('C', 'casualties', null, 2000),
  ]) {
    const after = ranges(...both, lower);
    for (const assume of ['next-source', 'all-err'] as const) {
      const [was, is] = [before, after].map((all) => at(all, 'conditioned', 'killed', assume));
      for (const end of ['low', 'median', 'high'] as const) {
        assert.ok(
          is![end]! <= was![end]! * 1.001,
          `${assume}, ${end}: ${was![end]} became ${is![end]}`,
        );
      }
    }
  }
});

it('one source right: the middle does not hang on the level, and levels lie one in the other', () => {
  const said = [
    exact('A', 'killed', 850, 900, 950),
    exact('B', 'killed', 6950, 7000, 7050),
    exact('C', 'casualties', 4000, 5500, 7000),
  ];
  let inner: Range | null = null;
  for (const level of [0.8, 0.85, 0.9, 0.95, 0.99]) {
    const { conditioned } = rangesOfAccounts(accounts(...said), { level });
    const killed = conditioned.killed!['one-right']!;
    const casualties = conditioned.casualties!['one-right']!;
    assert.ok(killed.high! <= casualties.high!, `${level}: ${killed.high} of ${casualties.high}`);
    if (inner !== null) {
      near(killed.median, inner.median, 1e-9, `median at ${level}`);
      for (const { low, high } of inner.intervals) {
        assert.ok(
          killed.intervals.some((each) => each.low! <= low! && high! <= each.high!),
          `${level} does not hold ${low} to ${high}`,
        );
      }
    }
    inner = killed;
  }
});

it('envelopes that cannot stand together say so', () => {
  const all = ranges(exact('A', 'casualties', 95, 100, 105), exact('B', 'wounded', 388, 400, 511));
  for (const measure of ['wounded', 'casualties'] as const) {
    const claimed = at(all, 'conditioned', measure, 'claimed');
    assert.ok(codes(claimed).includes('bounds-clash'), measure);
  }
});

it('what bounds leave of one source is not called its own interval', () => {
  const text = (range: Range): string =>
    range.flags.find(({ code }) => code === 'one-source')?.text ?? '';
  const all = ranges(
    exact('A', 'casualties', 11_600, 12_500, 13_600),
    exact('B', 'deployed', 9500, 11_000, 12_500),
  );
  assert.match(text(at(all, 'free', 'casualties', 'all-right')), /its own interval/);
  for (const assume of ['all-right', 'one-right'] as const) {
    const held = at(all, 'conditioned', 'casualties', assume);
    assert.match(text(held), /^Only A gives a number with two sides/, assume);
  }
  const far = ranges(
    exact('A', 'casualties', 11_400, 12_500, 13_600),
    exact('B', 'deployed', 10_500, 11_000, 11_500),
  );
  const held = at(far, 'conditioned', 'casualties', 'one-right');
  assert.ok(held.median! < 11_400, String(held.median));
  assert.ok(codes(held).includes('off-every-source'));
});

it('one source right: whatever is said, levels lie one in the other, and parts end where their whole does', () => {
  check(
    property(someAccounts, (claims) => {
      const [narrow, usual, wide] = [0.8, 0.9, 0.95].map(
        (level) => rangesOfAccounts(accounts(...claims), { level }).conditioned,
      );
      const of = (all: typeof narrow, measure: Measure): Range | undefined =>
        all?.[measure]?.['one-right'];
      const clashes = (...some: readonly (Range | undefined)[]): boolean =>
        some.some((range) => range !== undefined && codes(range).includes('bounds-clash'));
      for (const measure of ['killed', 'wounded', 'casualties', 'deployed'] as const) {
        for (const [inner, outer] of [
          [of(narrow, measure), of(usual, measure)],
          [of(usual, measure), of(wide, measure)],
        ] as const) {
          if (inner === undefined || outer === undefined || clashes(inner, outer)) continue;
          const slack = 1e-6 * outer.high!;
          assert.ok(outer.low! <= inner.low! + slack && inner.high! <= outer.high! + slack);
          // Numbers that all but contradict each other leave a sliver below the whole's end, which hangs on the level.
          if (inner.median === inner.high) continue;
          near(inner.median, outer.median, 1e-3, `${measure}: median`);
        }
      }
      for (const [part, whole] of [
        ['killed', 'casualties'],
        ['wounded', 'casualties'],
        ['casualties', 'deployed'],
      ] as const) {
        const [inner, outer] = [of(usual, part), of(usual, whole)];
        if (inner === undefined || outer === undefined || clashes(inner, outer)) continue;
        assert.ok(inner.high! <= outer.high! * (1 + 1e-9), `${part}: ${inner.high}`);
      }
    }),
    { seed: 3, numRuns: 40 },
  );
});

it('a search for an end that stands at a jump ends there', () => {
  const all = rangesOfAccounts(
    accounts(exact('A', 'killed', 0, 1, 2), exact('A', 'wounded', 3, 3, 3)),
    { level: 0.9 },
  );
  // Five per cent of the killed are 0: the low end of the sum is 3. It came as 3.836, the median.
  near(at(all, 'conditioned', 'casualties', 'all-right').low, 3, 1e-3, 'low');
});

it.run();
