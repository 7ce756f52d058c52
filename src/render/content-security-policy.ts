/**
 * The policy for a page of ours: no connection, no frame, no form, no script but the named ones. Style attributes are what
 * SVG is drawn with; pictures and fonts come from the page itself.
 */
export function contentSecurityPolicy(scriptSources: readonly string[]): string {
  return [
    "default-src 'none'",
    scriptSources.length === 0 ? "script-src 'none'" : `script-src ${scriptSources.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
