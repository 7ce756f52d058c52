import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileNotebooks, notebookNames, runNotebook } from './run.ts';

const it = suite('the notebooks');

it('are the four that are promised, and compile under strict types', () => {
  const names = notebookNames();
  assert.equal(names, ['01-lead-example', '02-kursk-timeline', '03-an-archive', '04-your-own-csv']);
  compileNotebooks(names);
});

for (const name of notebookNames()) {
  it(`show, run afresh, what is committed: ${name}`, () => {
    const committed = readFileSync(`notebooks/${name}.ipynb`, 'utf8');
    const fresh = runNotebook(name);
    assert.ok(
      fresh === committed,
      `${name} shows something else; look at it, then: node .build/test/notebook/run.js --write`,
    );
  });
}

it.run();
