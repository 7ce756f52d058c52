import type { Layout } from '../layout.ts';

/**
 * UCDP Georeferenced Event Dataset: one event a row, with a low, best and high count of the dead.
 *
 * An event is a period count: the dead between `date_start` and `date_end`, not a toll since the beginning. Its topic is the
 * conflict (`conflict_name`, else the dyad, else the two sides). Two events of one day with the same figures are two events:
 * the `id` tells them apart.
 */
export const ucdpGedLayout: Layout = {
  name: 'ucdp-ged',
  title: 'UCDP GED (events)',
  reference:
    'S. Högbladh, UCDP GED Codebook, Department of Peace and Conflict Research, Uppsala University',
  needs: [
    ['type_of_violence', 'deaths_a', 'deaths_civilians', 'dyad_name', 'conflict_name'],
    ['best', 'best_death', 'best_est'],
    ['low', 'low_death', 'low_est'],
    ['high', 'high_death', 'high_est'],
    ['date_start', 'date_end', 'year'],
  ],
  columns: { from: ['date_start'], as_of: ['date_end', 'date_start'] },
  constants: { source: 'UCDP GED', measure: 'killed' },
  counts: [
    {
      measure: 'killed',
      low: ['low', 'low_death', 'low_est'],
      best: ['best', 'best_death', 'best_est'],
      high: ['high', 'high_death', 'high_est'],
    },
  ],
  topics: [['conflict_name'], ['dyad_name'], ['side_a', 'side_b'], ['country']],
  dateParts: { year: ['year'], month: ['month'], day: ['day'] },
  period: true,
  id: ['id'],
};
