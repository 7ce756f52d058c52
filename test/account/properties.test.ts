import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { AccountValue } from '../../src/account/account.ts';
import { accountsOf, type Accounts } from '../../src/account/accounts.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { MEASURES, type Measure } from '../../src/claim/measure.ts';
import type { Quantity } from '../../src/claim/quantity.ts';
import { claim, count, share } from './claims.ts';

const it = suite('accounts of any claims');

/** Few values of everything, so that claims meet in origin, date, number and relay. */
const anyCount: fc.Arbitrary<Quantity> = fc
  .record({
    best: fc.constantFrom(0, 3, 100, 600, 2000, 4000, 4700, 12000),
    shape: fc.constantFrom('both', 'low', 'high', 'range', 'exact', 'vague'),
    hedge: fc.constantFrom('about', 'bare number', 'at least'),
  })
  .map(({ best, shape, hedge }) => {
    if (shape === 'low') return count(best, null, null, { hedge, lowReached: false });
    if (shape === 'high') return count(null, null, best, { hedge });
    if (shape === 'range') return count(0.8 * best, null, 1.2 * best, { hedge });
    if (shape === 'exact') return count(best, best, best, { hedge });
    if (shape === 'vague')
      return count(best, null, 3 * best, { stated: { low: null, high: null } });
    return count(0.9 * best, best, 1.1 * best, { hedge });
  });

const anyShare: fc.Arbitrary<Quantity> = fc
  .record({
    best: fc.constantFrom(0, 0.1, 1 / 3, 2 / 3, 1),
    of: fc.constantFrom<Measure>('casualties', 'deployed'),
    open: fc.boolean(),
  })
  .map(({ best, of, open }) =>
    open ? share(null, null, best, of) : share(0.9 * best, best, Math.min(1, 1.1 * best), of),
  );

const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    source: fc.constantFrom('NIS', 'Zelensky', 'UK MoD'),
    origin: fc.constantFrom(null, null, 'NIS', 'UK'),
    measure: fc.constantFrom(...MEASURES),
    quantity: fc.oneof({ weight: 4, arbitrary: anyCount }, { weight: 1, arbitrary: anyShare }),
    asOf: fc.constantFrom(null, '2024', '2025-01', '2025-01-31', '2025-04-30'),
    published: fc.constantFrom(null, '2025-02-01', '2025-05-01'),
    via: fc.constantFrom(null, 'Reuters', 'Reuters; AP'),
    from: fc.constantFrom(null, null, null, '2024-12-01'),
    includes: fc.constantFrom<readonly Measure[] | null>(null, null, [
      'killed',
      'wounded',
      'missing',
    ]),
    status: fc.constantFrom<Claim['status']>('active', 'active', 'active', 'excluded'),
  })
  .map(({ origin, includes, ...said }) => {
    const total = said.measure === 'casualties' ? includes : null;
    return claim({ ...said, origin: origin ?? said.source, includes: total });
  });

const anyClaims: fc.Arbitrary<Claim[]> = fc
  .array(anyClaim, { maxLength: 14 })
  .map((claims) =>
    claims.map((each, index) => ({ ...each, id: `f:${index + 2}`, line: index + 2 })),
  );

const anyAsOf = fc.constantFrom(null, '2025-01-31', '2026');

const SETTINGS = { seed: 1, numRuns: 150 } as const;

it('do not hang on the order in which the claims are handed over', () => {
  fc.assert(
    fc.property(anyClaims, anyAsOf, fc.infiniteStream(fc.nat()), (claims, asOf, keys) => {
      const shuffled = claims
        .map((each) => ({ each, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      assert.is(
        JSON.stringify(accountsOf(shuffled, { asOf })),
        JSON.stringify(accountsOf(claims, { asOf })),
      );
    }),
    SETTINGS,
  );
});

/** Accounts without the ids of claims. */
function anonymous({ accounts }: Accounts): string {
  return JSON.stringify(accounts, (key, value: unknown) =>
    ['claim', 'claims', 'relays'].includes(key) ? undefined : value,
  );
}

it('do not hang on the order of the rows in the file, but for the ids themselves', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const reversed = claims.map((each, index) => {
        const line = claims.length - index + 1;
        return { ...each, line, id: `f:${line}` };
      });
      assert.is(anonymous(accountsOf(reversed)), anonymous(accountsOf(claims)));
    }),
    SETTINGS,
  );
});

it('lose no claim: each is used, folded into a relay, or listed, and listed once', () => {
  fc.assert(
    fc.property(anyClaims, anyAsOf, (claims, asOf) => {
      const { accounts, notCompared } = accountsOf(claims, { asOf });
      const listed = notCompared.map((each) => each.claim);
      const used = accounts.flatMap(({ status, measures, shares }) =>
        status === 'excluded'
          ? []
          : Object.values<AccountValue>({ ...measures, ...shares }).flatMap(
              (value) => value.claims,
            ),
      );
      const folded = accounts.flatMap((each) => each.relays);
      const known = new Set([...listed, ...used, ...folded]);
      assert.equal(
        claims.map(({ id }) => id).filter((id) => !known.has(id)),
        [],
      );
      assert.is(new Set(listed).size, listed.length);
    }),
    SETTINGS,
  );
});

it('hold only possible numbers: low <= best <= high, no count below 0, no share above 1, never NaN', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      for (const account of accountsOf(claims, { identities: ['odds = wounded / killed'] })
        .accounts) {
        const values = [
          ...Object.values(account.measures).map((value) => ({ value, most: Infinity })),
          ...Object.entries(account.shares).map(([name, value]) => ({
            value,
            most: name === 'odds' ? Infinity : 1,
          })),
        ];
        for (const { value, most } of values) {
          const known = [value.low, value.best, value.high].filter((each) => each !== null);
          assert.ok(known.length > 0);
          for (const [index, each] of known.entries()) {
            assert.ok(
              each >= 0 && each <= most && each >= (known[index - 1] ?? 0),
              JSON.stringify(value),
            );
          }
        }
      }
    }),
    SETTINGS,
  );
});

it('state a number as its claim does: nothing is moved but an open low side', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const byId = new Map(claims.map((each) => [each.id, each]));
      for (const { measures, shares } of accountsOf(claims).accounts) {
        for (const value of Object.values<AccountValue>({ ...measures, ...shares })) {
          const quantity = byId.get(value.claims[0] ?? '')?.quantity;
          if (value.how === 'derived' || quantity === undefined) continue;
          assert.is(value.best, quantity.best);
          assert.is(value.high, quantity.high);
          if (quantity.low !== null) assert.is(value.low, quantity.low);
        }
      }
    }),
    SETTINGS,
  );
});

it('give one account an origin, and one for its excluded claims', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const names = accountsOf(claims).accounts.map(
        ({ source, origin, status }) => `${source} ${origin} ${status === 'excluded'}`,
      );
      assert.is(new Set(names).size, names.length);
      const shown = accountsOf(claims)
        .accounts.filter(({ status }) => status !== 'excluded')
        .map(({ source }) => source);
      assert.is(new Set(shown).size, shown.length);
    }),
    SETTINGS,
  );
});

it('place every problem at a line and a cell of a claim', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const lines = new Set(claims.map(({ line }) => line));
      for (const problem of accountsOf(claims).problems) {
        assert.ok(lines.has(problem.line));
        assert.is(problem.column, 'value');
        assert.is.not(problem.message, '');
        assert.is.not(problem.fix, '');
      }
    }),
    SETTINGS,
  );
});

it.run();
