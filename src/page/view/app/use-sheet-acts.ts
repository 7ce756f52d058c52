import { useMemo } from 'preact/hooks';
import { withExclusion, withoutFile, withReading, withText } from '../../session.ts';
import { addRow, type Edit } from '../../sheet.ts';
import type { SheetActs } from '../sheet-of.tsx';
import type { Change } from './use-session.ts';

/** The same functions at every drawing: they change the session as it is then. */
export function useSheetActs(change: Change, addEdit: (edit: Edit) => void): SheetActs {
  return useMemo<SheetActs>(
    () => ({
      onEdit: addEdit,
      onAdd: (sheet) =>
        change((session) => {
          const file = session.files.find(({ name }) => name === sheet.name);
          if (file === undefined) return session;
          const text = addRow(file.text, sheet);
          return withText(session, sheet.name, text, { after: 0, by: 0 });
        }),
      onRemove: (name) => change((session) => withoutFile(session, name)),
      onExclude: (row, note) => change((session) => withExclusion(session, 'rows', row, note)),
      onRead: (name, changed) =>
        change((session) => {
          const file = session.files.find((file) => file.name === name);
          return file === undefined ? session : withReading(session, name, changed(file.reading));
        }),
    }),
    [],
  );
}
