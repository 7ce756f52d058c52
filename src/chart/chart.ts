import type { Measure } from '../claim/measure.ts';
import type { Figure } from './figure.ts';
import type { Theme } from './theme.ts';

/** The charts by name, in the order of a report. */
export const CHART_NAMES = [
  'ranges',
  'split',
  'plane',
  'pairs',
  'timeline',
  'density',
  'houses',
] as const;

/** The name of a chart: one of CHART_NAMES. */
export type ChartName = (typeof CHART_NAMES)[number];

/** What may be chosen for any chart; a choice that a chart has no use for changes nothing. */
export interface ChartOptions {
  /** Pixels at 96 to the inch; 680 (180 mm) unless asked otherwise. Below 480 a chart is laid out for a column. */
  readonly width?: number;
  /** Pixels; at least so many. A chart takes more where its rows need more, so that nothing overlaps. */
  readonly height?: number;
  readonly theme?: 'light' | 'dark' | Theme;
  /** In place of the finding. */
  readonly title?: string;
  /** In place of measure, scope, as-of date and level. */
  readonly subtitle?: string;
  /** Which measures to show; the chart's own choice otherwise. */
  readonly measures?: readonly Measure[];
  /** Colours of the sources in place of the theme's. */
  readonly palette?: readonly string[];
  /** CSS font family in place of DejaVu Sans. */
  readonly font?: string;
  /** Which topic of a reconciliation; the first otherwise. */
  readonly topic?: string;
  /** Scale of the half-normal prior that the result was made with, where it was chosen: densities are computed anew. */
  readonly priorScale?: number;
  /** The level of the ranges, where a lone topic is given; a reconciliation brings its own. 0.9 otherwise. */
  readonly level?: number;
}

/** A cell of a chart's table. */
export type ChartCell = string | number | null;

/** The numbers of a chart, for those who cannot or will not read the picture. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** A figure with all that a report puts beside it. */
export interface Chart {
  readonly name: ChartName;
  readonly figure: Figure;
  /** The finding, as plain text. */
  readonly title: string;
  /** Measure, scope, as-of date and level, as plain text. */
  readonly subtitle: string;
  /** The text alternative: what the chart shows, and what it finds. */
  readonly description: string;
  readonly table: ChartTable;
  /** Pixels; also in `figure.layout`. */
  readonly width: number;
  readonly height: number;
  /** Why there is nothing to draw, in a sentence; null for a chart with something in it. */
  readonly empty: string | null;
}
