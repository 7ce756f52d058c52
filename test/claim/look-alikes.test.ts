import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LookAlikes } from '../../src/claim/look-alikes.ts';
import { Reporter } from '../../src/claim/reporter.ts';

const it = suite('names that look alike');

function said(...names: string[]): string[] {
  const reporter = new Reporter(null);
  const alike = new LookAlikes('source', 'who', reporter);
  names.forEach((name, at) => alike.add(name, at + 2));
  return reporter.sorted().map(({ code, line, cell }) => `${code} ${line} ${cell}`);
}

it('are said where they differ by case or punctuation', () => {
  assert.equal(said('NATO', 'Nato', 'N.A.T.O.', 'NATO 2'), [
    'similar-sources 3 Nato',
    'similar-sources 4 N.A.T.O.',
  ]);
});

it('are none where it is the same name, or where names have no letters', () => {
  assert.equal(said('NATO', 'NATO'), []);
  assert.equal(said('?', '!', '—'), []);
});

it.run();
