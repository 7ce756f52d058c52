/**
 * A plotly figure as plain JSON data: what `Plotly.newPlot(div, data, layout, config)` takes.
 *
 * Nothing here loads plotly: a figure is data, and drawing it is another room's work.
 */
export interface Figure {
  /** The traces, in drawing order. */
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly layout: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
}

/**
 * The configuration of every figure.
 *
 * Plotly 4 shows a "Share chart" button that sends the figure to a vendor's cloud; it is off, and so are the logo and
 * the address it would send to. A figure never leaves the page it stands on.
 */
export const FIGURE_CONFIG: Readonly<Record<string, unknown>> = {
  showSendToCloud: false,
  plotlyServerURL: '',
  displaylogo: false,
  showTips: false,
  responsive: false,
  modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d'],
};
