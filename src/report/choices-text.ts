import type { TrackRecord } from '../backtest/track-record.ts';
import { MEASURES } from '../claim/measure.ts';
import type { TopicSensitivity } from '../reconcile.ts';
import { padEnd, printable, wrap } from './layout.ts';

/** Which choice moves each answer most, as text of 80 columns. */
export function sensitivityText(topics: readonly TopicSensitivity[]): string {
  const lines = ['What hangs on which choice'];
  for (const { topic, measures } of topics) {
    if (topics.length > 1) lines.push(...wrap(printable(topic), '  ', '  '));
    for (const measure of MEASURES) {
      const found = measures[measure];
      if (found !== undefined) lines.push(...wrap(printable(found.text), '  - ', '    '));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** How often each assumption held in an archive, as text of 80 columns. */
export function trackRecordText(
  file: string,
  level: number,
  records: readonly TrackRecord[],
): string {
  const lines = wrap(
    `Track record: ranges at ${100 * level} % in ${printable(file)}, leaving sources out`,
  );
  for (const { assume, text } of records) {
    lines.push(...wrap(text, `    ${padEnd(assume, 14)}`, ' '.repeat(18)));
  }
  if (records.length === 0) lines.push('    nothing in it could be held out');
  return `${lines.join('\n')}\n`;
}
