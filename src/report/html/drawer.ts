import { gzipSync } from 'node:zlib';
import { CHART_NAMES, type Chart, type ChartName, type ChartOptions } from '../../chart/chart.ts';
import { chartOf } from '../../chart/figures.ts';
import { formatList } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import { sizeOf } from '../../divergence/agreement.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { interactiveFigures, type NamedFigure } from '../../render/interactive.ts';
import { RenderError } from '../../render/render-error.ts';
import type { Renderer } from '../../render/render-figure.ts';
import { chartHtml, NARROW_WIDTH, narrowHtml, type DrawnChart } from './chart-html.ts';
import { DrawingStyles, themedSvg } from './themed-svg.ts';

/** Width of the column of text in pixels: 180 mm at 96 to the inch, the full width of an A4 page. */
const CHART_WIDTH = 680;

/** A chart that is taller than an A4 page between its margins (265 mm) is drawn measure by measure. */
const PAGE_HEIGHT = 1000;

/** No chart was ever smaller: with less room than this, none is drawn to find that out. */
const LEAST_CHART = 8_000;

/** Nor was one for a phone smaller than this. */
const LEAST_NARROW = 2_000;

/** A drawing and its packed figure were never less than this many times the packed figure alone. */
const LEAST_RATIO = 1.8;

/** The charts of one topic, and what is to be said of those that are not there. */
export interface TopicCharts {
  readonly drawn: readonly DrawnChart[];
  readonly notes: readonly string[];
}

/** The charts of a report. */
export interface ReportCharts {
  /** In the order of the topics given. */
  readonly byTopic: readonly TopicCharts[];
  /** Over all topics; null where there is only one. */
  readonly houses: TopicCharts | null;
  /** For the page: what makes them interactive, and the rules they share. */
  readonly figures: readonly NamedFigure[];
  readonly styles: DrawingStyles;
  /** Whether any drawing was left out for want of room. */
  readonly leftOut: boolean;
}

/** A topic that has its place on the page. */
export interface Placed {
  readonly topic: TopicResult;
  /** Before the ids of its charts. */
  readonly id: string;
}

/** A chart asked for, drawn once whatever is decided later. */
interface Job {
  readonly id: string;
  readonly name: ChartName;
  readonly options: ChartOptions;
  /** Index of its topic; null for all of them. */
  readonly of: number | null;
}

interface Drawing {
  readonly chart: Chart;
  readonly dark: Chart;
  /** Drawn for a light page, and for a dark one. */
  readonly svgs: Svgs;
  readonly bytes: number;
}

/** One drawing, for a light page and for a dark one. */
type Svgs = readonly [light: string, dark: string];

/** Draws the charts of a report, each once, and takes as many of them as there is room for. */
export class Drawer {
  readonly #result: Reconciliation;
  readonly #renderer: Renderer;
  readonly #names: readonly ChartName[];
  readonly #done = new Map<string, Drawing | string>();
  readonly #narrow = new Map<string, Svgs>();
  readonly #onUndrawn: (reason: string) => void;

  /** @param onUndrawn is told why a chart cannot be drawn, once for each */
  constructor(
    result: Reconciliation,
    renderer: Renderer,
    names: readonly ChartName[],
    onUndrawn: (reason: string) => void = () => undefined,
  ) {
    this.#onUndrawn = onUndrawn;
    this.#result = result;
    this.#renderer = renderer;
    this.#names = CHART_NAMES.filter((name) => names.includes(name));
  }

  /** What the scripts of any chart take. */
  get scriptBytes(): number {
    return this.#names.length === 0 ? 0 : interactiveFigures([]).html.length;
  }

  /** The charts that fit into so many bytes, in the order of CHART_NAMES; room is given as `#jobs` says. */
  async draw(topics: readonly Placed[], room: number): Promise<ReportCharts> {
    const styles = new DrawingStyles();
    const figures: NamedFigure[] = [];
    const places = [...topics, null].map(() => ({
      drawn: [] as DrawnChart[],
      notes: [] as string[],
      tooMany: [] as Job[],
    }));
    const order = new Map<string, number>();
    const taken: { readonly job: Job; readonly place: { drawn: DrawnChart[] } }[] = [];
    let left = room;
    for (const job of this.#jobs(topics)) {
      const { id, name, options, of } = job;
      const place = places[of ?? topics.length];
      if (place === undefined) continue;
      const drawing = left < LEAST_CHART ? null : await this.#once(id, name, options, left);
      if (typeof drawing === 'string') place.notes.push(drawing);
      else if (drawing === null || drawing.bytes > left) place.tooMany.push(job);
      else {
        left -= drawing.bytes;
        const svg = themedSvg(...drawing.svgs, styles);
        place.drawn.push({ id, chart: drawing.chart, svg, narrow: null });
        taken.push({ job, place });
        order.set(id, CHART_NAMES.indexOf(name));
        figures.push({ name: id, figure: drawing.chart.figure, dark: drawing.dark.figure });
      }
    }
    // Every chart comes before the first that is drawn again for a phone.
    let cut = false;
    for (const { job, place } of taken) {
      const svgs = left < LEAST_NARROW ? null : await this.#narrowOnce(job);
      const bytes = svgs === null ? Infinity : narrowBytes(svgs);
      if (svgs === null || bytes > left) {
        cut = true;
        continue;
      }
      left -= bytes;
      const at = place.drawn.findIndex(({ id }) => id === job.id);
      const drawn = place.drawn[at];
      if (drawn !== undefined) place.drawn[at] = { ...drawn, narrow: themedSvg(...svgs, styles) };
    }
    for (const { drawn, notes, tooMany } of places) {
      drawn.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
      if (tooMany.length > 0) notes.push(leftOutNote(tooMany));
    }
    return {
      byTopic: places.slice(0, topics.length),
      houses: this.#result.topics.length > 1 ? (places[topics.length] ?? null) : null,
      figures,
      styles,
      leftOut: cut || places.some(({ tooMany }) => tooMany.length > 0),
    };
  }

  /**
   * What there is to draw, in the order in which room is given: first every chart (of a chart that is drawn measure by measure the
   * one on which the sources are widest apart), then the other measures.
   */
  #jobs(topics: readonly Placed[]): readonly Job[] {
    const first: Job[] = [];
    const later: Job[] = [];
    for (const name of this.#names) {
      if (name === 'houses') {
        if (this.#result.topics.length > 1)
          first.push({ id: `chart-${name}`, name, options: {}, of: null });
        continue;
      }
      for (const [of, { topic, id }] of topics.entries()) {
        const options = { topic: topic.topic };
        const whole = { id: `${id}-chart-${name}`, name, options, of };
        const tall = this.#chart(name, options).height > PAGE_HEIGHT;
        const measures = tall ? sharedMeasures(topic) : [];
        if (measures.length < 2) first.push(whole);
        else {
          const parts = measures.map((measure) => ({
            ...whole,
            id: `${whole.id}-${measure}`,
            options: { ...options, measures: [measure] },
          }));
          first.push(...parts.slice(0, 1));
          later.push(...parts.slice(1));
        }
      }
    }
    return [...first, ...later];
  }

  #chart(name: ChartName, options: ChartOptions, width: number = CHART_WIDTH): Chart {
    return chartOf(name, this.#result, { ...options, width });
  }

  async #svg({ figure, title }: Chart, idPrefix: string): Promise<string> {
    return this.#renderer.render(figure, {
      format: 'svg',
      description: title,
      embedFonts: false,
      idPrefix,
    });
  }

  async #narrowOnce({ id, name, options }: Job): Promise<Svgs> {
    const known = this.#narrow.get(id);
    if (known !== undefined) return known;
    const svg = async (theme: 'light' | 'dark'): Promise<string> =>
      this.#svg(this.#chart(name, { ...options, theme }, NARROW_WIDTH), `${id}-n-`);
    const svgs = [await svg('light'), await svg('dark')] as const;
    this.#narrow.set(id, svgs);
    return svgs;
  }

  /** The drawing, why there is none, or null where it cannot fit into so many bytes: then it is not drawn. */
  async #once(
    id: string,
    name: ChartName,
    options: ChartOptions,
    room: number,
  ): Promise<Drawing | string | null> {
    const known = this.#done.get(id);
    if (known !== undefined) return known;
    const drawing = await this.#draw(id, name, options, room);
    if (drawing !== null) this.#done.set(id, drawing);
    return drawing;
  }

  async #draw(
    id: string,
    name: ChartName,
    options: ChartOptions,
    room: number,
  ): Promise<Drawing | string | null> {
    const chart = this.#chart(name, { ...options, theme: 'light' });
    if (chart.empty !== null) return `No chart “${name}”: ${chart.empty}`;
    // The figure travels packed, 16 characters for 13 bytes, and of its dark twin the colours alone.
    const data = gzipSync(JSON.stringify(chart.figure)).length * (16 / 13);
    if (LEAST_RATIO * data > room) return null;
    const dark = this.#chart(name, { ...options, theme: 'dark' });
    try {
      const svgs = [await this.#svg(chart, `${id}-`), await this.#svg(dark, `${id}-`)] as const;
      const styles = new DrawingStyles();
      const html = chartHtml({ id, chart, svg: themedSvg(...svgs, styles), narrow: null });
      return { chart, dark, svgs, bytes: Buffer.byteLength(html) + styles.css().length + data };
    } catch (error) {
      // A name in a script that the font lacks: the rest of the page does not hang on it.
      if (error instanceof RenderError && error.code === 'missing-glyph') {
        const reason = `No chart “${name}”: ${error.message}`;
        this.#onUndrawn(reason);
        return reason;
      }
      throw error;
    }
  }
}

/** What a drawing for a phone takes: nothing travels with it but what is seen. */
function narrowBytes(svgs: Svgs): number {
  const styles = new DrawingStyles();
  return Buffer.byteLength(narrowHtml(themedSvg(...svgs, styles))) + styles.css().length;
}

/** Which charts are not there for want of room, and how to get them. */
function leftOutNote(jobs: readonly Job[]): string {
  const names = jobs.map(({ name, options: { measures = [] } }) =>
    [name, ...measures].join(' of '),
  );
  const which = [...new Set(jobs.map(({ name }) => name))].join(',');
  const topic = jobs[0]?.options.topic;
  const of = topic === undefined ? '' : ` --topic '${topic.replaceAll("'", `'\\''`)}'`;
  return `Left out, so that the page can be sent: ${formatList(names)}. To draw ${names.length === 1 ? 'it' : 'them'}: dissensus chart FILE…${of} --chart ${which} -o ${names.length === 1 ? `${which}.svg` : 'DIR'}`;
}

/** The measures of which at least two sources speak (what a chart of one measure alone can show), the widest apart first. */
function sharedMeasures(topic: TopicResult): (typeof MEASURES)[number][] {
  const size = (measure: (typeof MEASURES)[number]): number => {
    const divergence = topic.divergence[measure];
    // A number above every fold, not Infinity, of which two have no difference.
    return divergence === undefined ? 0 : Math.min(sizeOf(divergence) ?? 0, Number.MAX_VALUE);
  };
  return MEASURES.filter(
    (measure) =>
      topic.accounts.filter(
        ({ status, measures }) => status !== 'excluded' && measures[measure] !== undefined,
      ).length > 1,
  ).sort((one, other) => size(other) - size(one));
}
