import { array, assert as holds, nat, property, string, tuple } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RowStore } from '../../src/claim/row-store.ts';

const it = suite('RowStore');

it('gives the rows of a group back in their order, whatever stands between and in them', () => {
  holds(
    property(
      array(tuple(nat(5), string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 60 }),
      (rows) => {
        const store = new RowStore();
        rows.forEach(([group, text], at) => store.add(group, text, at + 2));
        for (const group of [0, 1, 2, 3, 4, 5, 6]) {
          const kept = [...store.rowsOf(group)].map(({ row, line, bytes }) => [
            row,
            line,
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
          ]);
          const given = rows.flatMap(([own, text], at) =>
            own === group ? [[at, at + 2, text]] : [],
          );
          assert.equal(kept, given);
        }
        assert.is(store.rows, rows.length);
      },
    ),
  );
});

it('keeps rows that are longer than a piece of its memory, and many more than a piece of its numbers', () => {
  const store = new RowStore();
  const long = 'é'.repeat(3_000_000);
  store.add(0, long, 1);
  for (let at = 0; at < 140_000; at += 1) store.add(1, String(at), at);
  const [first] = store.rowsOf(0);
  assert.is(new TextDecoder().decode(first?.bytes).length, long.length);
  const numbers = [...store.rowsOf(1)].map(({ bytes }) => Number(new TextDecoder().decode(bytes)));
  assert.is(
    numbers.every((number, at) => number === at),
    true,
  );
});

it.run();
