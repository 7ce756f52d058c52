import { BOUND_LEAVES_OUT } from '../range/flags.ts';
import type { Assumption, Range } from '../range/range.ts';

/** What an assumption says, in the words of a report. */
export interface AssumptionWords {
  /** Stands beside its numbers in a terminal: at most 26 characters. */
  readonly short: string;
  /** A sentence that a reader can weigh. */
  readonly sentence: string;
}

/** Every assumption in words. None of them is the truth: each says what follows from it. */
export const ASSUMPTION_WORDS: Readonly<Record<Assumption, AssumptionWords>> = {
  'next-source': {
    short: 'where another would land',
    sentence:
      'Where a further independent source would land, if sources go on differing as these do.',
  },
  'all-err': {
    short: 'each errs around the truth',
    sentence: 'Each source errs around one truth, by an amount learned from their spread.',
  },
  'all-right': {
    short: 'all are right as stated',
    sentence: 'All are right within their stated precision.',
  },
  'one-right': {
    short: 'one of them is right',
    sentence: 'One of the sources is right, and nobody knows which.',
  },
  claimed: {
    short: 'as claimed, nothing more',
    sentence:
      'Nothing beyond what was claimed: from the lowest claim to the highest, cut where the accounting bounds leave no room.',
  },
};

/** What stands beside the numbers of a range: where the accounting bounds leave a claim out, it does not say that all of them are in. */
export function shortWords(assume: Assumption, { flags }: Pick<Range, 'flags'>): string {
  const isCut = assume === 'claimed' && flags.some(({ code }) => code === BOUND_LEAVES_OUT);
  return isCut ? 'as claimed, cut to fit' : ASSUMPTION_WORDS[assume].short;
}
