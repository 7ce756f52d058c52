import type { AccountShare, AccountValue } from '../account/account.ts';
import { formatCount, formatRatio, formatShare } from '../claim/format-number.ts';
import { MEASURES } from '../claim/measure.ts';
import type { TopicResult } from '../reconciliation.ts';

/** What a number is: heads, a fraction of 1, or a ratio that need not stay below 1. */
export type Unit = 'count' | 'share' | 'ratio';

/** The unit of a value of an account. */
export function unitOf(value: AccountValue | AccountShare): Unit {
  return 'of' in value ? (value.unit ?? 'share') : 'count';
}

/** The unit of a measure, a share (`killed/casualties`) or an identity of the user's, by its name in a topic. */
export function unitNamed(topic: Pick<TopicResult, 'accounts'>, name: string): Unit {
  if (MEASURES.some((measure) => measure === name)) return 'count';
  for (const { shares } of topic.accounts) {
    const value = shares[name];
    if (value !== undefined) return unitOf(value);
  }
  return 'share';
}

const FORMATS: Readonly<Record<Unit, (x: number) => string>> = {
  count: formatCount,
  share: formatShare,
  ratio: formatRatio,
};

/** How numbers of a unit are written for people. */
export function formatFor(unit: Unit): (x: number) => string {
  return FORMATS[unit];
}

/** `killed`; `share killed` for `killed/casualties`; `casualties / deployed`; an identity by its own name. */
export function shortName(name: string): string {
  const [part, base] = name.split('/');
  if (part === undefined || base === undefined) return name;
  return base === 'casualties' ? `share ${part}` : `${part} / ${base}`;
}
