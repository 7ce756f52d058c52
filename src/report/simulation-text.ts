import type { Simulation } from '../backtest/simulate.ts';
import { formatShare, formatSignificant } from '../claim/format-number.ts';
import { padEnd, padStart, wrap } from './layout.ts';

/** How often each assumption held a truth that is known, scenario by scenario, as text of 80 columns. */
export function simulationText(study: Simulation): string {
  const lines = wrap(
    `${study.topics} quantities a scenario with a known truth, seed ${study.seed}; ranges at ${formatShare(study.level)}.`,
  );
  let scenario = '';
  for (const row of study.rows) {
    if (row.scenario !== scenario) {
      scenario = row.scenario;
      lines.push('', scenario, `  ${padEnd('', 14)}${heads()}`);
    }
    const cells = [
      row.coverage === null ? '-' : formatShare(row.coverage),
      row.below === null ? '-' : formatShare(row.below),
      row.above === null ? '-' : formatShare(row.above),
      row.widthFold === null ? 'open' : formatSignificant(row.widthFold),
      row.intervalScore === null ? '-' : formatSignificant(row.intervalScore),
    ];
    lines.push(
      `  ${padEnd(row.assume, 14)}${cells.map((cell) => padStart(cell, 10)).join('')}`.trimEnd(),
    );
  }
  return `${lines.join('\n')}\n`;
}

function heads(): string {
  return ['covered', 'below', 'above', 'width', 'score'].map((name) => padStart(name, 10)).join('');
}
