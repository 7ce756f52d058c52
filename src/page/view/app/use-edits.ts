import { useLayoutEffect, useState } from 'preact/hooks';
import { withText, type Session } from '../../session.ts';
import { editCell, type Edit } from '../../sheet.ts';
import type { Change } from './use-session.ts';
import type { Done } from './use-work.ts';

/** Cells that were written and are not in the session yet. */
export interface Edits {
  readonly edits: readonly Edit[];
  readonly addEdit: (edit: Edit) => void;
  readonly dropEdits: () => void;
}

/** An edit is made in the record as it stands: while the worker is behind, it waits, and is shown where it will be. */
export function useEdits(session: Session, done: Done | null, change: Change): Edits {
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  useLayoutEffect(() => {
    const [edit, ...rest] = edits;
    if (edit === undefined || done === null || done.session !== session) return;
    setEdits(rest);
    const sheet = done.work.sheets.find(({ name }) => name === edit.file);
    const file = session.files.find(({ name }) => name === edit.file);
    if (sheet?.rows[edit.row] === undefined || file === undefined) return;
    const { text, moved } = editCell(file.text, sheet, edit.row, edit.column, edit.value);
    change((session) => withText(session, edit.file, text, moved));
  }, [edits, done, session]);
  return {
    edits,
    addEdit: (edit) => setEdits((edits) => [...edits, edit]),
    dropEdits: () => setEdits([]),
  };
}
