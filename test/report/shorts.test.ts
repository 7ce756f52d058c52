import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaimsFile } from '../../src/claim/read-file.ts';
import { reconcile } from '../../src/reconcile.ts';
import { TERMS, termOf } from '../../src/report/glossary.ts';
import { markdownOf } from '../../src/report/markdown.ts';
import { allShorts, shortOf } from '../../src/report/shorts.ts';
import { textOf } from '../../src/report/text.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('glosses');

it('are those of the glossary, by every name of a term', () => {
  for (const { term, aliases, short } of TERMS) assert.is(shortOf(term), short, String(aliases));
  for (const [name, short] of Object.entries(allShorts())) assert.is(termOf(name)?.short, short);
  for (const name of ['no such term', 'constructor', '']) assert.is(shortOf(name), null);
});

it('stand in what the built command prints as the library prints them', async () => {
  for (const file of ['data/lead-example.csv', 'data/kursk-2025.csv']) {
    const { claims, problems } = await readClaimsFile(file);
    const result = reconcile(claims, { problems });
    const markdown = dissensus(['reconcile', file, '-q', '--format', 'markdown']);
    assert.is(dissensus(['reconcile', file, '-q']).stdout, textOf(result));
    assert.is(markdown.stdout, markdownOf(result));
  }
});

it.run();
