/** Marks of footnotes after a name: `NATO[12]`, `NATO [a]`, `NATO*`, `NATO†`, `NATO¹`. Values in words are read without them too. */

/** The name that begins before a mark in square brackets; a capital or four digits there are a label or a year of the name's own. */
const BRACKETED =
  /^(.*\S)\s*\[(?:\d{1,3}|[a-z]|(?:note|nb|fn|n)\.? ?\d{1,3}|citation needed|better source needed|clarification needed)\]$/u;
const SIGNS = new Set('*∗⁎†‡§¶¹²³⁰⁴⁵⁶⁷⁸⁹');
/** No name has more marks. */
const MOST_MARKS = 8;

/** A tidy name without the marks of footnotes at its end; a name that is all marks stays as it is. */
export function withoutMarks(name: string): string {
  let bare = name;
  for (let n = 0; n < MOST_MARKS; n += 1) {
    const last = bare.charAt(bare.length - 1);
    let next = bare;
    if (last === ']') next = BRACKETED.exec(bare)?.[1] ?? bare;
    else if (SIGNS.has(last)) next = bare.slice(0, -1).trimEnd();
    if (next === bare) break;
    bare = next;
  }
  return bare === name || /[\p{L}\p{N}]/u.test(bare) ? bare : name;
}
