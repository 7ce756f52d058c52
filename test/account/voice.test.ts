import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  daysOf,
  isSecondNumber,
  relaysIn,
  sameStated,
  slotOf,
  type Utterance,
} from '../../src/account/voice.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Quantity } from '../../src/claim/quantity.ts';
import { claim, count, share } from './claims.ts';

const it = suite('one voice');

const DAY = '2025-04-30';

function nis(said: Partial<Claim>): Claim {
  return claim({
    source: 'NIS',
    measure: 'killed',
    quantity: count(540, 600, 660),
    asOf: DAY,
    ...said,
  });
}

function one(claims: readonly Claim[], voices: readonly string[] = ['NIS']): Utterance {
  const days = daysOf(claims, new Set(voices));
  assert.is(days.length, 1);
  assert.is(days[0]?.said.length, 1);
  return days[0]?.said[0] as Utterance;
}

/** Holds whichever of the two comes first. */
function prefers(better: Claim, worse: Claim, voices?: readonly string[]): void {
  for (const claims of [
    [better, worse],
    [worse, better],
  ]) {
    const { chosen, relays } = one(claims, voices);
    assert.is(chosen, better);
    assert.equal(relays, [worse]);
  }
}

it('counts the names of its relays, however they are parted', () => {
  assert.equal(relaysIn(nis({ via: 'Lee Seong-kweun; Reuters; Kyiv Independent' })), [
    'Lee Seong-kweun',
    'Reuters',
    'Kyiv Independent',
  ]);
  assert.equal(relaysIn(nis({ via: 'Lee > AP via Millennium Post' })), [
    'Lee',
    'AP',
    'Millennium Post',
  ]);
  assert.equal(relaysIn(nis({ via: null })), []);
});

it('has one place a measure and one a share of each base', () => {
  assert.is(slotOf(nis({})), 'killed');
  assert.is(slotOf(nis({ quantity: share(0.1, 0.2, 0.3, 'casualties') })), 'killed/casualties');
  assert.is(slotOf(nis({ quantity: share(0.1, 0.2, 0.3, 'deployed') })), 'killed/deployed');
});

it('is heard in a two-sided claim before a bound, however short its way', () => {
  prefers(nis({ via: 'A; B; C' }), nis({ quantity: count(600, null, null), via: null }));
});

it('is heard in the claim that the fewest passed on', () => {
  prefers(nis({ via: 'A', published: '2025-06-01' }), nis({ via: 'A; B', published: DAY }));
});

it('is heard in the earliest published of equally short ways; a day beats none', () => {
  prefers(nis({ via: 'A', published: DAY }), nis({ via: 'B', published: '2025-05-01' }));
  prefers(nis({ via: 'B', published: '2026-01-01' }), nis({ via: 'A', published: null }));
});

it('is heard in the wider reading where nothing else tells: relays drop hedges', () => {
  prefers(nis({ via: 'B' }), nis({ via: 'A', quantity: count(595, 600, 605) }));
});

it('is heard by the words where even the readings are alike, never by the place in the file', () => {
  const [a, b] = [nis({ via: 'A', line: 90, id: 'z:90' }), nis({ via: 'B', line: 2, id: 'a:2' })];
  prefers(a, b);
});

it('is not heard in a claim that was passed on in the name of another voice', () => {
  const wrong = nis({ source: 'North Korea', origin: 'NIS', via: null });
  prefers(nis({ via: 'A; B; C' }), wrong, ['NIS', 'North Korea']);
});

it('is heard under another of its names, or from a source that says it passes it on', () => {
  const [synonym, long] = [
    nis({ source: 'National Intelligence Service', origin: 'NIS' }),
    nis({ via: 'A' }),
  ];
  prefers(synonym, long, ['NIS']);
  const quoted = nis({ source: 'South Korea JCS', origin: 'NIS', via: 'South Korea JCS' });
  prefers(quoted, nis({ via: 'A; B' }), ['NIS', 'South Korea JCS']);
});

it('speaks on several days, earliest first, and partial dates stand for their last day', () => {
  const days = daysOf(
    [nis({ asOf: '2025-01' }), nis({ asOf: '2025-01-31' }), nis({ asOf: '2025-01-13' })],
    new Set(['NIS']),
  );
  assert.equal(
    days.map(({ day, said }) => [day, said[0]?.relays.length]),
    [
      ['2025-01-13', 0],
      ['2025-01-31', 1],
    ],
  );
});

it('gives two totals on one day where they cover different things and differ', () => {
  const plain = nis({ measure: 'casualties', quantity: count(4600, 4700, 4800) });
  const wide = nis({
    measure: 'casualties',
    quantity: count(4900, 5000, 5100),
    includes: ['killed', 'wounded', 'missing'],
  });
  const [day] = daysOf([plain, wide], new Set(['NIS']));
  assert.is(day?.said.length, 2);
});

it('gives one total where a relay only changed what it covers', () => {
  const plain = nis({ measure: 'casualties' });
  const wide = nis({ measure: 'casualties', includes: ['killed', 'wounded', 'missing'] });
  prefers(plain, wide);
});

it('takes an undated claim that repeats a dated number for a relay of it', () => {
  prefers(nis({ via: 'A; B' }), nis({ asOf: null, via: null }));
  const upTo = count(null, null, 700);
  prefers(
    nis({ quantity: { ...upTo, stated: { low: null, high: 700 } } }),
    nis({ quantity: { ...upTo, stated: { low: null, high: 700 } }, asOf: null }),
  );
  const other = daysOf([nis({}), nis({ asOf: null, quantity: count(1, 2, 3) })], new Set(['NIS']));
  assert.equal(
    other.map(({ day, dated }) => [day, dated]),
    [
      [null, false],
      [DAY, true],
    ],
  );
});

it('is heard in a plain total before a wider one of the same number, whatever their readings', () => {
  const total = { measure: 'casualties', via: 'A' } as const;
  const includes = ['killed', 'wounded', 'missing'] as const;
  const narrow = nis({ ...total, quantity: count(590, 600, 610) });
  prefers(narrow, nis({ ...total, includes }));
});

it('is heard in the wider reading, even where its words come later', () => {
  const wide = nis({ via: 'A', quantity: count(540, 600, 660, { wording: 'some 600' }) });
  prefers(wide, nis({ via: 'A', quantity: count(595, 600, 605, { wording: '600' }) }));
});

it('states the same number in a bound that an undated claim repeats, but not in a vague word', () => {
  const bound = (stated: Quantity['stated']): Quantity => count(600, null, null, { stated });
  assert.ok(
    sameStated(
      nis({ quantity: bound({ low: 600, high: null }) }),
      nis({ quantity: bound({ low: 600, high: null }) }),
    ),
  );
  assert.ok(
    sameStated(
      nis({ quantity: bound({ low: null, high: 600 }) }),
      nis({ quantity: bound({ low: null, high: 600 }) }),
    ),
  );
  assert.not.ok(
    sameStated(
      nis({ quantity: bound({ low: null, high: 600 }) }),
      nis({ quantity: bound({ low: 600, high: 600 }) }),
    ),
  );
  const vague = nis({ quantity: bound({ low: null, high: null }) });
  assert.not.ok(sameStated(vague, vague));
});

it('gives a second number by itself where one source states two, be they bounds', () => {
  const first = nis({});
  const second = nis({ quantity: count(640, 700, 760) });
  assert.ok(isSecondNumber(first, second));
  assert.not.ok(isSecondNumber(first, nis({})));
  assert.not.ok(isSecondNumber(first, { ...second, via: 'A' }));
  assert.not.ok(isSecondNumber({ ...first, via: 'A' }, second));
  assert.not.ok(isSecondNumber(first, { ...second, source: 'JCS' }));
  assert.ok(isSecondNumber(first, { ...second, source: 'NIS[2]' }));
  const bound = (stated: Quantity['stated']): Claim =>
    nis({ quantity: count(600, null, null, { stated }) });
  const [atLeast, atMost] = [bound({ low: 600, high: null }), bound({ low: null, high: 900 })];
  assert.ok(isSecondNumber(first, atLeast));
  assert.ok(isSecondNumber(atMost, first));
  assert.not.ok(isSecondNumber(first, bound({ low: null, high: null })));
});

it('speaks without a date on each day of publication, whatever number it repeats', () => {
  const days = daysOf(
    [
      nis({ asOf: null, published: '2025-01-02' }),
      nis({ asOf: null, published: '2025-02-03' }),
      nis({ asOf: null, published: null }),
    ],
    new Set(['NIS']),
  );
  assert.equal(
    days.map(({ day, dated }) => [day, dated]),
    [
      [null, false],
      ['2025-01-02', false],
      ['2025-02-03', false],
    ],
  );
});

it.run();
