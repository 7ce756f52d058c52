import { printable } from '../layout.ts';

/** Text as HTML text or as a quoted attribute: nothing of the input becomes markup, control characters become visible. */
export function escapeHtml(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Letters that run from right to left (Hebrew, Arabic and their kin), with what stands between them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\p{M}\s.,'’"-]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;

/** As `escapeHtml`, for text alone: words from right to left are isolated, so that no number beside them changes its place. */
export function textHtml(text: string): string {
  return escapeHtml(text).replaceAll(RIGHT_TO_LEFT, (run) => `<bdi>${run}</bdi>`);
}

/** An address as a link where it is one of the web, shown by its host; anything else (`javascript:`, a note) stays text. */
export function linkHtml(address: string): string {
  const text = textHtml(address);
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return text;
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? address;
  return `<a href="${escapeHtml(address)}">${textHtml(host)}</a>`;
}
