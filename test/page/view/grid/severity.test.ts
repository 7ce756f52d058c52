import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Problem, Severity } from '../../../../src/claim/problem.ts';
import { isFaulty, tallyOf, worstAt } from '../../../../src/page/view/grid/severity.ts';

const it = suite('how bad problems are');

function problem(severity: Severity, column: string): Problem {
  const texts = { cell: null, message: '', expected: '', fix: '' };
  return { code: 'x', severity, file: 'toll.csv', line: 2, column, ...texts };
}

const PROBLEMS = [
  problem('notice', 'value'),
  problem('error', 'value'),
  problem('notice', 'as_of'),
  problem('warning', 'source'),
];

it('says the worst of a column', () => {
  assert.is(worstAt(PROBLEMS, 'value'), 'error');
  assert.is(worstAt(PROBLEMS, 'as_of'), 'notice');
  assert.is(worstAt(PROBLEMS, 'url'), null);
});

it('counts them, the worst first', () => {
  assert.is(tallyOf(PROBLEMS), ' · 1 error · 1 warning · 2 notices');
  assert.is(tallyOf([]), '');
});

it('takes a notice for no fault', () => {
  assert.is(isFaulty([problem('notice', 'value')]), false);
  assert.is(isFaulty(PROBLEMS), true);
});

it.run();
