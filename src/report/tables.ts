import type { AccountValue } from '../account/account.ts';
import { formatInterval } from '../claim/format-number.ts';
import { explainReading } from '../claim/explain-reading.ts';
import { MEASURES } from '../claim/measure.ts';
import { sizeOf } from '../divergence/agreement.ts';
import { houseEffects } from '../divergence/house-effects.ts';
import type { Interval } from '../range/range.ts';
import { ASSUMPTIONS } from '../range/range.ts';
import { emptyTopic, type Reconciliation, type TopicResult } from '../reconciliation.ts';
import { apartWord } from './apart.ts';
import type { Cell, Column, Table } from './table.ts';
import { formatFor, unitNamed, unitOf } from './value-format.ts';

/** The tables of a result, by the names that `--table` takes, in the order of a report. */
export const TABLE_NAMES = [
  'findings',
  'ranges',
  'accounts',
  'divergence',
  'pairs',
  'decomposition',
  'claims',
  'not-compared',
  'houses',
  'problems',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const count = (key: string, label: string): Column => ({ key, label, kind: 'count' });
const value = (key: string, label: string): Column => ({ key, label, kind: 'value' });

/** One table of a whole result; every row begins with its topic. */
export function tableOf(name: TableName, result: Reconciliation): Table {
  if (name === 'problems') return problemsTable(result);
  if (name === 'houses') return housesTable(result);
  const make = MAKERS[name];
  const tables = result.topics.map((topic) => ({ topic: topic.topic, table: make(topic) }));
  const { title, columns } = make(emptyTopic(''));
  return {
    name,
    title,
    columns: [text('topic', 'topic'), ...columns],
    rows: tables.flatMap(({ topic, table }) => table.rows.map((row) => [topic, ...row])),
  };
}

const MAKERS: Readonly<
  Record<Exclude<TableName, 'problems' | 'houses'>, (topic: TopicResult) => Table>
> = {
  findings: findingsTable,
  ranges: rangesTable,
  accounts: accountsTable,
  divergence: (topic) => divergenceTable(topic),
  pairs: pairsTable,
  decomposition: decompositionTable,
  claims: (topic) => claimsTable(topic),
  'not-compared': notComparedTable,
};

/** How high or low each source runs against the others, a row a measure and source; none of a single topic. */
export function housesTable({ topics, level }: Pick<Reconciliation, 'topics' | 'level'>): Table {
  const ratio = (key: string, label: string): Column => ({ key, label, kind: 'ratio' });
  const effects = topics.length > 1 ? houseEffects(topics, { level }) : [];
  return {
    name: 'houses',
    title: 'How high or low each source runs against the others on the topics it shares',
    columns: [
      text('measure', 'measure'),
      text('source', 'source'),
      count('shared', 'shared topics'),
      ratio('bias', 'times the average source'),
      ratio('low', 'low'),
      ratio('high', 'high'),
      count('below', 'below the others'),
      count('equal', 'at them'),
      count('above', 'above them'),
      ratio('robust', 'median ratio'),
      ratio('robust_low', 'its low'),
      ratio('robust_high', 'its high'),
      text('circular', 'always says the same as'),
    ],
    rows: effects.flatMap(({ measure, houses }) =>
      houses.map((house) => [
        measure,
        house.source,
        house.shared,
        house.bias,
        house.low,
        house.high,
        house.below,
        house.equal,
        house.above,
        house.robust,
        house.robustLow,
        house.robustHigh,
        house.circular.join('; ') || null,
      ]),
    ),
  };
}

/** One sentence a row, worst first. */
export function findingsTable(topic: TopicResult): Table {
  return {
    name: 'findings',
    title: 'What stands out',
    columns: [text('code', 'code'), text('text', 'finding')],
    rows: topic.findings.map(({ code, text: sentence }) => [code, sentence]),
  };
}

/** Measure by assumption. */
export function rangesTable(topic: TopicResult): Table {
  const rows: Cell[][] = [];
  for (const measure of MEASURES) {
    for (const assume of ASSUMPTIONS) {
      const range = topic.ranges[measure]?.[assume];
      if (range === undefined) continue;
      rows.push([
        measure,
        assume,
        range.low,
        range.median,
        range.high,
        range.intervals.length > 1 ? range.intervals.map(intervalText).join('; ') : null,
        range.sources.join('; '),
        range.bounds.join('; ') || null,
        range.flags.map((flag) => flag.code).join('; ') || null,
      ]);
    }
  }
  return {
    name: 'ranges',
    title: 'Ranges',
    columns: [
      text('measure', 'measure'),
      text('assume', 'assumption'),
      count('low', 'low'),
      count('median', 'median'),
      count('high', 'high'),
      text('intervals', 'as separate intervals'),
      text('sources', 'sources'),
      text('bounds', 'bounds only'),
      text('flags', 'cautions'),
    ],
    rows,
  };
}

function intervalText({ low, high }: Interval): string {
  return formatInterval(low, high);
}

/** Source by measure; shares as fractions of 1. */
export function accountsTable(topic: TopicResult): Table {
  const rows: Cell[][] = [];
  for (const account of topic.accounts) {
    const values: [string, AccountValue][] = [];
    for (const measure of MEASURES) {
      const value = account.measures[measure];
      if (value !== undefined) values.push([measure, value]);
    }
    values.push(...Object.entries(account.shares));
    for (const [name, said] of values) {
      rows.push([
        account.source,
        account.origin,
        account.status,
        name,
        unitOf(said),
        said.low,
        said.best,
        said.high,
        said.how,
        said.wording,
        said.from ?? null,
        said.asOf,
        said.ageDays,
        said.includes === null ? null : said.includes.join(' '),
        said.claims.join('; '),
      ]);
    }
  }
  return {
    name: 'accounts',
    title: 'What each source says',
    columns: [
      text('source', 'source'),
      text('origin', 'origin'),
      text('status', 'status'),
      text('measure', 'measure'),
      text('unit', 'unit'),
      value('low', 'low'),
      value('best', 'best'),
      value('high', 'high'),
      text('how', 'how'),
      text('wording', 'wording or formula'),
      text('from', 'counted from'),
      text('as_of', 'as of'),
      text('age_days', 'age in days'),
      text('includes', 'covers'),
      text('claims', 'claims'),
    ],
    rows,
  };
}

/** One row a measure. `words`: what has no number, such as a gap from zero, is said; else its cell is empty. */
export function divergenceTable(
  topic: TopicResult,
  { words = false }: { readonly words?: boolean } = {},
): Table {
  return {
    name: 'divergence',
    title: 'Where the sources diverge',
    columns: [
      text('measure', 'measure'),
      { key: 'fold', label: 'highest / lowest', kind: 'fold' },
      text('highest', 'highest'),
      text('lowest', 'lowest'),
      { key: 'q', label: 'Q', kind: 'number' },
      { key: 'p', label: 'p', kind: 'p' },
      { key: 'i2', label: 'I2', kind: 'percent' },
      { key: 'tau', label: 'tau', kind: 'number' },
      { key: 'tau_fold', label: 'tau as a fold', kind: 'fold' },
      { key: 'birge', label: 'Birge ratio', kind: 'number' },
      text('camps', 'camps'),
    ],
    rows: Object.entries(topic.divergence).map(([name, each]) => [
      name,
      words && sizeOf(each) !== null ? apartWord(each) : each.fold,
      each.highest,
      each.lowest,
      each.q,
      each.p,
      each.i2,
      each.tau,
      each.tauFold,
      each.birge,
      each.camps
        .map((camp) => {
          const { low, high } = camp.interval;
          const format = formatFor(unitNamed(topic, name));
          return `${camp.sources.join(', ')} (${formatInterval(low, high, { format })})`;
        })
        .join('; '),
    ]),
  };
}

/** One row a pair and measure, the higher source first. */
export function pairsTable(topic: TopicResult): Table {
  return {
    name: 'pairs',
    title: 'Source against source',
    columns: [
      text('measure', 'measure'),
      text('a', 'higher'),
      text('b', 'lower'),
      { key: 'ratio', label: 'ratio', kind: 'fold' },
      { key: 'low', label: 'low', kind: 'fold' },
      { key: 'high', label: 'high', kind: 'fold' },
      { key: 'log_ratio', label: 'ln ratio', kind: 'log' },
      { key: 'overlap', label: 'overlap', kind: 'share' },
      { key: 'z', label: 'z', kind: 'number' },
      text('reason', 'why not computed'),
    ],
    rows: Object.entries(topic.divergence).flatMap(([name, { pairs }]) =>
      pairs.map((pair) => [
        name,
        pair.a,
        pair.b,
        pair.ratio,
        pair.low,
        pair.high,
        pair.logRatio,
        pair.overlap,
        pair.z,
        pair.reason,
      ]),
    ),
  };
}

/** ln(ratio of a part) = ln(ratio of the totals) + ln(ratio of the shares), a row a pair and part. */
export function decompositionTable(topic: TopicResult): Table {
  return {
    name: 'decomposition',
    title: 'Where the disagreement comes from',
    columns: [
      text('measure', 'measure'),
      text('high', 'higher'),
      text('low', 'lower'),
      { key: 'log_ratio', label: 'ln ratio', kind: 'log' },
      { key: 'casualties', label: 'from casualties', kind: 'log' },
      { key: 'share', label: 'from the share', kind: 'log' },
    ],
    rows: topic.decomposition.map(({ measure, high, low, logRatio, parts }) => [
      measure,
      high,
      low,
      logRatio,
      parts.casualties,
      parts.share,
    ]),
  };
}

/** Every claim as worded, beside how it was read. `words`: of a count said within another it is said that it is no share. */
export function claimsTable(
  topic: TopicResult,
  { words = false }: { readonly words?: boolean } = {},
): Table {
  return {
    name: 'claims',
    title: 'Every claim as worded, and how it was read',
    columns: [
      text('claim', 'claim'),
      text('source', 'source'),
      text('origin', 'origin'),
      text('via', 'via'),
      text('measure', 'measure'),
      text('value', 'as worded'),
      text('unit', 'unit'),
      value('low', 'low'),
      value('best', 'best'),
      value('high', 'high'),
      text('of', 'of'),
      text('reading', 'how it was read'),
      text('from', 'from'),
      text('as_of', 'as of'),
      text('published', 'published'),
      text('status', 'status'),
      text('note', 'note'),
      text('url', 'address'),
    ],
    rows: topic.claims.map((claim) => [
      claim.id,
      claim.source,
      claim.origin,
      claim.via,
      claim.measure,
      claim.value,
      claim.quantity.unit,
      claim.quantity.low,
      claim.quantity.best,
      claim.quantity.high,
      words && claim.quantity.of !== null && claim.quantity.unit === 'count'
        ? `a count within the ${claim.quantity.of}`
        : claim.quantity.of,
      explainReading(claim.quantity),
      claim.from,
      claim.asOf,
      claim.published,
      claim.status,
      claim.note,
      claim.url,
    ]),
  };
}

/** What was kept out of the comparison, and why. */
export function notComparedTable(topic: TopicResult): Table {
  const claims = new Map(topic.claims.map((claim) => [claim.id, claim]));
  return {
    name: 'not-compared',
    title: 'What was not compared, and why',
    columns: [
      text('claim', 'claim'),
      text('source', 'source'),
      text('measure', 'measure'),
      text('value', 'as worded'),
      text('code', 'code'),
      text('reason', 'reason'),
    ],
    rows: topic.notCompared.map(({ claim, code, reason }) => [
      claim,
      claims.get(claim)?.source ?? null,
      claims.get(claim)?.measure ?? null,
      claims.get(claim)?.value ?? null,
      code,
      reason,
    ]),
  };
}

/** Every problem, located. */
export function problemsTable(result: Pick<Reconciliation, 'problems'>): Table {
  return {
    name: 'problems',
    title: 'Problems in the input',
    columns: [
      text('code', 'code'),
      text('severity', 'severity'),
      text('file', 'file'),
      text('line', 'line'),
      text('column', 'column'),
      text('cell', 'cell'),
      text('message', 'problem'),
      text('expected', 'expected'),
      text('fix', 'how to mend it'),
    ],
    rows: result.problems.map((each) => [
      each.code,
      each.severity,
      each.file,
      each.line,
      each.column,
      each.cell,
      each.message,
      each.expected,
      each.fix,
    ]),
  };
}
