import type { JSX } from 'preact';

/** No cell shows more in two lines; a cell may hold a book. */
const LONGEST_SHOWN = 300;

/** A long text is clipped to two lines; the whole of it opens with the cell. */
export function CellText({ text }: { readonly text: string }): JSX.Element {
  return (
    <span class="clip" title={text.length > 40 ? text : undefined}>
      {text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}
    </span>
  );
}
