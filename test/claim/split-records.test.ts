import { parse } from 'csv-parse/sync';
import { array, assert as holds, constantFrom, nat, property } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RecordSplitter } from '../../src/claim/split-records.ts';

const it = suite('RecordSplitter');

/** The records of a text that comes in pieces, and what was given back as not regular, with all that follows it. */
function split(
  pieces: readonly string[],
  delimiter: string = ',',
): { readonly records: string[][]; readonly breaks: number[]; readonly rest: string | null } {
  const records: string[][] = [];
  const breaks: number[] = [];
  const splitter = new RecordSplitter(delimiter, (record, within) => {
    records.push(record);
    breaks.push(within);
  });
  let rest: string | null = null;
  for (const piece of pieces) {
    if (rest === null) rest = splitter.take(piece);
    else rest += piece;
  }
  return { records, breaks, rest: rest ?? splitter.end() };
}

const parsed = (text: string): string[][] =>
  parse(text, {
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });

it('splits regular text: empty cells, quoted delimiters, doubled marks, breaks within cells, every line end', () => {
  const { records, breaks, rest } = split(['a,b,\r\n"x, ""y""",,"u\r\nv\nw"\r"","",\n\n1,2,3']);
  assert.is(rest, null);
  assert.equal(records, [
    ['a', 'b', ''],
    ['x, "y"', '', 'u\r\nv\nw'],
    ['', '', ''],
    [''],
    ['1', '2', '3'],
  ]);
  assert.equal(breaks, [0, 2, 0, 0, 0]);
});

it('gives back the record whose quotation marks are not regular, from its beginning', () => {
  for (const odd of ['1,2"3', '"a"b,c', '"a" ,b', 'x,"never closed', '"a""']) {
    const { records, rest } = split([`a,b\n${odd}\nc,d\n`]);
    assert.equal(records, [['a', 'b']]);
    assert.is(rest, `${odd}\nc,d\n`);
  }
});

it('does not wait for the end of a record for ever', () => {
  const { records, rest } = split([
    'a\n"',
    ...Array.from({ length: 20 }, () => 'x'.repeat(100_000)),
    '"\n',
  ]);
  assert.equal(records, [['a']]);
  assert.is(rest?.length, 2_000_003);
});

it('gives the records of csv-parse, whatever the text and however it is cut in pieces', () => {
  const letters = constantFrom(
    'a',
    'b',
    ',',
    ',',
    '"',
    '""',
    '",',
    ',"',
    '\n',
    '\r',
    '\r\n',
    ' ',
    'é',
  );
  holds(
    property(array(letters, { maxLength: 40 }), array(nat(60), { maxLength: 4 }), (text, cuts) => {
      const whole = text.join('');
      const at = [
        0,
        ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b),
        whole.length,
      ];
      const pieces = at.slice(1).map((end, i) => whole.slice(at[i], end));
      const { records, rest } = split(pieces);
      if (rest !== null) {
        assert.ok(rest.includes('"'));
        assert.ok(whole.endsWith(rest));
      }
      assert.equal(records, parsed(whole.slice(0, whole.length - (rest?.length ?? 0))));
    }),
    { numRuns: 3000 },
  );
});

it.run();
