import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { begun, changed, redone, undone, type History } from '../../history.ts';
import { EMPTY_SESSION, type Session } from '../../session.ts';

/** Makes another session of the one that is there by then. */
export type Change = (next: (session: Session) => Session) => void;

/** The session, and the way back and forth through what it was. */
export interface SessionState {
  readonly session: Session;
  /** For what is heard by listeners set up once. */
  readonly latest: RefObject<Session>;
  readonly change: Change;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly back: () => void;
  readonly forth: () => void;
}

/** Holds the session: all else on the page follows from it. */
export function useSession(): SessionState {
  const [history, setHistory] = useState<History<Session>>(() => begun(EMPTY_SESSION));
  const session = history.present;
  const latest = useRef(session);
  latest.current = session;
  return {
    session,
    latest,
    change: (next) => setHistory((history) => changed(history, next(history.present))),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    back: () => setHistory(undone),
    forth: () => setHistory(redone),
  };
}
