import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('wordings that are refused');

/** The message of the one problem. */
function message(text: string): string {
  const { problems, quantities } = parseQuantity(text);
  assert.equal(quantities, [], text);
  assert.is(problems.length, 1, text);
  return problems[0]?.message ?? '';
}

it('cite the number below zero, wherever it stands', () => {
  assert.is(message('-5'), '-5 is below zero, and no count of people is.');
  assert.is(message('killed: -5'), '-5 is below zero, and no count of people is.');
  assert.is(message('minus five killed'), 'minus five is below zero, and no count of people is.');
});

it('cite what was set aside where nothing else was found', () => {
  assert.is(
    message('600 vehicles'),
    'No number of people was found; set aside: "600" (a number of things).',
  );
  assert.is(
    message('$5 million in 2014'),
    'No number of people was found; set aside: "5 million" (money) and "2014" (a year).',
  );
  assert.is(message('heavy fighting'), 'No number was found in these words.');
  assert.is(
    message('heavy losses'),
    'No number was found in these words, and what is counted is not clear either.',
  );
});

it('show eight numbers at most', () => {
  const numbers = [11, 12, 13, 14, 15, 16, 17, 18, 19].map((n) => `${n} muertos`).join(' y ');
  assert.match(message(numbers), /17 and 18;/);
  assert.not.match(message(numbers), /19/);
});

it('say what a number with two readings may be', () => {
  assert.is(
    message('4.700'),
    '"4.700" may be 4,700 or 4.7, and nothing in these words says which.',
  );
  assert.is(message('700 to 600'), '"700 to 600" runs from the larger number to the smaller one.');
});

it('name the sides, and the measure that has two numbers', () => {
  assert.is(
    message('380 US, 700 CS'),
    'The words give numbers for more than one side: 380 (United States) and 700 (Confederacy).',
  );
  assert.is(
    message('600 killed in 2023 and 700 killed in 2024'),
    'The words give 600 and 700 for killed, and do not say which holds.',
  );
});

it('doubt a total of none beside some, and take none of one part beside some of another', () => {
  assert.match(message('no casualties but 12 injured'), /cannot be of all casualties/);
  const { quantities, problems } = parseQuantity('no deaths, 12 injured');
  assert.equal(
    quantities.map(({ measure, best }) => [measure, best]),
    [
      ['killed', 0],
      ['wounded', 12],
    ],
  );
  assert.equal(problems, []);
});

it.run();
