/** What stands at each line; at null what is of the whole file. */
export function byLine<T extends { readonly line: number | null }>(
  items: readonly T[],
): ReadonlyMap<number | null, readonly T[]> {
  const lines = new Map<number | null, T[]>();
  for (const item of items) {
    const list = lines.get(item.line);
    if (list === undefined) lines.set(item.line, [item]);
    else list.push(item);
  }
  return lines;
}
