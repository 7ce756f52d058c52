import { timeWords } from '../account/period-words.ts';
import { relaysIn } from '../account/voice.ts';
import type { AccountValue } from '../account/account.ts';
import { compareText } from '../claim/compare-text.ts';
import {
  formatCount,
  formatEnds,
  formatFold,
  formatList,
  formatShare,
} from '../claim/format-number.ts';
import type { Assumption, Interval, Range } from '../range/range.ts';
import type { Setting } from './setting.ts';
import { textWidth } from './text-width.ts';

/** A range by what it assumes, short enough for a label. */
export const ASSUMPTION_LABELS: Readonly<Record<Assumption, string>> = {
  'next-source': 'A further source',
  'all-err': 'All err: consensus',
  'all-right': 'All are right',
  'one-right': 'One is right',
  claimed: 'As claimed',
};

/** The same in a sentence. */
export const ASSUMPTION_SENTENCES: Readonly<Record<Assumption, string>> = {
  'next-source': 'where a further independent source would land',
  'all-err': 'the value around which each source errs',
  'all-right': 'if all sources are right within their stated precision',
  'one-right': 'if one of the sources is right',
  claimed: 'nothing beyond what was claimed',
};

/** First letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A count with its interval, as forest plots print it: `600 (540–660)`, `≥ 1,200`, `540–660`. */
export function valueText(
  value: Pick<AccountValue, 'low' | 'best' | 'high' | 'lowReached' | 'highReached'>,
  format: (x: number) => string = formatCount,
): string {
  const { low, best, high } = value;
  const interval = intervalText({ low, high }, format, value.lowReached, value.highReached);
  if (best === null) return interval;
  if (low === null && high === null) return format(best);
  const [from, said, to] = formatEnds([low, best, high], format);
  return from === said && said === to ? said! : `${said} (${interval})`;
}

/** The number without its interval; an interval without a best, or a bound, as it is. */
export function numberText(
  value: Pick<AccountValue, 'low' | 'best' | 'high' | 'lowReached' | 'highReached'>,
): string {
  return value.best === null ? valueText(value) : formatCount(value.best);
}

/** A sentence as a title: without the full stop at its end. */
export function asTitle(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** `540–660`, `≥ 600`, `> 600`, `≤ 600`, `< 600`; `unknown` with both sides open. */
export function intervalText(
  interval: Interval,
  format: (x: number) => string = formatCount,
  lowReached: boolean = true,
  highReached: boolean = true,
): string {
  const { low, high } = interval;
  if (low !== null && high !== null) {
    const [from, , to] = formatEnds([low, null, high], format);
    return from === to ? `${from}` : `${from}–${to}`;
  }
  // A no-break space: the sign stays with its number.
  if (low !== null) return `${lowReached ? '≥' : '>'}\u00A0${format(low)}`;
  if (high !== null) return `${highReached ? '≤' : '<'}\u00A0${format(high)}`;
  return 'unknown';
}

/** The numbers of a range: `388–4,150`; every interval of a split one. */
export function rangeText(range: Range, format: (x: number) => string = formatCount): string {
  const parts = range.intervals.length > 1 ? range.intervals : [range];
  return parts
    .map((part) =>
      part.low === null && part.high === null ? 'open at both ends' : intervalText(part, format),
    )
    .join(' or ');
}

/** Measure, scope, as-of date, period where all is counted from one, and level, in this order, as far as they are known. */
export function subtitleOf(setting: Setting, what: string, level: string | null): string {
  const { topic, options } = setting;
  if (options.subtitle !== undefined) return options.subtitle;
  return [
    capital(what),
    topic.topic,
    timeWords(topic.asOf, topic.accounts),
    level === null ? '' : level,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `90 % ranges`. */
export function levelText(setting: Setting): string {
  return `${formatShare(setting.level)} ranges`;
}

/** More lines than this and the source line only counts: the claims stand in the report's table. */
const MOST_SOURCE_LINES = 3;

/** The source line: who spoke, and who passed it on; names alone, or a count, where that would fill the page. */
export function sourcesOf(setting: Setting, sources: readonly string[]): string {
  const { topic, width, sizes } = setting;
  const names = [...new Set(sources)].sort((a, b) => compareText(a, b));
  if (names.length === 0) return '';
  const claims = new Map(topic.claims.map((claim) => [claim.id, claim]));
  const relayed = names.map((name) => {
    const via = new Set<string>();
    for (const account of topic.accounts.filter((each) => each.source === name)) {
      for (const value of Object.values(account.measures)) {
        for (const id of value.claims) {
          const claim = claims.get(id);
          // Several may have passed on each of them: everyone is named once.
          for (const relay of claim === undefined ? [] : relaysIn(claim)) via.add(relay);
        }
      }
    }
    return via.size === 0 ? name : `${name} (via ${[...via].join('; ')})`;
  });
  const word = names.length === 1 ? 'Source' : 'Sources';
  const room = (width - 2 * sizes.padding) * MOST_SOURCE_LINES * 0.9;
  for (const list of [relayed, names]) {
    const line = `${word}: ${list.join(', ')}.`;
    if (textWidth(line, sizes.small) <= room) return line;
  }
  return `${formatCount(names.length)} sources; ${formatCount(topic.claims.length)} claims in all.`;
}

/** How far sources lie apart: `4.44-fold apart`; where the fold prints as 1, that they say the same. */
export function apartText(fold: number): string {
  const text = formatFold(fold);
  return text === formatFold(1) ? 'the same' : `${text} apart`;
}

/** Names in a sentence: all of up to three, else a count. */
export function namesText(names: readonly string[]): string {
  return names.length <= 3 ? formatList(names) : `${formatCount(names.length)} sources`;
}
