import type { Claim } from './claim.ts';
import { FIELDS } from './layout.ts';
import type { Field } from './layout.ts';
import { parseQuantity } from './parse-quantity.ts';

/** How claims are written. */
export interface WriteOptions {
  /**
   * Leaves a cell as it is that a spreadsheet would run as a formula. Without it the cell gets an apostrophe, which our reader
   * takes off again: a source called `=HYPERLINK(…)` in a file from elsewhere must not run when somebody opens ours.
   */
  readonly raw?: boolean;
}

type Cells = Partial<Record<Field, string | null>>;

/**
 * Writes claims as CSV in our own layout, which reads back to the same claims under the same options.
 *
 * Every field is a column; dates are ISO; lines end with LF. The claims of one compound wording become one row again. A claim that
 * was read from figures is written in `low`, `best` and `high`, as they stood; one that was worded in `value`. The origin is
 * always written, so that it does not depend on the table of names.
 *
 * Not kept are ids and lines, which are those of the new file, and rows that only an id of their own told apart (two events of one
 * day with the same count): they read back as one, with a problem that says so.
 */
export function writeClaims(claims: readonly Claim[], options: WriteOptions = {}): string {
  const raw = options.raw === true;
  let text = `${FIELDS.join(',')}\n`;
  for (let at = 0; at < claims.length;) {
    const claim = claims[at];
    if (claim === undefined) break;
    const size = compoundSize(claims, at);
    const cells = { ...commonCells(claim), ...numberCells(claim, size === 0) };
    text += `${FIELDS.map((field) => quoted(cells[field] ?? '', raw)).join(',')}\n`;
    at += Math.max(1, size);
  }
  return text;
}

/** How many claims from `at` on were read from one wording, all of its parts; 0 where parts of it are missing. */
function compoundSize(claims: readonly Claim[], at: number): number {
  const first = claims[at];
  if (first === undefined) return 0;
  let size = 1;
  for (let next = claims[at + 1]; next !== undefined; next = claims[at + size]) {
    if (next.value !== first.value || !next.id.startsWith(`${first.id}#`)) break;
    size += 1;
  }
  const isPart = first.quantity.wording !== first.value && figuresOf(first) === null;
  if (size === 1 && !isPart) return 1;
  const { measure, value, quantity } = first;
  const parts = parseQuantity(value, {
    measure,
    of: baseOf(first),
    unit: quantity.unit,
  }).quantities;
  const isWhole = parts.every((part, i) => part.wording === claims[at + i]?.quantity.wording);
  // The same figure in two columns of one row is no compound: each is a claim of its own.
  if (parts.length === 1 && isWhole) return 1;
  return parts.length === size && isWhole ? size : 0;
}

function commonCells(claim: Claim): Cells {
  return {
    topic: claim.topic,
    source: claim.source,
    origin: claim.origin,
    via: claim.via,
    measure: claim.measure,
    of: baseOf(claim),
    includes: claim.includes?.join(' ') ?? null,
    from: claim.from,
    as_of: claim.asOf,
    published: claim.published,
    url: claim.url,
    status: claim.status === 'active' ? null : claim.status,
    note: claim.note,
  };
}

/** The base of a share. A count that is part of a total says so in its words. */
function baseOf({ quantity }: Claim): Claim['quantity']['of'] {
  return quantity.unit === 'share' ? quantity.of : null;
}

/** The cells of the number: figures as they stood, else the wording; `part` is written in its own words. */
function numberCells(claim: Claim, part: boolean): Cells {
  const figures = figuresOf(claim);
  if (figures === null) return { value: part ? claim.quantity.wording : claim.value };
  return { ...figures, value: claim.value === claim.quantity.wording ? null : claim.value };
}

/** The cells that an interval was read from: `low 319,300, high 461,200` is how they stand together; null for other words. */
function figuresOf({ quantity: { wording } }: Claim): Cells | null {
  const match = /^(?:low (.+?)(?:, |$))?(?:best (.+?)(?:, |$))?(?:high (.+))?$/.exec(wording);
  if (match === null || wording === '') return null;
  const [, low, best, high] = match;
  return { low: low ?? null, best: best ?? null, high: high ?? null };
}

/** What a spreadsheet takes for the beginning of a formula; with apostrophes before it, the cell was neutralised. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell as it was before `writeClaims` kept spreadsheets from running it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

function quoted(cell: string, raw: boolean): string {
  const safe = NEUTRALISED.test(cell) || (!raw && FORMULA.test(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
