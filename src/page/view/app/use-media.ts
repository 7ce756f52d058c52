import { useEffect, useMemo, useState } from 'preact/hooks';

/** Whether the reader's screen or system is so, now and whenever that changes. */
export function useMedia(condition: string): boolean {
  const query = useMemo(() => matchMedia(condition), [condition]);
  const [holds, setHolds] = useState(query.matches);
  useEffect(() => {
    const listen = (): void => setHolds(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return holds;
}
