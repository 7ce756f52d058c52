import { dateInWords } from '../claim/date-words.ts';
import { formatCount, formatFold, formatInterval, formatShare } from '../claim/format-number.ts';
import { agreementOf } from '../divergence/agreement.ts';
import type { Difference, Ends, RangeChange, TopicDifference } from '../difference.ts';
import { padEnd, padStart, printable, wrap } from './layout.ts';

/** What new claims changed, as text of 80 columns. */
export function differenceText(difference: Difference): string {
  const { from, to, level } = difference;
  const when = (side: Difference['from']): string =>
    `${side.claims} claims${side.asOf === null ? '' : ` as of ${dateInWords(side.asOf)}`}`;
  const lines = wrap(`${when(from)} -> ${when(to)}; ranges at ${formatShare(level)}`);
  const same = difference.topics.filter(({ status }) => status === 'same');
  for (const topic of difference.topics) {
    if (topic.status !== 'same') lines.push('', ...topicLines(topic));
  }
  if (same.length === difference.topics.length) lines.push('', 'Nothing changed.');
  else if (same.length > 0) lines.push('', `${same.length} more topics, unchanged`);
  return `${lines.join('\n')}\n`;
}

function topicLines(topic: TopicDifference): string[] {
  const { sources, ranges, folds, findings } = topic;
  const head = topic.status === 'changed' ? '' : ` (${topic.status})`;
  const lines = wrap(`${printable(topic.topic)}${head}`);
  if (sources.new.length > 0) {
    lines.push(...wrap(`new sources: ${sources.new.map(printable).join(', ')}`, '  ', '    '));
  }
  if (sources.gone.length > 0) {
    lines.push(...wrap(`gone: ${sources.gone.map(printable).join(', ')}`, '  ', '    '));
  }
  for (const { source, measure, from, to } of sources.revised) {
    lines.push(
      ...wrap(`revised: ${printable(source)}, ${measure}: ${revisedText(from, to)}`, '  ', '    '),
    );
  }
  for (const { measure, from, to, zeroFrom, zeroTo } of folds) {
    const gap = `${foldText(from, zeroFrom)} -> ${foldText(to, zeroTo)}`;
    lines.push(...wrap(`gap on ${printable(measure)}: ${gap}`, '  ', '    '));
  }
  let measure = '';
  for (const change of ranges) {
    if (change.measure !== measure) lines.push(`  ${change.measure}`);
    measure = change.measure;
    lines.push(rangeLine(change));
  }
  if (findings.length > 0) {
    lines.push('  new findings');
    for (const text of findings) lines.push(...wrap(printable(text), '  - ', '    '));
  }
  return lines;
}

/** The name, and each side of a change, in columns. */
const NAME_WIDTH = 13;
const SIDE_WIDTH = 20;

function rangeLine({ assume, from, to, moved }: RangeChange): string {
  const side = (ends: Ends | null): string =>
    ends === null ? 'none' : formatInterval(ends.low, ends.high);
  const shift = moved === null ? '' : `  median x ${moved.toFixed(2)}`;
  return `    ${padEnd(assume, NAME_WIDTH)}${padStart(side(from), SIDE_WIDTH)} -> ${padEnd(side(to), SIDE_WIDTH)}${shift}`.trimEnd();
}

function foldText(fold: number | null, fromZero: boolean): string {
  if (fold === null) return fromZero ? 'from 0' : 'none';
  return agreementOf(fold, null) === 'same' ? 'the same' : formatFold(fold);
}

/** The bests; where they are printed alike, what moved is the interval, and it is printed too. */
function revisedText(from: Ends, to: Ends): string {
  const bests = [endsText(from), endsText(to)] as const;
  if (bests[0] !== bests[1]) return bests.join(' -> ');
  const intervals = [formatInterval(from.low, from.high), formatInterval(to.low, to.high)] as const;
  if (intervals[0] === intervals[1]) return `${bests[0]}, changed by less than is printed`;
  return from.median === null && to.median === null
    ? intervals.join(' -> ')
    : `${bests[0]} (${intervals[0]}) -> ${bests[1]} (${intervals[1]})`;
}

function endsText({ low, median, high }: Ends): string {
  return median === null ? formatInterval(low, high) : formatCount(median);
}
