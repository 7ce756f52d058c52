import type { Backtest } from '../backtest/backtest.ts';
import type { Summary } from '../backtest/summary.ts';
import { formatShare, formatSignificant } from '../claim/format-number.ts';
import type { HouseEffects } from '../divergence/house-effects.ts';
import type { TopicRank } from '../divergence/rank-topics.ts';
import { apartWord, saysTheSame, whoText } from './apart.ts';
import { clip, padEnd, padStart, printable, wrap } from './layout.ts';

/** How each assumption did on an archive, as text of 80 columns. */
export function backtestText(test: Backtest): string {
  const lines = [
    ...wrap(
      `${test.heldOut} numbers held out, one source at a time, from ${test.quantities} quantities of ${test.topics} topics; ranges at ${formatShare(test.level)}.`,
    ),
    ...wrap(
      `${test.repeated} of them are repeated exactly by a remaining source; ${test.copies.length} sources were left out as copies of others.`,
    ),
  ];
  if (test.heldOut === 0) {
    lines.push(...wrap('Nothing could be held out: a quantity needs at least three voices.'));
    return `${lines.join('\n')}\n`;
  }
  lines.push('', heading('assumption'));
  for (const row of test.assumptions) {
    lines.push(line(row.assume, row));
    for (const part of row.bySources) lines.push(line(`  from ${part.sources}`, part));
  }
  lines.push('', heading('prior scale of next-source'));
  for (const row of test.scales) lines.push(line(formatSignificant(row.scale), row));
  lines.push(
    '',
    ...wrap('covered: part of the held-out numbers inside the range, with its 95 % interval'),
    ...wrap('width: median high / low; score: mean interval score on ln, lower is better'),
    '',
    ...wrap(`Recommended for archives like this one: ${test.recommended}. ${test.why}`),
    ...(test.priorScale === null
      ? []
      : wrap(
          `The half-normal scale that fits it best is ${formatSignificant(test.priorScale)} (marginal likelihood); recommended: ${formatSignificant(test.recommendedScale)}.`,
        )),
  );
  return `${lines.join('\n')}\n`;
}

const NAME = 13;

function heading(name: string): string {
  const heads = ['n', 'covered', '', 'below', 'above', 'width', 'score'];
  const widths = [6, 9, 16, 8, 8, 9, 8];
  return `${padEnd(clip(name, NAME), NAME)}${heads.map((head, index) => padStart(head, widths[index] ?? 8)).join('')}`.trimEnd();
}

function line(name: string, row: Summary): string {
  const part = (p: number | null): string => (p === null ? '-' : formatShare(p));
  const interval =
    row.coverageLow === null || row.coverageHigh === null
      ? ''
      : `${(100 * row.coverageLow).toFixed(0)} to ${(100 * row.coverageHigh).toFixed(0)} %`;
  return [
    padEnd(name, NAME),
    padStart(String(row.n), 6),
    padStart(part(row.coverage), 9),
    padStart(interval, 16),
    padStart(part(row.below), 8),
    padStart(part(row.above), 8),
    padStart(row.widthFold === null ? 'open' : formatSignificant(row.widthFold), 9),
    padStart(row.intervalScore === null ? '-' : formatSignificant(row.intervalScore), 8),
  ].join('');
}

/** Topics by divergence, widest first. */
export function rankingText(ranking: readonly TopicRank[], most: number): string[] {
  const lines = ranking
    .slice(0, most)
    .flatMap((rank, index) =>
      wrap(
        `${printable(rank.topic)}: ${rank.measure} ${apartWord(rank)}${rank.fold === null || saysTheSame(rank) ? '' : ' apart'}, ${saysTheSame(rank) ? '' : `${whoText(rank, rank.sources)}, `}${rank.sources} sources`,
        `${padStart(`${index + 1}.`, 5)} `,
        '      ',
      ),
    );
  if (ranking.length > most) lines.push(`      and ${ranking.length - most} more topics`);
  return lines;
}

/** How high or low each source runs, the number of shared topics always beside it. */
export function housesText(houses: readonly HouseEffects[], most: number): string[] {
  return houses.flatMap((effects) => [
    `  ${effects.measure}, over ${effects.topics} shared topics`,
    ...effects.houses
      .slice(0, most)
      .map(
        (house) =>
          `    ${padEnd(clip(printable(house.source), 28), 28)}${padStart(`x ${house.bias.toFixed(2)}`, 9)}  (${house.low.toFixed(2)} to ${house.high.toFixed(2)}), ${house.shared} shared`,
      ),
    ...(effects.houses.length > most
      ? [`    and ${effects.houses.length - most} more sources`]
      : []),
  ]);
}
