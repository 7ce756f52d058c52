import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Problem } from '../../../src/claim/problem.ts';
import { ofIdentities, ofNoFile } from '../../../src/page/view/problem-places.ts';

const it = suite('where problems are said');

function problem(code: string, file: string | null): Problem {
  const texts = { cell: null, message: '', expected: '', fix: '' };
  return { code, severity: 'error', file, line: null, column: null, ...texts };
}

const IDENTITY = problem('identity-refused', null);
const OF_ALL = problem('no-claims', null);
const OF_FILE = problem('ambiguous-date', 'toll.csv');
const TAKEN_AWAY = problem('ambiguous-date', 'gone.csv');
const PROBLEMS = [IDENTITY, OF_ALL, OF_FILE, TAKEN_AWAY];

it('says each in one place', () => {
  assert.equal(ofIdentities(PROBLEMS), [IDENTITY]);
  assert.equal(ofNoFile(PROBLEMS, [{ name: 'toll.csv' }]), [OF_ALL, TAKEN_AWAY]);
});

it.run();
