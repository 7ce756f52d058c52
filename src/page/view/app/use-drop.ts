import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Files may be dropped anywhere, from the first sight on, and so may rows of a text, but into a box of text: that is the browser's.
 * Listens by the functions that were given first.
 *
 * @returns whether something hovers over the page
 */
export function useDrop(
  onFiles: (files: readonly File[]) => void,
  onText: (text: string) => void,
): boolean {
  const [dropping, setDropping] = useState(false);
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (isForBox(event)) {
        setDropping(false);
        return;
      }
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent): void => {
      setDropping(false);
      if (isForBox(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) onFiles(files);
      else if (text.includes('\n')) onText(text);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return dropping;
}

/** Whether text is dragged over a box that takes text. */
function isForBox({ target, dataTransfer }: DragEvent): boolean {
  if (dataTransfer === null || dataTransfer.types.includes('Files')) return false;
  return (
    target instanceof Element && target.closest('textarea, input:not([type=checkbox])') !== null
  );
}
