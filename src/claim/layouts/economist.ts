import type { Layout } from '../layout.ts';

/**
 * The Economist's table of estimates of soldiers dead and wounded in Ukraine.
 *
 * Dates are day first (`16/01/2024`). `country` is the side whose soldiers are counted: the topic. Of `estimate_low`,
 * `estimate` and `estimate_high` most rows fill one: a low alone is a bound from below, not a point.
 */
export const economistLayout: Layout = {
  name: 'economist',
  title: "The Economist's estimates of the war in Ukraine",
  reference: 'github.com/TheEconomist/the-economist-ukraine-war-dead-and-wounded-estimates',
  needs: [
    ['date'],
    ['estimate'],
    ['estimate_low'],
    ['estimate_high'],
    ['type'],
    ['source'],
    ['country'],
  ],
  columns: {
    topic: ['country'],
    source: ['source'],
    measure: ['type'],
    as_of: ['date'],
    url: ['source_url'],
  },
  counts: [{ measure: null, low: ['estimate_low'], best: ['estimate'], high: ['estimate_high'] }],
  dates: 'day-first',
};
