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

/** The rows as a Markdown table. Differences are rounded up to one digit, so that the last bit of a machine does not show. */
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

/** Rounded up to one significant digit: 4.66e-15 is `5e-15`, 0 is `0`. */
export function roundedUp(x: number): string {
  if (x === 0) return '0';
  if (!Number.isFinite(x)) return 'none';
  const exponent = Math.floor(Math.log10(x));
  const digit = Math.ceil(x / 10 ** exponent);
  return digit === 10 ? `1e${exponent + 1}` : `${digit}e${exponent}`;
}
