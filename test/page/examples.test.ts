import { readFile } from 'node:fs/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('examples of the page');

it('an example is said to have as many claims as are read from it', async () => {
  const source = await readFile('src/page/examples.ts', 'utf8');
  const { claims } = await readClaims(await readFile('data/kursk-2025.csv'));
  assert.is(Number(/'(\d+) claims of many sources/.exec(source)?.[1]), claims.length);
});

it.run();
