import type { Problem } from '../claim/problem.ts';
import { printable, wrap } from './layout.ts';

/** Where a problem is, as compilers say it: `file:line: column "value"`. */
export function placeOf(problem: Problem): string {
  const file = problem.file ?? '(text)';
  const line = problem.line === null ? '' : `:${problem.line}`;
  const column = problem.column === null ? '' : `, column ${problem.column}`;
  return printable(`${file}${line}${column}`);
}

/** As many as are read beside a result; `check` lists every one. */
const MOST_SAID = 20;

/**
 * Problems as they are said beside a result: as `problemsText`, but a file with hundreds of them must not bury the result. Errors
 * come first where not all of them are said, and what is left is counted.
 */
export function problemsSaid(problems: readonly Problem[]): string {
  if (problems.length <= MOST_SAID) return problemsText(problems);
  const order = ['error', 'warning', 'notice'];
  const first = [...problems]
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
    .slice(0, MOST_SAID);
  const left = problems.length - MOST_SAID;
  return `${problemsText(first)}and ${left} more: dissensus check FILE… lists every one\n`;
}

/** Every problem as lines of at most 80 columns: place and code, what is wrong, what was expected, how to mend it. */
export function problemsText(problems: readonly Problem[]): string {
  const lines = problems.flatMap((problem) => [
    ...wrap(`${placeOf(problem)}: ${problem.severity} ${problem.code}`),
    ...wrap(printable(problem.message), '    '),
    ...(problem.cell === null ? [] : wrap(`cell: ${shortened(problem.cell)}`, '    ', '      ')),
    ...(problem.expected === ''
      ? []
      : wrap(`expected: ${printable(problem.expected)}`, '    ', '      ')),
    ...(problem.fix === '' ? [] : wrap(`to mend it: ${printable(problem.fix)}`, '    ', '      ')),
  ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** `2 errors, 1 warning and 3 notices`, in that order; `no problems`. */
export function countProblems(problems: readonly Problem[]): string {
  const parts = (['error', 'warning', 'notice'] as const)
    .map((severity) => ({
      severity,
      n: problems.filter((problem) => problem.severity === severity).length,
    }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `${n} ${severity}${n === 1 ? '' : 's'}`);
  if (parts.length === 0) return 'no problems';
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** Long cells are shown by their beginning: a terminal is no place for 100 kB. */
const LONGEST_CELL = 200;

function shortened(cell: string): string {
  const text = printable(cell.slice(0, LONGEST_CELL));
  return cell.length > LONGEST_CELL ? `${text}… (${cell.length} characters)` : text;
}
