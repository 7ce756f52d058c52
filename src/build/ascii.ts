/**
 * A script in ASCII: what else stands in it is written as its escape, which strings, templates and regular expressions read alike.
 *
 * esbuild escapes strings and leaves regular expressions as they are. A script that is read a byte a character would then match
 * other signs: `/[⅐-⅞]/` took the pound sign for a fraction.
 */
export function inAscii(script: string): string {
  // Escaped once more, its backslash would be taken for one of the text.
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(script)) {
    throw new Error('a backslash stands before a sign that is not ASCII: leave it out');
  }
  return script.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
