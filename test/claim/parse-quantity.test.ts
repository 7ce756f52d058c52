import { assert as holds, array, constantFrom, property, string, tuple } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import type { WordingContext } from '../../src/claim/parse-quantity.ts';
import type { Problem } from '../../src/claim/problem.ts';
import { CASES } from './parse-quantity-cases.ts';

const it = suite('parseQuantity');

const codes = (wording: string, context: WordingContext = {}): string[] =>
  parseQuantity(wording, context).problems.map(({ code }) => code);
const only = (wording: string, context: WordingContext = {}): Problem => {
  const { problems } = parseQuantity(wording, context);
  assert.is(problems.length, 1, wording);
  return problems[0] as Problem;
};

it('gives a quantity as plain data: bounds, best, unit, measure, hedge and the words', () => {
  assert.equal(parseQuantity('Around 600 North Korean soldiers have been killed'), {
    quantities: [
      {
        low: 540,
        best: 600,
        high: 660,
        lowReached: true,
        highReached: true,
        unit: 'count',
        of: null,
        relation: null,
        wording: 'Around 600 North Korean soldiers have been killed',
        measure: 'killed',
        includes: null,
        hedge: 'around',
        stated: { low: 600, high: 600, place: 100 },
      },
    ],
    problems: [],
  });
});

it('cites each number of a compound by its own words', () => {
  const { quantities } = parseQuantity('4,700 casualties, including 600 killed, officials said');
  assert.equal(
    quantities.map(({ wording }) => wording),
    ['4,700 casualties', '600 killed'],
  );
});

it('shows both readings of a number that has two, and takes the declared one', () => {
  const problem = only('4.700');
  assert.is(problem.code, 'ambiguous-number');
  assert.match(problem.message, /4,700 or 4\.7/);
  assert.is(parseQuantity('4.700', { decimal: ',' }).quantities[0]?.best, 4700);
  assert.is(parseQuantity('4.700', { decimal: '.' }).quantities[0]?.best, 4.7);
});

it('says of a count with three decimals or more what it may be, as an error beside the reading', () => {
  const said = (text: string, decimal: '.' | ',' | null): string[] =>
    parseQuantity(text, { decimal }).problems.map(
      ({ severity, code, message }) => `${severity} ${code} ${message}`,
    );
  assert.equal(said('4,000', ','), [
    'error too-many-decimals "4,000" is 4, or 4,000: no count of people has three decimals.',
  ]);
  assert.equal(said('4.700', '.'), [
    'error too-many-decimals "4.700" is 4.7, or 4,700: no count of people has three decimals.',
  ]);
  // A superscript footnote pasted bare.
  assert.equal(said('around 4,00012 killed', null), [
    'error too-many-decimals "4,00012" is 4.00012, or 4,000 with "12" after it: no count of people has so many decimals.',
  ]);
  assert.equal(said('1234.567', null), [
    'error too-many-decimals "1234.567" is 1234.567: no count of people has so many decimals.',
  ]);
  for (const text of ['1,234 million', '66,667 %', '4.000', '1.234.567']) {
    assert.equal(said(text, ','), [], text);
  }
});

it('lets the other numbers of a text decide the sign of decimals', () => {
  const { quantities } = parseQuantity('1.234.567 killed and 2.345 wounded');
  assert.equal(
    quantities.map(({ best }) => best),
    [1234567, 2345],
  );
});

it('keeps the number of "lost 6,000", with both readings: an error alone, a notice where the column decides', () => {
  const alone = parseQuantity('lost 6,000');
  assert.is(alone.quantities[0]?.best, 6000);
  assert.is(alone.quantities[0]?.measure, null);
  assert.is(only('lost 6,000').severity, 'error');
  assert.match(only('lost 6,000').message, /6,000 killed or 6,000 casualties/);
  assert.is(only('lost 6,000', { measure: 'killed' }).severity, 'notice');
  assert.is(parseQuantity('lost 6,000', { measure: 'killed' }).quantities.length, 1);
});

it('does not guess whether casualties are the dead', () => {
  assert.is(only('3,000 civilian casualties').code, 'casualties-or-dead');
  assert.is(parseQuantity('3,000 civilian casualties').quantities[0]?.measure, null);
  assert.equal(codes('3,000 casualties'), []);
  assert.equal(codes('3,000 casualties', { measure: 'killed' }), ['casualties-or-dead']);
  assert.equal(codes('3,000 civilian casualties, including 600 killed'), []);
  assert.equal(codes('3,000 civilian casualties, both dead and wounded'), []);
});

it('reads a bare decimal as a share only where a share is wanted', () => {
  assert.is(only('0.4').code, 'bare-share');
  const [share] = parseQuantity('0.4', { unit: 'share' }).quantities;
  assert.is(share?.unit, 'share');
  assert.is(share?.best, 0.4);
  assert.is(parseQuantity('0.667', { of: 'casualties' }).quantities[0]?.unit, 'share');
  assert.is(only('40', { unit: 'share' }).code, 'bare-share');
  assert.is(parseQuantity('40 %', { unit: 'share' }).quantities[0]?.best, 0.4);
});

it('names a total by its column, and says so where it names it by its parts', () => {
  const wording = 'around 4,000, roughly two-thirds killed';
  assert.equal(codes(wording), ['total-assumed']);
  assert.equal(codes(wording, { measure: 'casualties' }), []);
  const [total, share] = parseQuantity(wording, { measure: 'deployed' }).quantities;
  assert.is(total?.measure, 'deployed');
  assert.is(share?.of, 'deployed');
});

it('never reads a missing value as zero', () => {
  for (const [wording] of CASES['missing'] ?? []) {
    const { quantities } = parseQuantity(wording);
    assert.equal(quantities, [], wording);
    assert.is(only(wording).severity, 'notice');
  }
  for (const blank of ['', ' ', '\t', '\u00A0']) assert.is(only(blank).code, 'missing-value');
});

it('says what it set aside, and what the words leave open', () => {
  assert.equal(codes('4,700 casualties as of 3 April 2025'), ['number-set-aside']);
  assert.equal(codes('600 killed in just the past week'), ['period-count']);
  assert.equal(codes('another 15 missing'), ['further-count']);
  assert.equal(codes('no casualties were reported'), ['zero-reported']);
  assert.equal(codes('600 killed, wounded unknown'), ['missing-value']);
  assert.equal(codes('rose from 300 to 600 killed'), ['superseded-number']);
  assert.equal(codes('600 killed, including 12 officers'), ['subset']);
  assert.equal(codes('12.5 killed'), ['fractional-count']);
});

it('tells what is beside other numbers from a total, whichever side of the number the word stands', () => {
  const words = ['more', 'new', 'extra', 'additional', 'further', 'more killed', 'new casualties'];
  for (const word of words) assert.equal(codes(`600 ${word}`), ['further-count'], word);
  for (const text of [
    'an extra 600',
    'extra 600',
    'at least 600 more',
    '600-700 more',
    'dozens more',
  ]) {
    assert.equal(codes(text), ['further-count'], text);
  }
  const totals = ['600 or more', 'no more than 600', '600 more or less', '600 newly identified'];
  for (const text of [...totals, '600 New Zealanders', '600 further north', 'rounded up 600']) {
    assert.equal(codes(text), [], text);
  }
});

it('keeps the numbers of a text in another language in its problem', () => {
  assert.match(only('más de 200 heridos y 48 muertos').message, /200 and 48/);
});

it('gives every problem an expectation and a mend, and leaves its place to the reader of the file', () => {
  for (const [wording] of Object.values(CASES).flat()) {
    for (const problem of parseQuantity(wording).problems) {
      assert.match(problem.message, /[.!?]$/, wording);
      assert.ok(problem.expected !== '' && problem.fix !== '', wording);
      assert.is(problem.cell, wording);
      assert.equal([problem.file, problem.line, problem.column], [null, null, null]);
    }
  }
});

it('gives a refusal or an error-free reading, never neither', () => {
  for (const [wording] of Object.values(CASES).flat()) {
    const { quantities, problems } = parseQuantity(wording);
    assert.ok(quantities.length > 0 || problems.length > 0, wording);
  }
});

/** Words that wordings are made of, for texts that no one wrote. */
const PIECES = (
  'about around nearly at least more than up to between and from to or no none not some several dozens hundreds of the a an one ' +
  'two twenty hundred thousand million half third 1 12 600 4,700 4.700 1.2 2024 40 % per cent ( ) , . ; : - – / + ± ~ > < killed wounded ' +
  'dead casualties lost missing soldiers Russia Ukraine US unknown including whom them out k w m May 3 day week a may will'
).split(' ');

const texts = array(constantFrom(...PIECES), { maxLength: 14 }).map((words) => words.join(' '));

it('never throws, and keeps low, best and high in order', () => {
  holds(
    property(texts, (text) => {
      for (const { low, best, high, unit, stated } of parseQuantity(text).quantities) {
        const numbers = [low, best, high].filter((x) => x !== null);
        assert.ok(
          numbers.every((x, i) => Number.isFinite(x) && x >= 0 && x >= (numbers[i - 1] ?? 0)),
          text,
        );
        if (unit === 'share')
          assert.ok(
            numbers.every((x) => x <= 1),
            text,
          );
        assert.is(stated.low === null, stated.high === null, text);
      }
    }),
    { seed: 1, numRuns: 800 },
  );
});

it('never throws on any text at all', () => {
  holds(
    property(string({ unit: 'binary', maxLength: 60 }), (text) => {
      parseQuantity(text);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('cites words that stand in the text', () => {
  holds(
    property(texts, (text) =>
      parseQuantity(text).quantities.every(({ wording }) => text.includes(wording)),
    ),
    { seed: 1, numRuns: 500 },
  );
});

it('widens and never narrows with the hedge table', () => {
  holds(
    property(texts, (text) => {
      const [narrow, wide] = [
        parseQuantity(text, { hedges: 'narrow' }),
        parseQuantity(text, { hedges: 'wide' }),
      ];
      return narrow.quantities.every((q, k) => {
        const w = wide.quantities[k];
        return (
          w !== undefined &&
          (w.low ?? 0) <= (q.low ?? 0) &&
          (w.high ?? Infinity) >= (q.high ?? Infinity)
        );
      });
    }),
    { seed: 1, numRuns: 500 },
  );
});

/** Pieces that a reader with a backtracking expression or a nested search would not get through. */
const REPEATED = [
  '600 killed, ',
  'killed and ',
  'one hundred and ',
  'one ',
  '1 000 ',
  '1,',
  'between ',
  '600-',
  '1/',
  '(',
  'about ',
  '600 of the ',
  'not ',
  'unknown ',
  '9-12 April ',
  'word ',
  '100k/500w ',
  'half a ',
  'US ',
  '. ',
  'including ',
  '"',
];

it('answers texts of 100 kB: its time grows with the length and no faster', () => {
  for (const piece of REPEATED) {
    const { quantities, problems } = parseQuantity(piece.repeat(Math.ceil(100_000 / piece.length)));
    assert.ok(quantities.length + problems.length > 0, piece);
  }
});

it('reads the one number of a long text, and refuses a page of numbers', () => {
  const prose = `${'The ministry said nothing of it. '.repeat(3000)}At least 600 were killed.`;
  assert.is(parseQuantity(prose).quantities[0]?.low, 600);
  assert.is(only('600 killed and 12 wounded; '.repeat(100)).code, 'too-many-numbers');
});

it('reads the same whatever stands around it in white space', () => {
  holds(
    property(
      tuple(constantFrom(...Object.values(CASES).flat()), constantFrom(' ', '\n', '\t ')),
      ([[wording], space]) => {
        const read = (text: string): unknown => {
          const { quantities, problems } = parseQuantity(text);
          return [quantities, problems.map(({ code }) => code)];
        };
        assert.equal(read(`${space}${wording}${space}`), read(wording), wording);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

it.run();
