import { dateOf, periodOnly } from '../../account/period-words.ts';
import type { Account, AccountShare, AccountValue } from '../../account/account.ts';
import { dateInWords, daysInWords } from '../../claim/date-words.ts';
import { formatEnds, formatList } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { TopicResult } from '../../reconciliation.ts';
import { formatFor, shortName, unitOf } from '../value-format.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { claimLinks, elsewhere, part, type Place } from './place.ts';
import { htmlTable, type HtmlGroup, type HtmlRow } from './table-html.ts';

/** Source by source, each number stated in its words or derived with its formula. */
export function accountsHtml(topic: TopicResult, place: Place): string {
  const groups = topic.accounts.map((account): HtmlGroup => ({
    head: headHtml(account),
    rows: [
      ...MEASURES.flatMap((measure) => {
        const value = account.measures[measure];
        return value === undefined ? [] : [rowOf(measure, value, account, place)];
      }),
      ...Object.entries(account.shares).map(([name, value]) =>
        rowOf(shortName(name), value, account, place),
      ),
    ],
    ...(account.status === 'excluded' ? { mark: 'excluded' } : {}),
  }));
  const table = htmlTable({
    title: 'Accounts: what each source states, and what follows from it',
    columns: [
      { label: 'measure', kind: 'name' },
      { label: 'low', kind: 'number' },
      { label: 'best', kind: 'number' },
      { label: 'high', kind: 'number' },
      { label: 'as worded, or derived from', kind: 'long', silent: true },
      { label: place.refs.file === null ? 'claims' : 'lines', kind: 'short' },
    ],
    groups,
    most: place.rows,
    elsewhere: elsewhere('accounts'),
  });
  return part(
    place,
    'accounts',
    'What each source says',
    '<p>Numbers in italics are derived: they follow from stated ones by casualties = killed + wounded and the like.</p>',
    table,
  );
}

function headHtml(account: Account): string {
  const { source, origin, ageDays, status } = account;
  const said = [
    dateOf(account),
    ...(ageDays !== null && ageDays > 0 ? [`${daysInWords(ageDays)} old`] : []),
    ...(status === 'stale' ? ['stale'] : []),
    ...(status === 'excluded' ? ['excluded from every range'] : []),
    ...(origin === source ? [] : [`origin ${origin}`]),
  ];
  return `${textHtml(source)} <span class="soft">${textHtml(said.join(', '))}</span>`;
}

function rowOf(
  name: string,
  value: AccountValue | AccountShare,
  account: Account,
  place: Place,
): HtmlRow {
  const format = formatFor(unitOf(value));
  const [low, best, high] = formatEnds([value.low, value.best, value.high], format);
  const cell = (end: string | null): string =>
    end === null ? '<span class="soft">open</span>' : escapeHtml(end);
  const derived = value.how === 'derived';
  const words = derived ? textHtml(value.wording) : `“${textHtml(value.wording)}”`;
  const more = [
    ...(value.asOf !== null && value.asOf !== account.asOf
      ? [periodOnly(value) || dateInWords(value.asOf)]
      : []),
    ...(value.includes === null ? [] : [`covers ${formatList(value.includes)}`]),
  ];
  const under = more.length === 0 ? '' : `<span class="under">${textHtml(more.join('; '))}</span>`;
  return {
    cells: [
      textHtml(name),
      cell(low),
      best === null ? '' : escapeHtml(best),
      cell(high),
      words + under,
      claimLinks(place, value.claims),
    ],
    ...(derived ? { mark: 'derived' } : {}),
  };
}
