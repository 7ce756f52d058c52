import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../src/claim/read-claims.ts';
import { reconcile } from '../src/reconcile.ts';
import type { ReconcileOptions } from '../src/reconciliation.ts';

const it = suite('options of reconcile');

const TEXT =
  'source,measure,value,as_of\nA,killed,600,2025-01-31\nB,killed,900,2025-02-28\nC,killed,700,2025-03-01\n';

async function reconciled(options: unknown): Promise<ReturnType<typeof reconcile>> {
  const { claims, problems } = await readClaims(TEXT);
  return reconcile(claims, { problems, ...(options as ReconcileOptions) });
}

it('are refused where there is no such choice, with what there is', async () => {
  const refused: readonly (readonly [unknown, RegExp])[] = [
    [{ hedges: 'broad' }, /hedges takes narrow, default, wide; not "broad"/],
    [{ bounds: 'loose' }, /bounds takes held, free; not "loose"/],
    [{ assume: ['all-right', 'best'] }, /assume takes next-source, .*; not "best"/],
    [{ level: 0.4 }, /level has to be from 0.5 to 0.99, not 0.4/],
    [{ asOf: 'soon' }, /asOf takes an ISO date; not "soon"/],
    [{ asOf: '2025-02-29' }, /not "2025-02-29"/],
    [{ maxAge: -1 }, /maxAge takes days, 0 or more; not -1/],
    [{ maxAge: NaN }, /not NaN/],
    [{ priorScale: 0 }, /priorScale takes a number above 0; not 0/],
    [{ priorScale: Infinity }, /not Infinity/],
  ];
  for (const [options, message] of refused) {
    try {
      await reconciled(options);
    } catch (error) {
      assert.instance(error, RangeError);
      assert.match((error as RangeError).message, message);
      continue;
    }
    assert.unreachable(JSON.stringify(options));
  }
});

it('take a month or a year for its last day, and say which', async () => {
  for (const [asOf, day] of [
    ['2025-02', '2025-02-28'],
    ['2025-02-28', '2025-02-28'],
    ['2025', '2025-12-31'],
  ]) {
    const partial = await reconciled({ asOf });
    assert.is(JSON.stringify(partial), JSON.stringify(await reconciled({ asOf: day })));
    assert.is(partial.asOf, day);
    assert.is(partial.topics[0]?.asOf, day);
  }
});

it('may be left open', async () => {
  const open = await reconciled({});
  assert.is(open.asOf, '2025-03-01');
  const none = { asOf: null, maxAge: null, hedges: 'default', bounds: 'held', level: 0.9 };
  assert.is(JSON.stringify(await reconciled(none)), JSON.stringify(open));
});

it.run();
