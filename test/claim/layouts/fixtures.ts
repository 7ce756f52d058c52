import { readClaimsFile } from '../../../src/claim/read-file.ts';
import type { ClaimsFileRead, ReadOptions } from '../../../src/claim/read-claims.ts';

/** Reads a table of the shape of a published one; the contents are made up. */
export async function fixture(name: string, options: ReadOptions = {}): Promise<ClaimsFileRead> {
  return await readClaimsFile(`test/fixtures/layouts/${name}`, options);
}

/** Of each claim: its topic, origin, measure, low, best, high, from, as-of date and status. */
export function rowsOf(read: ClaimsFileRead): unknown[] {
  return read.claims.map(({ topic, origin, measure, quantity, from, asOf, status }) => [
    topic,
    origin,
    measure,
    [quantity.low, quantity.best, quantity.high],
    from,
    asOf,
    status,
  ]);
}

/** Of each problem: code, severity, line, column and cell. */
export function problemsOf(read: ClaimsFileRead): unknown[] {
  return read.problems.map(({ code, severity, line, column, cell }) => [
    code,
    severity,
    line,
    column,
    cell,
  ]);
}
