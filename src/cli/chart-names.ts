import { CHART_NAMES, type ChartName } from '../chart/chart.ts';
import { UsageError } from './exit.ts';
import { nearest } from './flags.ts';

/**
 * The charts that a flag names, `ranges,split`, in the order of a report. `all` is every one, `none` is none; each flag takes
 * one of the two words.
 *
 * @throws UsageError that hints at the nearest name
 */
export function namesIn(value: string, flag: string, word: 'all' | 'none'): readonly ChartName[] {
  if (value === word) return word === 'all' ? CHART_NAMES : [];
  const names = value.split(',').map((name) => name.trim());
  for (const name of names) {
    if (CHART_NAMES.some((each) => each === name)) continue;
    const near = nearest(name, CHART_NAMES);
    const hint = near === null ? '' : `; did you mean ${near}?`;
    throw new UsageError(
      `--${flag} takes ${CHART_NAMES.join(', ')} or ${word}; not "${name}"${hint}`,
    );
  }
  return CHART_NAMES.filter((each) => names.includes(each));
}
