/** The library: every step is a pure function, a whole result is plain JSON data. */
export type * from './reconciliation.ts';
