import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('one person beside the numbers');

/** What is counted, then the problems. */
function read(text: string): string[] {
  const { quantities, problems } = parseQuantity(text);
  return [
    ...quantities.map(({ measure, best }) => `${measure} ${best}`),
    ...problems.map(({ code, severity }) => `${severity} ${code}`),
  ];
}

it('is said where a measure is told of one whom no number counts', () => {
  for (const text of [
    'a soldier killed, two wounded',
    'a soldier was killed and two wounded',
    'two wounded and a young woman killed',
    'killed a nurse and wounded two',
  ]) {
    assert.equal(read(text), ['wounded 2', 'warning number-set-aside'], text);
  }
  assert.equal(read('12 dead and another wounded'), ['killed 12', 'warning number-set-aside']);
  const [problem] = parseQuantity('a soldier was killed and two wounded').problems;
  assert.match(problem?.message ?? '', /^"a soldier was killed" is one of the killed/);
});

it('is none where a number counts the measure, or the person does or says it', () => {
  assert.equal(read('a soldier killed 12 people'), ['killed 12']);
  assert.equal(read('a soldier said 12 were killed'), ['killed 12']);
  assert.equal(read('12 killed by a soldier'), ['killed 12']);
  assert.equal(read('12 killed, a child among them'), ['killed 12']);
});

it('is refused beside people of the same measure', () => {
  assert.equal(read('two men and a woman were killed'), ['error several-numbers']);
  assert.equal(read('a mother and two children killed'), ['error several-numbers']);
  assert.equal(read('a pilot and two soldiers were killed'), ['error several-numbers']);
});

it.run();
