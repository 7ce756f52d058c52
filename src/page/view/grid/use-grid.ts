import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Edit, Sheet, SheetRow } from '../../sheet.ts';
import type { Column } from './columns.ts';
import { BOX, shownAt, stepOf, stepped, type Cursor, type Step } from './cursor.ts';
import type { RowActs } from './use-row-acts.ts';

/** A box that is open: its cell, and what it began with. */
interface Editing extends Cursor {
  readonly text: string;
}

interface GridProps {
  readonly sheet: Sheet;
  /** The rows that are shown, by their indices in the sheet. */
  readonly shown: readonly { readonly index: number }[];
  readonly columns: readonly Column[];
  /** Those that are not in the sheet yet. */
  readonly edits: readonly Edit[];
  readonly onEdit: (row: number, column: number, value: string) => void;
  readonly onToggle: (row: SheetRow) => void;
}

/** A table that keys move in and write in. */
export interface Grid {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly cursor: Cursor;
  /** What the box that is open began with; null where none is. */
  readonly editing: { readonly text: string } | null;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Goes to the first cell of a row, and takes the focus there. */
  readonly onRow: (row: number) => void;
  /** What rows ask of it. */
  readonly acts: Pick<RowActs, 'onCursor' | 'onOpen' | 'onCommit' | 'onCancel'>;
}

/** The cursor of a table, what is being written at it, and the keys for both. */
export function useGrid({ sheet, shown, columns, edits, onEdit, onToggle }: GridProps): Grid {
  const [held, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const [open, setEditing] = useState<Editing | null>(null);
  const table = useRef<HTMLTableElement>(null);
  /** Set by keys, so that the focus follows the cursor and is never taken from elsewhere. */
  const moved = useRef(false);

  const rows = shown.map(({ index }) => index);
  const stops = columns.map(({ index }) => index);
  // A cell that is not shown is no place for keys: Tab would find none.
  const cursor = shownAt(held, rows, stops);
  const { row: at, column } = cursor;
  // Nor does what was begun in it go on in another one.
  const editing = open?.row === at && open.column === column ? open : null;

  // Before the next key press: a later one would be told of a cell that has been left.
  useLayoutEffect(() => {
    if (open !== editing) setEditing(null);
    if (!moved.current || editing !== null) return;
    moved.current = false;
    table.current?.querySelector<HTMLElement>(`[data-cell="${at}:${column}"]`)?.focus();
  });

  const go = (step: Step): void => {
    moved.current = true;
    setCursor(stepped(cursor, step, rows, stops));
  };

  const textAt = (row: number, column: number): string =>
    edits.findLast((edit) => edit.row === row && edit.column === column)?.value ??
    sheet.rows[row]?.cells[column] ??
    '';

  const commit = (cell: Cursor, value: string, then: () => void): void => {
    const before = textAt(cell.row, cell.column);
    setEditing(null);
    then();
    if (value !== before) onEdit(cell.row, cell.column, value);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (editing !== null || !(event.target instanceof HTMLElement)) return;
    // Only the cells themselves: boxes of notes have keys of their own.
    if (event.target.dataset['cell'] === undefined) return;
    const row = sheet.rows[at];
    const step = stepOf(event.key);
    if (step !== undefined) {
      event.preventDefault();
      go(step);
    } else if (column === BOX) {
      if ((event.key === ' ' || event.key === 'Enter') && row !== undefined) {
        event.preventDefault();
        onToggle(row);
      }
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setEditing({ ...cursor, text: textAt(at, column) });
    } else if (event.key === 'Delete') {
      event.preventDefault();
      commit(cursor, '', () => undefined);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setEditing({ ...cursor, text: event.key });
    }
  };

  return {
    table,
    cursor,
    editing,
    onKey,
    onRow: (row) => {
      setCursor({ row, column: stops[0] ?? BOX });
      moved.current = true;
    },
    acts: {
      onCursor: (row, column) => setCursor({ row, column }),
      onOpen: (row, column) => setEditing({ row, column, text: textAt(row, column) }),
      onCommit: (value, step) =>
        commit(open ?? cursor, value, () => {
          if (step !== null) go(step);
        }),
      onCancel: () => {
        moved.current = true;
        setEditing(null);
      },
    },
  };
}
