import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  ageInDays,
  claimDay,
  coarseReference,
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

it('are said where a year alone sets the reference date of claims that name their day', () => {
  const day = dated('2025-01-10');
  const year = dated('2025');
  const problem = coarseReference([day, dated('2025-02'), year], null);
  assert.equal(
    [problem?.code, problem?.severity, problem?.line],
    ['reference-date-of-a-year', 'warning', year.line],
  );
  assert.match(problem?.message ?? '', /31 December 2025.*28 February 2025.*306 days old/);
  assert.is(coarseReference([dated('2025-12-20'), year], null)?.severity, 'notice');
  // Nothing is said where all are of years, where the year is not the latest, or where the date was asked for.
  assert.is(coarseReference([dated('2024'), year], null), null);
  assert.is(coarseReference([dated('2026-01-01'), year], null), null);
  assert.is(coarseReference([day, year], '2025-03-01'), null);
  assert.is(coarseReference([day, dated('2025', null, 'excluded')], null), null);
});

it('have an age, unless one of the two dates is unknown', () => {
  assert.is(ageInDays('2025-02-14', '2025-04-30'), 75);
  assert.is(ageInDays(null, '2025-04-30'), null);
  assert.is(ageInDays('2025-02-14', null), null);
  assert.ok(STALE_AFTER_DAYS > 75);
});

it('are said at the claim that sets the reference date, not at one of an earlier year', () => {
  const earlier = { ...dated('2024'), id: 'a:1', line: 1 };
  const latest = { ...dated('2025'), id: 'a:2', line: 2 };
  const day = dated('2025-02-01');
  for (const claims of [
    [earlier, latest, day],
    [latest, earlier, day],
  ]) {
    assert.is(coarseReference(claims, null)?.line, 2);
  }
  const twin = { ...latest, id: 'a:3', line: 3 };
  assert.is(coarseReference([twin, latest, day], null)?.line, 2);
});

it('are not said of a year where that year was asked for', () => {
  assert.is(coarseReference([dated('2025-02-01'), dated('2025')], '2025'), null);
});

it.run();
