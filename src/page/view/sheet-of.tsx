import type { FunctionComponent, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Problem } from '../../claim/problem.ts';
import type { TopicResult } from '../../reconciliation.ts';
import { AS_FOUND, type Reading } from '../reading.ts';
import { rowKey, type Exclusions, type InputText } from '../session.ts';
import type { Edit, Sheet } from '../sheet.ts';
import { Claims } from './claims.tsx';
import { memo } from './memo.ts';

/** What is done with the sheets of a session. */
export interface SheetActs {
  readonly onEdit: (edit: Edit) => void;
  readonly onAdd: (sheet: Sheet) => void;
  readonly onRemove: (file: string) => void;
  readonly onExclude: (row: string, note: string | null) => void;
  readonly onRead: (file: string, change: (reading: Reading) => Partial<Reading>) => void;
}

interface SheetOfProps {
  readonly sheet: Sheet;
  /** As it stands in the session; undefined once it was taken away, until that is answered. */
  readonly file: InputText | undefined;
  /** Of all files. */
  readonly problems: readonly Problem[];
  readonly topics: readonly TopicResult[];
  readonly excluded: Exclusions['rows'];
  readonly goTo: { readonly line: number } | null;
  readonly edits: readonly Edit[];
  readonly acts: SheetActs;
}

/** The claims of one file, with what of the whole session is theirs. */
export const SheetOf: FunctionComponent<SheetOfProps> = memo((props: SheetOfProps): JSX.Element => {
  const { sheet, file, problems, topics, excluded, goTo, edits, acts } = props;
  const { name } = sheet;
  const own = useMemo(() => problems.filter((each) => each.file === name), [problems, name]);
  const claims = useMemo(
    () => topics.flatMap((topic) => topic.claims.filter((claim) => claim.file === name)),
    [topics, name],
  );
  return (
    <Claims
      sheet={sheet}
      reading={file?.reading ?? AS_FOUND}
      hasBytes={file?.bytes !== undefined}
      problems={own}
      claims={claims}
      excluded={excluded}
      goTo={goTo}
      edits={edits.filter((edit) => edit.file === name)}
      onEdit={(row, column, value) => acts.onEdit({ file: name, row, column, value })}
      onAdd={() => acts.onAdd(sheet)}
      onRemove={() => acts.onRemove(name)}
      onExclude={(line, note) => acts.onExclude(rowKey(name, line), note)}
      onRead={(change) => acts.onRead(name, change)}
    />
  );
});
