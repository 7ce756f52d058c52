import type { Layout } from '../layout.ts';

/** PRIO Battle Deaths: one conflict and year a row; -999 stands for "no best estimate", which is missing and never a number. */
export const prioLayout: Layout = {
  name: 'prio',
  title: 'PRIO Battle Deaths',
  reference:
    'B. Lacina and N. P. Gleditsch (2005), Monitoring Trends in Global Combat, European Journal of Population 21:145-166',
  needs: [['bdeadlow'], ['bdeadhig'], ['bdeadbes'], ['year']],
  constants: { source: 'PRIO', measure: 'killed' },
  counts: [{ measure: 'killed', low: ['bdeadlow'], best: ['bdeadbes'], high: ['bdeadhig'] }],
  topics: [['conflict_name'], ['location', 'side_a', 'side_b'], ['location'], ['id']],
  dateParts: { year: ['year'] },
  period: true,
  missing: ['-999'],
};
