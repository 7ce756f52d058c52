import type { JSX } from 'preact';
import type { Claim } from '../../claim/claim.ts';
import { explainReading, readingFormat } from '../../claim/explain-reading.ts';
import { formatInterval } from '../../claim/format-number.ts';

/** How a row was read: each number with its interval, and why it is that wide. */
export function Readings({ claims }: { readonly claims: readonly Claim[] }): JSX.Element {
  if (claims.length === 0) return <span class="soft">nothing</span>;
  return (
    <>
      {claims.map(({ id, measure, quantity }) => {
        const format = readingFormat(quantity);
        const { low, best, high, lowReached, highReached } = quantity;
        return (
          <div key={id} title={explainReading(quantity)}>
            <span class="soft">
              {measure}
              {quantity.unit === 'share' && quantity.of !== null ? ` / ${quantity.of}` : ''}
            </span>{' '}
            {best !== null && best !== low && <b>{format(best)} </b>}
            <span class="interval">
              {formatInterval(low, high, { format, lowReached, highReached })}
            </span>
          </div>
        );
      })}
    </>
  );
}
