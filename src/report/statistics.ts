import { formatFold, formatP, formatSignificant } from '../claim/format-number.ts';
import type { Divergence } from '../divergence/divergence.ts';
import { shortOf } from './shorts.ts';

/** A statistic of consistency, with the words that have to stand beside it. */
export interface Statistic {
  readonly label: string;
  /** Of the glossary, at most 60 characters. */
  readonly gloss: string;
  /** As people read it; null where it is not computed. */
  readonly value: (of: Divergence) => string | null;
}

/** How many sources have a number that can be compared. */
export function sourcesIn({ camps }: Pick<Divergence, 'camps'>): number {
  return new Set(camps.flatMap(({ sources }) => sources)).size;
}

/** The statistics of consistency, in the order of a report. */
export const STATISTICS: readonly Statistic[] = [
  {
    label: 'k',
    gloss: 'sources with a number that can be compared',
    value: (each) => String(sourcesIn(each)),
  },
  {
    label: 'Q',
    get gloss() {
      return shortOf('Q') ?? '';
    },
    value: ({ q }) => (q === null ? null : formatSignificant(q)),
  },
  {
    label: 'p',
    get gloss() {
      return shortOf('p of Q') ?? '';
    },
    value: ({ p }) => (p === null ? null : p === 0 ? '< 1e-300' : formatP(p)),
  },
  {
    label: 'I2',
    get gloss() {
      return shortOf('I2') ?? '';
    },
    value: ({ i2 }) => (i2 === null ? null : `${formatSignificant(i2)} %`),
  },
  {
    label: 'tau',
    get gloss() {
      return shortOf('tau as a fold') ?? '';
    },
    value: ({ tauFold }) => (tauFold === null ? null : formatFold(tauFold)),
  },
  {
    label: 'Birge',
    get gloss() {
      return shortOf('Birge ratio') ?? '';
    },
    value: ({ birge }) => (birge === null ? null : formatSignificant(birge)),
  },
];
