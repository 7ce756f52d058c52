/**
 * Text from data, made safe for plotly's pseudo-HTML.
 *
 * Plotly reads `<b>`, `<br>`, `<a href>` and entities in every text it draws. `&` and `<` are written as entities, so
 * that a source named `<script>` or `R&D` is drawn as it is named. Line breaks and other control characters become
 * spaces: they would break a label, or the XML of an export. A name that ends in a right-to-left script is closed with a
 * left-to-right mark, so that the digits and commas after it stay after it.
 */
export function plotlyText(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same without the entities: for places where plotly reads no markup (names of traces in a table, descriptions). */
export function oneLine(text: string): string {
  const line = text.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim();
  return RIGHT_TO_LEFT.test(line) ? `${line}\u200E` : line;
}

/** C0 and C1 controls, line and paragraph separators, lone surrogates, and the two non-characters that XML forbids. */
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
