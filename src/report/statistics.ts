import { formatFold, formatP, formatSignificant } from '../claim/format-number.ts';
import type { Divergence } from '../divergence/divergence.ts';

/** A statistic of consistency, with the words that have to stand beside it. */
export interface Statistic {
  readonly label: string;
  /** At most 60 characters. */
  readonly gloss: string;
  /** As people read it; null where it is not computed. */
  readonly value: (of: Divergence) => string | null;
}

function sourcesIn({ camps }: Divergence): number {
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
    gloss: 'squared gaps over stated errors; about k - 1 if they fit',
    value: ({ q }) => (q === null ? null : formatSignificant(q)),
  },
  {
    label: 'p',
    gloss: 'chance of so large a Q if all of them were right',
    value: ({ p }) => (p === null ? null : p === 0 ? '< 1e-300' : formatP(p)),
  },
  {
    label: 'I2',
    gloss: 'share of the spread that stated errors do not explain',
    value: ({ i2 }) => (i2 === null ? null : `${formatSignificant(i2)} %`),
  },
  {
    label: 'tau',
    gloss: 'spread beyond stated errors, as a fold (1 sd on ln)',
    value: ({ tauFold }) => (tauFold === null ? null : formatFold(tauFold)),
  },
  {
    label: 'Birge',
    gloss: 'times that stated errors must grow for them to agree',
    value: ({ birge }) => (birge === null ? null : formatSignificant(birge)),
  },
];
