/** The longest folder name made of a topic: readable in a listing, far below what file systems allow. */
const LONGEST = 60;

/**
 * A folder name for each topic: its letters and digits, lower case, joined by `-`. Names that would meet get a number, also
 * where only their case or accents' composition tells them apart, as some file systems do not. A topic without a letter
 * or digit is `topic`.
 */
export function folderNames(topics: readonly string[]): string[] {
  const taken = new Set<string>();
  return topics.map((topic) => {
    const letters = topic
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['topic'];
    const base = Array.from(letters.join('-')).slice(0, LONGEST).join('').replace(/-+$/, '');
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    return name;
  });
}
