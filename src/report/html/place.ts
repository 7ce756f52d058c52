import type { ClaimRefs } from '../claim-refs.ts';
import { escapeHtml, textHtml } from './escape.ts';

/** Where a topic stands on the page: what its parts need to name and to link each other. */
export interface Place {
  /** Before every id of the topic: `t1`. */
  readonly id: string;
  /** Level of the headings of its parts. */
  readonly level: 2 | 3;
  readonly refs: ClaimRefs;
  /** Anchors of the claims that have a row on the page, by claim id. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The most rows of a table. */
  readonly rows: number;
}

/** A part of a topic: a heading with an address, and what stands below; empty where nothing does. */
export function part(
  place: Place,
  name: string,
  title: string,
  ...body: readonly string[]
): string {
  const filled = body.filter((each) => each !== '');
  if (filled.length === 0) return '';
  const id = `${place.id}-${name}`;
  return [
    '<section>',
    `<h${place.level} id="${id}">${escapeHtml(title)}</h${place.level}>`,
    ...filled,
    '</section>',
  ].join('\n');
}

/** Claims by their short names, each a link to its row where that is on the page. */
export function claimLinks(place: Place, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const label = textHtml(place.refs.label(id));
      const anchor = place.anchors.get(id);
      return anchor === undefined ? label : `<a href="#${anchor}">${label}</a>`;
    })
    .join(', ');
}

/** How to get every row of a table that the page cuts short. */
export function elsewhere(table: string): string {
  return `All of them: dissensus reconcile FILE… --format csv --table ${table}`;
}
