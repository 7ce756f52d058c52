import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  ageInDays,
  claimDay,
  compareClaimDays,
  referenceDate,
  STALE_AFTER_DAYS,
} from '../../src/account/as-of.ts';
import { claim, count } from './claims.ts';

const it = suite('as-of dates');

function dated(
  asOf: string | null,
  published: string | null = null,
  status: 'active' | 'excluded' = 'active',
) {
  return claim({
    source: 'A',
    measure: 'killed',
    quantity: count(1, 2, 3),
    asOf,
    published,
    status,
  });
}

it('stand for their last day where they are partial', () => {
  assert.equal(claimDay(dated('2024-02')), { day: '2024-02-29', dated: true });
  assert.equal(claimDay(dated('2025')), { day: '2025-12-31', dated: true });
});

it('fall back on the day of publication, which is no as-of date', () => {
  assert.equal(claimDay(dated(null, '2025-01')), { day: '2025-01-31', dated: false });
  assert.equal(claimDay(dated(null)), { day: null, dated: false });
});

it('order undated claims before dated ones', () => {
  const [none, published, early, late] = [
    claimDay(dated(null)),
    claimDay(dated(null, '2026-01-01')),
    claimDay(dated('2024-01-01')),
    claimDay(dated('2024-01')),
  ];
  const sorted = [late, early, published, none].sort(compareClaimDays);
  assert.equal(sorted, [none, published, early, late]);
});

it('give the reference date: the latest of the active ones unless one is asked for', () => {
  const claims = [dated('2025-01'), dated('2025-01-15'), dated('2026-01-01', null, 'excluded')];
  assert.is(referenceDate(claims, null), '2025-01-31');
  assert.is(referenceDate(claims, '2024'), '2024-12-31');
  assert.is(referenceDate([dated(null, '2025-01-01')], null), null);
});

it('have an age, unless one of the two dates is unknown', () => {
  assert.is(ageInDays('2025-02-14', '2025-04-30'), 75);
  assert.is(ageInDays(null, '2025-04-30'), null);
  assert.is(ageInDays('2025-02-14', null), null);
  assert.ok(STALE_AFTER_DAYS > 75);
});

it.run();
