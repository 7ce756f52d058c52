import { formatEnds, formatInterval, formatList } from '../claim/format-number.ts';
import { MEASURES } from '../claim/measure.ts';
import { BOUND_LEAVES_OUT, PRIOR_FLAGS } from '../range/flags.ts';
import { ASSUMPTIONS, type Assumption, type Range, type RangeFlag } from '../range/range.ts';
import type { TopicResult } from '../reconciliation.ts';
import { shortWords } from './assumptions.ts';
import { shortOf } from './shorts.ts';
import { columns, padEnd, padStart, printable, wrap } from './layout.ts';

const NAME_WIDTH = Math.max(...ASSUMPTIONS.map((assume) => assume.length));

/** Ranges measure by measure; a caution is a letter beside the numbers, and said once below them all. */
export function rangesText(
  topic: Pick<TopicResult, 'ranges'>,
): { heads: string; lines: string[] } | null {
  const cautions = new Cautions();
  const measures = MEASURES.flatMap((measure) => {
    const ranges = topic.ranges[measure];
    if (ranges === undefined) return [];
    const rows = ASSUMPTIONS.flatMap((assume) => {
      const range = ranges[assume];
      return range === undefined ? [] : [rowOf(assume, range, cautions)];
    });
    return rows.length === 0 ? [] : [{ measure, rests: restsOn(ranges), rows }];
  });
  if (measures.length === 0) return null;
  const all = measures.flatMap(({ rows }) => rows);
  const number = Math.max(6, ...all.flatMap(({ numbers }) => numbers.map(columns))) + 2;
  const letters = Math.max(...all.map((row) => row.letters.length));
  const lines = measures.flatMap(({ measure, rests, rows }) => [
    ...wrap(`${measure}${rests}`, '  ', '    '),
    ...rows.flatMap((row) => {
      const cells = row.numbers.map((text) => padStart(text, number)).join('');
      const marks = letters === 0 ? '' : `${padEnd(row.letters, letters)}  `;
      const front = `    ${padEnd(row.name, NAME_WIDTH)}${cells}  ${marks}`;
      return [
        ...wrap(row.words, front, ' '.repeat(columns(front))),
        ...(row.parts === '' ? [] : wrap(row.parts, ' '.repeat(6), ' '.repeat(8))),
      ];
    }),
  ]);
  const heads = ['low', 'median', 'high'].map((text) => padStart(text, number)).join('');
  const said = cautions.lines();
  return {
    heads: `${' '.repeat(4 + NAME_WIDTH)}${heads}  ${' '.repeat(letters === 0 ? 0 : letters + 2)}if`,
    lines: said.length === 0 ? lines : [...lines, '', ...said],
  };
}

interface Row {
  readonly name: Assumption;
  readonly numbers: readonly [string, string, string];
  readonly letters: string;
  readonly parts: string;
  readonly words: string;
}

function rowOf(name: Assumption, range: Range, cautions: Cautions): Row {
  const [low, median, high] = formatEnds([range.low, range.median, range.high]);
  const parts = range.intervals.map(({ low, high }) => formatInterval(low, high));
  return {
    name,
    numbers: [low ?? 'open', median ?? '-', high ?? 'open'],
    letters: cautions.lettersOf(range),
    parts: parts.length > 1 ? `in ${parts.length} parts: ${parts.join('; ')}` : '',
    words: shortWords(name, range),
  };
}

function restsOn(ranges: Partial<Record<Assumption, Range>>): string {
  const range = ASSUMPTIONS.map((assume) => ranges[assume]).find((each) => each !== undefined);
  if (range === undefined || range.sources.length === 0) return '';
  const points = range.sources.filter((source) => !range.bounds.includes(source));
  const said = [
    ...(points.length === 0 ? [] : [formatList(points.map(printable))]),
    ...(range.bounds.length === 0
      ? []
      : [
          `${formatList(range.bounds.map(printable))} as ${range.bounds.length === 1 ? 'a bound' : 'bounds'}`,
        ]),
  ];
  return `, resting on ${said.join('; ')}`;
}

/** The cautions of a topic: a letter a kind, in the order in which they are met; whom a cut leaves out is no gloss, and has a letter each. */
class Cautions {
  readonly #met = new Map<string, RangeFlag[]>();

  lettersOf(range: Range): string {
    const letters = range.flags.map((flag) => {
      const code = flag.code === BOUND_LEAVES_OUT ? flag.text : flag.code;
      const met = this.#met.get(code);
      if (met === undefined) this.#met.set(code, [flag]);
      else met.push(flag);
      return letterOf([...this.#met.keys()].indexOf(code));
    });
    return [...new Set(letters)].sort().join('');
  }

  /** What each letter says: its own sentence where there is one only, else the gloss of its kind. */
  lines(): string[] {
    return [...this.#met].flatMap(([code, [first, ...others]], index) => {
      // The numbers of one range each: several are never the same, and are not made to find that out.
      const differ =
        others.length > 0 &&
        (PRIOR_FLAGS.includes(code) || others.some(({ text }) => text !== first!.text));
      const text = (differ ? shortOf(code) : null) ?? first!.text;
      return wrap(printable(text), `  ${letterOf(index)}  `, '     ');
    });
  }
}

function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}
