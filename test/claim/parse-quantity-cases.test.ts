import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import type { Quantity } from '../../src/claim/quantity.ts';
import { CASES } from './parse-quantity-cases.ts';

const it = suite('parseQuantity, wording by wording');

/** A quantity in the notation of the cases. */
function shown(q: Quantity): string {
  const number = (x: number | null): string => {
    if (x === null) return '_';
    return q.unit === 'share' ? `${Number((100 * x).toFixed(2))}%` : `${Number(x.toFixed(2))}`;
  };
  const low = `${q.lowReached ? '' : '>'}${number(q.low)}`;
  const high = `${q.highReached ? '' : '<'}${number(q.high)}`;
  const parts = [`${q.measure ?? '?'} ${low}/${number(q.best)}/${high}`];
  if (q.includes !== null) parts.push(`[${q.includes.map((measure) => measure[0]).join('')}]`);
  if (q.relation === 'nested') parts.push(`in ${q.of}`);
  else if (q.of !== null) parts.push(`of ${q.of}`);
  if (q.relation === 'additive') parts.push('beside');
  return parts.join(' ');
}

/** What a wording gives, in the notation of the cases. */
function read(wording: string): string[] {
  const { quantities, problems } = parseQuantity(wording);
  const refusal =
    problems.find(({ severity }) => severity === 'error') ??
    (quantities.length === 0 ? problems[0] : undefined);
  return [...quantities.map(shown), ...(refusal === undefined ? [] : [`! ${refusal.code}`])];
}

let count = 0;
for (const [title, cases] of Object.entries(CASES)) {
  count += cases.length;
  it(title, () => {
    for (const [wording, ...expected] of cases) assert.equal(read(wording), expected, wording);
  });
}

it('holds more cases than the phrasings it was built on', () => assert.ok(count > 450, `${count}`));

it.run();
