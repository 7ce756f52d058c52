import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { indexHeader } from '../../src/claim/header.ts';
import { planOf } from '../../src/claim/layout-plan.ts';
import { TopicNames } from '../../src/claim/topic-names.ts';
import type { Layout } from '../../src/claim/layout.ts';

const it = suite('the names of topics');

/** The topics of records whose cells are those of columns A, B and C, and what was said to be new. */
function named(
  layout: Partial<Layout>,
  ...records: (readonly string[])[]
): { topics: string[]; met: string[] } {
  const header = indexHeader(['A', 'B', 'C'], 1, new Map(), new Map());
  const plan = planOf({ name: 'x', title: 'x', needs: [], ...layout }, header);
  const met: string[] = [];
  const names = new TopicNames(plan, (topic, line) => met.push(`${topic} ${line}`));
  return { topics: records.map((record, at) => names.of(record, at + 2)), met };
}

it('are the cells of their columns, tidied and joined, and are told once for each spelling', () => {
  const layout = { topics: [['B', 'A']] };
  assert.equal(
    named(
      layout,
      ['a', 'b', '1'],
      ['a', 'b', '2'],
      ['a ', 'b', ''],
      ['c', 'b', ''],
      ['a', 'b', ''],
    ),
    {
      topics: ['b - a', 'b - a', 'b - a', 'b - c', 'b - a'],
      met: ['b - a 2', 'b - a 4', 'b - c 5'],
    },
  );
  assert.equal(named({ columns: { topic: ['C'] } }, ['a', 'b', 'K'], ['a', 'b', '']), {
    topics: ['K', ''],
    met: ['K 2', ' 3'],
  });
});

it('are the constant of the layout where no column names them', () => {
  const { topics, met } = named({ constants: { topic: 'War' } }, ['a', '', ''], ['b', '', '']);
  assert.equal(topics, ['War', 'War']);
  assert.equal(met, ['War 2']);
});

it('are two where cells with line breaks part them in two ways', () => {
  const layout = { topics: [['A', 'B']] };
  assert.equal(named(layout, ['a\nb', 'c', ''], ['a', 'b\nc', '']).topics, ['a b - c', 'a - b c']);
});

it.run();
