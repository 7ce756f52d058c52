import type { JSX } from 'preact';
import type { Problem } from '../../claim/problem.ts';
import type { Reading } from '../reading.ts';
import { fixOnPage, remediesFor } from '../remedies.ts';

/** The most problems listed in one place: more of one kind teach nothing more. */
const MOST = 20;

interface ProblemNotesProps {
  readonly problems: readonly Problem[];
  /** Declares how the file of these problems is read; null where they are of no one file. */
  readonly onRead: ((change: (reading: Reading) => Partial<Reading>) => void) | null;
}

/** What is wrong, what would be right, how to mend it, and where a click can settle it, that click: errors first. */
export function ProblemNotes({ problems, onRead }: ProblemNotesProps): JSX.Element | null {
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
              {fixOnPage(problem)}
            </span>
          )}
          {onRead !== null && <Remedies problem={problem} onRead={onRead} />}
        </li>
      ))}
      {problems.length > MOST && <li class="soft">and {problems.length - MOST} more</li>}
    </ul>
  );
}

function Remedies({
  problem,
  onRead,
}: {
  readonly problem: Problem;
  readonly onRead: NonNullable<ProblemNotesProps['onRead']>;
}): JSX.Element | null {
  const remedies = remediesFor(problem);
  if (remedies.length === 0) return null;
  return (
    <span class="remedies">
      {remedies.map(({ label, change }) => (
        <button key={label} type="button" onClick={() => onRead(change)}>
          {label}
        </button>
      ))}
    </span>
  );
}
