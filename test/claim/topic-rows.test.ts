import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CELL_END, openBatch, type RowBatch } from '../../src/claim/row-batch.ts';
import { readTable } from '../../src/claim/read-claims.ts';
import { Reporter } from '../../src/claim/reporter.ts';
import type { RowTable, Settled } from '../../src/claim/row-table.ts';
import {
  GatheredTopics,
  reportSourceMissing,
  PassingTopics,
  TopicSink,
  type TopicTake,
} from '../../src/claim/topic-rows.ts';

const it = suite('rows that are gathered by topic');

interface Taken {
  readonly sink: TopicSink;
  readonly settled: Settled;
  readonly reporter: Reporter;
}

/** Reads a table into topics, as number `number` of its run. */
async function taken(
  csv: string,
  to: TopicTake,
  number = 0,
  decide: 'file' | 'topic' = 'file',
): Promise<Taken> {
  const reporter = new Reporter('x/a.csv');
  let sink: TopicSink | null = null;
  const read = { file: 'x/a.csv', hedges: 'wide' } as const;
  await readTable(csv, read, reporter, (reader, { encoding }) => {
    const options = { read, decide, located: decide === 'file' };
    sink = new TopicSink(reader, number, options, to, encoding, reporter);
    return sink;
  });
  const made = sink as TopicSink | null;
  assert.ok(made);
  return { sink: made, settled: made.settle(), reporter };
}

/** The rows of batches: topic, then table, line and cells of each. */
function opened(batches: Iterable<RowBatch>, tables: readonly RowTable[]): unknown[] {
  return [...batches].flatMap((batch) =>
    [...openBatch(batch, tables)].map(({ topic, runs }) => [
      topic,
      ...runs.flatMap(({ table, records, lines }) =>
        records.map((record, at) => `${table}:${lines[at]} ${record.join('|')}`),
      ),
    ]),
  );
}

const HEAD = 'remark,topic,source,measure,value,as_of\n';

it('hold the columns that are read, and what the file settled', async () => {
  const gathered = new GatheredTopics();
  const { sink, settled } = await taken(
    `${HEAD}r,K,A,killed,600,13/01/2022\nr,L,B,killed,700,4/11/2021\n`,
    gathered,
  );
  assert.equal(sink.table.header.names, ['topic', 'source', 'measure', 'value', 'as_of']);
  assert.equal([sink.table.file, sink.table.base, sink.table.hedges], ['x/a.csv', 'a.csv', 'wide']);
  assert.equal(settled, { dates: { as_of: 'day-first' }, blankTopic: '(no topic)' });
  assert.equal([sink.rows, gathered.rows, gathered.topics], [2, 2, 2]);
  assert.equal(
    opened(
      gathered.batches(() => ''),
      [sink.table],
    ),
    [
      ['K', '0:2 K|A|killed|600|13/01/2022'],
      ['L', '0:3 L|B|killed|700|4/11/2021'],
    ],
  );
  assert.equal([...sink.readApart], []);
});

it('settle nothing where every topic stands for itself', async () => {
  const { sink, settled } = await taken(
    `${HEAD}r,K,A,killed,600,13/01/2022\n`,
    new GatheredTopics(),
    0,
    'topic',
  );
  assert.equal(settled.dates, {});
  assert.equal([...sink.readApart], [1, 2, 3, 4, 5]);
});

it('are those of a topic over all files, in the order of names, with those that name none', async () => {
  const gathered = new GatheredTopics();
  const first = await taken(
    `${HEAD},L,A,killed,1,2025\n,,B,killed,2,2025\n,K,C,killed,3,2025\n,L,D,killed,4,2025\n`,
    gathered,
  );
  const second = await taken(`${HEAD},K,E,killed,5,2025\n,,F,killed,6,2025\n`, gathered, 1);
  const tables = [first.sink.table, second.sink.table];
  assert.equal(gathered.names(), ['K', 'L']);
  assert.equal([...gathered.tablesWithBlanks()], [0, 1]);
  assert.is(gathered.topics, 3);
  assert.equal(
    opened(
      gathered.batches((table) => (table === 0 ? 'K' : 'M')),
      tables,
    ),
    [
      ['K', '0:3 |B|killed|2|2025', '0:4 K|C|killed|3|2025', '1:2 K|E|killed|5|2025'],
      ['L', '0:2 L|A|killed|1|2025', '0:5 L|D|killed|4|2025'],
      ['M', '1:3 |F|killed|6|2025'],
    ],
  );
  assert.equal(opened([gathered.batchOf('L')], tables), [
    ['L', '0:2 L|A|killed|1|2025', '0:5 L|D|killed|4|2025'],
  ]);
  assert.equal(opened([gathered.batchOf('none')], tables), []);
});

it('have no tables with blanks where every row names its topic, and no batch where there is no row', async () => {
  const gathered = new GatheredTopics();
  assert.equal([...gathered.batches(() => '')], []);
  await taken(`${HEAD},L,A,killed,1,2025\n`, gathered);
  assert.equal([...gathered.tablesWithBlanks()], []);
});

it('come in batches of whole topics, of some hundred rows', () => {
  const gathered = new GatheredTopics();
  for (let at = 0; at < 3000; at += 1) gathered.take(`T${at % 10}`, 0, `c${CELL_END}`, at + 2);
  const batches = [...gathered.batches(() => '')];
  assert.equal(
    batches.map(({ topics, lines }) => [topics.length, lines.length]),
    [
      [2, 600],
      [2, 600],
      [2, 600],
      [2, 600],
      [2, 600],
    ],
  );
});

it('leave out a row that stands twice by its name', async () => {
  const gathered = new GatheredTopics();
  const { sink, reporter } = await taken(
    'id,relid,year,conflict_name,date_start,date_end,best,high,low\n' +
      '7,a,2020,K,2020-01-01,2020-01-01,2,3,1\n7,a,2020,K,2020-01-01,2020-01-01,2,3,1\n',
    gathered,
  );
  assert.equal([sink.rows, gathered.rows], [2, 1]);
  assert.equal(
    reporter.sorted().map(({ code, line }) => [code, line]),
    [['duplicate-claim', 3]],
  );
});

it('are passed on as soon as their topic has ended, and a topic that comes back is told', () => {
  const back: unknown[] = [];
  const passing = new PassingTopics((...told) => back.push(told));
  const take = (topic: string, line: number): void =>
    passing.take(topic, 0, `${topic}${CELL_END}`, line);
  for (let at = 0; at < 512; at += 1) take('K', at + 2);
  assert.is(passing.ready.length, 0);
  take('', 514);
  assert.is(passing.ready.length, 1);
  take('K', 515);
  take('K', 516);
  take('L', 517);
  assert.is(passing.ready.length, 1);
  passing.end();
  assert.equal(
    passing.ready.map(({ topics, lines }) => [topics.map(({ topic }) => topic), lines.length]),
    [
      [['K'], 512],
      [['(no topic)', 'L'], 2],
    ],
  );
  assert.equal(back, [['K', 0, 515]]);
  assert.equal([passing.rows, passing.topics], [516, 3]);
  assert.equal(passing.names(), ['K', '(no topic)', 'L']);
  const none = new PassingTopics(() => undefined);
  none.end();
  assert.equal(none.ready, []);
});

it('keep all rows that name no topic', async () => {
  const gathered = new GatheredTopics();
  const { sink } = await taken(`${HEAD},,A,killed,1,2025\n,,B,killed,2,2025\n`, gathered);
  assert.equal(
    opened(
      gathered.batches(() => 'K'),
      [sink.table],
    ),
    [['K', '0:2 |A|killed|1|2025', '0:3 |B|killed|2|2025']],
  );
});

it('of a table without dates or sources are told once for the whole of it', async () => {
  const whole = async (csv: string): Promise<unknown[]> => {
    const { sink } = await taken(csv, new GatheredTopics());
    const reporter = new Reporter(null);
    sink.reportWhole(reporter);
    const missing = reportSourceMissing(
      sink.table,
      { table: { rows: sink.rows } as never },
      reporter,
    );
    return [missing, ...reporter.sorted().map(({ code, line }) => [code, line])];
  };
  assert.equal(await whole('source,measure,value,as_of\nA,killed,1,2025\n'), [false]);
  assert.equal(await whole('source,measure,value\nA,killed,1\n'), [false, ['undated', 1]]);
  assert.equal(await whole('date,killed_low,killed_high\n2025,1,2\n'), [
    true,
    ['source-not-named', 1],
  ]);
});

it.run();
