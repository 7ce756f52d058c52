import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { inputOf } from '../../bytes.ts';
import { opened, type LayoutFile } from '../../opening.ts';
import { AS_FOUND } from '../../reading.ts';
import { withFiles, withReading, type NewInput, type Session } from '../../session.ts';
import type { Change } from './use-session.ts';

/** A layout that nothing tells the file of. */
interface Offer {
  readonly layout: LayoutFile;
  readonly files: readonly string[];
}

/** The ways in for files and texts. */
interface Opening {
  readonly open: (files: Iterable<File>) => Promise<void>;
  readonly addText: (text: string) => void;
  /** Null where every layout has its file. */
  readonly offer: Offer | null;
  /** Answers the offer: the files to read by its layout. */
  readonly answer: (files: readonly string[]) => void;
}

/** Opens files of claims, saved sessions and layouts, and asks of which file a layout is where nothing says. */
export function useOpening(
  latest: RefObject<Session>,
  change: Change,
  warn: (text: string | null) => void,
): Opening {
  const [offered, setOffer] = useState<Offer | null>(null);
  const offer = offered === null ? null : amongThose(offered, latest.current);

  const open = async (files: Iterable<File>): Promise<void> => {
    const inputs: NewInput[] = [];
    const unread: string[] = [];
    for (const file of files) {
      try {
        inputs.push(inputOf(file.name, new Uint8Array(await file.arrayBuffer())));
      } catch {
        // A folder looks like a file until it is read; a file may be gone, or not be ours to read.
        unread.push(`${file.name} cannot be read: a folder, perhaps. Drop its files.`);
      }
    }
    if (inputs.length === 0) {
      if (unread.length > 0) warn(unread.join(' '));
      return;
    }
    const { session: saved, claims, layouts, strange: unknown } = opened(inputs);
    const strange = [...unread, ...unknown];
    setOffer(null);
    // What was said of an earlier try is over.
    warn(null);
    if (saved !== null) {
      change(() => saved);
      return;
    }
    const [layout, other] = layouts;
    if (strange.length > 0) warn(strange.join(' '));
    else if (other !== undefined) {
      warn(`${layouts.map(({ file }) => file).join(', ')}: one layout at a time, please.`);
    }
    const one = other === undefined ? layout : undefined;
    if (claims.length === 0) {
      if (one !== undefined) lay(one, latest.current.files);
    } else if (one !== undefined && claims.length === 1) {
      change((session) => withFiles(session, claims, { ...AS_FOUND, layout: one.text }));
    } else {
      const before = latest.current;
      const after = withFiles(before, claims);
      change(() => after);
      // They may be of several layouts: whoever brought them says.
      if (one !== undefined) lay(one, after.files.slice(before.files.length));
    }
  };

  /** A layout of the one file it can be of, else whoever brought it says of which. */
  const lay = (layout: LayoutFile, of: readonly NewInput[]): void => {
    const files = of.map(({ name }) => name);
    const [file] = files;
    if (file === undefined) {
      warn(
        `${layout.file} is a layout: drop it together with the file it is of, or once that is open.`,
      );
    } else if (files.length > 1) setOffer({ layout, files });
    else change((session) => withReading(session, file, { layout: layout.text }));
  };

  const answer = (files: readonly string[]): void => {
    if (offer === null) return;
    const { text } = offer.layout;
    setOffer(null);
    change((session) =>
      files.reduce((read, name) => withReading(read, name, { layout: text }), session),
    );
  };

  const addText = (text: string): void => {
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    warn(null);
    change((session) => withFiles(session, [{ name: 'pasted.csv', text: ended }]));
  };

  return { open, addText, offer, answer };
}

/** An offer of the files that are there; null where none of them is. */
function amongThose(offer: Offer, { files }: Session): Offer | null {
  const left = offer.files.filter((name) => files.some((file) => file.name === name));
  if (left.length === offer.files.length) return offer;
  return left.length === 0 ? null : { ...offer, files: left };
}
