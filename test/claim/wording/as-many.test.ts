import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('numbers that are told by another');

/** What is counted, then the problems. */
function read(text: string): string[] {
  const { quantities, problems } = parseQuantity(text);
  return [
    ...quantities.map(({ measure, best }) => `${measure} ${best}`),
    ...problems.map(({ code, severity }) => `${severity} ${code}`),
  ];
}

it('are said, and not read', () => {
  for (const text of ['600 killed and twice as many wounded', '600 killed and as many wounded']) {
    assert.equal(read(text), ['killed 600', 'warning multiple'], text);
  }
  const [problem] = parseQuantity('600 killed and nearly twice as many wounded').problems;
  assert.is(
    problem?.message,
    '"nearly twice as many wounded" is told by another number: not read.',
  );
});

it('are none where the number follows', () => {
  assert.equal(read('as many as 600 killed'), ['killed null']);
  assert.equal(read('600 killed, many wounded').includes('warning multiple'), false);
});

it.run();
