import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Files may be dropped anywhere, from the first sight on, and so may rows of a text. Listens by the functions that were given first.
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
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(false);
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
