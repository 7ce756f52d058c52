import type { AccountShare, AccountValue } from '../../account/account.ts';
import {
  formatCount,
  formatInterval,
  formatList,
  formatRatio,
  formatShare,
} from '../../claim/format-number.ts';
import type { Measure } from '../../claim/measure.ts';
import { MEASURES } from '../../claim/measure.ts';
import { centreOf } from '../centre.ts';

/** How a sentence asks for a part of the casualties: "disagree on how many of them …". */
const OF_THEM: Readonly<Record<Measure, string>> = {
  killed: 'died',
  wounded: 'were wounded',
  missing: 'went missing',
  captured: 'were captured',
  casualties: 'were casualties',
  deployed: 'were deployed',
};

/** `died` for killed, `were wounded` for wounded. */
export function fateOf(measure: Measure): string {
  return OF_THEM[measure];
}

/** Whether a name is that of a share: shares and identities of the user are keyed by names that are no measure. */
export function isShare(name: string): boolean {
  return !(MEASURES as readonly string[]).includes(name);
}

/** `killed`; `share killed` for `killed/casualties`; `killed as a share of deployed`; an identity by its own name. */
export function nameInWords(name: string): string {
  const [part, base] = name.split('/');
  if (part === undefined || base === undefined) return name;
  return base === 'casualties' ? `share ${part}` : `${part} as a share of ${base}`;
}

/** With a capital, to open a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A value of an account: of a measure, of a share, or of an identity of the user's, which says its unit. */
export type Said = AccountValue & Pick<AccountShare, 'unit'>;

/** How numbers of a measure, a share or an identity are written. */
export function formatterOf(
  name: string,
  unit: AccountShare['unit'] = 'share',
): (x: number) => string {
  if (!isShare(name) || unit === 'count') return formatCount;
  return unit === 'ratio' ? formatRatio : formatShare;
}

/** What a value says: its best, an interval where none was said, a bound in words. `(derived)` follows where it is. */
export function sayValue(value: Said, name: string): string {
  return sayNumber(value, name) + derived(value);
}

/** As `sayValue`, without saying how it came about. */
export function sayNumber(
  value: Pick<Said, 'low' | 'best' | 'high' | 'lowReached' | 'highReached' | 'unit'>,
  name: string,
): string {
  const format = formatterOf(name, value.unit);
  if (value.best !== null) return format(value.best);
  return formatInterval(value.low, value.high, {
    lowReached: value.lowReached,
    highReached: value.highReached,
    format,
  });
}

/** As `sayValue` of one end of "from … to …": an interval has a dash, as no reader takes apart a "to" within another. */
export function sayEnd(
  value: Parameters<typeof sayNumber>[0] & Partial<Pick<Said, 'how'>>,
  name: string,
): string {
  const { low, best, high } = value;
  if (best !== null || low === null || high === null)
    return sayNumber(value, name) + derived(value);
  const format = formatterOf(name, value.unit);
  return formatInterval(low, high, { format, joint: '–' }) + derived(value);
}

function derived({ how }: Partial<Pick<Said, 'how'>>): string {
  return how === 'derived' ? ' (derived)' : '';
}

/** The interval of a value in words. */
export function sayInterval(value: Said, name: string): string {
  return formatInterval(value.low, value.high, {
    lowReached: value.lowReached,
    highReached: value.highReached,
    format: formatterOf(name, value.unit),
  });
}

/** The single number a sentence about ratios rests on; null for a bound. */
export function numberOf(value: AccountValue | undefined): number | null {
  return value === undefined ? null : centreOf(value);
}

/** The first names of a list, and how many more there are: a reader loses a longer list. */
export function sayFirst(names: readonly string[], most: number): string {
  if (names.length <= most) return formatList(names);
  return formatList([...names.slice(0, most), `${formatCount(names.length - most)} more`]);
}

/** `1 claim`, `3 claims`. */
export function countOf(n: number, one: string, many: string = `${one}s`): string {
  return `${n === 1 ? '1' : formatCount(n)} ${n === 1 ? one : many}`;
}
