import type { FunctionComponent, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Claim } from '../../../claim/claim.ts';
import type { Problem } from '../../../claim/problem.ts';
import type { Edit, SheetRow } from '../../sheet.ts';
import { DraftInput } from '../draft-input.tsx';
import { memo } from '../memo.ts';
import { ProblemNotes } from '../problem-notes.tsx';
import { Readings } from '../readings.tsx';
import { canExclude } from './can-exclude.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellText } from './cell-text.tsx';
import type { Column } from './columns.ts';
import { BOX } from './cursor.ts';
import { worstAt } from './severity.ts';
import type { RowActs } from './use-row-acts.ts';

interface RowProps {
  readonly file: string;
  readonly row: SheetRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly found: readonly Problem[];
  readonly read: readonly Claim[];
  /** Those of this row that are not in the sheet yet. */
  readonly edits: readonly Edit[];
  readonly note: string | undefined;
  /** The column that keys act on; null where they act on another row. */
  readonly cursor: number | null;
  readonly editing: { readonly text: string } | null;
  /** Codes of problems that are settled for all rows at once. */
  readonly settledAbove: ReadonlySet<string>;
  readonly acts: RowActs;
}

/** One record: its box, its cells, how it was read, and below it what is wrong. */
export const Row: FunctionComponent<RowProps> = memo((props: RowProps): JSX.Element => {
  const {
    file,
    row,
    index,
    columns,
    found,
    read,
    edits,
    note,
    cursor,
    editing,
    settledAbove,
    acts,
  } = props;
  /** Whether a click falls on the cell that has the focus already: that opens it, for fingers too. */
  const again = useRef(false);
  const out = read.length > 0 && read.every(({ status }) => status === 'excluded');
  const free = note !== undefined || canExclude(read);
  const notes = problemsId(file, row.line);
  return (
    <>
      <tr role="row" class={out ? 'excluded' : ''} data-line={row.line}>
        <td role="gridcell" class="box">
          <span
            role="checkbox"
            aria-checked={!out && read.length > 0}
            aria-disabled={!free}
            aria-label={`Line ${row.line} in use`}
            data-cell={`${index}:${BOX}`}
            tabIndex={cursor === BOX ? 0 : -1}
            onFocus={() => acts.onCursor(index, BOX)}
            onClick={() => acts.onToggle(row)}
          />
          <span class="line">{row.line}</span>
        </td>
        {columns.map(({ label, index: column }) => {
          const here = cursor === column;
          const wrong = worstAt(found, label);
          return (
            <td
              key={column}
              role="gridcell"
              dir="auto"
              class={wrong === null ? '' : `at-${wrong}`}
              aria-invalid={wrong === 'error' ? true : undefined}
              aria-describedby={wrong === null ? undefined : notes}
              data-cell={`${index}:${column}`}
              data-column={label}
              data-label={label}
              tabIndex={here ? 0 : -1}
              onFocus={() => acts.onCursor(index, column)}
              onPointerDown={(event) => {
                again.current = event.currentTarget === document.activeElement;
              }}
              onClick={() => {
                if (again.current) acts.onOpen(index, column);
              }}
            >
              {here && editing !== null ? (
                <CellEditor
                  label={`${label}, line ${row.line}`}
                  text={editing.text}
                  onCommit={acts.onCommit}
                  onCancel={acts.onCancel}
                />
              ) : (
                <CellText
                  text={
                    edits.findLast((edit) => edit.column === column)?.value ??
                    row.cells[column] ??
                    ''
                  }
                />
              )}
            </td>
          );
        })}
        <td role="gridcell" class="read" data-label="read as">
          <Readings claims={read} />
        </td>
      </tr>
      {(found.length > 0 || note !== undefined) && (
        <tr role="row" class="notes">
          <td role="gridcell" colSpan={columns.length + 2} id={notes}>
            {note !== undefined && (
              <label class="note">
                <span>Excluded. Why?</span>
                <DraftInput
                  type="text"
                  value={note}
                  aria-label={`Why is line ${row.line} excluded?`}
                  onChange={(event) => acts.onNote(row.line, event.currentTarget.value)}
                />
              </label>
            )}
            <ProblemNotes problems={found} onRead={acts.onRead} settledAbove={settledAbove} />
          </td>
        </tr>
      )}
    </>
  );
});

function problemsId(file: string, line: number): string {
  return `notes-${file.replaceAll(/\W/g, '-')}-${line}`;
}
