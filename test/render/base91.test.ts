import { runInThisContext } from 'node:vm';
import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FROM_BASE91, toBase91 } from '../../src/render/base91.ts';

const it = suite('bytes as text for a page');

/** The very text that a page runs. */
const decode = runInThisContext(`(${FROM_BASE91})`) as (text: string, length: number) => Uint8Array;

it('the script of the page gives back the bytes that went in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      assert.equal(Array.from(decode(toBase91(bytes), bytes.length)), Array.from(bytes));
    }),
    { seed: 1 },
  );
});

it('writes printable characters that cannot end a script element, in every place', () => {
  const bytes = Uint8Array.from({ length: 26_000 }, (_, i) => (i * 7919) % 256);
  assert.match(toBase91(bytes), /^[#-;=-~]+$/);
});

it('takes 16 characters for 13 bytes, and none for none', () => {
  assert.is(toBase91(new Uint8Array(13)).length, 16);
  assert.is(toBase91(new Uint8Array(0)), '');
});

it('holds the largest group: 13 bits set', () => {
  // 8191 = 1 + 91 * 90: the second character of the alphabet, then the last.
  assert.is(toBase91(Uint8Array.from([0xff, 0x1f])).slice(0, 2), '$~');
});

it.run();
