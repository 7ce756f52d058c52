import type { Layout } from '../layout.ts';

/**
 * UCDP's tables of one row a conflict (or dyad, or actor) and year, in their three spellings: `bd_best` (battle-related
 * deaths), `best_fatality_estimate` (non-state conflict and one-sided violence) and `BdBest` (before 2018).
 */
export const ucdpYearlyLayout: Layout = {
  name: 'ucdp-yearly',
  title: 'UCDP yearly deaths',
  reference: 'Uppsala Conflict Data Program, codebooks of the yearly tables, ucdp.uu.se/downloads',
  needs: [
    ['bd_best', 'best_fatality_estimate'],
    ['bd_low', 'low_fatality_estimate'],
    ['bd_high', 'high_fatality_estimate'],
    ['year'],
  ],
  constants: { source: 'UCDP', measure: 'killed' },
  counts: [
    {
      measure: 'killed',
      low: ['bd_low', 'low_fatality_estimate'],
      best: ['bd_best', 'best_fatality_estimate'],
      high: ['bd_high', 'high_fatality_estimate'],
    },
  ],
  topics: [
    ['conflict_name'],
    ['dyad_name'],
    ['side_a', 'side_b'],
    ['side_a_name', 'side_b_name'],
    ['actor_name'],
    ['location_inc'],
    ['location'],
  ],
  dateParts: { year: ['year'] },
  period: true,
};
