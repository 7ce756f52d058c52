import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../src/claim/read-claims.ts';
import { differenceOf } from '../src/difference.ts';
import { reconcile } from '../src/reconcile.ts';
import { differenceText } from '../src/report/difference-text.ts';
import type { Reconciliation } from '../src/reconciliation.ts';

const it = suite('differenceOf');

const HEAD = 'topic,source,measure,value,as_of\n';
const OLD = `${HEAD}T,A,killed,around 600,2025-01-31\nT,B,killed,around 900,2025-01-31\nU,A,killed,10,2025-01-31\n`;
const NEW = `${HEAD}T,A,killed,around 2000,2025-04-30\nT,C,killed,around 1500,2025-04-30\nV,A,killed,5,2025-04-30\n`;

async function read(csv: string, level: number = 0.9): Promise<Reconciliation> {
  return reconcile((await readClaims(csv)).claims, { level });
}

it('finds nothing between a result and itself', async () => {
  const result = await read(OLD);
  const { topics } = differenceOf(result, result);
  assert.equal(new Set(topics.map(({ status }) => status)), new Set(['same']));
});

it('names sources new, gone and revised, and topics that come and go', async () => {
  const { topics } = differenceOf(await read(OLD), await read(NEW));
  assert.equal(
    topics.map(({ topic, status }) => `${topic} ${status}`),
    ['T changed', 'U gone', 'V new'],
  );
  const [changed] = topics;
  assert.equal(changed?.sources.new, ['C']);
  assert.equal(changed?.sources.gone, ['B']);
  assert.equal(
    changed?.sources.revised.map(({ source, from, to }) => [source, from.median, to.median]),
    [['A', 600, 2000]],
  );
});

it('says of every range that moved where it was, where it is, and by how much', async () => {
  const before = await read(OLD);
  const after = await read(NEW);
  const change = differenceOf(before, after).topics[0]?.ranges.find(
    ({ measure, assume }) => measure === 'killed' && assume === 'next-source',
  );
  const [old, now] = [before, after].map(
    ({ topics }) => topics[0]?.ranges.killed?.['next-source']?.median,
  );
  assert.is(change?.from?.median, old);
  assert.is(change?.to?.median, now);
  assert.is(change?.moved, (now ?? NaN) / (old ?? NaN));
});

it('says of a revision what moved: the best, else the interval', async () => {
  const killed = (value: string): string => `${HEAD}T,A,killed,${value},2025-01-31\n`;
  const text = async (before: string, after: string): Promise<string> =>
    differenceText(differenceOf(await read(killed(before)), await read(killed(after))));
  assert.match(await text('600', '700'), /revised: A, killed: 600 -> 700\n/);
  assert.match(
    await text('around 600', '600'),
    /revised: A, killed: 600 \(540 to 660\) -> 600 \(550 to 650\)\n/,
  );
});

it('tells a gap from zero from no gap at all', async () => {
  const two = (a: string, b: string): string =>
    `${HEAD}T,A,killed,${a},2025-01-31\nT,B,killed,${b},2025-01-31\n`;
  const difference = differenceOf(await read(two('0', '60')), await read(two('60', '60')));
  assert.match(differenceText(difference), /gap on killed: from 0 -> the same\n/);
});

it('turns round when the two are exchanged', async () => {
  const [a, b] = [await read(OLD), await read(NEW)];
  const forth = differenceOf(a, b).topics[0];
  const back = differenceOf(b, a).topics[0];
  assert.equal(forth?.sources.new, back?.sources.gone);
  assert.equal(
    forth?.ranges.map(({ from, to }) => [from, to]),
    back?.ranges.map(({ from, to }) => [to, from]),
  );
});

it('refuses two levels', async () => {
  const [a, b] = [await read(OLD, 0.9), await read(OLD, 0.5)];
  assert.throws(() => differenceOf(a, b), /two levels/);
});

it.run();
