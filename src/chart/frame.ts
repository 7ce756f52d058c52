import { plotlyText } from './escape.ts';
import { FIGURE_CONFIG, type Figure } from './figure.ts';
import { annotation } from './label.ts';
import type { Setting } from './setting.ts';
import { wrapText } from './text-width.ts';

/** The words around a plot, as plain text. */
export interface FrameWords {
  readonly title: string;
  readonly subtitle: string;
  /** How to read the marks: only what this figure uses. */
  readonly notes: readonly string[];
  /** The source line at the foot. */
  readonly sources: string;
}

/** What stands inside the frame. */
export interface FrameContent {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly shapes?: readonly Readonly<Record<string, unknown>>[];
  readonly annotations?: readonly Readonly<Record<string, unknown>>[];
  /** `xaxis`, `yaxis`, … */
  readonly axes: Readonly<Record<string, unknown>>;
  /** Left and right of the plot, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly plotHeight: number;
}

/** The room that title and foot take, known before the plot is laid out. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  /** The height left for the plot where a height was asked for; 0 otherwise. */
  readonly plotHeight: number;
  figure(content: FrameContent): { figure: Figure; width: number; height: number };
}

/** The first baseline of a title below its top, in ems: the height of its capitals and a little air. */
const BASELINE = 0.85;

/**
 * Lays out the title block above and the foot below a plot: all lines broken to the width, nothing cut off.
 *
 * @param above pixels between the title block and the plot (an upper axis), `below` under the plot (ticks, axis title)
 */
export function frameFor(
  setting: Setting,
  words: FrameWords,
  room: { readonly above: number; readonly below: number },
): Frame {
  const { width, sizes, theme } = setting;
  const inner = width - 2 * sizes.padding;
  const title = wrapText(words.title, inner, sizes.title, true);
  const subtitle = wrapText(words.subtitle, inner, sizes.subtitle);
  const notes = words.notes.flatMap((note) => wrapText(note, inner, sizes.small));
  const sources = wrapText(words.sources, inner, sizes.small).filter((line) => line !== '');
  const lineOf = (size: number): number => size * sizes.leading;
  const titleHeight = title.length * lineOf(sizes.title);
  const subtitleHeight = subtitle.length * lineOf(sizes.subtitle);
  const gap = sizes.narrow ? 4 : 6;
  const top = Math.ceil(sizes.padding + titleHeight + gap + subtitleHeight + 2 * gap + room.above);
  const notesHeight = notes.length * lineOf(sizes.small);
  const sourcesHeight = sources.length * lineOf(sizes.small);
  const footGap = notes.length > 0 ? gap : 0;
  const bottom = Math.ceil(
    room.below + 2 * gap + notesHeight + footGap + sourcesHeight + sizes.padding,
  );
  const text = (
    lines: readonly string[],
    fromTop: number,
    left: number,
    size: number,
    color: string,
    side: 'top' | 'bottom',
  ): Record<string, unknown> =>
    annotation({
      lines,
      x: 0,
      y: side === 'top' ? 1 : 0,
      paperX: true,
      paperY: true,
      shiftX: sizes.padding - left,
      shiftY: side === 'top' ? top - fromTop : -fromTop,
      anchorX: 'left',
      anchorY: 'top',
      size,
      color,
    });
  return {
    top,
    bottom,
    plotHeight: Math.max(0, setting.height - top - bottom),
    figure: ({ data, shapes, annotations, axes, left, right, plotHeight }) => {
      const height = top + Math.ceil(plotHeight) + bottom;
      const foot = room.below + 2 * gap;
      return {
        width,
        height,
        figure: {
          data,
          layout: {
            width,
            height,
            autosize: false,
            margin: { l: left, r: right, t: top, b: bottom, pad: 0, autoexpand: false },
            paper_bgcolor: theme.background,
            plot_bgcolor: theme.background,
            font: { family: setting.font, size: sizes.label, color: theme.ink },
            title: {
              text: `<b>${title.map(plotlyText).join('<br>')}</b>`,
              font: { size: sizes.title, color: theme.ink },
              automargin: false,
              xref: 'container',
              xanchor: 'left',
              x: sizes.padding / width,
              yref: 'container',
              // Plotly sets a title of several lines by its first baseline whatever the anchor, one line only so here.
              yanchor: 'bottom',
              y: 1 - (sizes.padding + sizes.title * BASELINE) / height,
              pad: { t: 0, b: 0, l: 0, r: 0 },
            },
            showlegend: false,
            hovermode: 'closest',
            dragmode: false,
            hoverlabel: {
              align: 'left',
              bgcolor: theme.background,
              bordercolor: theme.muted,
              font: { family: setting.font, size: sizes.label, color: theme.ink },
            },
            ...axes,
            shapes: shapes ?? [],
            annotations: [
              text(
                subtitle,
                sizes.padding + titleHeight + gap,
                left,
                sizes.subtitle,
                theme.muted,
                'top',
              ),
              ...(annotations ?? []),
              ...(notes.length > 0
                ? [text(notes, foot, left, sizes.small, theme.muted, 'bottom')]
                : []),
              ...(sources.length > 0
                ? [
                    text(
                      sources,
                      foot + notesHeight + footGap,
                      left,
                      sizes.small,
                      theme.muted,
                      'bottom',
                    ),
                  ]
                : []),
            ],
          },
          config: FIGURE_CONFIG,
        },
      };
    },
  };
}

/** What all axes have in common. */
export function axisStyle(setting: Setting): Record<string, unknown> {
  const { theme, sizes } = setting;
  return {
    zeroline: false,
    showline: false,
    gridcolor: theme.faint,
    gridwidth: 1,
    ticks: '',
    tickangle: 0,
    tickfont: { size: sizes.small, color: theme.muted },
    fixedrange: true,
    automargin: false,
  };
}

/**
 * A vertical axis in pixels from the top of the plot: rows are laid out by their heights, so that none can overlap.
 */
export function pixelAxis(height: number): Record<string, unknown> {
  return {
    type: 'linear',
    range: [height, 0],
    autorange: false,
    fixedrange: true,
    visible: false,
    automargin: false,
  };
}
