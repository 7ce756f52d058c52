import type { Problem } from '../claim/problem.ts';
import { UNREADABLE_CODES } from '../claim/read-file.ts';

/** Problems of files that have no header of which a column could be missing. */
const WITHOUT_HEADER: ReadonlySet<string> = new Set([...UNREADABLE_CODES, 'empty-file']);

/** The problems of several files that are read as one, and whether a column named by hand stops the answer. */
export interface Mapped {
  /** File by file, in their order. */
  readonly problems: readonly (readonly Problem[])[];
  /**
   * Whether a `--map` names a column that no file has, or a field that is none: what would be answered then is another question,
   * such as one without dates.
   */
  readonly stopped: boolean;
}

/**
 * Settles what `--map` named over all files of a run. A column that another file has is no fault of this one: tables of several makers
 * are read together, each with columns of its own.
 */
export function settleMapped(files: readonly (readonly Problem[])[]): Mapped {
  const headed = files.filter((said) => !said.some(({ code }) => WITHOUT_HEADER.has(code)));
  const lacking = (column: string | null): number =>
    headed.filter((said) => said.some((each) => isMissing(each) && each.column === column)).length;
  const isElsewhere = (problem: Problem): boolean =>
    isMissing(problem) && lacking(problem.column) < headed.length;
  const problems = files.map((said) =>
    said.map((problem) => (isElsewhere(problem) ? inAnother(problem) : problem)),
  );
  const stopped = problems
    .flat()
    .some(({ code, severity }) => severity === 'error' && STOPPING.has(code));
  return { problems, stopped };
}

const STOPPING: ReadonlySet<string> = new Set(['no-such-column', 'unknown-field']);

function isMissing({ code }: Problem): boolean {
  return code === 'no-such-column';
}

function inAnother(problem: Problem): Problem {
  return {
    ...problem,
    severity: 'notice',
    expected: 'the column in this file, or in another of the files: another has it',
    fix: 'Nothing, if this file is of another make; else correct the name in --map COLUMN=FIELD.',
  };
}
