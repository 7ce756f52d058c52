import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { shortNames, shortText } from '../../src/report/short-files.ts';

const it = suite('short names of files');

const namesOf = (...files: string[]): string[] => [...shortNames(files).values()];

it('a file is called by the last part of its path', () => {
  assert.equal(namesOf('/a/b/x.csv'), ['x.csv']);
  assert.equal(namesOf('./x.csv', 'C:\\data\\y.csv', '-'), ['x.csv', 'y.csv', '-']);
});

it('files of one name take as many parts as tell them apart', () => {
  assert.equal(namesOf('/a/b/x.csv', '/a/c/x.csv', '/a/c/y.csv'), ['b/x.csv', 'c/x.csv', 'y.csv']);
  assert.equal(namesOf('/1/b/x.csv', '/2/b/x.csv'), ['1/b/x.csv', '2/b/x.csv']);
  assert.equal(namesOf('x.csv', 'b/x.csv'), ['x.csv', 'b/x.csv']);
});

it('one file under two spellings has one name', () => {
  assert.equal(namesOf('x.csv', './x.csv'), ['x.csv', 'x.csv']);
});

it('a text loses the folders of paths, and a name that is any word stays', () => {
  const names = shortNames(['/a/b/x.csv', 'killed']);
  assert.is(shortText('see /a/b/x.csv:3 and/or killed', names), 'see x.csv:3 and/or killed');
});

it.run();
