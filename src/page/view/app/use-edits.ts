import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withText, type Session } from '../../session.ts';
import { editCell, type Edit } from '../../sheet.ts';
import type { SessionState } from './use-session.ts';
import type { Undo } from './use-undo.ts';
import type { Done } from './use-work.ts';

/** Cells that were written and are not in the session yet, and the ways back and forth through all that was done. */
export interface Edits extends Undo {
  readonly edits: readonly Edit[];
  readonly addEdit: (edit: Edit) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** An edit that was taken back while it waited, and the session that it was taken from. */
interface Taken {
  readonly edit: Edit;
  readonly from: Session;
}

interface Queue {
  readonly waiting: readonly Edit[];
  /** The one taken last is the last. */
  readonly taken: readonly Taken[];
}

const EMPTY: Queue = { waiting: [], taken: [] };

/**
 * An edit is made in the record as it stands: while the worker is behind, it waits, and is shown where it will be. It is the latest
 * step, and the first that is taken back.
 */
export function useEdits(state: SessionState, done: Done | null): Edits {
  const { session, latest, change, back, forth } = state;
  const [queue, setQueue] = useState(EMPTY);
  /** For keys that follow each other before a drawing. */
  const newest = useRef(queue);
  const put = (next: Queue): void => {
    newest.current = next;
    setQueue(next);
  };
  const { waiting, taken } = queue;

  useLayoutEffect(() => {
    const [edit, ...rest] = waiting;
    if (edit === undefined || done === null || done.session !== session) return;
    const sheet = done.work.sheets.find(({ name }) => name === edit.file);
    const file = session.files.find(({ name }) => name === edit.file);
    if (sheet?.rows[edit.row] === undefined || file === undefined) {
      put({ waiting: rest, taken });
      return;
    }
    const { text, moved } = editCell(file.text, sheet, edit.row, edit.column, edit.value);
    const next = withText(session, edit.file, text, moved);
    // Those taken back were written after this one.
    put({ waiting: rest, taken: taken.map((each) => ({ ...each, from: next })) });
    change(() => next);
  }, [waiting, done, session]);

  // A change gives up what was undone before it, as in the history: there is nothing to go forth to, and it is another session.
  useLayoutEffect(() => {
    if (taken.length === 0 || state.canRedo) return;
    if (taken.every(({ from }) => from !== session)) put({ waiting, taken: [] });
  }, [session]);

  const undo = (): void => {
    const { waiting, taken } = newest.current;
    const edit = waiting.at(-1);
    if (edit === undefined) back();
    else {
      put({
        waiting: waiting.slice(0, -1),
        taken: [...taken, { edit, from: latest.current }],
      });
    }
  };
  const redo = (): void => {
    const { waiting, taken } = newest.current;
    const last = taken.at(-1);
    if (last?.from === latest.current) {
      put({ waiting: [...waiting, last.edit], taken: taken.slice(0, -1) });
    } else if (waiting.length === 0) forth();
  };
  return {
    edits: waiting,
    addEdit: (edit) => put({ waiting: [...newest.current.waiting, edit], taken: [] }),
    undo,
    redo,
    canUndo: waiting.length > 0 || state.canUndo,
    canRedo: taken.at(-1)?.from === session || (waiting.length === 0 && state.canRedo),
  };
}
