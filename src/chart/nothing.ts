import type { Chart, ChartName, ChartTable } from './chart.ts';
import { frameFor, pixelAxis } from './frame.ts';
import { annotation } from './label.ts';
import type { Setting } from './setting.ts';
import { wrapText } from './text-width.ts';

/** Height of the plot of a chart with nothing in it. */
const EMPTY_HEIGHT = 90;

/** A chart that says why it is empty: never a blank, never an exception for data that has nothing to show. */
export function nothingToDraw(
  setting: Setting,
  name: ChartName,
  subtitle: string,
  reason: string,
  table: ChartTable,
): Chart {
  const { theme, sizes, width, options } = setting;
  const title = options.title ?? 'Nothing to draw';
  const frame = frameFor(
    setting,
    { title, subtitle, notes: [], sources: '' },
    { above: 0, below: 0 },
  );
  const lines = wrapText(reason, width - 4 * sizes.padding, sizes.label);
  const plotHeight = Math.max(
    EMPTY_HEIGHT,
    frame.plotHeight,
    lines.length * sizes.label * sizes.leading + 20,
  );
  const { figure, height } = frame.figure({
    data: [],
    annotations: [
      annotation({
        lines,
        x: 0.5,
        y: 0.5,
        paperX: true,
        paperY: true,
        anchorX: 'center',
        anchorY: 'middle',
        size: sizes.label,
        color: theme.muted,
      }),
    ],
    axes: {
      xaxis: { visible: false, range: [0, 1], autorange: false, fixedrange: true },
      yaxis: pixelAxis(plotHeight),
    },
    left: sizes.padding,
    right: sizes.padding,
    plotHeight,
  });
  return {
    name,
    figure,
    title,
    subtitle,
    description: `Nothing to draw: ${reason}`,
    table,
    width,
    height,
    empty: reason,
  };
}
