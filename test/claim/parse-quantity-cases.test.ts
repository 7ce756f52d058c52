import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inShort } from './in-short.ts';
import { CASES } from './parse-quantity-cases.ts';

const it = suite('parseQuantity, wording by wording');

let count = 0;
for (const [title, cases] of Object.entries(CASES)) {
  count += cases.length;
  it(title, () => {
    for (const [wording, ...expected] of cases) assert.equal(inShort(wording), expected, wording);
  });
}

it('holds more cases than the phrasings it was built on', () => assert.ok(count > 450, `${count}`));

it.run();
