/**
 * Text from data, made safe for plotly's pseudo-HTML.
 *
 * Plotly reads `<b>`, `<br>`, `<a href>` and entities in every text it draws. `&`, `<` and `>` are written as entities, so
 * that a source named `<script>` or `R&D` is drawn as it is named.
 */
export function plotlyText(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * A text as one line in which every name keeps its place.
 *
 * Line breaks and other control characters become spaces: they would break a label, or the XML of an export. Right-to-left
 * script is closed with a left-to-right mark, so that the comma and the number after a name stay after it. A line that holds
 * such script opens with a mark too: some renderers move only the first letter of a line to its place, and the first letter
 * of right-to-left script is the last one to the eye.
 */
export function oneLine(text: string): string {
  const line = text.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim();
  const closed = line.replace(RIGHT_TO_LEFT, (run) => run + MARK);
  return closed === line ? line : MARK + closed;
}

const MARK = '\u200E';

/** C0 and C1 controls, line and paragraph separators, lone surrogates, and the two non-characters that XML forbids. */
const CONTROLS: RegExp =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A run of Hebrew, Arabic, Syriac or Thaana words, with the spaces, digits, quotes and hyphens between them. */
const RIGHT_TO_LEFT: RegExp =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\s\d'"-]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/g;
