import type { Problem, Severity } from '../problem.ts';

/** A problem of a wording. Its place in the file is filled in by whoever read the file. */
export function wordingProblem(
  code: string,
  severity: Severity,
  cell: string,
  message: string,
  expected: string,
  fix: string,
): Problem {
  return { code, severity, file: null, line: null, column: null, cell, message, expected, fix };
}
