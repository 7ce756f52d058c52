import type { Claim } from '../../../claim/claim.ts';

/** A row without claims has nothing to exclude; one that the file excludes is mended in its status cell. */
export function canExclude(claims: readonly Claim[]): boolean {
  return claims.some(({ status }) => status === 'active');
}
