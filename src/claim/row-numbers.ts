import { own, trimmed } from './cell-text.ts';
import type { Header } from './header.ts';
import { readInterval } from './interval-cells.ts';
import type { IntervalContext } from './interval-cells.ts';
import type { CountPlan, Plan } from './layout-plan.ts';
import type { Measure } from './measure.ts';
import type { MeasureRead } from './measure-words.ts';
import { parseQuantity } from './parse-quantity.ts';
import { readPlain } from './wording/plain.ts';
import type { Hedges, Quantity } from './quantity.ts';
import type { Reporter } from './reporter.ts';
import type { RowMemory } from './row-memory.ts';

/** One number of a row: what it counts, how it was read, the cells as they stand. */
export interface RowNumber {
  readonly measure: Measure;
  readonly quantity: Quantity;
  readonly value: string;
  readonly includes: readonly Measure[] | null;
  /** Why it is kept out; null where it is not. */
  readonly note: string | null;
}

const NONE: readonly RowNumber[] = [];

/** Reads the numbers of rows: intervals in figures, or wordings. */
export class RowNumbers {
  readonly #plan: Plan;
  readonly #header: Header;
  readonly #reporter: Reporter;
  readonly #hedges: Hedges;
  readonly #decimal: '.' | ',' | null;
  readonly #codes: ReadonlySet<string>;
  readonly #contexts: readonly IntervalContext[];
  readonly #memory: RowMemory;

  constructor(
    plan: Plan,
    header: Header,
    how: { readonly hedges: Hedges; readonly decimal: '.' | ',' | null },
    memory: RowMemory,
    reporter: Reporter,
  ) {
    this.#memory = memory;
    this.#plan = plan;
    this.#header = header;
    this.#reporter = reporter;
    this.#hedges = how.hedges;
    this.#decimal = how.decimal ?? plan.layout.decimal ?? null;
    this.#codes = new Set(plan.layout.missing);
    this.#contexts = plan.counts.map((count) => ({
      decimal: this.#decimal,
      hedges: how.hedges,
      columns: {
        low: header.names[count.low] ?? 'low',
        best: header.names[count.best] ?? 'best',
        high: header.names[count.high] ?? 'high',
      },
    }));
  }

  /**
   * The numbers of one count of a row: none where nothing is known or after a problem, several for a compound wording.
   *
   * @param stated what the row says it counts: null where it does not say, undefined after a problem.
   */
  read(
    record: readonly string[],
    line: number,
    which: number,
    stated: MeasureRead | null | undefined,
    of: Measure | null,
  ): readonly RowNumber[] {
    const count = this.#plan.counts[which];
    if (count === undefined) return NONE;
    const low = this.#cell(record, count.low);
    const best = this.#cell(record, count.best);
    const high = this.#cell(record, count.high);
    const value = this.#cell(record, count.value);
    if (low !== '' || best !== '' || high !== '') {
      return this.#figures([low, best, high, value], record, line, which, stated, of);
    }
    if (value === '') {
      // One blank among several counts says nothing; a row without any number does, and `missing` says it.
      if (this.#plan.counts.length === 1) this.#missing(record, line, count);
      return NONE;
    }
    // A plain figure reads the same as words do, many times faster.
    if (of === null && isPlainFigure(value)) {
      return this.#figures(['', value, '', ''], record, line, which, stated, of);
    }
    const said = count.measure ?? stated?.measure ?? null;
    const plain = of !== null || stated === undefined || said === null ? null : this.#plain(value);
    if (plain !== null && said !== null) {
      const includes = stated?.includes ?? null;
      return [{ measure: said, quantity: plain, value: plain.wording, includes, note: null }];
    }
    // So do the same few wordings.
    if (of !== null || stated === undefined || (stated?.includes ?? null) !== null) {
      return this.#worded(own(value), record, line, count, stated, of);
    }
    const worded = this.#memory.worded(said);
    let numbers = worded.get(value);
    if (numbers === undefined) {
      const before = this.#reporter.count;
      numbers = this.#worded(own(value), record, line, count, stated, of);
      if (this.#reporter.count === before) worded.set(value, numbers);
    }
    return numbers;
  }

  /** A wording of one hedge and one number; null for any other. */
  #plain(value: string): Quantity | null {
    const { plain } = this.#memory;
    let quantity = plain.get(value);
    if (quantity === undefined) {
      quantity = readPlain(own(value), this.#hedges, this.#decimal);
      plain.set(value, quantity);
    }
    return quantity;
  }

  /** An interval in figures: low, best and high, and the words beside them, if there are any. */
  #figures(
    [low, best, high, value]: readonly [low: string, best: string, high: string, value: string],
    record: readonly string[],
    line: number,
    which: number,
    stated: MeasureRead | null | undefined,
    of: Measure | null,
  ): readonly RowNumber[] {
    const count = this.#plan.counts[which];
    const context = this.#contexts[which];
    if (count === undefined || context === undefined) return NONE;
    if (stated === undefined) {
      readInterval(low, best, high, of, line, context, this.#reporter);
      return NONE;
    }
    const measure = count.measure ?? stated?.measure ?? null;
    // The same few figures stand in thousands of rows of a large table, which then share what was read of them.
    let key = low === best && low === high ? low : `${low}\n${best}\n${high}`;
    if (which > 0 || stated !== null || of !== null || value !== '') {
      key += `\n${which}\n${measure}\n${stated?.includes?.join()}\n${of}\n${value}`;
    }
    const known = this.#memory.intervals.get(key);
    if (known !== undefined) return known;
    const before = this.#reporter.count;
    const read = readInterval(own(low), own(best), own(high), of, line, context, this.#reporter);
    if (read === null) return NONE;
    if (measure === null) {
      this.#noMeasure(record, line, count);
      return NONE;
    }
    const numbers: readonly RowNumber[] = [
      {
        measure,
        quantity: read.quantity,
        value: value === '' ? read.value : own(value),
        includes: stated?.includes ?? null,
        note: read.note,
      },
    ];
    if (this.#reporter.count === before) this.#memory.intervals.set(key, numbers);
    return numbers;
  }

  /** The column that one count of a row stands in; null where several cells make it. */
  columnOf(record: readonly string[], which: number): string | null {
    const count = this.#plan.counts[which];
    if (count === undefined) return null;
    const names = this.#header.names;
    if (count.value >= 0 && this.#cell(record, count.value) !== '') {
      return names[count.value] ?? null;
    }
    const filled = [count.low, count.best, count.high].filter(
      (at) => this.#cell(record, at) !== '',
    );
    const [only, another] = filled;
    return only === undefined || another !== undefined ? null : (names[only] ?? null);
  }

  /** Says that a row of several counts holds none. */
  missing(record: readonly string[], line: number): void {
    const count = this.#plan.counts[0];
    if (count !== undefined) this.#missing(record, line, count);
  }

  /** A cell, trimmed; a code of the layout for "not known" is blank. */
  #cell(record: readonly string[], at: number): string {
    if (at < 0) return '';
    const text = trimmed(record[at]);
    return this.#codes.size > 0 && this.#codes.has(text) ? '' : text;
  }

  #worded(
    value: string,
    record: readonly string[],
    line: number,
    count: CountPlan,
    stated: MeasureRead | null | undefined,
    of: Measure | null,
  ): readonly RowNumber[] {
    const column = this.#header.names[count.value] ?? 'value';
    const place = { line, column, cell: record[count.value] ?? null };
    const said = count.measure ?? stated?.measure ?? null;
    const read = parseQuantity(value, {
      hedges: this.#hedges,
      measure: said,
      of,
      // With a base, a bare number below one is a share of it.
      unit: of === null ? null : 'share',
      decimal: this.#decimal,
    });
    for (const problem of read.problems) this.#reporter.adopt(problem, place);
    if (read.problems.some((problem) => problem.severity === 'error')) return NONE;
    if (read.quantities.length === 0) {
      if (read.problems.length === 0) this.#missing(record, line, count);
      return NONE;
    }
    if (stated === undefined) return NONE;
    // Where "casualties" may mean the dead, the column has said which; the warning stays.
    const dead = read.problems.some(({ code }) => code === 'casualties-or-dead') ? said : null;
    const measures = read.quantities.map(({ measure }) =>
      measure === 'casualties' && dead !== null ? dead : (measure ?? said),
    );
    if (measures.includes(null)) {
      this.#noMeasure(record, line, count);
      return NONE;
    }
    if (said !== null && !measures.includes(said)) {
      this.#reporter.add(
        'measure-contradicted',
        'error',
        place,
        `The row is said to count ${said}, and its words count ${[...new Set(measures)].join(' and ')}.`,
        'words and a measure that agree',
        'Correct the measure after looking at the source.',
      );
      return NONE;
    }
    return read.quantities.flatMap((quantity, i) => {
      const measure = measures[i] ?? null;
      if (measure === null) return [];
      const based =
        quantity.of === null && quantity.unit === 'share' ? { ...quantity, of } : quantity;
      if (based.unit === 'share' && based.of === null) {
        this.#reporter.add(
          'share-without-base',
          'error',
          place,
          `${JSON.stringify(quantity.wording)} is a share, and nothing says of what.`,
          'the base of the share in the column of: casualties or deployed',
          'Fill in `of`.',
        );
        return [];
      }
      const covers = quantity.includes ?? stated?.includes ?? null;
      return [{ measure, quantity: based, value, includes: covers, note: null }];
    });
  }

  #missing(record: readonly string[], line: number, count: CountPlan): void {
    const at = [count.value, count.best, count.low, count.high].find((one) => one >= 0) ?? -1;
    const cell = record[at] ?? '';
    this.#reporter.add(
      'missing-value',
      'notice',
      { line, column: this.#header.names[at] ?? 'value', cell },
      cell.trim() === ''
        ? 'The row holds no number: it is missing, which is not zero.'
        : `${JSON.stringify(cell)} says that the number is missing, which is not zero.`,
      'a number in words or figures',
      'Nothing, if the number is not known; else fill it in.',
    );
  }

  #noMeasure(record: readonly string[], line: number, count: CountPlan): void {
    const own = this.#plan.at.measure;
    const at = own >= 0 ? own : Math.max(count.value, count.best, count.low);
    this.#reporter.add(
      'missing-measure',
      'error',
      { line, column: this.#header.names[at] ?? 'measure', cell: record[at] ?? null },
      'Neither the measure nor the wording says what is counted.',
      'killed, wounded, missing, captured, casualties or deployed',
      'Fill in the measure.',
    );
  }
}

/** Digits of a plain figure up to which words give exactly the same interval: beyond, they clean it of binary noise. */
const PLAIN_DIGITS = 9;

/** Whether words are a whole number in digits and nothing else. */
function isPlainFigure(value: string): boolean {
  return value.length <= PLAIN_DIGITS && /^\d+$/.test(value);
}
