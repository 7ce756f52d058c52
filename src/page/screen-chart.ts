import type { Chart, ChartName } from '../chart/chart.ts';
import { chartOf } from '../chart/figures.ts';
import type { ChartInput } from '../chart/setting.ts';
import type { TopicResult } from '../reconciliation.ts';
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

/** Charts of topics that were made elsewhere; each is forgotten with its topic. */
export class GivenCharts {
  readonly #charts = new WeakMap<
    TopicResult,
    { readonly choices: string; readonly chart: Chart }
  >();

  /** Keeps the latest of a topic. */
  keep(topic: TopicResult, choices: ScreenChoices, chart: Chart): void {
    this.#charts.set(topic, { choices: keyOf(choices), chart });
  }

  /** The chart of this very topic that was made with these choices; null where there is none. */
  of(topic: TopicResult, choices: ScreenChoices): Chart | null {
    const given = this.#charts.get(topic);
    return given?.choices === keyOf(choices) ? given.chart : null;
  }
}

function keyOf({ name, theme, width, level, priorScale }: ScreenChoices): string {
  return JSON.stringify([name, theme, width, level, priorScale]);
}
