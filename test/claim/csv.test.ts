import { array, assert as holds, asyncProperty, constantFrom, record, string } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { detectDelimiter, readRecords } from '../../src/claim/csv.ts';
import { Reporter } from '../../src/claim/reporter.ts';

const it = suite('readRecords');

interface Read {
  readonly records: [number, string[]][];
  readonly lines: number;
  readonly problems: readonly [string, number | null][];
}

async function read(
  text: string,
  delimiter: string = ',',
  size: number = text.length + 1,
): Promise<Read> {
  const records: [number, string[]][] = [];
  const reporter = new Reporter(null);
  async function* chunks(): AsyncGenerator<string> {
    const letters = Array.from(text);
    for (let at = 0; at < letters.length; at += size) yield letters.slice(at, at + size).join('');
  }
  const { lines } = await readRecords(
    chunks(),
    delimiter,
    1,
    (cells, line) => records.push([line, cells]),
    reporter,
  );
  return { records, lines, problems: reporter.sorted().map(({ code, line }) => [code, line]) };
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

async function* twoRows(): AsyncGenerator<string> {
  yield 'a\nb\n';
}

async function* twoPieces(): AsyncGenerator<string> {
  yield* twoRows();
  yield* twoRows();
}

it('tells the first line of every record, past quoted line breaks and blank lines', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['a,b', '1,"x', 'y', 'z"', '', '2,u', '"3', '4",v', ''].join(end);
    const { records, lines } = await read(text);
    assert.equal(
      records.map(([line]) => line),
      [1, 2, 6, 7],
      JSON.stringify(end),
    );
    assert.is(lines, 8);
  }
});

it('reads line ends that are mixed, as files edited on several systems have them', async () => {
  const { records } = await read('a,b\r\n1,"2"\n3,"4"\r5,6');
  assert.equal(records, [
    [1, ['a', 'b']],
    [2, ['1', '2']],
    [3, ['3', '4']],
    [4, ['5', '6']],
  ]);
});

it('reads a quotation mark within a cell as a character', async () => {
  const { records, problems } = await read('a,b\n5" shell,he said "no"\n"said ""no""",x\n');
  assert.equal(
    records.map(([, cells]) => cells),
    [
      ['a', 'b'],
      ['5" shell', 'he said "no"'],
      ['said "no"', 'x'],
    ],
  );
  assert.equal(problems, []);
});

it('reports a quote that is never closed at the record where it was opened', async () => {
  const { records, problems } = await read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
  assert.is(records.length, 2);
  assert.equal(problems, [['quote-not-closed', 3]]);
});

it('gives the same records and lines however the text is cut into pieces', async () => {
  const cell = string({
    unit: constantFrom('a', '1', ',', '"', '\n', '\r', '\r\n', ' ', 'é', '😀'),
  });
  const rows = array(record({ a: cell, b: cell }), { minLength: 1, maxLength: 8 });
  await holds(
    asyncProperty(
      rows,
      constantFrom(1, 2, 3, 7),
      constantFrom('\n', '\r\n'),
      async (cells, size, end) => {
        const lines: number[] = [];
        let line = 1;
        let text = '';
        for (const { a, b } of cells) {
          lines.push(line);
          text += `${quote(a)},${quote(b)}${end}`;
          line += 1 + (`${a},${b}`.match(/\r\n|\n|\r/g)?.length ?? 0);
        }
        const got = await read(text, ',', size);
        assert.equal(
          got.records,
          cells.map(({ a, b }, i) => [lines[i] ?? 0, [a, b]]),
        );
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

it('gives the same for a text in one piece, which is parsed at once, and in many', async () => {
  for (const text of [
    'a,b\n1,"x\r\ny"\n\n2,"3',
    'a;b\r\n"1";2',
    '\n\n',
    '"',
    'one',
    'a,"b" c,d\n1,2\n',
    'ä,“b”\r1,2\r',
  ]) {
    const whole = await read(text);
    for (const size of [1, 2, 3, 7]) assert.equal(await read(text, ',', size), whole, text);
  }
});

it('hands an exception of its caller on', async () => {
  for (const pieces of [twoRows, twoPieces]) {
    const reporter = new Reporter(null);
    let caught: unknown = null;
    try {
      await readRecords(
        pieces(),
        ',',
        1,
        () => {
          throw new RangeError('mine');
        },
        reporter,
      );
    } catch (error) {
      caught = error;
    }
    assert.instance(caught, RangeError);
  }
});

it('finds the delimiter that stands most often outside quotes in the first line', () => {
  assert.is(detectDelimiter('a,b,c\n1;2;3;4;5').delimiter, ',');
  assert.is(detectDelimiter('a;b;c\n').delimiter, ';');
  assert.is(detectDelimiter('a\tb\tc').delimiter, '\t');
  assert.is(detectDelimiter('a|b|c').delimiter, '|');
  assert.is(detectDelimiter('a;"b, with, many, commas";c\n').delimiter, ';');
  assert.is(detectDelimiter('\n\na;b\n').delimiter, ';');
  assert.is(detectDelimiter('one').delimiter, ',');
});

it("takes Excel's sep line as a declaration, not as a header", () => {
  assert.equal(detectDelimiter('sep=;\r\na;b\r\n'), { delimiter: ';', declaredIn: 7 });
});

it.run();
