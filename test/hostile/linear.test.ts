import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import { attacks, expressionsIn } from './expressions.ts';

const it = suite('time grows with the length of the input and no faster');

/** The longer text is so many times as long; work that grows with the square would take its square as long. */
const LONGER = 8;
/** Between 8 (linear) and 64 (quadratic), nearer to neither in proportion: noise of a busy machine is a factor, not a sum. */
const MOST = 24;
/** Below this many milliseconds the longer text is done before anything could be told: one digit of a clock. */
const TELLING = 25;

/** How many times longer the longer text takes; the best of three, as a busy machine only adds. */
function growth(shorter: () => void, longer: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 3 && best > MOST; i += 1) {
    const long = milliseconds(longer);
    if (long < TELLING) return 0;
    best = Math.min(best, long / Math.max(milliseconds(shorter), 0.01));
  }
  return best;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Words after which the reader looks ahead: for a second number, a measure, a part, a date. */
const AHEAD = [
  'between ',
  'between 1 and ',
  'from 1 to ',
  '1 to ',
  'around ',
  'killed and ',
  '600 killed, ',
  'including ',
  'of whom ',
  'one hundred and ',
  'two-thirds ',
  'dozens of ',
  'about 1 ',
  'January 5 ',
  'percent of ',
  'no ',
  '1,000 ',
  '(1) ',
];

it('reading a wording of any repeated words or signs', () => {
  const length = 1500;
  const texts = (n: number): string[] => [
    ...AHEAD.map((unit) => unit.repeat(Math.ceil(n / unit.length))),
    ...attacks(n).filter((_, at) => at % 3 === 0),
  ];
  const short = texts(length);
  for (const [at, long] of texts(LONGER * length).entries()) {
    const times = growth(
      () => parseQuantity(short[at] ?? ''),
      () => parseQuantity(long),
    );
    assert.ok(times <= MOST, `${JSON.stringify(long.slice(0, 16))}…: ${times.toFixed(0)} times`);
  }
});

it('a wording of 100 kB is read or refused, whole', () => {
  const { quantities, problems } = parseQuantity(`around ${'very '.repeat(20_000)}600 killed`);
  assert.ok(quantities.length + problems.length > 0);
});

/**
 * Expressions that backtrack, and why no input can make them long. `render` and `themed-svg` read only what this program has drawn,
 * in which every `<` of the input is an entity.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'claim/format-number.ts /\\B(?=(\\d{3})+$)/g': 'digits of one number: 309 at most',
  'cli/folder-names.ts /-+$/': 'a name of at most 60 letters',
};
const OURS = /^(render|build|page)\/|themed-svg/;

it('which the measure tells: an expression that backtracks is seen', () => {
  const backtracks = (n: number): boolean => /-+$/.test(`a${'-'.repeat(n)}!`);
  const times = growth(
    () => backtracks(4000),
    () => backtracks(LONGER * 4000),
  );
  assert.ok(times > MOST, `${times.toFixed(0)} times`);
});

it('every regular expression that meets the input', () => {
  const length = 2000;
  const [short, long] = [attacks(length), attacks(LONGER * length)].map((texts) =>
    texts.filter((_, at) => at % 3 !== 2),
  ) as [string[], string[]];
  const all = expressionsIn('src').filter(({ file }) => !OURS.test(file));
  assert.ok(all.length > 150, `only ${all.length} were found`);
  const slow = new Set<string>();
  for (const { file, expression } of all) {
    const run = (text: string): void => {
      expression.lastIndex = 0;
      if (expression.global) text.replaceAll(expression, '');
      else expression.exec(text);
    };
    long.forEach((text, at) => {
      const times = growth(
        () => run(short[at] ?? ''),
        () => run(text),
      );
      if (times > MOST) slow.add(`${file.replaceAll('\\', '/')} ${String(expression)}`);
    });
  }
  assert.equal(
    [...slow].filter((each) => !(each in BOUNDED)),
    [],
  );
});

it.run();
