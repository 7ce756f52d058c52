/** Generators of hostile input: what has broken readers of tables, numbers and words before. */
import * as fc from 'fast-check';

/** Names that mean something to JavaScript, to spreadsheets, to terminals, to HTML, to the eye. */
export const NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\n=1',
  "'=1",
  '\t=1',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  'a\u0000b',
  'a\rb',
  'line\nline',
  '\u202eevil',
  'عدد القتلى',
  'צה"ל',
  '👩‍👩‍👧‍👦',
  'Z\u0301\u0302\u0303\u0304algo',
  '\ud83d',
  '\ufeffBOM',
  '\u200b',
  '<script>alert(1)</script>',
  '" onload="x',
  '&amp;',
  '| a | b |',
  '[x](javascript:1)',
  '`code`',
  '%s%n',
  '../../etc/passwd',
  'null',
  '0',
  '1e5',
  'killed',
  'casualties',
  'A',
  'B',
  'C',
];

/** Numbers at the edges: of nothing, of one, of integers, of doubles. */
export const NUMBERS: readonly string[] = [
  '0',
  '-0',
  '1',
  '2',
  '0.5',
  '0.3',
  '1e-300',
  '5e-324',
  '1e15',
  '9007199254740993',
  '1e308',
  '1.7976931348623157e308',
  '1e309',
  '99999999999999999999',
  `1${'0'.repeat(100)}`,
  `1${'0'.repeat(300)}`,
  `1${'0'.repeat(308)}`,
  `1${'0'.repeat(309)}`,
  `0.${'0'.repeat(300)}1`,
  '-1',
  '-999',
  'nan',
  '-inf',
  '0x10',
  '1_000',
  '1,000',
  '4.700',
  '4.700,5',
  '1e',
  '٣',
  '１２',
  '600',
  '600',
  '601',
  '4000',
  '100%',
  '',
  ' ',
];

const MEASURE_WORDS = [
  'killed',
  'wounded',
  'casualties',
  'deployed',
  'missing',
  'captured',
  'losses',
  'dead and wounded',
  'troops',
  'POWs',
];
const HEDGE_WORDS = [
  'around',
  'at least',
  'more than',
  'up to',
  'between',
  'and',
  'nearly',
  'dozens',
  'hundreds of thousands',
  'a dozen',
  'two-thirds',
  'one in three',
  'half',
  'percent of',
  'not',
  'no',
  'including',
  'or',
  'from',
  'to',
  'a few',
  'several',
  'million',
  'trillion',
  'per day',
  'of whom',
  'from 2 to',
  'unknown',
  'highly likely',
];
const SIGNS = [
  '-',
  '–',
  '/',
  '+',
  '~',
  '<',
  '>',
  '%',
  '(',
  ')',
  ',',
  '.',
  ';',
  '"',
  "'",
  '€',
  ':',
  '…',
  '½',
  '²',
];

/** A wording made of the words that mean something, in an order that mostly does not. */
export const wording: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HEDGE_WORDS),
      fc.constantFrom(...MEASURE_WORDS),
      fc.constantFrom(...NUMBERS),
      fc.constantFrom(...SIGNS),
      fc.constantFrom(...NAMES),
      fc.nat(20_000).map(String),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .chain((words) => fc.constantFrom(' ', ' ', ' ', '').map((gap) => words.join(gap)));

/** Any name: of the list, or of any characters. */
export const name: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
);

/** Dates as they come, most of them none. */
export const date: fc.Arbitrary<string> = fc.constantFrom(
  '2025-01-31',
  '2025-04-30',
  '2025',
  '2025-01',
  '',
  '30/04/2025',
  '03/04/2025',
  '2025-02-30',
  '0000-00-00',
  '9999-12-31',
  '-271821-04-20',
  '99999999',
  'yesterday',
  '1 Jan 2025',
);

/** A cell as CSV: quoted where it has to be. */
export function cell(text: string): string {
  return /[",;\t\r\n|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** Claims whose layout is right and whose contents are not. */
export const claimsFile: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('T', 'T', 'T', '__proto__', 'constructor', '=T', ''),
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom('A', 'B', 'C') },
        { weight: 1, arbitrary: name },
      ),
      fc.constantFrom('', '', 'A', 'toString'),
      fc.constantFrom('', '', 'Reuters', '__proto__'),
      fc.constantFrom(
        'killed',
        'wounded',
        'casualties',
        'deployed',
        'captured',
        'losses',
        '',
        'constructor',
      ),
      fc.oneof(
        fc.constantFrom(...NUMBERS),
        fc.constantFrom(
          'around 600',
          'at least 4,000',
          'up to 10',
          '0-0',
          '5-1',
          'two-thirds',
          '0%',
          '100%',
          'dozens',
        ),
        wording,
      ),
      fc.constantFrom('', '', 'casualties', 'deployed', 'killed', '__proto__'),
      fc.constantFrom('', '', 'killed wounded missing captured', 'killed', 'toString'),
      fc.constantFrom('', '', '2025-01-01', '2030', 'x'),
      date,
      fc.constantFrom('', '', '', 'excluded', 'maybe'),
      fc.constantFrom('', 'why', '=1'),
      fc.oneof(
        fc.constantFrom('', 'https://a.org/x', 'javascript:alert(1)'),
        name.map((each) => `https://${each}`),
      ),
    ),
    { maxLength: 9 },
  )
  .map((rows) =>
    csv([
      [
        'topic',
        'source',
        'origin',
        'via',
        'measure',
        'value',
        'of',
        'includes',
        'from',
        'as_of',
        'status',
        'note',
        'url',
      ],
      ...rows,
    ]),
  );

/** Intervals in numbers, of few sources, so that they meet: equal, apart, open, empty, contradicting. */
export const intervalsFile: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom('A', 'B', 'C', 'D'),
      fc.constantFrom('killed', 'killed', 'wounded', 'casualties'),
      fc.constantFrom(...NUMBERS),
      fc.constantFrom(...NUMBERS),
      fc.constantFrom(...NUMBERS),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => csv([['source', 'measure', 'low', 'best', 'high'], ...rows]));

const HEADERS = [
  'source',
  'measure',
  'value',
  'low',
  'best',
  'high',
  'topic',
  'as_of',
  'deaths_a',
  'bd_best',
  'bd_low',
  'bd_high',
  'fatalities',
  'event_date',
  'id',
  'country',
  'year',
  '#affected+killed',
  '#org',
  'min',
  'max',
  ...NAMES,
];

/** Tables of any header and any cells, as ragged, quoted and delimited as they come. */
export const anyTable: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...HEADERS), { maxLength: 9 }),
    fc.array(
      fc.array(fc.oneof(fc.constantFrom(...NUMBERS), name, wording, date), { maxLength: 10 }),
      { maxLength: 7 },
    ),
    fc.constantFrom(',', ';', '\t', '|', ' '),
    fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    fc.boolean(),
    fc.constantFrom('', 'sep=;\n', '\ufeff', '#tag,#other\n', '"'),
  )
  .map(([head, rows, mark, end, quoted, before]) => {
    const line = (cells: readonly string[]): string =>
      cells.map((each) => (quoted ? cell(each) : each)).join(mark);
    return before + [head, ...rows].map(line).join(end);
  });

/** A good file with a few bytes changed, cut out, doubled or put in. */
export function damaged(good: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(good.length - 1);
  const change = fc.tuple(
    fc.constantFrom('set', 'cut', 'double', 'put'),
    place,
    fc.nat(255),
    fc.nat(40),
  );
  return fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
    let bytes = [...good];
    for (const [how, at, byte, length] of changes) {
      if (how === 'set') bytes[at % bytes.length] = byte;
      else if (how === 'cut') bytes = [...bytes.slice(0, at), ...bytes.slice(at + length)];
      else if (how === 'put') bytes.splice(at, 0, byte);
      else bytes.splice(at, 0, ...bytes.slice(at, at + length));
      if (bytes.length === 0) bytes = [byte];
    }
    return Uint8Array.from(bytes);
  });
}
