import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  DEFAULT_NOTE,
  EMPTY_SESSION,
  withExclusion,
  withFiles,
  withSettings,
  type Session,
} from '../../src/page/session.ts';
import { Workbench } from '../../src/page/work.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';

const it = suite('what may be asked for next');

const HEAD = 'topic,source,measure,value\n';
const SESSION = withFiles(EMPTY_SESSION, [
  { name: 'x.csv', text: `${HEAD}T,A,killed,6\nT,B,killed,9\nU,A,killed,9\nU,C,killed,8\n` },
]);

/** A session without a source, as a copy: sessions come from another thread. */
function without(session: Session, source: string): Session {
  return withExclusion(structuredClone(session), 'sources', source, DEFAULT_NOTE);
}

/** The topics that had to be compared to answer. */
async function compared(bench: Workbench, session: Session): Promise<readonly string[]> {
  const topics: string[] = [];
  const other = ({ topics: [topic] }: Reconciliation): void => {
    topics.push(topic?.topic ?? '');
  };
  const work = await bench.work(session, { other });
  assert.is(JSON.stringify(work), JSON.stringify(await new Workbench().work(session)));
  return topics;
}

/** Computes all that may be asked for next: how many topics that were. */
function foreseen(bench: Workbench): number {
  let count = 1;
  while (bench.foresee()) count += 1;
  return count;
}

it('is known before it is asked, and is what a fresh start gives', async () => {
  for (const source of ['A', 'B', 'C']) {
    const bench = new Workbench();
    await bench.work(SESSION);
    while (bench.foresee());
    assert.equal(await compared(bench, without(SESSION, source)), [], source);
  }
  const bench = new Workbench();
  await bench.work(SESSION);
  assert.equal(await compared(bench, without(SESSION, 'A')), ['T', 'U']);
});

it('begins with the topic in view, a topic a turn', async () => {
  const bench = new Workbench();
  await bench.work(SESSION, {}, 'U');
  assert.ok(bench.foresee());
  assert.equal(await compared(bench, without(SESSION, 'A')), ['T']);
});

it('follows the choices, and what is left out already', async () => {
  const bench = new Workbench();
  await bench.work(SESSION);
  while (bench.foresee());
  const narrow = withSettings(without(SESSION, 'B'), { level: 0.8 });
  assert.equal(await compared(bench, narrow), ['T', 'U']);
  while (bench.foresee());
  assert.equal(await compared(bench, without(narrow, 'C')), []);
  assert.equal(await compared(bench, without(narrow, 'A')), []);
});

it('is nothing before the first question, and nothing twice', async () => {
  const bench = new Workbench();
  assert.not(bench.foresee());
  await bench.work(SESSION);
  // Two sources in each of two topics, and a turn that finds nothing more.
  assert.is(foreseen(bench), 5);
  await bench.work(structuredClone(SESSION));
  assert.is(foreseen(bench), 1);
});

it('leaves alone what takes long: topics of more than a hundred claims, and more than 64 topics', async () => {
  const rows = (count: number): Session => {
    const lines = Array.from({ length: count }, (_, i) => `T,Source ${i},killed,${900 + i}\n`);
    return withFiles(EMPTY_SESSION, [{ name: 'x.csv', text: `${HEAD}${lines.join('')}` }]);
  };
  const bench = new Workbench();
  await bench.work(rows(101));
  assert.is(foreseen(bench), 1);
  await bench.work(rows(70));
  assert.is(foreseen(bench), 64);
  assert.equal(await compared(bench, without(rows(70), 'Source 63')), []);
  assert.equal(await compared(bench, without(rows(70), 'Source 64')), ['T']);
});

it.run();
