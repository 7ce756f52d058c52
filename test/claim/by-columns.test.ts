import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('topics by columns');

const CSV = `country,year,source,measure,value,as_of
Mali,2019,A,killed,10,2019-12-31
Mali,2020,A,killed,20,2020-12-31
Chad,2019,A,killed,30,2019-12-31
`;

it('makes a topic of each combination of the columns named', async () => {
  const { claims, problems } = await readClaims(CSV, { by: ['country', 'Year'] });
  assert.equal(
    claims.map(({ topic }) => topic),
    ['Mali - 2019', 'Mali - 2020', 'Chad - 2019'],
  );
  assert.equal(problems, []);
});

it('says which column is not there', async () => {
  const { claims, problems } = await readClaims(CSV, { by: ['country', 'month'] });
  assert.is(claims.length, 0);
  const missing = problems.find(({ code }) => code === 'missing-column');
  assert.match(missing?.message ?? '', /no column month/);
});

it.run();
