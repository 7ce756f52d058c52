/** Plotly's settings that no figure may change: nothing is sent anywhere, no vendor's mark is shown. */

const PRIVATE: Readonly<Record<string, unknown>> = {
  // On by default in plotly 4: a button that uploads the figure to a vendor's cloud.
  showSendToCloud: false,
  showEditInChartStudio: false,
  showLink: false,
  sendData: false,
  plotlyServerURL: '',
  topojsonURL: '',
  displaylogo: false,
};

/** A figure's configuration with the private settings on top. */
export function privateConfig(
  config: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return { ...config, ...PRIVATE };
}
