import { plotlyText } from './escape.ts';

/** A piece of text on a figure, before it is a plotly annotation. Positions are of its anchor. */
export interface Label {
  /** Plain lines; escaped here. */
  readonly lines: readonly string[];
  /** In axis coordinates (on plotly's log axis: log10), or as a share of the plot where `paperX` / `paperY` is set. */
  readonly x: number;
  readonly y: number;
  readonly paperX?: boolean;
  readonly paperY?: boolean;
  /** Pixels from there, right and up. */
  readonly shiftX?: number;
  readonly shiftY?: number;
  readonly anchorX: 'left' | 'center' | 'right';
  readonly anchorY: 'top' | 'middle' | 'bottom';
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  /** Drawn behind the text, where lines pass below it. */
  readonly background?: string;
  /** Degrees clockwise. */
  readonly angle?: number;
  /** Text in another colour after the last line, or on a line of its own. */
  readonly tail?: { readonly text: string; readonly color: string; readonly newLine?: boolean };
  /** Shown when a pointer rests on the label. */
  readonly hover?: string;
  /** Second axes, where a figure has several plots. */
  readonly axes?: { readonly x: string; readonly y: string };
}

/** The plotly annotation of a label. Every character from data is escaped here and nowhere else. */
export function annotation(label: Label): Record<string, unknown> {
  const text = label.lines.map(plotlyText).join('<br>');
  const tail = label.tail;
  const whole =
    (label.bold === true ? `<b>${text}</b>` : text) +
    (tail === undefined || tail.text === ''
      ? ''
      : `${tail.newLine === true ? '<br>' : ' '}<span style="color:${tail.color}">${plotlyText(tail.text)}</span>`);
  return {
    text: whole,
    showarrow: false,
    xref: label.paperX === true ? 'paper' : (label.axes?.x ?? 'x'),
    yref: label.paperY === true ? 'paper' : (label.axes?.y ?? 'y'),
    x: label.x,
    y: label.y,
    xshift: label.shiftX ?? 0,
    yshift: label.shiftY ?? 0,
    xanchor: label.anchorX,
    yanchor: label.anchorY,
    align: label.anchorX,
    borderpad: 0,
    font: { size: label.size, color: label.color },
    ...(label.background === undefined ? {} : { bgcolor: label.background }),
    ...(label.angle === undefined ? {} : { textangle: label.angle }),
    ...(label.hover === undefined ? {} : { hovertext: label.hover, captureevents: true }),
  };
}
