import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('readClaims');

it('reads a claim as it was said, with its place in the file', async () => {
  const { claims, problems } = await readClaims(
    'topic,source,measure,value,as_of\nKursk,NIS,killed,600,2025-04-30\n',
    { file: 'dir/claims.csv' },
  );
  assert.equal(problems, []);
  assert.is(claims.length, 1);
  const claim = claims[0];
  assert.is(claim?.id, 'claims.csv:2');
  assert.is(claim?.topic, 'Kursk');
  assert.is(claim?.measure, 'killed');
  assert.is(claim?.quantity.best, 600);
  assert.is(claim?.asOf, '2025-04-30');
  assert.is(claim?.file, 'dir/claims.csv');
});

it.run();
