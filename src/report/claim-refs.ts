import type { Reconciliation } from '../reconciliation.ts';

/** How a report points at claims: `4` for line 4 where all claims are of one file, else the whole `FILE:4`. */
export interface ClaimRefs {
  /** The one file, by its name; null where there are several, or none. */
  readonly file: string | null;
  /** The short name of a claim, from its id. */
  label(id: string): string;
}

/** Claim ids are `FILE:LINE`; where every claim of a result is of one file, its name need not be said each time. */
export function claimRefs({ topics }: Pick<Reconciliation, 'topics'>): ClaimRefs {
  const prefixes = new Set<string>();
  for (const { claims } of topics) {
    for (const { id } of claims) prefixes.add(id.slice(0, id.lastIndexOf(':') + 1));
    if (prefixes.size > 1) break;
  }
  const [prefix = ''] = prefixes;
  if (prefixes.size !== 1 || prefix === '') return { file: null, label: (id) => id };
  return {
    file: prefix.slice(0, -1),
    label: (id) => (id.startsWith(prefix) ? id.slice(prefix.length) : id),
  };
}
