/**
 * How far our numbers lie from those of other software, for the table in docs/methods.md.
 *
 * Each room makes its rows with a `Tally` (`agreement-classical.ts`), `agreement-all.ts` lists the rooms, `agreementTable`
 * sets the rows as Markdown. `node .build/test/reference/write-agreement.js` puts the table into docs/methods.md, and a
 * test holds that the one there is the one generated.
 */

/** One kind of number, compared with one piece of software. */
export interface AgreementRow {
  /** What was compared: `tau2, REML`. */
  readonly what: string;
  readonly software: string;
  readonly version: string;
  /** Numbers compared. */
  readonly cases: number;
  /** Largest relative difference among them. */
  readonly largest: number;
}

/** |got - want| / |want|; 0 when they are the same number, infinite when only one of them is zero. */
export function relative(got: number, want: number): number {
  return got === want ? 0 : Math.abs(got - want) / Math.abs(want);
}

/** Collects differences of one kind. */
export class Tally {
  cases = 0;
  largest = 0;

  /** Takes one number in; a missing number or NaN counts as infinitely far. */
  compare(got: number | null, want: number): void {
    this.cases += 1;
    const difference = got === null ? Infinity : relative(got, want);
    this.largest = Math.max(this.largest, Number.isNaN(difference) ? Infinity : difference);
  }

  /** Takes pairs of numbers in. */
  compareAll(got: readonly (number | null)[], want: readonly number[]): void {
    want.forEach((value, i) => this.compare(got[i] ?? null, value));
  }

  row(what: string, software: string, version: string): AgreementRow {
    return { what, software, version, cases: this.cases, largest: this.largest };
  }
}

/** The rows as a Markdown table. Differences are rounded up. */
export function agreementTable(rows: readonly AgreementRow[]): string {
  const lines = rows.map(
    ({ what, software, version, cases, largest }) =>
      `| ${what} | ${software} ${version} | ${cases} | ${roundedUp(largest)} |`,
  );
  return [
    '| what | against | numbers | largest relative difference |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

const BEGIN = '<!-- agreement: written by test/reference/write-agreement.ts -->';
const END = '<!-- end of agreement -->';

/** The text with its agreement table, between the two marks, replaced by the one of these rows. */
export function withAgreement(text: string, rows: readonly AgreementRow[]): string {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new RangeError('the text holds no marks of an agreement table');
  const before = text.slice(0, from + BEGIN.length);
  return `${before}\n\n${agreementTable(rows)}\n\n${text.slice(to)}`;
}

/**
 * Differences below this are rounding in the last digits, which the machine and the engine decide: they are shown as the
 * next power of ten. Larger ones come from the other software's tolerance and stand still.
 */
const ROUNDING = 1e-12;

/** Nothing smaller is shown: a double holds 2.2e-16. */
const SMALLEST = 1e-15;

/** Rounded up to one digit: 2.1e-11 is `3e-11`, 4.66e-15 is `1e-14`, 0 and 3e-16 are `1e-15`. */
export function roundedUp(x: number): string {
  if (!Number.isFinite(x)) return 'none';
  if (x <= ROUNDING) return `1e${Math.ceil(Math.log10(Math.max(x, SMALLEST)))}`;
  const exponent = Math.floor(Math.log10(x));
  const digit = Math.ceil(x / 10 ** exponent);
  return digit === 10 ? `1e${exponent + 1}` : `${digit}e${exponent}`;
}
