import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Problem, Severity } from '../../src/claim/problem.ts';
import { columns } from '../../src/report/layout.ts';
import { countProblems, problemsSaid, problemsText } from '../../src/report/problems-text.ts';

const it = suite('problems as text');

function problem(line: number, severity: Severity = 'error', cell: string = 'x'): Problem {
  return {
    code: 'bad-date',
    severity,
    file: 'a.csv',
    line,
    column: 'as_of',
    cell,
    message: 'This is no date.',
    expected: 'a day',
    fix: 'Write it as YYYY-MM-DD.',
  };
}

it('are located as compilers locate, with what was expected and how to mend it', () => {
  assert.is(
    problemsText([problem(3)]),
    'a.csv:3, column as_of: error bad-date\n    This is no date.\n    cell: x\n    expected: a day\n    to mend it: Write it as YYYY-MM-DD.\n',
  );
});

it('keep within 80 columns, and show of a long cell its beginning and its length', () => {
  const text = problemsText([problem(3, 'error', `${'é'.repeat(5000)}\u001b[31m`)]);
  for (const line of text.split('\n')) assert.ok(columns(line) <= 80, line);
  assert.match(text.replaceAll(/\s+/g, ' '), '… (5005 characters)');
});

it('are all said beside a result where they are few', () => {
  const few = [problem(3), problem(2, 'notice')];
  assert.is(problemsSaid(few), problemsText(few));
});

it('are counted beside a result where they are many, the errors first', () => {
  const many = [
    ...Array.from({ length: 30 }, (_, index) => problem(index, 'notice')),
    problem(99, 'error'),
  ];
  const text = problemsSaid(many);
  assert.match(text, /^a\.csv:99, column as_of: error/);
  assert.match(text, /\nand 11 more: dissensus check FILE… lists every one\n$/);
  assert.is(text.split('bad-date').length - 1, 20);
});

it('are counted by severity', () => {
  assert.is(countProblems([]), 'no problems');
  assert.is(countProblems([problem(1)]), '1 error');
  assert.is(
    countProblems([problem(1, 'notice'), problem(2, 'notice'), problem(3), problem(4, 'warning')]),
    '1 error, 1 warning and 2 notices',
  );
});

it.run();
