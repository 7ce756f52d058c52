/** The rows of a small table by the cell of their topic, trimmed, in the order of the topics; cells hold no line breaks. */
export function byTopic(
  text: string,
  column: number = 0,
): readonly { readonly topic: string; readonly rows: readonly string[] }[] {
  const [, ...rows] = text.trimEnd().split('\n');
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const cells = row.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
    const topic = (cells[column] ?? '').replace(/,$/, '').trim();
    groups.set(topic, [...(groups.get(topic) ?? []), `${row}\n`]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, own]) => ({ topic, rows: own }));
}
