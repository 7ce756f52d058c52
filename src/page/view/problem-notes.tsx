import type { JSX } from 'preact';
import type { Problem } from '../../claim/problem.ts';

/** The most problems listed in one place: more of one kind teach nothing more. */
const MOST = 20;

/** What is wrong, what would be right, how to mend it: errors first. */
export function ProblemNotes({
  problems,
}: {
  readonly problems: readonly Problem[];
}): JSX.Element | null {
  if (problems.length === 0) return null;
  const order = ['error', 'warning', 'notice'];
  const sorted = [...problems].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
  return (
    <ul class="problems">
      {sorted.slice(0, MOST).map((problem, index) => (
        <li key={index} class={problem.severity} data-code={problem.code}>
          <strong>{problem.severity}</strong>{' '}
          {problem.column !== null && <span class="soft">{problem.column}: </span>}
          <span dir="auto">{problem.message}</span>{' '}
          {problem.severity !== 'notice' && (
            <span class="soft" dir="auto">
              {problem.fix}
            </span>
          )}
        </li>
      ))}
      {problems.length > MOST && <li class="soft">and {problems.length - MOST} more</li>}
    </ul>
  );
}
