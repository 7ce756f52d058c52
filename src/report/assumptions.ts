import type { Assumption } from '../range/range.ts';

/** What an assumption says, in the words of a report. */
export interface AssumptionWords {
  /** Stands beside its numbers: at most 48 characters. */
  readonly short: string;
  /** A sentence that a reader can weigh. */
  readonly sentence: string;
}

/** Every assumption in words. None of them is the truth: each says what follows from it. */
export const ASSUMPTION_WORDS: Readonly<Record<Assumption, AssumptionWords>> = {
  'next-source': {
    short: 'where a further independent source would land',
    sentence:
      'Where a further independent source would land, if sources go on differing as these do.',
  },
  'all-err': {
    short: 'each source errs around one truth',
    sentence: 'Each source errs around one truth, by an amount learned from their spread.',
  },
  'all-right': {
    short: 'all are right within their stated precision',
    sentence: 'All are right within their stated precision.',
  },
  'one-right': {
    short: 'one of them is right, nobody knows which',
    sentence: 'One of the sources is right, and nobody knows which.',
  },
  claimed: {
    short: 'nothing beyond what was claimed',
    sentence: 'Nothing beyond what was claimed: from the lowest claim to the highest.',
  },
};
