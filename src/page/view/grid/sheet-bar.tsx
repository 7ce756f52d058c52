import type { JSX } from 'preact';
import type { Problem } from '../../../claim/problem.ts';
import type { Sheet } from '../../sheet.ts';
import { isFaulty, tallyOf } from './severity.ts';

interface SheetBarProps {
  readonly sheet: Sheet;
  readonly problems: readonly Problem[];
  /** How many columns are not shown. */
  readonly hidden: number;
  readonly onlyProblems: boolean;
  readonly allColumns: boolean;
  readonly onOnlyProblems: () => void;
  readonly onAllColumns: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

/** Above the table of an input: what it is called, what is wrong with it, and what of it is shown. */
export function SheetBar(props: SheetBarProps): JSX.Element {
  const { sheet, problems, hidden, onlyProblems, allColumns } = props;
  return (
    <div class="sheet-bar">
      <h3 dir="auto">{sheet.name}</h3>
      <span class="meta">
        {sheet.rows.length.toLocaleString('en-GB')} {sheet.rows.length === 1 ? 'row' : 'rows'}
        {tallyOf(problems)}
      </span>
      <span class="buttons">
        {isFaulty(problems) && (
          <button type="button" aria-pressed={onlyProblems} onClick={props.onOnlyProblems}>
            Only rows with problems
          </button>
        )}
        {(hidden > 0 || allColumns) && (
          <button type="button" aria-pressed={allColumns} onClick={props.onAllColumns}>
            {allColumns ? 'Fewer columns' : `${hidden} more ${hidden === 1 ? 'column' : 'columns'}`}
          </button>
        )}
        <button type="button" onClick={props.onAdd}>
          Add a row
        </button>
        <button type="button" onClick={props.onRemove} aria-label={`Take away ${sheet.name}`}>
          Take away
        </button>
      </span>
    </div>
  );
}
