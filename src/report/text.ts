import { formatShare } from '../claim/format-number.ts';
import { countOf } from '../divergence/finding/words.ts';
import { rankTopics } from '../divergence/rank-topics.ts';
import type { Reconciliation, TopicResult } from '../reconciliation.ts';
import { aboutHedges, aboutTopic } from './about-topic.ts';
import { accountsText } from './accounts-text.ts';
import { rankingText } from './backtest-text.ts';
import { claimRefs, type ClaimRefs } from './claim-refs.ts';
import { apartText, consistencyText, splitText } from './divergence-text.ts';
import { padStart, printable, wrap } from './layout.ts';
import { notComparedText } from './not-compared-text.ts';
import { orderedTopics } from './ordered-topics.ts';
import { rangesText } from './ranges-text.ts';

/** How the text is set. */
export interface TextStyle {
  /** Headings in bold, for a terminal that shows it. */
  readonly bold: boolean;
  /** How many findings of a topic; TEXT_FINDINGS unless given. */
  readonly findings?: number;
}

/** As many sentences as a reader takes in; JSON, Markdown, the report and `--findings all` hold every one. */
export const TEXT_FINDINGS = 10;

/** More topics than this are ranked, not told. */
export const TEXT_TOPICS = 5;

/** The longest ranking printed. */
const MOST_RANKED = 20;

/** The whole result as text of 80 columns, a plain gloss beside every statistic. Several topics: the widest apart first. */
export function textOf(result: Reconciliation, style: TextStyle = { bold: false }): string {
  const refs = claimRefs(result);
  const topics = orderedTopics(result);
  const shown = topics.slice(0, TEXT_TOPICS);
  const lines: string[] = [];
  const unused = unusedRows(result);
  if (unused.length > 0) lines.push(...unused, '');
  if (topics.length > 1) lines.push(...overviewLines(result, topics.length - shown.length, style));
  for (const topic of shown) {
    if (lines.length > unused.length + 1) lines.push('', '');
    lines.push(...topicLines(topic, result, refs, style));
  }
  return `${lines.join('\n')}\n`;
}

/** How many rows are in no number below: said with the result, as stderr is not kept with it. */
function unusedRows({ problems }: Reconciliation): string[] {
  const rows = new Set(
    problems
      .filter(({ severity, line }) => severity === 'error' && line !== null)
      .map(({ file, line }) => `${file ?? ''}:${line}`),
  );
  if (rows.size === 0) return [];
  return wrap(
    `${countOf(rows.size, 'row')} could not be used: dissensus check FILE… says why of each.`,
  );
}

function headingIn({ bold }: TextStyle): (text: string) => string {
  return (text) => (bold ? `\u001b[1m${text}\u001b[22m` : text);
}

function overviewLines(result: Reconciliation, left: number, style: TextStyle): string[] {
  const heading = headingIn(style);
  const ranking = rankTopics(result.topics);
  return [
    heading(`${countOf(result.topics.length, 'topic')}, the widest apart first`),
    ...(ranking.length === 0
      ? ['  no two sources can be compared']
      : rankingText(ranking, MOST_RANKED)),
    ...(left > 0 ? [`  ${left} are not told below: --topic NAME tells one`] : []),
  ];
}

function topicLines(
  topic: TopicResult,
  result: Reconciliation,
  refs: ClaimRefs,
  style: TextStyle,
): string[] {
  const heading = headingIn(style);
  const level = formatShare(result.level);
  const lines = [
    ...wrap(printable(topic.topic)).map(heading),
    ...wrap(aboutOf(topic, result, refs)),
  ];
  const section = (
    title: string,
    body: { readonly heads?: string; readonly lines: readonly string[] } | null,
  ): void => {
    if (body === null || body.lines.length === 0) return;
    lines.push('', ...headed(title, body.heads ?? '').map(heading), ...body.lines);
  };
  section('What stands out', { lines: findingLines(topic, style.findings ?? TEXT_FINDINGS) });
  section('What each source says', accountsText(topic, refs));
  section(`Ranges at ${level}`, rangesText(topic));
  section('How far apart', apartText(topic, level));
  section('Does their stated precision explain it?', consistencyText(topic));
  section('Where the gap comes from', { lines: splitText(topic) });
  section('Not compared, and why', { lines: notComparedText(topic, refs) });
  return lines;
}

/** A title and the heads of the columns below it: on one line where the title ends before they begin. */
function headed(title: string, heads: string): string[] {
  if (heads.trim() === '') return [title];
  const room = heads.length - heads.trimStart().length;
  return title.length < room ? [title + heads.slice(title.length)] : [title, heads];
}

function aboutOf(topic: TopicResult, result: Reconciliation, refs: ClaimRefs): string {
  const lines = refs.file === null ? '' : ` ([2] is line 2 of ${printable(refs.file)})`;
  const about = `${aboutTopic(topic).join('; ')}${lines}`;
  return `${[about, ...aboutHedges(result)].join('; ')}.`;
}

function findingLines(topic: TopicResult, most: number): string[] {
  const lines = topic.findings.slice(0, most).flatMap((finding, index) => {
    const mark = `${index + 1}.`;
    return wrap(printable(finding.text), ` ${padStart(mark, 3)} `, '     ');
  });
  const left = topic.findings.length - most;
  if (left > 0) lines.push(`     and ${left} more: --findings all shows them`);
  return lines;
}
