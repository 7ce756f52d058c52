import type { Claim } from '../../claim/claim.ts';
import { shortDate } from '../../chart/name-label.ts';
import { explainReading } from '../../claim/explain-reading.ts';
import type { Quantity } from '../../claim/quantity.ts';
import type { TopicResult } from '../../reconciliation.ts';
import { leftOutGroups } from '../not-compared.ts';
import { linkHtml, textHtml } from './escape.ts';
import { claimLinks, elsewhere, part, type Place } from './place.ts';
import { htmlTable, type HtmlRow } from './table-html.ts';

/** Every claim's words beside their reading. */
export function claimsHtml(topic: TopicResult, place: Place): string {
  const table = htmlTable({
    title: 'Claims as worded, and as read',
    columns: [
      { label: place.refs.file === null ? 'claim' : 'line', kind: 'ref' },
      { label: 'source', kind: 'words', silent: true },
      { label: 'of', kind: 'words', silent: true },
      { label: 'as worded', kind: 'words', silent: true },
      { label: 'read as', kind: 'long' },
      { label: 'as of', kind: 'short' },
      { label: 'note and address', kind: 'long', silent: true },
    ],
    groups: [{ rows: topic.claims.map((claim) => rowOf(claim, place)) }],
    most: place.rows,
    elsewhere: elsewhere('claims'),
  });
  return part(place, 'claims', 'Every claim as worded, and how it was read', table);
}

function rowOf(claim: Claim, place: Place): HtmlRow {
  const { id, source, origin, via, quantity, value, from, asOf, url } = claim;
  const anchor = place.anchors.get(id);
  const who = [
    ...(origin === source ? [] : [`origin ${origin}`]),
    ...(via === null ? [] : [`via ${via}`]),
  ];
  const excluded = claim.status === 'excluded';
  const note = [excluded ? 'Excluded' : null, claim.note].filter((each) => each !== null);
  return {
    cells: [
      textHtml(place.refs.label(id)),
      textHtml(source) + underHtml(who.join('; ')),
      textHtml(whatOf(claim)),
      `“${textHtml(value)}”`,
      textHtml(readingOf(quantity)),
      datesHtml(from, asOf),
      [textHtml(note.join(': ')), url === null ? '' : linkHtml(url)]
        .filter((each) => each !== '')
        .join('<br>'),
    ],
    ...(anchor === undefined ? {} : { id: anchor }),
    ...(excluded ? { mark: 'excluded' } : {}),
  };
}

/** What is claimed: `killed / casualties` of a share; a count said within another ("4,700, including 600 deaths") is no ratio. */
function whatOf({ measure, quantity: { of, unit } }: Claim): string {
  if (of === null) return measure;
  return unit === 'share' ? `${measure} / ${of}` : `${measure}, within the ${of}`;
}

/** The reading without its words, where they stand in the column before. */
function readingOf(quantity: Quantity): string {
  const text = explainReading(quantity);
  const words = `${quantity.wording}: `;
  return text.startsWith(words) ? text.slice(words.length) : text;
}

function datesHtml(from: string | null, asOf: string | null): string {
  const to = textHtml(asOf === null ? 'undated' : shortDate(asOf));
  return from === null ? to : `${textHtml(shortDate(from))}<br>to ${to}`;
}

function underHtml(text: string): string {
  return text === '' ? '' : `<span class="under">${textHtml(text)}</span>`;
}

/** What was kept out of the comparison, grouped by the reason. */
export function notComparedHtml(topic: TopicResult, place: Place): string {
  const table = htmlTable({
    title: 'Claims that were not compared',
    columns: [
      { label: place.refs.file === null ? 'claim' : 'line', kind: 'ref' },
      { label: 'source', kind: 'words', silent: true },
      { label: 'of', kind: 'words', silent: true },
      { label: 'as worded', kind: 'words', silent: true },
      { label: 'why', kind: 'long', silent: true },
    ],
    groups: leftOutGroups(topic).map(({ title, claims }) => ({
      head: `${textHtml(title)} <span class="soft">${claims.length}</span>`,
      rows: claims.map(({ id, claim, reason }) => ({
        cells: [
          claimLinks(place, [id]),
          textHtml(claim?.source ?? ''),
          textHtml(claim?.measure ?? ''),
          claim === null ? '' : `“${textHtml(claim.value)}”`,
          textHtml(reason),
        ],
      })),
    })),
    most: place.rows,
    elsewhere: elsewhere('not-compared'),
  });
  return part(place, 'not-compared', 'What was not compared, and why', table);
}
