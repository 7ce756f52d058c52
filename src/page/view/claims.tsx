import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Claim } from '../../claim/claim.ts';
import type { Problem } from '../../claim/problem.ts';
import type { Reading } from '../reading.ts';
import { doubtsOf } from '../remedies.ts';
import { DEFAULT_NOTE, rowKey, type Exclusions } from '../session.ts';
import type { Edit, Sheet, SheetRow } from '../sheet.ts';
import { DraftInput } from './draft-input.tsx';
import { memo } from './memo.ts';
import { ProblemNotes } from './problem-notes.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { Readings } from './readings.tsx';

/** Rows shown at a time: enough for most files whole, few enough that a key press is answered at once. */
export const PAGE_ROWS = 50;

interface ClaimsProps {
  readonly sheet: Sheet;
  /** What was declared of it. */
  readonly reading: Reading;
  /** Whether its bytes are at hand, so that another encoding can be declared. */
  readonly hasBytes: boolean;
  /** Those of this file. */
  readonly problems: readonly Problem[];
  readonly claims: readonly Claim[];
  readonly excluded: Exclusions['rows'];
  /** The line to go to, asked for from elsewhere on the page. */
  readonly goTo: { readonly line: number } | null;
  /** Those that are not in the sheet yet. */
  readonly edits: readonly Edit[];
  readonly onEdit: (row: number, column: number, value: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onExclude: (line: number, note: string | null) => void;
  readonly onRead: (change: (reading: Reading) => Partial<Reading>) => void;
}

interface Cursor {
  /** Index in the rows of the sheet. */
  readonly row: number;
  /** -1 is the box that takes the row in or out. */
  readonly column: number;
}

/** One input as a table to edit: problems stand beside their cells, each row says how it was read. */
export function Claims(props: ClaimsProps): JSX.Element {
  const { sheet, reading, hasBytes, problems, claims, excluded, goTo, edits } = props;
  const { onEdit, onAdd, onRemove, onExclude, onRead } = props;
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [allColumns, setAllColumns] = useState(false);
  const [from, setFrom] = useState(0);
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ readonly text: string } | null>(null);
  const table = useRef<HTMLTableElement>(null);
  /** Set by keys, so that the focus follows the cursor and is never taken from elsewhere. */
  const moved = useRef(false);
  const settle = useSettled();

  const problemsAt = useMemo(() => byLine(problems), [problems]);
  const claimsAt = useMemo(() => byLine(claims), [claims]);
  const columns = useMemo(
    () =>
      sheet.header
        .map((label, index) => ({ label, index }))
        .filter(({ label, index }) => allColumns || tellsSomething(sheet, label, index)),
    [sheet, allColumns],
  );
  const hidden = sheet.header.length - columns.length;
  const listed = useMemo(
    () =>
      sheet.rows
        .map((row, index) => ({ row, index }))
        .filter(({ row }) => !onlyProblems || isFaulty(problemsAt.get(row.line))),
    [sheet, onlyProblems, problemsAt],
  );
  const last = Math.max(0, Math.floor((listed.length - 1) / PAGE_ROWS) * PAGE_ROWS);
  const start = Math.min(from, last);
  const shown = listed.slice(start, start + PAGE_ROWS);
  const at = shown.some(({ index }) => index === cursor.row) ? cursor.row : (shown[0]?.index ?? 0);
  const doubts = useMemo(() => doubtsOf(problems), [problems]);
  const settledAbove = useMemo(
    () => (doubts.length === 0 ? NO_CODES : new Set(doubts.map(({ code }) => code))),
    [doubts],
  );
  const ofFile = [...(problemsAt.get(null) ?? []), ...(problemsAt.get(sheet.headerLine) ?? [])];

  // Before the next key press: a later one would be told of a cell that has been left.
  useLayoutEffect(() => {
    if (!moved.current || editing !== null) return;
    moved.current = false;
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${cursor.row}:${cursor.column}"]`)
      ?.focus();
  });

  useEffect(() => {
    if (goTo === null) return;
    const index = sheet.rows.findIndex(({ line }) => line === goTo.line);
    if (index < 0) return;
    setOnlyProblems(false);
    setFrom(Math.floor(index / PAGE_ROWS) * PAGE_ROWS);
    setCursor({ row: index, column: 0 });
    moved.current = true;
  }, [goTo]);

  const go = (rowStep: number, columnStep: number): void => {
    const order = shown.map(({ index }) => index);
    const row = order[clamp(order.indexOf(at) + rowStep, order.length)] ?? at;
    const stops = [-1, ...columns.map(({ index }) => index)];
    const column = stops[clamp(stops.indexOf(cursor.column) + columnStep, stops.length)] ?? 0;
    moved.current = true;
    setCursor({ row, column });
  };

  const textAt = (row: number, column: number): string =>
    edits.findLast((edit) => edit.row === row && edit.column === column)?.value ??
    sheet.rows[row]?.cells[column] ??
    '';

  const commit = (value: string, then: () => void): void => {
    const before = textAt(cursor.row, cursor.column);
    setEditing(null);
    then();
    if (value !== before) onEdit(cursor.row, cursor.column, value);
  };

  const toggle = (row: SheetRow): void => {
    const note = excluded[rowKey(sheet.name, row.line)];
    if (note !== undefined) onExclude(row.line, null);
    else if (canExclude(claimsAt.get(row.line))) onExclude(row.line, DEFAULT_NOTE);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (editing !== null || !(event.target instanceof HTMLElement)) return;
    // Only the cells themselves: boxes of notes have keys of their own.
    if (event.target.dataset['cell'] === undefined) return;
    const row = sheet.rows[at];
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Home: [0, -Infinity],
      End: [0, Infinity],
      PageUp: [-10, 0],
      PageDown: [10, 0],
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(...step);
    } else if (cursor.column < 0) {
      if ((event.key === ' ' || event.key === 'Enter') && row !== undefined) {
        event.preventDefault();
        toggle(row);
      }
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      setEditing({ text: textAt(at, cursor.column) });
    } else if (event.key === 'Delete') {
      event.preventDefault();
      commit('', () => undefined);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setEditing({ text: event.key });
    }
  };

  const latest: RowActs = {
    onCursor: (row, column) => setCursor({ row, column }),
    onOpen: (row, column) => setEditing({ text: textAt(row, column) }),
    onToggle: toggle,
    onNote: (line, note) => onExclude(line, note),
    onCommit: (value, step) =>
      commit(value, () => {
        if (step !== null) go(step[0], step[1]);
      }),
    onCancel: () => {
      moved.current = true;
      setEditing(null);
    },
    onRead,
  };
  const newest = useRef(latest);
  newest.current = latest;
  // The same functions at every drawing, so that rows that did not change are not drawn again.
  const acts = useRef<RowActs>({
    onCursor: (...given) => newest.current.onCursor(...given),
    onOpen: (...given) => newest.current.onOpen(...given),
    onToggle: (...given) => newest.current.onToggle(...given),
    onNote: (...given) => newest.current.onNote(...given),
    onCommit: (...given) => newest.current.onCommit(...given),
    onCancel: () => newest.current.onCancel(),
    onRead: (...given) => newest.current.onRead(...given),
  });

  return (
    <section class="sheet" aria-label={`Claims of ${sheet.name}`}>
      <div class="sheet-bar">
        <h3 dir="auto">{sheet.name}</h3>
        <span class="meta">
          {sheet.rows.length.toLocaleString('en-GB')} {sheet.rows.length === 1 ? 'row' : 'rows'}
          {tallyOf(problems)}
        </span>
        <span class="buttons">
          {problems.some(({ severity }) => severity !== 'notice') && (
            <button
              type="button"
              aria-pressed={onlyProblems}
              onClick={() => {
                setOnlyProblems(!onlyProblems);
                setFrom(0);
              }}
            >
              Only rows with problems
            </button>
          )}
          {(hidden > 0 || allColumns) && (
            <button
              type="button"
              aria-pressed={allColumns}
              onClick={() => setAllColumns(!allColumns)}
            >
              {allColumns
                ? 'Fewer columns'
                : `${hidden} more ${hidden === 1 ? 'column' : 'columns'}`}
            </button>
          )}
          <button type="button" onClick={onAdd}>
            Add a row
          </button>
          <button type="button" onClick={onRemove} aria-label={`Take away ${sheet.name}`}>
            Take away
          </button>
        </span>
      </div>
      <ProblemNotes problems={ofFile} onRead={onRead} settledAbove={settledAbove} />
      <ReadingPanel
        name={sheet.name}
        header={sheet.header}
        reading={reading}
        hasBytes={hasBytes}
        problems={ofFile}
        doubts={doubts}
        onRead={onRead}
      />
      {shown.length > 0 && (
        <div class="scroll grid-scroll">
          <table
            role="grid"
            ref={table}
            onKeyDown={onKey}
            aria-label={`Claims of ${sheet.name}`}
            aria-rowcount={listed.length + 1}
          >
            <thead>
              <tr role="row">
                <th scope="col" role="columnheader">
                  <span class="hidden">in use, line</span>
                </th>
                {columns.map(({ label, index }) => (
                  <th key={index} scope="col" role="columnheader" dir="auto">
                    {label === '' ? `column ${index + 1}` : label}
                  </th>
                ))}
                <th scope="col" role="columnheader" class="read">
                  read as
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, index }) => {
                const here = at === index;
                return (
                  <Row
                    key={index}
                    file={sheet.name}
                    row={row}
                    index={index}
                    columns={columns}
                    found={settle(`p${row.line}`, problemsAt.get(row.line) ?? NONE)}
                    read={settle(`c${row.line}`, claimsAt.get(row.line) ?? NONE)}
                    edits={edits.length === 0 ? NONE : edits.filter((edit) => edit.row === index)}
                    note={excluded[rowKey(sheet.name, row.line)]}
                    cursor={here ? cursor.column : null}
                    editing={here ? editing : null}
                    settledAbove={settledAbove}
                    acts={acts.current}
                  />
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {listed.length > PAGE_ROWS && (
        <div class="pager">
          <button type="button" disabled={start === 0} onClick={() => setFrom(start - PAGE_ROWS)}>
            Earlier rows
          </button>
          <span role="status">
            Rows {(start + 1).toLocaleString('en-GB')} to{' '}
            {Math.min(start + PAGE_ROWS, listed.length).toLocaleString('en-GB')} of{' '}
            {listed.length.toLocaleString('en-GB')}
          </span>
          <button type="button" disabled={start >= last} onClick={() => setFrom(start + PAGE_ROWS)}>
            Later rows
          </button>
        </div>
      )}
    </section>
  );
}

const NONE: readonly never[] = [];

/** One object, so that rows see that nothing changed. */
const NO_CODES: ReadonlySet<string> = new Set();

/**
 * Things that came as copies of what was there before are given as the old objects, so that a row can see that nothing changed.
 * Only what is shown goes through here.
 */
function useSettled(): <T>(key: string, value: readonly T[]) => readonly T[] {
  const held = useRef(
    new Map<string, { readonly json: string; readonly value: readonly unknown[] }>(),
  );
  return <T,>(key: string, value: readonly T[]): readonly T[] => {
    if (value.length === 0) return NONE;
    const json = JSON.stringify(value);
    const before = held.current.get(key);
    if (before?.json === json) return before.value as readonly T[];
    if (held.current.size > MOST_HELD) held.current.clear();
    held.current.set(key, { json, value });
    return value;
  };
}

/** Some pages of rows: whoever leafs through ten thousand does not keep them all. */
const MOST_HELD = 1000;

/** What a row asks of the table. */
interface RowActs {
  readonly onCursor: (row: number, column: number) => void;
  readonly onOpen: (row: number, column: number) => void;
  readonly onToggle: (row: SheetRow) => void;
  readonly onNote: (line: number, note: string | null) => void;
  readonly onCommit: (value: string, step: readonly [number, number] | null) => void;
  readonly onCancel: () => void;
  readonly onRead: (change: (reading: Reading) => Partial<Reading>) => void;
}

interface RowProps {
  readonly file: string;
  readonly row: SheetRow;
  readonly index: number;
  readonly columns: readonly { readonly label: string; readonly index: number }[];
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
const Row = memo((props: RowProps): JSX.Element => {
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
            data-cell={`${index}:-1`}
            tabIndex={cursor === -1 ? 0 : -1}
            onFocus={() => acts.onCursor(index, -1)}
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

/** A long text is clipped to two lines; the whole of it opens with the cell. */
function CellText({ text }: { readonly text: string }): JSX.Element {
  return (
    <span class="clip" title={text.length > 40 ? text : undefined}>
      {text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}
    </span>
  );
}

/** No cell shows more in two lines; a cell may hold a book. */
const LONGEST_SHOWN = 300;

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Where to go afterwards, in rows and columns; null stays out of the way of a click elsewhere. */
  readonly onCommit: (value: string, step: readonly [number, number] | null) => void;
  readonly onCancel: () => void;
}

function CellEditor({ label, text, onCommit, onCancel }: CellEditorProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  // At once: the next key press has to find the box.
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, []);
  const end = (step: readonly [number, number] | null): void => {
    if (over.current) return;
    over.current = true;
    onCommit(box.current?.value ?? text, step);
  };
  return (
    <textarea
      ref={box}
      rows={Math.min(6, Math.max(1, Math.ceil(text.length / 28)))}
      aria-label={label}
      defaultValue={text}
      onBlur={() => end(null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          over.current = true;
          onCancel();
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          end([1, 0]);
        } else if (event.key === 'Tab') {
          event.preventDefault();
          end([0, event.shiftKey ? -1 : 1]);
        }
      }}
    />
  );
}

/** An empty column says nothing, nor does the same topic on every row: both are a click away. */
function tellsSomething({ rows }: Sheet, label: string, index: number): boolean {
  const first = rows[0]?.cells[index] ?? '';
  if (label.trim().toLowerCase() === 'topic' && rows.length > 1) {
    return rows.some(({ cells }) => cells[index] !== first);
  }
  return rows.length === 0 || rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
}

function byLine<T extends { readonly line: number | null }>(
  items: readonly T[],
): ReadonlyMap<number | null, readonly T[]> {
  const lines = new Map<number | null, T[]>();
  for (const item of items) {
    const list = lines.get(item.line);
    if (list === undefined) lines.set(item.line, [item]);
    else list.push(item);
  }
  return lines;
}

function isFaulty(problems: readonly Problem[] | undefined): boolean {
  return problems?.some(({ severity }) => severity !== 'notice') ?? false;
}

/** A row without claims has nothing to exclude; one that the file excludes is mended in its status cell. */
function canExclude(claims: readonly Claim[] | undefined): boolean {
  return claims?.some(({ status }) => status === 'active') ?? false;
}

function worstAt(problems: readonly Problem[], column: string): Problem['severity'] | null {
  const here = problems.filter((problem) => problem.column === column);
  for (const severity of ['error', 'warning', 'notice'] as const) {
    if (here.some((problem) => problem.severity === severity)) return severity;
  }
  return null;
}

function problemsId(file: string, line: number): string {
  return `notes-${file.replaceAll(/\W/g, '-')}-${line}`;
}

function tallyOf(problems: readonly Problem[]): string {
  return (['error', 'warning', 'notice'] as const)
    .map((severity) => {
      const count = problems.filter((problem) => problem.severity === severity).length;
      return count === 0 ? '' : ` · ${count} ${severity}${count === 1 ? '' : 's'}`;
    })
    .join('');
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
