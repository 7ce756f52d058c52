import { useRef } from 'preact/hooks';

/** One empty list, so that a row without anything sees that nothing changed. */
export const NONE: readonly never[] = [];

/** Some pages of rows: whoever leafs through ten thousand does not keep them all. */
const MOST_HELD = 1000;

/**
 * Things that came as copies of what was there before are given as the old objects, so that a row can see that nothing changed.
 * Only what is shown goes through here.
 */
export function useSettled(): <T>(key: string, value: readonly T[]) => readonly T[] {
  const held = useRef(
    new Map<string, { readonly json: string; readonly value: readonly unknown[] }>(),
  );
  return <T>(key: string, value: readonly T[]): readonly T[] => {
    if (value.length === 0) return NONE;
    const json = JSON.stringify(value);
    const before = held.current.get(key);
    if (before?.json === json) return before.value as readonly T[];
    if (held.current.size > MOST_HELD) held.current.clear();
    held.current.set(key, { json, value });
    return value;
  };
}
