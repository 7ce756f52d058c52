import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { indexHeader } from '../../src/claim/header.ts';
import { columnsOf, planOf, type Plan } from '../../src/claim/layout-plan.ts';
import type { Layout } from '../../src/claim/layout.ts';

const it = suite('a layout bound to a header');

function bound(
  layout: Partial<Layout>,
  cells: readonly string[],
  mapped: ReadonlyMap<number, string> = new Map(),
): Plan {
  const whole: Layout = { name: 'x', title: 'x', needs: [], ...layout };
  return planOf(whole, indexHeader(cells, 1, new Map(), mapped));
}

const COLUMNS = { topic: ['Place'], source: ['Who'], value: ['Dead'] };

it('reads the first column as it does others', () => {
  const plan = bound({ columns: COLUMNS }, ['Dead', 'Who', 'Place', 'Remark']);
  assert.equal([plan.counts[0]?.value, plan.at.source, plan.topic], [0, 1, [2]]);
  assert.equal(columnsOf(plan), new Set([0, 1, 2]));
});

it('takes its topic from the column of topics, else from the first columns that are all there', () => {
  const layout = { columns: COLUMNS, topics: [['A', 'Z'], ['A', 'B'], ['B']] };
  assert.equal(bound(layout, ['Place', 'Dead', 'A', 'B']).topic, [0]);
  assert.equal(bound(layout, ['Dead', 'B', 'A']).topic, [2, 1]);
  assert.equal(bound(layout, ['Dead', 'A']).topic, []);
});

it('takes a number that was named by hand, where it has one count', () => {
  const mapped = new Map([[2, 'value']]);
  const cells = ['Dead', 'Hurt', 'Said'];
  const one = bound({ columns: COLUMNS }, cells, mapped);
  assert.is(one.counts[0]?.value, 2);
  const counts = [
    { measure: 'killed', value: ['Dead'] },
    { measure: 'wounded', value: ['Hurt'] },
  ] as const;
  const two = bound({ counts }, cells, mapped);
  assert.equal(
    two.counts.map(({ value }) => value),
    [0, 1],
  );
});

it.run();
