import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Reporter } from '../../src/claim/reporter.ts';
import type { Problem } from '../../src/claim/problem.ts';

const it = suite('the problems of one input');

/** What becomes of a sentence. */
function said(sentence: string): string {
  const reporter = new Reporter(null);
  reporter.add('x', 'error', {}, sentence, '', '');
  return reporter.sorted()[0]?.message ?? '';
}

it('stand in the order of the file: those of no line first, those of one line as they were found', () => {
  const reporter = new Reporter('a.csv');
  const places = [{ line: 3 }, {}, { line: 2 }, { line: 3 }, { line: null }];
  for (const [at, place] of places.entries()) {
    reporter.add(`p${at}`, 'error', place, 'm', 'e', 'f');
  }
  assert.equal(
    reporter.sorted().map(({ code, line }) => [code, line]),
    [
      ['p1', null],
      ['p4', null],
      ['p2', 2],
      ['p0', 3],
      ['p3', 3],
    ],
  );
  assert.is(reporter.count, 5);
});

it('know the place that they are given, and null where there is none', () => {
  const reporter = new Reporter('a.csv');
  reporter.add('x', 'notice', { line: 2, column: 'c', cell: '' }, 'm', 'e', 'f');
  reporter.add('y', 'notice', { line: null, column: null, cell: null }, 'm', 'e', 'f');
  const found: Problem = { ...(reporter.sorted()[0] as Problem), code: 'z' };
  reporter.adopt(found, { line: 7, column: 'd', cell: 'long' });
  reporter.adopt(found, {});
  assert.equal(
    reporter.sorted().map(({ code, file, line, column, cell }) => [code, file, line, column, cell]),
    [
      ['y', 'a.csv', null, null, null],
      ['z', 'a.csv', null, null, null],
      ['x', 'a.csv', 2, 'c', ''],
      ['z', 'a.csv', 7, 'd', 'long'],
    ],
  );
});

it('say a sentence of 1,000 characters whole, and of a longer one the first 800 and the last 200', () => {
  const whole = 'a'.repeat(800) + 'b'.repeat(200);
  assert.is(said(whole), whole);
  const longer = `${'a'.repeat(800)}cc${'b'.repeat(200)}`;
  assert.is(said(longer), `${'a'.repeat(800)} … (2 characters left out) … ${'b'.repeat(200)}`);
});

it('leave no half of a character where a sentence was cut', () => {
  const cut = said(`${'a'.repeat(799)}😀${'c'.repeat(50)}😀${'b'.repeat(199)}`);
  assert.is(cut, `${'a'.repeat(799)} … (52 characters left out) … ${'b'.repeat(199)}`);
});

it.run();
