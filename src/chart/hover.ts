import type { Account, AccountValue } from '../account/account.ts';
import type { Claim } from '../claim/claim.ts';
import { dateInWords } from '../claim/date-words.ts';
import { formatCount } from '../claim/format-number.ts';
import { plotlyText } from './escape.ts';
import { wrapText } from './text-width.ts';
import { valueText } from './words.ts';

/** A hover label no wider than this, in pixels: it has to fit beside the point on a phone. */
const HOVER_WIDTH = 300;
const HOVER_SIZE = 11;

/** Lines of plain text as one hover label, the first in bold, each broken to width. */
export function hoverText(lines: readonly string[]): string {
  const [head = '', ...rest] = lines.filter((line) => line !== '');
  return [`<b>${broken(head)}</b>`, ...rest.map(broken)].join('<br>');
}

function broken(line: string): string {
  return wrapText(line, HOVER_WIDTH, HOVER_SIZE).map(plotlyText).join('<br>');
}

/** What a pointer finds on a claim: wording, reading, source, date, address. */
export function claimLines(claim: Claim): readonly string[] {
  const { quantity } = claim;
  return [
    claim.source,
    `${claim.measure}: “${claim.value}”`,
    `read as ${valueText(quantity, quantity.unit === 'share' ? share : formatCount)} (${quantity.hedge})`,
    claim.asOf === null ? 'undated' : `as of ${dateInWords(claim.asOf)}`,
    claim.via === null ? '' : `via ${claim.via}`,
    claim.status === 'excluded' ? `excluded: ${claim.note ?? 'no reason given'}` : '',
    claim.url ?? '',
  ];
}

function share(x: number): string {
  return `${formatCount(Math.round(1000 * x) / 10)} %`;
}

/** What a pointer finds on an account's value: the number, and the claims it rests on. */
export function valueLines(
  account: Account,
  what: string,
  value: AccountValue,
  claims: ReadonlyMap<string, Claim>,
  format: (x: number) => string = formatCount,
): readonly string[] {
  const rest = value.claims.flatMap((id) => {
    const claim = claims.get(id);
    return claim === undefined ? [] : claimLines(claim).slice(1);
  });
  return [
    account.source,
    `${what}: ${valueText(value, format)}`,
    value.how === 'derived' ? `derived: ${value.wording}` : '',
    value.includes === null ? '' : `covers ${value.includes.join(', ')}`,
    ...rest,
  ];
}
