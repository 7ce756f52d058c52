import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Claim } from '../../src/claim/claim.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { SameClaims } from '../../src/page/same-claims.ts';

const it = suite('the objects of claims');

async function read(first: string): Promise<readonly Claim[]> {
  const text = `topic,source,measure,value\nT,A,killed,${first}\nT,B,killed,9\n`;
  return (await readClaims(text, { file: 'x.csv' })).claims;
}

it('stay the same where a line says what it said, and are others where it does not', async () => {
  const same = new SameClaims();
  const before = same.of(await read('6'));
  const after = same.of(await read('7'));
  assert.equal(after, await read('7'));
  assert.is.not(after[0], before[0]);
  assert.is(after[1], before[1]);
  const back = same.of(await read('6'));
  assert.is(back[0], before[0]);
  assert.is(back[1], before[1]);
});

it('are forgotten with the line, and after six other readings', async () => {
  const same = new SameClaims();
  const before = same.of(await read('6'));
  same.of([]);
  assert.is.not(same.of(await read('6'))[1], before[1]);
  const first = same.of(await read('6'))[0];
  for (const value of ['1', '2', '3', '4', '5']) same.of(await read(value));
  assert.is(same.of(await read('6'))[0], first);
  for (const value of ['10', '11', '12', '13', '14', '15']) same.of(await read(value));
  assert.is.not(same.of(await read('6'))[0], first);
});

it.run();
