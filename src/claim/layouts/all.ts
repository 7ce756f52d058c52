import type { Layout } from '../layout.ts';
import { acledLayout } from './acled.ts';
import { claimsLayout } from './claims.ts';
import { economistLayout } from './economist.ts';
import { prioLayout } from './prio.ts';
import { ucdpGedLayout } from './ucdp-ged.ts';
import { ucdpYearlyLayout } from './ucdp-yearly.ts';

/** Layouts with fixed headers, in the order in which they are tried: ours first, then the more particular ones. */
export const LAYOUTS: readonly Layout[] = [
  claimsLayout,
  economistLayout,
  ucdpGedLayout,
  ucdpYearlyLayout,
  prioLayout,
  acledLayout,
];
