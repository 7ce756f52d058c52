import type { JSX } from 'preact';
import type { Session } from '../session.ts';
import type { Edit } from '../sheet.ts';
import type { Work } from '../work.ts';
import { ProblemNotes } from './problem-notes.tsx';
import { ofNoFile } from './problem-places.ts';
import { SheetOf, type SheetActs } from './sheet-of.tsx';

interface SheetsProps {
  /** The latest that is finished: it may be of an older session. */
  readonly work: Work;
  readonly session: Session;
  /** The row to go to, asked for from elsewhere on the page. */
  readonly goTo: { readonly file: string; readonly line: number } | null;
  /** Those that are not in the sheets yet. */
  readonly edits: readonly Edit[];
  readonly acts: SheetActs;
}

/** The claims of every file, as tables to edit. */
export function Sheets({ work, session, goTo, edits, acts }: SheetsProps): JSX.Element {
  const { problems, topics } = work.result;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Claims</h2>
      <p class="meta">
        As they stand in the file, problems beside them. A second click or Enter opens a cell, the
        box takes a row in or out; Ctrl+Z takes back.
      </p>
      <ProblemNotes problems={ofNoFile(problems, session.files)} onRead={null} />
      {work.sheets.map((sheet) => (
        <SheetOf
          key={sheet.name}
          sheet={sheet}
          file={session.files.find(({ name }) => name === sheet.name)}
          problems={problems}
          topics={topics}
          excluded={session.excluded.rows}
          goTo={goTo?.file === sheet.name ? goTo : null}
          edits={edits}
          acts={acts}
        />
      ))}
    </section>
  );
}
