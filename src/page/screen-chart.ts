import type { Chart, ChartName } from '../chart/chart.ts';
import { chartOf } from '../chart/figures.ts';
import type { ChartInput } from '../chart/setting.ts';
import { merged } from './merged.ts';

/** Which chart is on the screen, and what the screen asks of it. */
export interface ChartView {
  readonly name: ChartName;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** What the reader looks at. */
export interface InView {
  /** The topic; null where there is none yet. */
  readonly topic: string | null;
  /** The chart of it that is on the screen; null where none is, or one that wants all topics. */
  readonly chart: ChartView | null;
}

/** All that a chart on the screen is made with, beside the numbers. */
export interface ScreenChoices extends ChartView {
  readonly level: number;
  readonly priorScale: number | null;
}

/** A chart with the figure that is drawn on the screen; files are drawn from that of `chartOf`. */
export function screenChart(input: ChartInput, choices: ScreenChoices): Chart {
  const { name, priorScale, ...others } = choices;
  const chart = chartOf(name, input, { ...others, ...(priorScale === null ? {} : { priorScale }) });
  return name === 'ranges' ? { ...chart, figure: merged(chart.figure) } : chart;
}
