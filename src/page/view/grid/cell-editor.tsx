import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Step } from './cursor.ts';

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Where to go afterwards; null stays out of the way of a click elsewhere. */
  readonly onCommit: (value: string, step: Step | null) => void;
  readonly onCancel: () => void;
}

/** The box in which a cell is written anew: Enter and Tab take it and go on, Escape gives it up. */
export function CellEditor({ label, text, onCommit, onCancel }: CellEditorProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  // At once: the next key press has to find the box.
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, []);
  const end = (step: Step | null): void => {
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
