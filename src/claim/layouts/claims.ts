import { COUNT_FIELDS, FIELDS } from '../layout.ts';
import type { Layout } from '../layout.ts';

/** Our own layout: one claim a row, worded or in numbers. */
export const claimsLayout: Layout = {
  name: 'claims',
  title: 'the claims layout',
  needs: [['source'], ['measure'], COUNT_FIELDS],
  columns: Object.fromEntries(FIELDS.map((field) => [field, [field]])),
};
