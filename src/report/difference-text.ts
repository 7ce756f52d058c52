import { dateInWords } from '../claim/date-words.ts';
import { formatCount, formatFold, formatInterval, formatShare } from '../claim/format-number.ts';
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
      ...wrap(
        `revised: ${printable(source)}, ${measure}: ${endsText(from)} -> ${endsText(to)}`,
        '  ',
        '    ',
      ),
    );
  }
  for (const { measure, from, to } of folds) {
    const text = (fold: number | null): string => (fold === null ? 'none' : formatFold(fold));
    lines.push(...wrap(`gap on ${measure}: ${text(from)} -> ${text(to)}`, '  ', '    '));
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

function endsText({ low, median, high }: Ends): string {
  return median === null ? formatInterval(low, high) : formatCount(median);
}
