import { useLayoutEffect, useRef } from 'preact/hooks';

/** The ways back and forth, of which buttons are made too. */
export interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undoes and redoes, by key from anywhere on the page. */
export function useUndo(ways: Undo): void {
  const newest = useRef(ways);
  newest.current = ways;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (undoesItself(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) newest.current.redo();
      else newest.current.undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Boxes that hold no text of their own: a key in one of them is meant for the page. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** A box that is being written in undoes its own letters. */
function undoesItself(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  // Browsers take back nothing in a box of a date. A whole one is a step of the session; half of one is nothing yet.
  if (target.type === 'date') return target.validity.badInput;
  return !WITHOUT_TEXT.has(target.type);
}
