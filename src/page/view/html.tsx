import type { JSX } from 'preact';

/**
 * Markup that the report's own functions made: they escape every text of the input, and the page's policy lets no script in
 * it run.
 */
export function Html({ html }: { readonly html: string }): JSX.Element | null {
  if (html === '') return null;
  return <div class="html" dangerouslySetInnerHTML={{ __html: html }} />;
}
