import { useLayoutEffect } from 'preact/hooks';

/** The ways back and forth, of which buttons are made too. */
interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Undoes and redoes, by key from anywhere on the page.
 *
 * @param dropEdits gives up what waits to be put into the session: it was written into another one
 */
export function useUndo(back: () => void, forth: () => void, dropEdits: () => void): Undo {
  const undo = (): void => {
    dropEdits();
    back();
  };
  const redo = (): void => {
    dropEdits();
    forth();
  };
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // A box that is being written in undoes its own letters.
      const { target } = event;
      if (target instanceof HTMLTextAreaElement) return;
      if (target instanceof HTMLInputElement && target.type === 'text') return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return { undo, redo };
}
