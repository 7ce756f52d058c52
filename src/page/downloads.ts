import type { Claim } from '../claim/claim.ts';
import { writeClaims } from '../claim/write-claims.ts';
import type { Reconciliation } from '../reconciliation.ts';
import { archiveOf } from '../report/archive-text.ts';
import { csvOf } from '../report/csv.ts';
import { tableOf } from '../report/tables.ts';

/** Hands a file to the browser's downloads. Nothing leaves the machine. */
export function save(name: string, type: string, data: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([data], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Every claim with its exclusions, in our layout: `dissensus reconcile` of this file gives the same ranges. */
export function claimsCsv(result: Reconciliation): string {
  const claims: Claim[] = result.topics.flatMap((topic) => topic.claims);
  return writeClaims(claims);
}

/** The ranges as `dissensus reconcile --format csv` writes them. */
export function rangesCsv(result: Reconciliation): string {
  return csvOf(tableOf('ranges', result));
}

/** The whole result as `dissensus reconcile --format json` writes it, byte for byte. */
export function resultJson(result: Reconciliation): string {
  if (result.topics.length < 2) return `${JSON.stringify(result, null, 2)}\n`;
  const { ranking, houses } = archiveOf(result);
  return `${JSON.stringify({ ...result, ranking, houses }, null, 2)}\n`;
}
