import type { JSX } from 'preact';
import type { Problem } from '../../claim/problem.ts';
import type { Reading } from '../reading.ts';
import { fixOnPage, remediesFor, type Remedy } from '../remedies.ts';

/** The most problems listed in one place: more of one kind teach nothing more. */
const MOST = 20;

interface ProblemNotesProps {
  readonly problems: readonly Problem[];
  /** Declares how the file of these problems is read; null where they are of no one file. */
  readonly onRead: ((change: (reading: Reading) => Partial<Reading>) => void) | null;
  /** Codes of those that are settled elsewhere, for all rows at once. */
  readonly settledAbove?: ReadonlySet<string>;
}

/** What is wrong, what would be right, how to mend it, and where a click can settle it, that click: errors first. */
export function ProblemNotes(props: ProblemNotesProps): JSX.Element | null {
  const { problems, onRead, settledAbove } = props;
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
          {onRead !== null && settledAbove?.has(problem.code) !== true && (
            <Remedies remedies={remediesFor(problem)} onRead={onRead} />
          )}
        </li>
      ))}
      {problems.length > MOST && <li class="soft">and {problems.length - MOST} more</li>}
    </ul>
  );
}

/** A button for each way to settle something. */
export function Remedies({
  remedies,
  onRead,
}: {
  readonly remedies: readonly Remedy[];
  readonly onRead: NonNullable<ProblemNotesProps['onRead']>;
}): JSX.Element | null {
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
