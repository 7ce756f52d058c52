import { formatRatio } from '../claim/format-number.ts';
import { axisFor, type AxisNeeds } from './axis.ts';

/** An axis of ratios, drawn linear in their natural logarithms: equal folds are equal lengths, and logarithms add up. */
export interface FoldAxis {
  /** Pixels from the start of the axis to a log ratio. */
  readonly pixel: (logRatio: number) => number;
  readonly layout: Readonly<Record<string, unknown>>;
}

/** Folds are often small: more steps between 1 and 10 than counts need. */
const FINER: readonly (readonly number[])[] = [
  [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 7, 8, 9],
  [1, 1.25, 1.5, 2, 3, 4, 5, 7],
  [1, 1.5, 2, 3, 5, 7],
];

/** Makes an axis that holds every log ratio given, with ticks at plain folds: `×0.5`, `×1`, `×2`. */
export function foldAxis(needs: Omit<AxisNeeds, 'format' | 'kind'>): FoldAxis {
  const axis = axisFor({
    ...needs,
    values: needs.values.map(Math.exp),
    kind: 'log',
    format: foldText,
    finer: FINER,
  });
  const [from = 0, to = 1] = axis.layout['range'] as readonly number[];
  return {
    pixel: (logRatio) => axis.pixel(Math.exp(logRatio)),
    layout: {
      ...axis.layout,
      type: 'linear',
      range: [from * Math.LN10, to * Math.LN10],
      tickvals: axis.ticks.map(Math.log),
    },
  };
}

/** A ratio as a factor: `×0.851`, `×4.44`. */
export function foldText(ratio: number): string {
  return `×${formatRatio(ratio)}`;
}
