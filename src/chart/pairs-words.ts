import { formatCount, formatFold } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Pair } from '../divergence/divergence.ts';
import { ZERO_REASON } from '../divergence/pairs.ts';
import { isBothZero, type OwnTexts } from './pairs-cells.ts';
import type { Standing } from './pairs-layout.ts';
import { apartText, capital, namesText, numberText } from './words.ts';

/** How many pairs lie apart, and which the farthest; of equal numbers that they are the same. */
export function pairsTitle(
  measure: Measure,
  standing: readonly Standing[],
  pairs: readonly Pair[],
): string {
  const what = capital(measure);
  const compared = pairs.filter((pair) => pair.ratio !== null);
  const widest = compared.reduce<Pair | null>(
    (most, pair) => ((pair.ratio ?? 0) > (most?.ratio ?? 0) ? pair : most),
    null,
  );
  if (widest === null || widest.ratio === null) return `${what}: ${zeroTitle(standing, pairs)}`;
  if (apartText(widest.ratio) === apartText(1)) {
    return `${what}: ${namesText(namesOf(compared))} say the same, ${saidBy(widest.a, standing)}`;
  }
  const gap = `${widest.a} is ${formatFold(widest.ratio).replace('-fold', ' times')} ${widest.b}`;
  if (compared.length === 1) return `${what}: ${gap}`;
  const apart = compared.filter((pair) => pair.intervalsOverlap === false).length;
  return `${what}: ${formatCount(apart)} of ${formatCount(compared.length)} pairs of sources do not overlap; at the widest ${gap}`;
}

/** Without a ratio: zeros are the same, and one number beside them is no multiple of them; bounds alone say neither. */
function zeroTitle(standing: readonly Standing[], pairs: readonly Pair[]): string {
  const above = pairs.filter(isAboveZero);
  const zeros = [...new Set([...above.map(({ b }) => b), ...namesOf(pairs.filter(isBothZero))])];
  const [first] = above;
  if (first !== undefined) {
    return `${saidBy(first.a, standing)} by ${first.a}, 0 by ${namesText(zeros.sort())}; a ratio to zero does not exist`;
  }
  return zeros.length > 0
    ? `${namesText(zeros.sort())} say the same, 0`
    : 'no two sources can be compared';
}

/** A number beside a zero. */
function isAboveZero({ reason }: Pair): boolean {
  return reason === ZERO_REASON;
}

function namesOf(pairs: readonly Pair[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
}

function saidBy(source: string, standing: readonly Standing[]): string {
  const own = standing.find((each) => each.source === source);
  return own === undefined ? '' : numberText(own.value);
}

/** How to read the cells that this matrix has. */
export function pairsNote(
  standing: readonly Standing[],
  pairs: readonly Pair[],
  written: boolean,
  own: OwnTexts,
): string {
  const shown = own.texts.filter((text) => text !== '').length;
  const diagonal =
    shown === 0
      ? ''
      : `On the diagonal: the number itself${shown < own.texts.length ? ', where it has room' : ''}${own.inThousands ? ' (k: thousand)' : ''}.`;
  const hatched = pairs.filter((pair) => pair.ratio === null && !isBothZero(pair));
  const bounds = new Set(
    standing.filter(({ value }) => centreOf(value) === null).map(({ source }) => source),
  );
  const isOneSided = ({ a, b }: Pair): boolean => bounds.has(a) || bounds.has(b);
  const why = [
    hatched.some((pair) => !isAboveZero(pair) && isOneSided(pair)) ? 'one-sided' : '',
    // A number with both ends that has no ratio counts something else than the others.
    hatched.some((pair) => !isAboveZero(pair) && !isOneSided(pair)) ? 'of another definition' : '',
    hatched.some(isAboveZero) ? 'a ratio to zero does not exist' : '',
  ].filter((part) => part !== '');
  return [
    pairs.every(({ ratio }) => ratio === null)
      ? ''
      : written
        ? 'Each cell: how many times the higher of the two is the lower.'
        : 'The deeper the colour, the farther apart; the ratios stand in the table.',
    diagonal,
    pairs.some(({ ratio }) => ratio !== null && ratio > 1)
      ? 'Orange, above the diagonal: the row is the higher; blue, below it: the column.'
      : '',
    pairs.some(
      (pair) => (pair.ratio !== null || isBothZero(pair)) && pair.intervalsOverlap === true,
    )
      ? 'Outlined: the intervals overlap.'
      : '',
    hatched.length > 0 ? `Hatched: not comparable (${why.join(', or ')}).` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
