import { formatFold, formatLog, formatShare } from '../../claim/format-number.ts';
import { PARTS } from '../../claim/measure.ts';
import { agreementOf, NEARLY_AGREE_FOLD } from '../agreement.ts';
import type { Decomposition } from '../divergence.ts';
import { countSplit } from '../logarithmic-mean.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { valueOfSource } from './rule.ts';
import { mayBeGrowth } from './time.ts';
import { widestSplit } from './widest-split.ts';
import { fateOf, numberOf, sayNumber } from './words.ts';

/**
 * Where the widest disagreement on a part comes from: from how many casualties there were, from the share of them, or
 * from both. One finding a measure, and one a pair: the split of killed says already what that of wounded would.
 */
export function splitFindings(context: FindingContext): readonly Ranked[] {
  const found: Ranked[] = [];
  const told = new Set<string>();
  for (const measure of PARTS) {
    const widest = widestSplit(
      context,
      context.topic.decomposition.filter((each) => each.measure === measure),
    );
    if (widest === undefined) continue;
    const pair = [widest.high, widest.low].sort().join('\n');
    if (told.has(pair)) continue;
    told.add(pair);
    const finding = splitFinding(context, widest);
    if (finding !== null) found.push(finding);
  }
  return found;
}

/** Whether a fold prints as 1. */
function isSame(fold: number): boolean {
  return formatFold(fold) === formatFold(1);
}

/** `4.44-fold`; where that would be 1-fold, that it is the same. */
function foldInWords(fold: number): string {
  return isSame(fold) ? 'the same' : formatFold(fold);
}

function splitFinding(context: FindingContext, split: Decomposition): Ranked | null {
  const { measure, high, low, logRatio, parts } = split;
  const partHigh = valueOfSource(context, high, measure);
  const partLow = valueOfSource(context, low, measure);
  const totalHigh = valueOfSource(context, high, 'casualties');
  const totalLow = valueOfSource(context, low, 'casualties');
  const [ph, pl, th, tl] = [partHigh, partLow, totalHigh, totalLow].map(numberOf);
  if (ph == null || pl == null || th == null || tl == null) return null;
  if (
    partHigh === undefined ||
    partLow === undefined ||
    totalHigh === undefined ||
    totalLow === undefined
  ) {
    return null;
  }
  const fold = Math.exp(logRatio);
  const totalFold = Math.exp(Math.abs(parts.casualties));
  const shareFold = Math.exp(Math.abs(parts.share));
  const totalHigher = parts.casualties < 0 ? low : high;
  const shareHigher = parts.share < 0 ? low : high;
  const pairOf = (name: string): boolean | null =>
    context.topic.divergence[name]?.pairs.find(
      ({ a, b }) => (a === high && b === low) || (a === low && b === high),
    )?.intervalsOverlap ?? null;
  const verb = agreementOf(fold, pairOf(measure)) === 'apart' ? 'disagree' : 'differ';
  const killed = `${sayNumber(partHigh, measure)} and ${sayNumber(partLow, measure)} ${measure}, ${foldInWords(fold)}${isSame(fold) ? '' : `, ${high} higher`}`;
  const totals = `${sayNumber(totalHigh, 'casualties')} and ${sayNumber(totalLow, 'casualties')}, ${foldInWords(totalFold)}`;
  const totalsSide = isSame(totalFold) ? '' : `, ${totalHigher} higher`;
  const shares = `${formatShare(ph / th)} and ${formatShare(pl / tl)}, ${foldInWords(shareFold)}`;
  const shareSide = isSame(shareFold) ? '' : `, ${shareHigher} higher`;
  const logs = `In logarithms ${formatLog(logRatio)} = ${formatLog(parts.casualties)} ${
    parts.share < 0 ? '-' : '+'
  } ${formatLog(Math.abs(parts.share))}: ${measure} = casualties + share ${measure}.`;
  const inCounts = countSplit(ph, pl, parts);
  const values = {
    measure,
    high,
    low,
    fold,
    logRatio,
    logCasualties: parts.casualties,
    logShare: parts.share,
    partHigh: ph,
    partLow: pl,
    casualtiesHigh: th,
    casualtiesLow: tl,
    casualtiesFold: totalFold,
    casualtiesHigher: totalHigher,
    shareHigh: ph / th,
    shareLow: pl / tl,
    shareFold,
    shareHigher,
    countDifference: inCounts.difference,
    countCasualties: inCounts.casualties,
    countShare: inCounts.share,
  };
  const make = (code: string, text: string): Ranked => ({
    code,
    text: `${text} ${logs}`,
    values,
    tier: mayBeGrowth(context, measure, high, low) ? 4 : 1,
    weight: logRatio,
  });
  const totalsNear = totalFold <= NEARLY_AGREE_FOLD;
  const sharesNear = shareFold <= NEARLY_AGREE_FOLD;
  if (totalsNear && !sharesNear) {
    return make(
      'share-not-total',
      `${high} and ${low} ${isSame(totalFold) ? 'agree' : 'nearly agree'} on casualties (${totals}${totalsSide}) and ${verb} on how many of them ${fateOf(measure)} (${killed}).`,
    );
  }
  if (sharesNear && !totalsNear) {
    return make(
      'total-not-share',
      `${high} and ${low} ${isSame(shareFold) ? 'agree' : 'nearly agree'} on the share ${measure} (${shares}${shareSide}) and ${verb} on how many casualties there were (${totals}${totalsSide}): hence ${killed}.`,
    );
  }
  if (parts.casualties < 0 || parts.share < 0) {
    return make(
      'total-against-share',
      `${high} and ${low} differ both on casualties (${totals}${totalsSide}) and on the share ${measure} (${shares}${shareSide}), in opposite directions: what is left is ${killed}.`,
    );
  }
  const fromShare = logRatio === 0 ? 0 : parts.share / logRatio;
  return {
    ...make(
      'total-and-share',
      `${high} and ${low} ${verb} on the ${measure} (${killed}), and both components add to it: casualties (${totals}${totalsSide}) and the share ${measure} (${shares}${shareSide}), which makes ${formatShare(fromShare)} of it.`,
    ),
    values: { ...values, fromShare },
  };
}
