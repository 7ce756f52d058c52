import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FileSurvey } from '../../src/claim/file-survey.ts';
import { indexHeader } from '../../src/claim/header.ts';
import { planOf } from '../../src/claim/layout-plan.ts';
import { claimsLayout } from '../../src/claim/layouts/claims.ts';
import type { Layout } from '../../src/claim/layout.ts';
import { Reporter } from '../../src/claim/reporter.ts';
import type { DateOrder } from '../../src/claim/date-text.ts';
import type { RowTable } from '../../src/claim/row-table.ts';

const it = suite('what a whole file settles before its topics are read apart');

const HEADER = ['source', 'origin', 'measure', 'value', 'topic', 'as_of', 'published', 'from'];

function surveyed(
  cells: readonly string[] = HEADER,
  more: { readonly dates?: DateOrder; readonly layout?: Partial<Layout> } = {},
): { survey: FileSurvey; reporter: Reporter } {
  const reporter = new Reporter('a.csv');
  const header = indexHeader(cells, 1, new Map(), new Map());
  const table: RowTable = {
    plan: planOf({ ...claimsLayout, ...more.layout }, header),
    header,
    file: 'a.csv',
    base: 'a.csv',
    hedges: 'default',
    dates: more.dates ?? null,
    decimal: null,
    encoding: 'utf-8',
    sources: [],
  };
  return { survey: new FileSurvey(table, reporter), reporter };
}

const codes = (reporter: Reporter): unknown[] =>
  reporter.sorted().map(({ code, line, column }) => [code, line, column]);

it('is the order of the dates of each column', () => {
  const { survey, reporter } = surveyed();
  survey.row(['A', '', 'killed', '1', 'K', '4/11/2021', '13/01/2022', ''], 2);
  survey.row(['B', '', 'killed', '2', 'K', '01/13/2022', '2022-01-01', '4/11/2021'], 3);
  assert.equal(survey.decide(), { as_of: 'month-first', published: 'day-first', from: 'none' });
  assert.equal(codes(reporter), []);
});

it('is no order where it was declared, for the file or by its layout', () => {
  const row = ['A', '', 'killed', '1', 'K', '13/01/2022', '', ''];
  for (const more of [{ dates: 'day-first' }, { layout: { dates: 'month-first' } }] as const) {
    const { survey } = surveyed(HEADER, more);
    survey.row(row, 2);
    assert.equal(survey.decide(), {});
  }
});

it('is no order where dates contradict each other, which is said', () => {
  const { survey, reporter } = surveyed(['source', 'as_of', 'measure', 'value']);
  survey.row(['A', '13/01/2022', 'killed', '1'], 2);
  survey.row(['A', '01/13/2022', 'killed', '1'], 3);
  assert.equal(survey.decide(), { as_of: 'none' });
  assert.equal(codes(reporter), [['mixed-date-order', null, 'as_of']]);
});

it('are names that are one voice, and names that look alike', () => {
  const { survey, reporter } = surveyed();
  const row = (source: string, origin: string, line: number): boolean =>
    survey.row([source, origin, 'killed', '1', 'K', '2025', '', ''], line);
  row('NATO', '', 2);
  row('NATO[12]', '', 3);
  row('Nato', '', 4);
  row('X', 'UN', 5);
  row('Y', 'UN*', 6);
  // A blank source is no name, and an origin beside it is told with the row.
  row(' ', 'UN†', 7);
  row('', '', 8);
  survey.topic('Kursk', 2);
  survey.topic('kursk', 9);
  assert.equal(codes(reporter), [
    ['source-merged', 3, 'source'],
    ['similar-sources', 4, 'source'],
    ['source-merged', 6, 'origin'],
    ['similar-topics', 9, 'topic'],
  ]);
});

it('are rows that stand twice, where they go by a name', () => {
  const layout = { id: ['id'] };
  const { survey, reporter } = surveyed(['id', 'source', 'measure', 'value'], { layout });
  assert.ok(survey.row(['7', 'A', 'killed', '1'], 2));
  assert.ok(survey.row(['8', 'A', 'killed', '1'], 3));
  assert.not.ok(survey.row([' 7', 'A', 'killed', '1'], 4));
  assert.equal(codes(reporter), [['duplicate-claim', 4, 'id']]);
  const plain = surveyed();
  const row = ['A', '', 'killed', '1', 'K', '2025', '', ''];
  assert.ok(plain.survey.row(row, 2));
  assert.ok(plain.survey.row(row, 3));
});

it('finds dates and origins in the first column, too', () => {
  const dates = surveyed(['as_of', 'source', 'measure', 'value']);
  dates.survey.row(['13/01/2022', 'A', 'killed', '1'], 2);
  assert.equal(dates.survey.decide(), { as_of: 'day-first' });
  const origins = surveyed(['origin', 'source', 'measure', 'value']);
  origins.survey.row(['UN', 'A', 'killed', '1'], 2);
  origins.survey.row(['UN[1]', 'B', 'killed', '1'], 3);
  origins.survey.row(['', 'C', 'killed', '1'], 4);
  origins.survey.row(['', 'c', 'killed', '1'], 5);
  assert.equal(codes(origins.reporter), [
    ['source-merged', 3, 'origin'],
    ['similar-sources', 5, 'source'],
  ]);
});

it.run();
