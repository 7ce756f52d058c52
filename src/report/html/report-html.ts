import { CHART_NAMES, type ChartName } from '../../chart/chart.ts';
import { formatShare } from '../../claim/format-number.ts';
import { countOf, sayFirst } from '../../divergence/finding/words.ts';
import { sensitivityOf, type TopicSensitivity } from '../../reconcile.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { openRenderer } from '../../render/render-figure.ts';
import { aboutHedges, aboutTopic } from '../about-topic.ts';
import { claimRefs, type ClaimRefs } from '../claim-refs.ts';
import { fileNames, shortText } from '../short-files.ts';
import { orderedTopics } from '../ordered-topics.ts';
import { accountsHtml } from './accounts-html.ts';
import { chartHtml } from './chart-html.ts';
import { claimsHtml, notComparedHtml } from './claims-html.ts';
import { navHtml, topicsHtml } from './contents-html.ts';
import { divergenceHtml } from './divergence-html.ts';
import { Drawer, type ReportCharts, type TopicCharts } from './drawer.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { findingsHtml, glanceHtml } from './findings-html.ts';
import { methodHtml, problemsHtml, type Repeat } from './method-html.ts';
import { pageHtml } from './page-html.ts';
import { part, type Place } from './place.ts';
import { rangesHtml } from './ranges-html.ts';
import { sensitivityHtml } from './sensitivity-html.ts';

/** What may be chosen for a report, and what it takes to repeat it. */
export interface ReportOptions extends Repeat {
  /** The title of the page; the topic, or how many there are, when left out. */
  readonly title?: string;
  /** The charts drawn for each topic, where they have something to show. */
  readonly charts?: readonly ChartName[];
  /** Font files for the charts in place of DejaVu Sans. */
  readonly font?: readonly string[];
  /** Is told, once a chart and topic, of a chart that the fonts cannot draw: the page says it in the chart's place. */
  readonly onUndrawn?: (reason: string) => void;
}

/** The largest page: mail servers refuse attachments of 10 MB or so, and a phone opens this at once. */
export const REPORT_BYTES = 2_500_000;

/** More topics than this are listed, not told: each costs a second of drawing and minutes of reading. */
export const REPORT_TOPICS = 12;

/** What the shell and the style take, with room for the fonts and the unforeseen. */
const SHELL_BYTES = 120_000;

/** The part of the room that text may take, so that charts have theirs. */
const TEXT_SHARE = 0.6;

/** Two are enough where the estimates are good; each costs a tenth of a second, as every chart is drawn once. */
const ATTEMPTS = 5;

/** The most rows of a table, tried in this order until the first topic fits. */
const ROWS: readonly number[] = [200, 80, 30, 10];

/**
 * One self-contained page: findings, charts, ranges with what each assumes, accounts, every claim as worded beside its
 * reading, what was not compared, problems, method.
 *
 * It is complete without scripts, asks nothing of any network, and every text of the input in it is escaped. It is never larger
 * than REPORT_BYTES: what does not fit is left out and named, the topics that diverge least and the last charts first. The
 * same result gives the same bytes.
 */
export async function reportHtml(
  result: Reconciliation,
  options: ReportOptions = {},
): Promise<string> {
  const renderer = openRenderer(options.font === undefined ? {} : { font: options.font });
  try {
    const drawer = new Drawer(result, renderer, options.charts ?? CHART_NAMES, options.onUndrawn);
    const topics = orderedTopics(result);
    const room = REPORT_BYTES - SHELL_BYTES - drawer.scriptBytes;
    const texts = textsOf(result, options, topics, room * TEXT_SHARE);
    const used = texts.reduce((sum, { bytes }) => sum + bytes, 0);
    const placed = texts.map(({ topic, place }) => ({ topic, id: place.id }));
    let left = room - used;
    let best: string | null = null;
    // What charts take is estimated. Once the page is there, what is left over (or was taken too much) is known.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const charts = await drawer.draw(placed, left);
      const page = pageHtml({
        title: titleOf(result, options),
        body: bodyHtml(result, options, topics, texts, charts),
        figures: charts.figures,
        styles: charts.styles,
        renderer,
      });
      const spare = REPORT_BYTES - Buffer.byteLength(page);
      if (spare >= 0) best = page;
      else if (best !== null) break;
      if (best !== null && !charts.leftOut) break;
      left += spare;
    }
    if (best === null)
      throw new RangeError('a report without charts is larger than a report may be');
    return best;
  } finally {
    renderer.close();
  }
}

interface TopicText {
  readonly topic: TopicResult;
  readonly place: Place;
  /** What stands before the charts, and what after. */
  readonly before: string;
  readonly after: string;
  readonly bytes: number;
}

/** As many topics in full as there is room for, the widest apart first; one at the least. */
function textsOf(
  result: Reconciliation,
  options: ReportOptions,
  topics: readonly TopicResult[],
  room: number,
): readonly TopicText[] {
  const names = fileNames(result);
  const whole = claimRefs(result);
  const refs: ClaimRefs = {
    file: whole.file === null ? null : shortText(whole.file, names),
    label: (id) => shortText(whole.label(id), names),
  };
  const texts: TopicText[] = [];
  let left = room;
  for (const [index, topic] of topics.slice(0, REPORT_TOPICS).entries()) {
    const hangs = sensitivityOfTopic(topic, result, options);
    for (const rows of index === 0 ? ROWS : ROWS.slice(0, 1)) {
      const text = textOfTopic({ topic, result, refs, hangs, index, rows });
      const last = index === 0 && rows === ROWS[ROWS.length - 1];
      if (text.bytes > left && !last) continue;
      texts.push(text);
      left -= text.bytes;
      break;
    }
    if (texts.length <= index) break;
  }
  return texts;
}

/** The topic again under other choices: what the reader could have chosen otherwise. */
function sensitivityOfTopic(
  { claims, topic }: TopicResult,
  { level, hedges }: Reconciliation,
  { reconciled = {} }: ReportOptions,
): TopicSensitivity {
  const [found] = sensitivityOf(claims, { level, hedges, ...reconciled, topics: [topic] });
  return found ?? { topic, measures: {} };
}

function textOfTopic({
  topic,
  result,
  refs,
  hangs,
  index,
  rows,
}: {
  readonly topic: TopicResult;
  readonly result: Reconciliation;
  readonly refs: ClaimRefs;
  readonly hangs: TopicSensitivity;
  readonly index: number;
  readonly rows: number;
}): TopicText {
  const id = `t${index + 1}`;
  const anchors = new Map(
    topic.claims.slice(0, rows).map((claim, at) => [claim.id, `${id}-c${at + 1}`]),
  );
  const level = formatShare(result.level);
  const place: Place = { id, level: result.topics.length === 1 ? 2 : 3, refs, anchors, rows };
  const before = [findingsHtml(topic, place), glanceHtml(topic, place, level)].join('\n');
  const after = [
    rangesHtml(topic, place, level),
    sensitivityHtml(hangs, place),
    accountsHtml(topic, place),
    divergenceHtml(topic, place, level),
    claimsHtml(topic, place),
    notComparedHtml(topic, place),
  ].join('\n');
  return { topic, place, before, after, bytes: Buffer.byteLength(before + after) };
}

function bodyHtml(
  result: Reconciliation,
  options: ReportOptions,
  topics: readonly TopicResult[],
  texts: readonly TopicText[],
  charts: ReportCharts,
): string {
  const several = result.topics.length > 1;
  const parts = texts.map(({ topic, place, before, after }, index) => {
    const drawn = charts.byTopic[index];
    const figures =
      drawn === undefined
        ? ''
        : part(place, 'charts', 'Charts', ...drawn.drawn.map(chartHtml), notesHtml(drawn));
    const body = [before, figures, after].filter((each) => each !== '').join('\n');
    if (!several) return body;
    return [
      `<section class="topic" aria-labelledby="${place.id}">`,
      `<h2 id="${place.id}">${textHtml(topic.topic)}</h2>`,
      metaHtml(topic, result),
      body,
      '</section>',
    ].join('\n');
  });
  const shown = new Map(texts.map(({ topic, place }) => [topic.topic, place.id]));
  const contents = several ? topicsHtml(result, topics, shown) : '';
  const { houses } = charts;
  const sources =
    houses === null || houses.drawn.length === 0
      ? ''
      : [
          '<section aria-labelledby="houses">',
          '<h2 id="houses">How high or low each source runs</h2>',
          ...houses.drawn.map(chartHtml),
          '</section>',
        ].join('\n');
  const main = [contents, sources, ...parts, problemsHtml(result), methodHtml(result, options)]
    .filter((each) => each !== '')
    .join('\n');
  const [only] = result.topics;
  const about = several || only === undefined ? '' : metaHtml(only, result);
  return [
    `<header><h1>${textHtml(titleOf(result, options))}</h1>`,
    several || options.title === undefined || only === undefined
      ? ''
      : `<p>${textHtml(only.topic)}</p>`,
    `${about}</header>`,
    navHtml(main),
    `<main>\n${main}\n</main>`,
  ]
    .filter((each) => each !== '')
    .join('\n');
}

function titleOf(result: Reconciliation, { title, inputs = [] }: ReportOptions): string {
  if (title !== undefined) return title;
  const [only, ...others] = result.topics;
  if (only === undefined) return 'Nothing to compare';
  if (others.length === 0) return only.topic;
  const files = inputs.map(({ file }) => file);
  const from = files.length === 0 ? '' : ` in ${sayFirst(files, 3)}`;
  return `${countOf(result.topics.length, 'topic')}${from}`;
}

function metaHtml(topic: TopicResult, result: Reconciliation): string {
  const said = [
    ...aboutTopic(topic),
    `ranges at ${formatShare(result.level)}`,
    ...aboutHedges(result),
  ];
  return `<p class="meta">${escapeHtml(said.join(' · '))}</p>`;
}

function notesHtml({ notes }: TopicCharts): string {
  return notes.map((note) => `<p class="meta">${textHtml(note)}</p>`).join('\n');
}
