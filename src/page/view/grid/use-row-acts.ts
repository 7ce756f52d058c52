import { useRef } from 'preact/hooks';
import type { Reading } from '../../reading.ts';
import type { SheetRow } from '../../sheet.ts';
import type { Step } from './cursor.ts';

/** What a row asks of the table. */
export interface RowActs {
  readonly onCursor: (row: number, column: number) => void;
  readonly onOpen: (row: number, column: number) => void;
  readonly onToggle: (row: SheetRow) => void;
  readonly onNote: (line: number, note: string | null) => void;
  readonly onCommit: (value: string, step: Step | null) => void;
  readonly onCancel: () => void;
  readonly onRead: (change: (reading: Reading) => Partial<Reading>) => void;
}

/** The same functions at every drawing, so that rows that did not change are not drawn again: they call those given last. */
export function useRowActs(latest: RowActs): RowActs {
  const newest = useRef(latest);
  newest.current = latest;
  const acts = useRef<RowActs>({
    onCursor: (...given) => newest.current.onCursor(...given),
    onOpen: (...given) => newest.current.onOpen(...given),
    onToggle: (...given) => newest.current.onToggle(...given),
    onNote: (...given) => newest.current.onNote(...given),
    onCommit: (...given) => newest.current.onCommit(...given),
    onCancel: () => newest.current.onCancel(),
    onRead: (...given) => newest.current.onRead(...given),
  });
  return acts.current;
}
