import { formatFold } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import { agreementOf, sizeOf } from '../agreement.ts';
import type { Divergence } from '../divergence.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { valueOfSource } from './rule.ts';
import { mayBeGrowth } from './time.ts';
import { capital, countOf, nameInWords, numberOf, sayEnd, sayInterval, sayValue } from './words.ts';

/** Names under which something was compared: measures in their order, then shares and identities by name. */
export function comparedNames(context: FindingContext): readonly string[] {
  const names = Object.keys(context.topic.divergence);
  const measures = MEASURES.filter((measure) => names.includes(measure));
  const rest = names.filter((name) => !(measures as readonly string[]).includes(name)).sort();
  return [...measures, ...rest];
}

/** For each measure and share how far the highest and the lowest source lie apart, and whether their intervals overlap. */
export function gapFindings(context: FindingContext): readonly Ranked[] {
  return comparedNames(context).flatMap((name) => {
    const divergence = context.topic.divergence[name];
    const finding = divergence === undefined ? null : gapFinding(context, name, divergence);
    return finding === null ? [] : [finding];
  });
}

function gapFinding(context: FindingContext, name: string, divergence: Divergence): Ranked | null {
  const { highest, lowest, fold } = divergence;
  if (highest === null || lowest === null) return null;
  const high = valueOfSource(context, highest, name);
  const low = valueOfSource(context, lowest, name);
  if (high === undefined || low === undefined) return null;
  const what = capital(nameInWords(name));
  const sources = divergence.camps.reduce((sum, camp) => sum + camp.sources.length, 0);
  const base = {
    name,
    highest,
    lowest,
    high: numberOf(high),
    low: numberOf(low),
    highHow: high.how,
    lowHow: low.how,
    sources,
  };
  const who =
    sources > 2
      ? `${countOf(sources, 'source')}, from ${sayEnd(low, name)} by ${lowest} to ${sayEnd(high, name)} by ${highest}`
      : `${sayValue(high, name)} by ${highest}, ${sayValue(low, name)} by ${lowest}`;
  const overlap =
    divergence.pairs.find(({ a, b }) => a === highest && b === lowest)?.intervalsOverlap ?? null;
  const agreement = agreementOf(sizeOf(divergence) ?? 1, overlap);
  const values = {
    ...base,
    fold,
    overlap: overlap === null ? null : overlap ? 'yes' : 'no',
    highInterval: sayInterval(high, name),
    lowInterval: sayInterval(low, name),
  };
  if (agreement === 'same') {
    const text = `${what}: ${countOf(sources, 'source')} and one figure, ${sayValue(high, name)}.`;
    return { code: 'same-figure', text, values, tier: 4, weight: 0 };
  }
  const intervals = `(${sayInterval(high, name)} and ${sayInterval(low, name)})`;
  const touch =
    overlap === null
      ? ''
      : overlap
        ? `; their intervals ${intervals} overlap`
        : `; their intervals ${intervals} do not overlap`;
  if (fold === null) {
    const size = overlap === true ? '' : ', and no gap is wider than one from zero';
    return {
      code: 'zero',
      text: `${what}: ${who}. A ratio to zero does not exist${size}${touch}.`,
      values,
      tier: agreement === 'apart' && !mayBeGrowth(context, name, highest, lowest) ? 1 : 4,
      weight: Infinity,
    };
  }
  const size =
    agreement === 'nearly-agree'
      ? `${formatFold(fold)} apart, nearly in agreement, ${highest} higher`
      : `${formatFold(fold)} apart, ${highest} higher`;
  return {
    code: agreement,
    text: `${what}: ${who}, ${size}${touch}.`,
    values,
    tier: agreement === 'apart' && !mayBeGrowth(context, name, highest, lowest) ? 2 : 4,
    weight: Math.log(fold),
  };
}
