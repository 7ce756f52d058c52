import { compareText } from '../claim/compare-text.ts';
import { DEFAULT_LEVEL } from '../range/level.ts';
import type { Reconciliation, TopicResult } from '../reconciliation.ts';
import type { ChartOptions } from './chart.ts';
import {
  FONT_FAMILY,
  FULL_WIDTH,
  THEMES,
  type Sizes,
  type Style,
  type Theme,
  sizesFor,
  styleAt,
} from './theme.ts';

/** The narrowest figure whose labels still have room, 60 mm. */
const LEAST_WIDTH = 227;

/** What every chart works from: one topic, and the options with their defaults filled in. */
export interface Setting {
  readonly topic: TopicResult;
  readonly level: number;
  readonly width: number;
  /** The least height asked for; 0 for as much as is needed. */
  readonly height: number;
  readonly theme: Theme;
  readonly sizes: Sizes;
  readonly font: string;
  readonly options: ChartOptions;
  /** The style of a source: the same in every chart of a topic. */
  style(source: string): Style;
}

/** A result as charts take it: a whole one, or one topic of it. */
export type ChartInput = TopicResult | Reconciliation;

/** All topics of an input. */
export function topicsOf(input: ChartInput): readonly TopicResult[] {
  return 'topics' in input ? input.topics : [input];
}

/**
 * Fills in what was not chosen.
 *
 * @throws RangeError for a topic that the result does not hold, or a size that is no size: mistakes of the program
 */
export function settingOf(input: ChartInput, options: ChartOptions = {}): Setting {
  const topic = topicOf(input, options.topic);
  const width = options.width ?? FULL_WIDTH;
  if (!(width >= LEAST_WIDTH && Number.isFinite(width))) {
    throw new RangeError(`a chart has to be at least ${LEAST_WIDTH} px wide, not ${width}`);
  }
  const height = options.height ?? 0;
  if (!(height >= 0 && Number.isFinite(height))) {
    throw new RangeError(`the height of a chart has to be a number of pixels, not ${height}`);
  }
  const theme =
    typeof options.theme === 'object' ? options.theme : THEMES[options.theme ?? 'light'];
  const colors = options.palette?.length ? options.palette : theme.series;
  const order = sourcesByProminence(topic);
  return {
    topic,
    level: 'topics' in input ? input.level : (options.level ?? DEFAULT_LEVEL),
    width,
    height,
    theme,
    sizes: sizesFor(width),
    font: options.font ?? FONT_FAMILY,
    options,
    style: (source) => styleAt(Math.max(0, order.indexOf(source)), colors),
  };
}

/** Those with most claims first, so that they have colours of their own; names decide between equals. */
function sourcesByProminence(topic: TopicResult): readonly string[] {
  const claims = new Map<string, number>();
  for (const { origin } of topic.claims) claims.set(origin, (claims.get(origin) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const { source, origin, status } of topic.accounts) {
    const count = status === 'excluded' ? 0 : (claims.get(origin) ?? 0);
    counts.set(source, Math.max(counts.get(source) ?? 0, count));
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .map(([source]) => source);
}

function topicOf(input: ChartInput, name: string | undefined): TopicResult {
  const topics = topicsOf(input);
  const found = name === undefined ? topics[0] : topics.find(({ topic }) => topic === name);
  if (found !== undefined) return found;
  if (name !== undefined) throw new RangeError(`the result has no topic ${JSON.stringify(name)}`);
  return {
    topic: '',
    asOf: null,
    accounts: [],
    ranges: {},
    freeRanges: {},
    divergence: {},
    decomposition: [],
    notCompared: [],
    findings: [],
    claims: [],
  };
}
