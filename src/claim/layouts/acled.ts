import type { Layout } from '../layout.ts';

/**
 * ACLED: one event a row, one number of the dead.
 *
 * The voice is ACLED, which chose the number; the papers in its `source` column are what it read. Its events are period
 * counts of their day.
 */
export const acledLayout: Layout = {
  name: 'acled',
  title: 'ACLED (events)',
  reference: 'ACLED, Armed Conflict Location & Event Data Project Codebook, acleddata.com',
  needs: [['fatalities'], ['event_date'], ['event_type']],
  columns: { from: ['event_date'], as_of: ['event_date'] },
  constants: { source: 'ACLED', measure: 'killed' },
  counts: [{ measure: 'killed', best: ['fatalities'] }],
  topics: [['country']],
  period: true,
  id: ['event_id_cnty', 'data_id', 'event_id'],
};
