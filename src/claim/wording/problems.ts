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

/** Words as they are cited in a message: `"600" and "another 12"`. */
export function cited(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} and ${quoted[quoted.length - 1]}`;
}
