import type { Account, AccountShare, AccountValue } from '../account/account.ts';
import type { Claim } from '../claim/claim.ts';
import { dateInWords, daysInWords } from '../claim/date-words.ts';
import {
  formatCount,
  formatFold,
  formatInterval,
  formatLog,
  formatP,
  formatRatio,
  formatShare,
  formatSignificant,
} from '../claim/format-number.ts';
import { MEASURES } from '../claim/measure.ts';
import type { Decomposition, Divergence } from '../divergence/divergence.ts';
import { ASSUMPTIONS, type Assumption, type Range } from '../range/range.ts';
import type { Reconciliation, TopicResult } from '../reconciliation.ts';
import { clip, padEnd, padStart, printable, TEXT_WIDTH, wrap } from './layout.ts';

/** What each assumption says, short enough to stand beside its numbers. */
const ASSUMES: Readonly<Record<Assumption, string>> = {
  'next-source': 'where another source may land',
  'all-err': 'each errs around the truth',
  'all-right': 'all right within their precision',
  'one-right': 'one of the sources is right',
  claimed: 'nothing beyond what was claimed',
};

/** Column of the first number, and the width of each. */
const NAME_WIDTH = 17;
const NUMBER_WIDTH = 10;

/** How the text is set. */
export interface TextStyle {
  /** Headings in bold, for a terminal that shows it. */
  readonly bold: boolean;
  /** How many findings of a topic; TEXT_FINDINGS unless given. */
  readonly findings?: number;
}

/** The whole result as text of 80 columns, a plain gloss beside every statistic. */
export function textOf(result: Reconciliation, style: TextStyle = { bold: false }): string {
  const lines: string[] = [];
  for (const topic of result.topics) {
    if (lines.length > 0) lines.push('', '');
    lines.push(...topicLines(topic, result, style));
  }
  return `${lines.join('\n')}\n`;
}

function topicLines(topic: TopicResult, result: Reconciliation, style: TextStyle): string[] {
  const heading = (text: string): string => (style.bold ? `\u001b[1m${text}\u001b[22m` : text);
  const when = topic.asOf === null ? 'undated' : `as of ${dateInWords(topic.asOf)}`;
  const used = topic.accounts.filter((account) => account.status !== 'excluded').length;
  const lines = [
    ...wrap(printable(topic.topic)).map(heading),
    ...wrap(
      `${when}; ${used} ${used === 1 ? 'source' : 'sources'}, ${topic.claims.length} claims; ` +
        `ranges at ${formatShare(result.level)}; hedge words read at the ${result.hedges} width`,
    ),
  ];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', heading(title), ...body);
  };
  section('What stands out', findingLines(topic, style.findings ?? TEXT_FINDINGS));
  section(numberHeads('What each source says', ['low', 'best', 'high']), accountLines(topic));
  section(
    numberHeads(`Ranges at ${formatShare(result.level)}`, ['low', 'median', 'high'], 'resting on'),
    rangeLines(topic),
  );
  section('Where they diverge', divergenceLines(topic));
  section('Where the disagreement comes from', decompositionLines(topic));
  section('Not compared', notComparedLines(topic));
  return lines;
}

function numberHeads(title: string, names: readonly string[], last: string = ''): string {
  const start = NAME_WIDTH + 1 - title.length + NUMBER_WIDTH;
  const [first = '', ...rest] = names;
  const numbers = rest.map((name) => padStart(name, NUMBER_WIDTH)).join('');
  return `${title}${padStart(first, Math.max(start, 1))}${numbers}${last === '' ? '' : `  ${last}`}`.trimEnd();
}

/** As many sentences as a reader takes in; JSON, Markdown, the report and `--findings all` hold every one. */
export const TEXT_FINDINGS = 10;

function findingLines(topic: TopicResult, most: number): string[] {
  const lines = topic.findings.slice(0, most).flatMap((finding, index) => {
    const mark = `${index + 1}.`;
    return wrap(printable(finding.text), ` ${padStart(mark, 3)} `, '     ');
  });
  const left = topic.findings.length - most;
  if (left > 0) lines.push(`     and ${left} more: --findings all shows them`);
  return lines;
}

function accountLines(topic: TopicResult): string[] {
  const claims = new Map(topic.claims.map((claim) => [claim.id, claim]));
  return topic.accounts.flatMap((account) => {
    const lines = wrap(accountTitle(account), '  ', '    ');
    for (const measure of MEASURES) {
      const value = account.measures[measure];
      if (value !== undefined)
        lines.push(...valueLines(measure, value, formatCount, account, claims));
    }
    for (const [name, share] of Object.entries(account.shares)) {
      lines.push(...valueLines(shareLabel(name, share), share, formatShare, account, claims));
    }
    return lines;
  });
}

/** `share killed` for killed/casualties, the name itself for any other. */
function shareLabel(name: string, share: AccountShare): string {
  const usual = name === `${share.measure}/casualties`;
  return usual ? `share ${share.measure}` : name;
}

function accountTitle(account: Account): string {
  const parts = [printable(account.source)];
  if (account.asOf !== null) parts.push(dateInWords(account.asOf));
  if (account.ageDays !== null && account.ageDays > 0)
    parts.push(`${daysInWords(account.ageDays)} old`);
  if (account.status !== 'current') parts.push(account.status);
  if (account.origin !== account.source) parts.push(`origin ${printable(account.origin)}`);
  return parts.join(', ');
}

function valueLines(
  name: string,
  value: AccountValue,
  format: (n: number) => string,
  account: Account,
  claims: ReadonlyMap<string, Claim>,
): string[] {
  const cells = [value.low, value.best, value.high].map((n) =>
    padStart(n === null ? '?' : format(n), NUMBER_WIDTH),
  );
  const line = `    ${padEnd(clip(name, NAME_WIDTH - 3), NAME_WIDTH - 3)}${cells.join('')}  `;
  const ids = value.claims.map((id) => (claims.has(id) ? id : `${id} (elsewhere)`)).join(', ');
  const age =
    value.asOf !== null && value.asOf !== account.asOf ? `, ${dateInWords(value.asOf)}` : '';
  const covers = value.includes === null ? '' : `, covers ${value.includes.join(', ')}`;
  const words =
    value.how === 'stated'
      ? `“${printable(value.wording)}”`
      : `derived: ${printable(value.wording)}`;
  const [first = '', ...rest] = wrap(`${words}${age}${covers}`, '', '', TEXT_WIDTH - line.length);
  const under = ' '.repeat(line.length);
  return [
    `${line}${first}`.trimEnd(),
    ...rest.map((each) => under + each),
    ...(account.measures[name as keyof Account['measures']] === value && ids !== ''
      ? wrap(`from ${ids}`, under, under)
      : []),
  ];
}

function rangeLines(topic: TopicResult): string[] {
  const lines: string[] = [];
  for (const measure of MEASURES) {
    const ranges = topic.ranges[measure];
    if (ranges === undefined) continue;
    const said = new Set<string>();
    const notes: string[] = [];
    lines.push(`  ${measure}`);
    for (const assume of ASSUMPTIONS) {
      const range = ranges[assume];
      if (range === undefined) continue;
      lines.push(rangeLine(assume, range));
      if (range.intervals.length > 1) {
        const each = range.intervals.map(({ low, high }) => formatInterval(low, high)).join('; ');
        lines.push(...wrap(`as separate intervals: ${each}`, '      ', '      '));
      }
      for (const flag of range.flags) {
        if (said.has(flag.text)) continue;
        said.add(flag.text);
        notes.push(...wrap(flag.text, '    ! ', '      '));
      }
    }
    lines.push(...notes);
  }
  return lines;
}

function rangeLine(assume: Assumption, range: Range): string {
  const cell = (n: number | null, missing: string): string =>
    padStart(n === null ? missing : formatCount(n), NUMBER_WIDTH);
  const cells = `${cell(range.low, 'open')}${cell(range.median, '-')}${cell(range.high, 'open')}`;
  return `    ${padEnd(assume, NAME_WIDTH - 3)}${cells}  ${ASSUMES[assume]}`;
}

function divergenceLines(topic: TopicResult): string[] {
  return Object.entries(topic.divergence)
    .filter(([, each]) => each.fold !== null || each.pairs.length > 0)
    .flatMap(([name, each]) => [`  ${name}`, ...statisticLines(name, each)]);
}

function statisticLines(name: string, each: Divergence): string[] {
  const lines: string[] = [];
  const line = (label: string, value: string, gloss: string): void => {
    lines.push(...wrap(gloss, `    ${padEnd(label, 8)}${padStart(value, 11)}  `, ' '.repeat(25)));
  };
  const { fold, highest, lowest, q, p, i2, tau, tauFold, birge } = each;
  const sources = new Set(each.camps.flatMap((camp) => camp.sources)).size;
  if (fold !== null && highest !== null && lowest !== null) {
    line(
      'fold',
      formatFold(fold),
      `highest over lowest: ${printable(highest)} over ${printable(lowest)}`,
    );
  }
  if (q !== null)
    line('Q', formatSignificant(q), `how far apart, in stated errors, on ${sources - 1} df`);
  if (p !== null) line('p', formatP(p), 'chance of such a Q if all were right');
  if (i2 !== null)
    line('I2', `${formatSignificant(i2)} %`, 'share of the spread their errors do not explain');
  if (tau !== null && tauFold !== null) {
    line('tau', formatSignificant(tau), `spread between sources on ln, ${formatFold(tauFold)}`);
  }
  if (birge !== null)
    line('Birge', formatSignificant(birge), 'times their errors must grow to agree');
  const format = topicShare(name) ? { format: formatShare } : {};
  if (each.camps.length > 1) {
    const camps = each.camps.map(
      ({ sources: names, interval: { low, high } }) =>
        `${names.map(printable).join(', ')} (${formatInterval(low, high, format)})`,
    );
    line('camps', String(each.camps.length), `groups apart: ${camps.join('; ')}`);
  }
  if (each.pairs.length > 1) {
    for (const pair of each.pairs) {
      const names = `${printable(pair.a)} over ${printable(pair.b)}`;
      if (pair.ratio === null) line('pair', '-', `${names}: ${pair.reason ?? 'not computed'}`);
      else {
        const range =
          pair.low === null || pair.high === null
            ? ''
            : ` (${formatRatio(pair.low)} to ${formatRatio(pair.high)})`;
        line('pair', formatFold(pair.ratio), `${names}${range}`);
      }
    }
  }
  return lines;
}

/** Whether a name of the divergence table is that of a share, `killed/casualties`. */
function topicShare(name: string): boolean {
  return !MEASURES.some((measure) => measure === name);
}

function decompositionLines(topic: TopicResult): string[] {
  if (topic.decomposition.length === 0) return [];
  return [
    ...wrap('ln(ratio of a part) = ln(ratio of the totals) + ln(ratio of the shares)', '  '),
    ...topic.decomposition.flatMap((each) => wrap(equation(each), '    ', '      ')),
  ];
}

function equation({ measure, high, low, logRatio, parts }: Decomposition): string {
  const sign = parts.share < 0 ? '-' : '+';
  return (
    `${measure}, ${printable(high)} over ${printable(low)}: ` +
    `${formatLog(logRatio)} = ${formatLog(parts.casualties)} ${sign} ${formatLog(Math.abs(parts.share))}`
  );
}

function notComparedLines(topic: TopicResult): string[] {
  const claims = new Map(topic.claims.map((claim) => [claim.id, claim]));
  return topic.notCompared.flatMap(({ claim, reason }) => {
    const said = claims.get(claim);
    const what =
      said === undefined
        ? claim
        : `${claim}, ${printable(said.source)}, ${said.measure} “${printable(said.value)}”`;
    return wrap(`${what}: ${printable(reason)}`, '  - ', '    ');
  });
}
