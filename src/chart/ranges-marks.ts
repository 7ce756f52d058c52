import type { Account } from '../account/account.ts';
import { formatCount } from '../claim/format-number.ts';
import type { Interval, Range } from '../range/range.ts';
import { hoverText, valueLines } from './hover.ts';
import {
  boundMarks,
  closedBar,
  intervalLine,
  pointMark,
  uprightTick,
  type RowMark,
} from './marks.ts';
import { markY, type Row } from './ranges-layout.ts';
import { rowLabels, type Mark, type Painted, type Painter } from './ranges-painter.ts';
import { withSpread } from './spread.ts';
import type { Style } from './theme.ts';
import { ASSUMPTION_SENTENCES, capital, levelText, rangeText } from './words.ts';

/** The intervals of a range: one, or as many as its highest-density region has. */
export function partsOf(range: Range): readonly Interval[] {
  return range.intervals.length > 1 ? range.intervals : [range];
}

function styleOf(account: Account, { setting, colored }: Painter): Style {
  const own = setting.style(account.source);
  if (account.status === 'excluded') return { ...own, color: setting.theme.excluded };
  return colored
    ? own
    : { color: setting.theme.series[0] ?? own.color, symbol: 'circle', dash: 'solid' };
}

/** A source: its interval as stated and with the spread, its best, its arrows. */
export function paintSource(row: Row & { kind: 'source' }, painter: Painter): Painted {
  const { setting, axis, columns, claims } = painter;
  const { theme, sizes } = setting;
  const { account, value } = row.source;
  const { low, best, high, how } = value;
  const { measure, tau } = row.section;
  const { source, status } = account;
  const excluded = status === 'excluded';
  const style = styleOf(account, painter);
  const text = columns.ofSource(row.source);
  const mark: RowMark = {
    y: markY(row, text, sizes.narrow),
    name: `${measure}: ${source}`,
    hover: hoverText(valueLines(account, measure, value, claims)),
    customdata: { measure, source, low, best, high, how, status },
  };
  const data: Mark[] = [];
  const spread = excluded ? null : withSpread(value, tau);
  const [from, to] = [spread?.low ?? low ?? best, spread?.high ?? high ?? best];
  if (spread !== null && from !== null && to !== null) {
    data.push(intervalLine(axis, mark, from, to, { color: style.color, width: sizes.thin }));
  }
  const [start, end] = [low ?? best, high ?? best];
  if (start !== null && end !== null) {
    const line = { color: style.color, width: sizes.thick };
    data.push(intervalLine(axis, mark, start, end, line, how === 'derived' || excluded ? 0.55 : 1));
  }
  const arrow = { color: style.color, width: 1.5 };
  if (high === null && start !== null) {
    data.push(...boundMarks(axis, mark, start, 'up', value.lowReached, arrow, theme));
  }
  if (low === null && end !== null) {
    data.push(...boundMarks(axis, mark, end, 'down', value.highReached, arrow, theme));
  }
  if (best !== null) {
    data.push(pointMark(axis, mark, best, style, theme, sizes.marker, how === 'derived'));
  }
  const color = excluded ? theme.muted : theme.ink;
  return { data, shapes: [], labels: rowLabels(row, text, painter, color) };
}

/** A range, or the ranges that print alike: a bar for each interval, a tick at the median. */
export function paintRange(row: Row & { kind: 'range' }, painter: Painter): Painted {
  const { setting, axis, columns } = painter;
  const { theme, sizes } = setting;
  const { measure } = row.section;
  const text = columns.ofRange(row.range);
  const y = markY(row, text, sizes.narrow);
  const data = row.range.ranges.flatMap(({ assumption, range }): Mark[] => {
    const color = assumption === 'next-source' ? theme.accent : theme.range;
    const { low, median, high } = range;
    const mark: RowMark = {
      y,
      name: `${measure}: ${assumption}`,
      hover: hoverText([
        `${capital(measure)}: ${rangeText(range)}`,
        `${levelText(setting)}: ${ASSUMPTION_SENTENCES[assumption]}`,
        median === null ? '' : `median ${formatCount(median)}`,
        ...range.flags.map((flag) => flag.text),
      ]),
      customdata: { measure, assumption, low, median, high },
    };
    const marks = partsOf(range).flatMap((part): readonly Mark[] => {
      const line = { color, width: 2.5 };
      if (part.low !== null && part.high !== null) {
        return closedBar(axis, mark, part.low, part.high, color, sizes.bar);
      }
      if (part.low !== null) return boundMarks(axis, mark, part.low, 'up', true, line, theme);
      if (part.high !== null) return boundMarks(axis, mark, part.high, 'down', true, line, theme);
      return [];
    });
    // A median between two camps is a number that no source supports: it stands in the hover text only.
    const supported = partsOf(range).some(
      (part) => median !== null && median >= (part.low ?? 0) && median <= (part.high ?? Infinity),
    );
    return median === null || !supported
      ? marks
      : [...marks, uprightTick(axis, mark, median, theme.ink, sizes.bar / 2 + 2.5, 1.6)];
  });
  const headline = row.range.ranges.some(({ assumption }) => assumption === 'next-source');
  const color = headline ? theme.ink : theme.muted;
  return { data, shapes: [], labels: rowLabels(row, text, painter, color) };
}
