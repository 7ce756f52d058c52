import type { Problem, Severity } from '../../../claim/problem.ts';

/** The worst first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** Whether any of the problems is more than a notice. */
export function isFaulty(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity !== 'notice');
}

/** How bad it is at a column; null where nothing is wrong. */
export function worstAt(problems: readonly Problem[], column: string): Severity | null {
  const here = problems.filter((problem) => problem.column === column);
  for (const severity of SEVERITIES) {
    if (here.some((problem) => problem.severity === severity)) return severity;
  }
  return null;
}

/** What follows the number of rows: ` · 1 error · 2 notices`. */
export function tallyOf(problems: readonly Problem[]): string {
  return SEVERITIES.map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? '' : ` · ${count} ${severity}${count === 1 ? '' : 's'}`;
  }).join('');
}
