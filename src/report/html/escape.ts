/** Text as HTML text or as a quoted attribute: nothing of the input becomes markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** An address as a link where it is one of the web; anything else (`javascript:`, a note) stays text. */
export function linkHtml(address: string): string {
  const text = escapeHtml(address);
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return text;
  return `<a href="${text}" rel="noopener noreferrer nofollow">${text}</a>`;
}
