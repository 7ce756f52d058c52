import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PasteProps {
  readonly open: boolean;
  /** The rows, or null when they were given up. */
  readonly onClose: (text: string | null) => void;
}

const PLACEHOLDER = `source,measure,value,as_of
Zelensky,casualties,"around 4,000",2025-02-14
NIS,casualties,"about 4,700",2025-04-30`;

/** Rows from a spreadsheet or a text, with their header. */
export function Paste({ open, onClose }: PasteProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open) {
      if (box.current !== null) box.current.value = '';
      dialog.current?.showModal();
      box.current?.focus();
    } else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby="paste-title" onCancel={() => onClose(null)}>
      <h2 id="paste-title">Paste rows</h2>
      <p class="meta" id="paste-help">
        With their header row; commas, semicolons or tabs, as a spreadsheet copies them.
      </p>
      <textarea
        ref={box}
        rows={12}
        spellcheck={false}
        aria-labelledby="paste-title"
        aria-describedby="paste-help"
        placeholder={PLACEHOLDER}
      />
      <p class="buttons">
        <button type="button" class="primary" onClick={() => onClose(box.current?.value ?? '')}>
          Read these rows
        </button>
        <button type="button" onClick={() => onClose(null)}>
          Cancel
        </button>
      </p>
    </dialog>
  );
}
