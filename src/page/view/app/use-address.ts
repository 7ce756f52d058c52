import { useEffect, useRef, useState } from 'preact/hooks';
import { fromFragment, LONGEST_FRAGMENT, toFragment } from '../../codec.ts';
import type { Session } from '../../session.ts';
import type { Change } from './use-session.ts';

/** Whether the address holds the session. */
interface Address {
  readonly kept: boolean;
  /** Has it hold the session from now on, or no longer. */
  readonly turn: () => void;
}

/** The session in the address: read once, and again when somebody puts another one in; written only where it is wanted. */
export function useAddress(
  session: Session,
  change: Change,
  say: (text: string) => void,
  warn: (text: string | null) => void,
): Address {
  const [kept, setKept] = useState(false);
  /** What was put there from here. */
  const own = useRef('');
  /** Whether it was just asked for: said once it is so, as it may not fit. */
  const asked = useRef(false);
  const forget = (): void => {
    own.current = '';
    history.replaceState(null, '', location.pathname);
  };

  useEffect(() => {
    const read = async (): Promise<void> => {
      if (location.hash === own.current || location.hash === '') return;
      const found = await fromFragment(location.hash);
      if (found === null) return;
      own.current = location.hash;
      setKept(true);
      warn(null);
      change(() => found);
    };
    const listen = (): void => void read();
    listen();
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);

  useEffect(() => {
    if (!kept) return undefined;
    let stale = false;
    void toFragment(session).then((fragment) => {
      if (stale) return;
      if (fragment.length > LONGEST_FRAGMENT) {
        setKept(false);
        asked.current = false;
        warn('The claims are too many for an address: save the session as a file instead.');
        forget();
        return;
      }
      own.current = `#${fragment}`;
      history.replaceState(null, '', own.current);
      if (asked.current) say('Kept in the address from now on.');
      asked.current = false;
    });
    return () => {
      stale = true;
    };
  }, [kept, session]);

  const turn = (): void => {
    asked.current = !kept;
    setKept(!kept);
    if (!kept) return;
    forget();
    say('Taken out of the address.');
  };
  return { kept, turn };
}
