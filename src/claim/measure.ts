/**
 * What a claim counts.
 *
 * `casualties` means killed + wounded unless the claim's `includes` says more;
 * `deployed` is the force that can suffer them.
 */
export type Measure = 'killed' | 'wounded' | 'missing' | 'captured' | 'casualties' | 'deployed';

/** Every measure, in the order in which reports list them. */
export const MEASURES: readonly Measure[] = [
  'killed',
  'wounded',
  'missing',
  'captured',
  'casualties',
  'deployed',
];

/** The measures that can be parts of a casualty total. */
export const PARTS: readonly Measure[] = ['killed', 'wounded', 'missing', 'captured'];
