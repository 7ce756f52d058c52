import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { applyMap, indexHeader, reportDuplicates } from '../../src/claim/header.ts';
import type { Problem } from '../../src/claim/problem.ts';
import { Reporter } from '../../src/claim/reporter.ts';

const it = suite('the header of a table');

/** Whether columns that are read stand twice, and what is said of it. */
function duplicates(
  cells: readonly string[],
  read: readonly number[],
  mapped: ReadonlyMap<number, string> = new Map(),
): { undecided: boolean; problems: Problem[] } {
  const reporter = new Reporter(null);
  const header = indexHeader(cells, 3, new Map(), mapped);
  const undecided = reportDuplicates(header, new Set(read), reporter);
  return { undecided, problems: reporter.sorted() };
}

it('with a name that is read twice is an error that names both columns', () => {
  const { undecided, problems } = duplicates(['source', 'killed', 'as_of', ' Killed '], [0, 1]);
  assert.ok(undecided);
  assert.equal(
    problems.map(({ code, severity, line, column, cell, message }) => [
      [code, severity, line, column, cell],
      message,
    ]),
    [
      [
        ['duplicate-header', 'error', 3, 'Killed', 'Killed'],
        'Columns 2 and 4 are both called "Killed": nobody can say which is meant, and no claim is read.',
      ],
    ],
  );
  assert.ok(duplicates(['source', 'x', 'X'], [2]).undecided);
});

it('with a name twice that nobody reads is a notice, and blank names are none', () => {
  const { undecided, problems } = duplicates(['source', 'x', '', 'X', ''], [0]);
  assert.not.ok(undecided);
  assert.equal(
    problems.map(({ severity, message }) => [severity, message]),
    [['notice', 'Columns 2 and 4 are both called "X"; neither is read.']],
  );
});

it('lets a column that was named by hand take the place of one of that name, wherever it stands', () => {
  for (const cells of [
    ['killed', 'dead', 'source'],
    ['dead', 'killed', 'source'],
  ]) {
    const mapped = new Map([[cells.indexOf('dead'), 'killed']]);
    assert.equal(duplicates(cells, [0, 1, 2], mapped), { undecided: false, problems: [] });
    const header = indexHeader(cells, 1, new Map(), mapped);
    assert.is(header.index.get('killed'), cells.indexOf('dead'));
  }
});

it('finds a column to be named as it is written before one that is written alike', () => {
  const found = (column: string, ...cells: string[]): number[] => [
    ...applyMap(cells, 1, { [column]: 'killed' }, () => true, new Reporter(null)).keys(),
  ];
  assert.equal(found('Dead', 'dead', 'Dead'), [1]);
  assert.equal(found('Dead', 'Dead', 'dead'), [0]);
  assert.equal(found('De-ad', 'x', 'dead'), [1]);
  assert.equal(found('missing', 'dead', 'Dead'), []);
});

it.run();
