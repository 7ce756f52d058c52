import type { JSX } from 'preact';

/** Rows shown at a time: enough for most files whole, few enough that a key press is answered at once. */
export const PAGE_ROWS = 50;

interface PagerProps {
  /** The first row shown, and the first of the last page. */
  readonly start: number;
  readonly last: number;
  /** How many rows there are to leaf through. */
  readonly rows: number;
  readonly onStart: (start: number) => void;
}

/** Leafs through the rows of a table that are too many to be shown at once. */
export function Pager({ start, last, rows, onStart }: PagerProps): JSX.Element {
  return (
    <div class="pager">
      <button type="button" disabled={start === 0} onClick={() => onStart(start - PAGE_ROWS)}>
        Earlier rows
      </button>
      <span role="status">
        Rows {(start + 1).toLocaleString('en-GB')} to{' '}
        {Math.min(start + PAGE_ROWS, rows).toLocaleString('en-GB')} of{' '}
        {rows.toLocaleString('en-GB')}
      </span>
      <button type="button" disabled={start >= last} onClick={() => onStart(start + PAGE_ROWS)}>
        Later rows
      </button>
    </div>
  );
}
