import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Claim } from '../../claim/claim.ts';
import type { Problem } from '../../claim/problem.ts';
import type { Reading } from '../reading.ts';
import { doubtsOf } from '../remedies.ts';
import { DEFAULT_NOTE, rowKey, type Exclusions } from '../session.ts';
import type { Edit, Sheet, SheetRow } from '../sheet.ts';
import { byLine } from './grid/by-line.ts';
import { canExclude } from './grid/can-exclude.ts';
import { columnsOf } from './grid/columns.ts';
import { Pager, PAGE_ROWS } from './grid/pager.tsx';
import { Row } from './grid/row.tsx';
import { isFaulty } from './grid/severity.ts';
import { SheetBar } from './grid/sheet-bar.tsx';
import { useGrid } from './grid/use-grid.ts';
import { useRowActs } from './grid/use-row-acts.ts';
import { NONE, useSettled } from './grid/use-settled.ts';
import { ProblemNotes } from './problem-notes.tsx';
import { ReadingPanel } from './reading-panel.tsx';

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

/** One object, so that rows see that nothing changed. */
const NO_CODES: ReadonlySet<string> = new Set();

/** One input as a table to edit: problems stand beside their cells, each row says how it was read. */
export function Claims(props: ClaimsProps): JSX.Element {
  const { sheet, reading, hasBytes, problems, claims, excluded, goTo, edits } = props;
  const { onEdit, onAdd, onRemove, onExclude, onRead } = props;
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [allColumns, setAllColumns] = useState(false);
  const [from, setFrom] = useState(0);
  const settle = useSettled();

  const problemsAt = useMemo(() => byLine(problems), [problems]);
  const claimsAt = useMemo(() => byLine(claims), [claims]);
  const columns = useMemo(() => columnsOf(sheet, allColumns), [sheet, allColumns]);
  const listed = useMemo(
    () =>
      sheet.rows
        .map((row, index) => ({ row, index }))
        .filter(({ row }) => !onlyProblems || isFaulty(problemsAt.get(row.line) ?? NONE)),
    [sheet, onlyProblems, problemsAt],
  );
  const last = Math.max(0, Math.floor((listed.length - 1) / PAGE_ROWS) * PAGE_ROWS);
  const start = Math.min(from, last);
  const shown = listed.slice(start, start + PAGE_ROWS);
  const doubts = useMemo(() => doubtsOf(problems), [problems]);
  const settledAbove = useMemo(
    () => (doubts.length === 0 ? NO_CODES : new Set(doubts.map(({ code }) => code))),
    [doubts],
  );
  const ofFile = [...(problemsAt.get(null) ?? []), ...(problemsAt.get(sheet.headerLine) ?? [])];

  const onToggle = (row: SheetRow): void => {
    const note = excluded[rowKey(sheet.name, row.line)];
    if (note !== undefined) onExclude(row.line, null);
    else if (canExclude(claimsAt.get(row.line) ?? NONE)) onExclude(row.line, DEFAULT_NOTE);
  };
  const grid = useGrid({ sheet, shown, columns, edits, onEdit, onToggle });
  const acts = useRowActs({ ...grid.acts, onToggle, onNote: onExclude, onRead });

  useEffect(() => {
    if (goTo === null) return;
    const index = sheet.rows.findIndex(({ line }) => line === goTo.line);
    if (index < 0) return;
    setOnlyProblems(false);
    setFrom(Math.floor(index / PAGE_ROWS) * PAGE_ROWS);
    grid.onRow(index);
  }, [goTo]);

  return (
    <section class="sheet" aria-label={`Claims of ${sheet.name}`}>
      <SheetBar
        sheet={sheet}
        problems={problems}
        hidden={sheet.header.length - columns.length}
        onlyProblems={onlyProblems}
        allColumns={allColumns}
        onOnlyProblems={() => {
          setOnlyProblems(!onlyProblems);
          setFrom(0);
        }}
        onAllColumns={() => setAllColumns(!allColumns)}
        onAdd={onAdd}
        onRemove={onRemove}
      />
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
            ref={grid.table}
            onKeyDown={grid.onKey}
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
                const here = grid.cursor.row === index;
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
                    cursor={here ? grid.cursor.column : null}
                    editing={here ? grid.editing : null}
                    settledAbove={settledAbove}
                    acts={acts}
                  />
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {listed.length > PAGE_ROWS && (
        <Pager start={start} last={last} rows={listed.length} onStart={setFrom} />
      )}
    </section>
  );
}
