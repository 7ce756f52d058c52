import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { indexHeader } from '../../src/claim/header.ts';
import { planOf } from '../../src/claim/layout-plan.ts';
import type { Layout } from '../../src/claim/layout.ts';
import { narrowed } from '../../src/claim/row-table.ts';

const it = suite('a table apart from its file');

it('holds the columns that are read, in their order, and finds each where it then stands', () => {
  const layout: Layout = {
    name: 'x',
    title: 'x',
    needs: [],
    columns: { source: ['Who'], as_of: ['When'] },
    counts: [
      { measure: 'killed', value: ['Dead'] },
      { measure: 'wounded', low: ['Hurt'] },
    ],
    topics: [['B', 'A']],
    id: ['id'],
  };
  const cells = ['x', 'Hurt', 'A', 'y', 'B', 'Who', 'a', 'b', 'c', 'd', 'Dead', 'id', 'When'];
  const header = indexHeader(cells, 4, new Map(), new Map());
  const { columns, plan, header: narrow } = narrowed(planOf(layout, header), header);
  assert.equal(columns, [1, 2, 4, 5, 10, 11, 12]);
  assert.equal(narrow.names, ['Hurt', 'A', 'B', 'Who', 'Dead', 'id', 'When']);
  assert.is(narrow.line, 4);
  assert.equal([plan.at.source, plan.at.as_of, plan.at.note], [3, 6, -1]);
  assert.equal(plan.topic, [2, 1]);
  assert.equal([plan.id, plan.year, plan.month, plan.day], [5, -1, -1, -1]);
  assert.equal(
    plan.counts.map(({ value, low, best, high }) => [value, low, best, high]),
    [
      [4, -1, -1, -1],
      [-1, 0, -1, -1],
    ],
  );
});

it.run();
