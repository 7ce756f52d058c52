/** Readings in the notation of `parse-quantity-cases.ts`. */
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import type { Quantity } from '../../src/claim/quantity.ts';

/** A quantity in short: `killed 550/600/650`. */
function shown(q: Quantity): string {
  const number = (x: number | null): string => {
    if (x === null) return '_';
    return q.unit === 'share' ? `${Number((100 * x).toFixed(2))}%` : `${Number(x.toFixed(2))}`;
  };
  const low = `${q.lowReached ? '' : '>'}${number(q.low)}`;
  const high = `${q.highReached ? '' : '<'}${number(q.high)}`;
  const parts = [`${q.measure ?? '?'} ${low}/${number(q.best)}/${high}`];
  if (q.includes !== null) parts.push(`[${q.includes.map((measure) => measure[0]).join('')}]`);
  if (q.relation === 'nested') parts.push(`in ${q.of}`);
  else if (q.of !== null) parts.push(`of ${q.of}`);
  if (q.relation === 'additive') parts.push('beside');
  return parts.join(' ');
}

/** What a wording gives: its quantities, and the code of the problem by which it is refused. */
export function inShort(wording: string): string[] {
  const { quantities, problems } = parseQuantity(wording);
  const refusal =
    problems.find(({ severity }) => severity === 'error') ??
    (quantities.length === 0 ? problems[0] : undefined);
  return [...quantities.map(shown), ...(refusal === undefined ? [] : [`! ${refusal.code}`])];
}
