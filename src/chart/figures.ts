import type { Chart, ChartName, ChartOptions } from './chart.ts';
import type { Figure } from './figure.ts';
import { densityChart } from './density.ts';
import { housesChart } from './houses.ts';
import { pairsChart } from './pairs.ts';
import { planeChart } from './plane.ts';
import { rangesChart } from './ranges.ts';
import type { ChartInput } from './setting.ts';
import { splitChart } from './split.ts';
import { timelineChart } from './timeline.ts';

/** Makes one chart from a result. */
export type ChartMaker = (input: ChartInput, options?: ChartOptions) => Chart;

/** The charts by name, each with its figure, title, text alternative and table. */
export const charts: Readonly<Record<ChartName, ChartMaker>> = {
  ranges: rangesChart,
  split: splitChart,
  plane: planeChart,
  pairs: pairsChart,
  timeline: timelineChart,
  density: densityChart,
  houses: housesChart,
};

/** Makes the plotly figure of one chart from a result. */
export type FigureMaker = (input: ChartInput, options?: ChartOptions) => Figure;

/** The plotly figures by name: `figures.ranges(reconcile(claims))`. */
export const figures: Readonly<Record<ChartName, FigureMaker>> = {
  ranges: (input, options) => charts.ranges(input, options).figure,
  split: (input, options) => charts.split(input, options).figure,
  plane: (input, options) => charts.plane(input, options).figure,
  pairs: (input, options) => charts.pairs(input, options).figure,
  timeline: (input, options) => charts.timeline(input, options).figure,
  density: (input, options) => charts.density(input, options).figure,
  houses: (input, options) => charts.houses(input, options).figure,
};

/** A chart by its name. */
export function chartOf(name: ChartName, input: ChartInput, options?: ChartOptions): Chart {
  return charts[name](input, options);
}
