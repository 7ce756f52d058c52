import type { Claim } from './claim.ts';

/** A claim while its file is still being read: open dates and blank topics are settled at the end. */
export type Draft = { -readonly [K in keyof Claim]: Claim[K] };
