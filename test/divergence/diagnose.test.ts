import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../src/divergence/diagnose.ts';
import { LEAD } from './make.ts';

const it = suite('diagnosis of a topic');

it('locates the disagreement of the lead example in the share', () => {
  const { measures, varianceShares, ratios, notSplit } = diagnose(LEAD, { level: 0.9 });
  assert.equal(
    measures.map(({ measure }) => measure),
    ['killed', 'wounded', 'casualties'],
  );
  assert.ok((varianceShares[0]?.share ?? 0) > 1);
  assert.is(ratios[0]?.source, 'Zelensky');
  assert.equal(notSplit, []);
});

it('camps are told apart by what the caller knows of the sources', () => {
  const party = { Zelensky: 'Ukraine', NIS: 'South Korea' };
  const { measures } = diagnose(LEAD, { level: 0.9, attributes: { party } });
  const killed = measures.find(({ measure }) => measure === 'killed');
  assert.equal(
    killed?.campReasons.map(({ attribute }) => attribute),
    ['date', 'how', 'party'],
  );
});

it('is plain data, the same in any order of accounts', () => {
  const made = diagnose(LEAD, { level: 0.9 });
  assert.equal(JSON.parse(JSON.stringify(made)), made);
  assert.equal(diagnose([...LEAD].reverse(), { level: 0.9 }), made);
});

it.run();
