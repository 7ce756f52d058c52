import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FIELDS } from '../../src/claim/layout.ts';
import { editDistance, nearField, nearestName } from '../../src/claim/near-names.ts';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('names of columns that look like one of ours');

it('counts two swapped letters as one slip', () => {
  assert.is(editDistance('stauts', 'status'), 1);
  assert.is(editDistance('statuss', 'status'), 1);
  assert.is(editDistance('as_off', 'as_of'), 1);
  assert.is(editDistance('', 'url'), 3);
});

it('finds one slip in a short name, and two in a long one', () => {
  const found = (name: string): string | null => nearField(name, FIELDS);
  assert.is(found('as_off'), 'as_of');
  assert.is(found('As Fo'), 'as_of');
  assert.is(found('statuss'), 'status');
  assert.is(found('tatus'), 'status');
  assert.is(found('form'), 'from');
  assert.is(found('notes'), 'note');
  assert.is(found('publihsd'), 'published');
  assert.is(found('inclds'), 'includes');
});

it('takes no other word for a slip', () => {
  for (const name of [
    'state',
    'vote',
    'west',
    'or',
    'if',
    'region',
    'confirmed',
    'place',
    'code',
    'x',
    'id',
  ]) {
    assert.is(nearField(name, FIELDS), null, name);
  }
});

it('finds what may stand for a needed name', () => {
  assert.is(nearestName(['sorce', 'measure'], ['source']), 'sorce');
  assert.is(nearestName(['place'], ['source']), null);
});

const HEAD = 'source,measure,value,as_off,statuss,note';

it('a slip in an optional name is a warning that names it, and is not read', async () => {
  const read = await readClaims(`${HEAD}\nA,killed,600,2025-01-02,excluded,why\n`);
  const warned = read.problems.filter(({ code }) => code === 'unread-column');
  assert.equal(
    warned.map(({ severity, line, column }) => [severity, line, column]),
    [
      ['warning', 1, 'as_off'],
      ['warning', 1, 'statuss'],
    ],
  );
  assert.match(warned[0]?.message ?? '', /is not read\. Perhaps it is called as_of\./);
  assert.match(warned[1]?.fix ?? '', /--map "statuss=status"/);
  assert.equal([read.claims[0]?.status, read.claims[0]?.asOf], ['active', null]);
});

it('a slip beside the right name is a notice', async () => {
  const read = await readClaims('source,measure,value,as_of,as_off\nA,killed,600,2025-01-02,x\n');
  assert.equal(
    read.problems.map(({ code, severity }) => [code, severity]),
    [['unread-column', 'notice']],
  );
});

it('another name of a date is a warning where the claims have none', async () => {
  const read = await readClaims('source,measure,value,date\nA,killed,600,2025-01-02\n');
  const [first] = read.problems;
  assert.equal([first?.code, first?.severity], ['unread-column', 'warning']);
  assert.match(first?.message ?? '', /Perhaps it is called as_of/);
});

it('a slip in a table of intervals is told too, and its other columns are not', async () => {
  const read = await readClaims(
    'source,killed_low,killed_high,date,statuss,place2\nA,1,2,2025-01-02,excluded,x\n',
  );
  assert.equal(
    read.problems.map(({ code, severity, column }) => [code, severity, column]),
    [['unread-column', 'warning', 'statuss']],
  );
});

it('counts what is left out and put in one by one, and no swap where only one letter fits', () => {
  assert.is(editDistance('abc', 'c'), 2);
  assert.is(editDistance('c', 'abc'), 2);
  assert.is(editDistance('kitten', 'sitting'), 3);
  assert.is(editDistance('ab', 'ca'), 2);
  assert.is(editDistance('ab', 'bc'), 2);
  assert.is(editDistance('ab', 'ba'), 1);
  assert.is(editDistance('xab', 'xba'), 1);
  assert.is(editDistance('abcd', 'badc'), 2);
});

it('finds a slip in the first letter of a name of five letters', () => {
  assert.is(nearField('ropic', ['topic']), 'topic');
  assert.is(nearField('rote', ['note']), null);
});

it('takes no slip in half of a needed name or more, and two in one of seven letters', () => {
  assert.is(nearestName(['sorce'], ['source']), 'sorce');
  assert.is(nearestName(['Sorcce'], ['source']), 'Sorcce');
  assert.is(nearestName(['source'], ['source']), null);
  assert.is(nearestName(['xxurce', 'srouec'], ['source']), 'xxurce');
  assert.is(nearestName(['wxyz'], ['wabz']), null);
  assert.is(nearestName(['wabyy'], ['wab']), null);
  assert.is(nearField('statxy', ['status']), null);
  assert.is(nearField('privatxy', ['private']), 'private');
  assert.is(nearField('oo', ['of']), null);
});

it.run();
