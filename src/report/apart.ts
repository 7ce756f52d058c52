import { formatFold } from '../claim/format-number.ts';
import { agreementOf, sizeOf } from '../divergence/agreement.ts';
import { printable } from './layout.ts';

/** How far sources lie apart on a measure: any divergence, and any place in a ranking. */
interface Apart {
  readonly fold: number | null;
  readonly highest: string | null;
  readonly lowest: string | null;
}

/** Whether all that is compared says one figure. */
export function saysTheSame(each: Apart): boolean {
  const size = sizeOf(each);
  return size !== null && agreementOf(size, null) === 'same';
}

/** `4.44-fold`; `from 0` where the lowest is zero, of which no fold exists; `the same`; empty where nothing is compared. */
export function apartWord(each: Apart): string {
  if (saysTheSame(each)) return 'the same';
  if (each.fold !== null) return formatFold(each.fold);
  return sizeOf(each) === null ? '' : 'from 0';
}

/** `A over B`; where they say the same neither is over the other. */
export function whoText(each: Apart, sources: number): string {
  const [high, low] = [printable(each.highest ?? ''), printable(each.lowest ?? '')];
  if (!saysTheSame(each)) return `${high} over ${low}`;
  return sources > 2 ? `all ${sources} say it` : `${high} and ${low} say it`;
}
