/** What fuzzing found, each by name: the smallest input that did it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import { markdownOf } from '../../src/report/markdown.ts';
import { textOf } from '../../src/report/text.ts';
import { survives } from './holds.ts';
import { csv } from './hostile.ts';

const it = suite('what fuzzing found');

const intervals = (...rows: string[]): string =>
  `source,measure,low,best,high\n${rows.map((row) => `${row}\n`).join('')}`;

it('a best at its low, the high open: the mirrored side came out a rounding error below the best, and the ranges threw', async () => {
  const { result } = await survives(intervals('A,killed,601,601,'));
  assert.is(result.topics[0]?.accounts[0]?.measures.killed?.best, 601);
});

it('a best of 1e200 over a low of 0: the mirrored side passed the largest number', async () => {
  await survives(intervals(`A,killed,0,1${'0'.repeat(200)},`, 'B,killed,5,6,7'));
});

it('numbers beyond 2^53 and up to 1e308: half a step was lost in their rounding, and a standard error was 0', async () => {
  for (const zeros of [14, 16, 100, 308]) {
    const x = `1${'0'.repeat(zeros)}`;
    await survives(intervals(`A,killed,${x},${x},${x}`, `B,killed,,,${x}`, 'C,killed,1,,'));
    await survives(intervals(`A,killed,${x},${x},${x}`, 'B,killed,1,1,1'));
  }
});

it('an identity that passes the largest number has no value, and says so: its sides were Infinity, and null in JSON', async () => {
  const { result } = await survives(
    csv([
      ['source', 'measure', 'value'],
      ['A', 'killed', '600'],
      ['A', 'casualties', '4000'],
    ]),
    {},
    { identities: ['x = exp(exp(killed))'] },
  );
  assert.is(result.topics[0]?.accounts[0]?.shares['x'], undefined);
  assert.ok(result.problems.some(({ code }) => code === 'identity-impossible'));
});

it('a range that begins with a vague word and falls is inverted, not an interval: "a few - 0", "dozens to 5"', () => {
  for (const text of ['a few - 0', 'dozens to 5']) {
    const { quantities, problems } = parseQuantity(text);
    assert.equal(quantities, []);
    assert.equal(
      problems.map(({ code }) => code),
      ['inverted-range'],
    );
  }
});

it("a source's escape sequences reached the terminal through the caution about a single source", async () => {
  const { result } = await survives(
    csv([
      ['source', 'measure', 'value'],
      ['\u001b]0;title\u0007\u202e', 'killed', '600'],
    ]),
  );
  assert.match(textOf(result), /\\u001b\]0;title\\u0007\\u202e/);
});

it("an address's control characters reached the terminal inside a Markdown link", async () => {
  const { result } = await survives(
    csv([
      ['source', 'measure', 'value', 'url'],
      ['A', 'killed', '600', 'https://x\u001b[2Jy.org/\u202e'],
    ]),
  );
  assert.match(markdownOf(result), /\(<https:\/\/x%1B\[2Jy\.org\/%E2%80%AE>\)/);
});

it('an identity called toString stood in for every account that has none', async () => {
  const { result } = await survives(
    'source,measure,value\nA,killed,600\nA,casualties,4000\nB,killed,5\n',
    {},
    { identities: ['toString = killed / casualties', 'constructor = casualties / killed'] },
  );
  assert.is(result.topics[0]?.accounts[0]?.shares['toString']?.best, 0.15);
});

it('a point of 0 and a bound of a million: the chance of both underflowed, and its share of nothing was NaN', async () => {
  await survives(intervals('A,killed,1000000,,', 'B,killed,0,0,1000000'));
  await survives(intervals('A,killed,1000000,,', 'B,killed,0,0,1000000', 'C,killed,,,3'));
});

it.run();
