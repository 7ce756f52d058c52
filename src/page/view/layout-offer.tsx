import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LayoutFile } from '../opening.ts';

interface LayoutOfferProps {
  readonly layout: LayoutFile;
  /** The files that it may be of. */
  readonly files: readonly string[];
  /** The files to read by it: one, all or none. */
  readonly onUse: (files: readonly string[]) => void;
}

/** Asks which of several files a layout is of: nothing in it says. */
export function LayoutOffer({ layout, files, onUse }: LayoutOfferProps): JSX.Element {
  const box = useRef<HTMLElement>(null);
  // The others may have been taken away since. That says nothing of how the last one is read.
  const several = files.length > 1;
  // Whoever has only a keyboard answers at once.
  useEffect(() => box.current?.querySelector('button')?.focus(), [layout]);
  return (
    <section class="offer" aria-label="Which file is this layout of?" ref={box}>
      <p>
        {layout.file} is a layout.{' '}
        {several ? 'Which file is read by it?' : 'Is this file read by it?'}
      </p>
      <p class="buttons">
        {files.map((file) => (
          <button key={file} type="button" onClick={() => onUse([file])}>
            {file}
          </button>
        ))}
        {several && (
          <button type="button" onClick={() => onUse(files)}>
            {files.length === 2 ? 'Both' : `All ${files.length}`}
          </button>
        )}
        <button type="button" onClick={() => onUse([])}>
          None
        </button>
      </p>
    </section>
  );
}
