import { DATE_ORDERS } from './date-text.ts';
import { COUNT_FIELDS, FIELDS } from './layout.ts';
import type { CountColumns, Field, Layout } from './layout.ts';
import { MEASURES } from './measure.ts';
import type { Measure } from './measure.ts';
import { DECIMAL_MARKS } from './number-cell.ts';
import type { Problem } from './problem.ts';
import { Reporter } from './reporter.ts';

/** A layout as it may be declared: a complete one, or a short one as in JSON, whose columns may be plain text. */
export type LayoutDeclaration = Layout | Readonly<Record<string, unknown>>;

/** A layout declared in JSON, or what is wrong with the declaration. */
export interface LayoutRead {
  readonly layout: Layout | null;
  readonly problems: readonly Problem[];
}

const KEYS: readonly string[] = [
  'name',
  'title',
  'reference',
  'columns',
  'constants',
  'counts',
  'topics',
  'needs',
  'dateParts',
  'period',
  'id',
  'dates',
  'decimal',
  'missing',
];
const CONSTANTS: readonly string[] = ['topic', 'source', 'measure', 'of'];
const FIX = 'Correct the declaration of the layout.';
const EXAMPLE =
  '{ "name": "bulletin", "columns": { "as_of": "Date", "low": "Min", "high": "Max" }, ' +
  '"constants": { "source": "Ministry", "measure": "killed" } }';

/** Reads a layout declared in JSON text; see `declareLayout`. */
export function layoutFromJson(text: string, file: string | null = null): LayoutRead {
  let declared: unknown;
  try {
    declared = JSON.parse(text);
  } catch (error) {
    const reporter = new Reporter(file);
    const why = error instanceof Error ? error.message : String(error);
    reporter.add('bad-layout', 'error', {}, `This is not JSON: ${why}.`, EXAMPLE, FIX);
    return { layout: null, problems: reporter.sorted() };
  }
  return declareLayout(declared, file);
}

/**
 * Checks a layout declared as data, and completes it.
 *
 * `columns` gives the header of each field, or a list of headers; `constants` what holds for every row; `counts`, where a row
 * counts several measures, a list such as `{ "measure": "killed", "low": "Dead (min)" }`. The source, the measure and a number
 * have to come from somewhere. Everything that is wrong is reported.
 */
export function declareLayout(declared: unknown, file: string | null = null): LayoutRead {
  const reporter = new Reporter(file);
  const wrong = (what: string, expected: string): void =>
    reporter.add('bad-layout', 'error', {}, what, expected, FIX);
  if (!isRecord(declared)) {
    wrong('A layout is an object.', EXAMPLE);
    return { layout: null, problems: reporter.sorted() };
  }
  const given: Readonly<Record<string, unknown>> = declared;
  for (const key of Object.keys(given)) {
    if (!KEYS.includes(key))
      wrong(`${JSON.stringify(key)} is no part of a layout.`, KEYS.join(', '));
  }
  const strings = (value: unknown, where: string): readonly string[] => {
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    if (list.length > 0 && list.every((one) => typeof one === 'string')) return list;
    wrong(`${where} has to be a column name or a list of them.`, '"Date", or ["Date", "Day"]');
    return [];
  };
  const one = <T extends string>(key: string, allowed: readonly T[]): T | undefined => {
    const value = given[key];
    const found = allowed.find((option) => option === value);
    if (value !== undefined && found === undefined) {
      wrong(`${key} cannot be ${JSON.stringify(value)}.`, allowed.join(', '));
    }
    return found;
  };
  const columns = readColumns(given['columns'], strings, wrong);
  const constants = readConstants(given['constants'], wrong);
  const counts = readCounts(given['counts'], strings, wrong);
  const lists = (key: string): readonly (readonly string[])[] | null => {
    const value = given[key];
    if (value === undefined) return null;
    const nested = Array.isArray(value) && value.some((one) => Array.isArray(one));
    return (nested ? (value as unknown[]) : [value]).map((one) => strings(one, key));
  };
  const topics = lists('topics');
  const dateParts = readDateParts(given['dateParts'], strings, wrong);
  const id = given['id'] === undefined ? null : strings(given['id'], 'id');
  const needed = lists('needs');
  const missing = readMissing(given['missing'], wrong);
  const dates = one('dates', DATE_ORDERS);
  const decimal = one('decimal', DECIMAL_MARKS);
  const name = typeof given['name'] === 'string' && given['name'] !== '' ? given['name'] : null;
  if (name === null) wrong('A layout has to have a name.', EXAMPLE);
  for (const key of ['title', 'reference']) {
    if (given[key] !== undefined && typeof given[key] !== 'string')
      wrong(`${key} has to be text.`, '"Bulletin of the ministry"');
  }
  const period = given['period'];
  if (period !== undefined && typeof period !== 'boolean')
    wrong('period is true or false.', 'true');
  const numbers = COUNT_FIELDS.flatMap((field) => columns[field] ?? []);
  if (columns.source === undefined && constants['source'] === undefined) {
    wrong('Nothing says who claims.', 'a column or a constant "source"');
  }
  if (counts === null && columns.measure === undefined && constants['measure'] === undefined) {
    wrong('Nothing says what is counted.', 'a column or a constant "measure", or "counts"');
  }
  if (counts === null && numbers.length === 0) {
    wrong('No column holds a number.', 'a column "value", or "low", "best", "high", or "counts"');
  }
  const problems = reporter.sorted();
  if (problems.length > 0 || name === null) return { layout: null, problems };
  const needs = [
    ...Object.entries(columns)
      .filter(([field]) => field === 'source' || field === 'measure')
      .map(([, names]) => names),
    ...(counts ?? [columns]).map((count) => COUNT_FIELDS.flatMap((field) => count[field] ?? [])),
  ];
  return {
    layout: {
      name,
      title: typeof given['title'] === 'string' ? given['title'] : name,
      ...(typeof given['reference'] === 'string' && { reference: given['reference'] }),
      needs: needed ?? needs,
      columns,
      constants,
      ...(counts !== null && { counts }),
      ...(topics !== null && { topics }),
      ...(dateParts !== null && { dateParts }),
      ...(period === true && { period }),
      ...(id !== null && { id }),
      ...(dates !== undefined && { dates }),
      ...(decimal !== undefined && { decimal }),
      ...(missing !== null && { missing }),
    },
    problems,
  };
}

type Strings = (value: unknown, where: string) => readonly string[];
type Wrong = (what: string, expected: string) => void;

function readColumns(
  value: unknown,
  strings: Strings,
  wrong: Wrong,
): Partial<Record<Field, readonly string[]>> {
  const columns: Partial<Record<Field, readonly string[]>> = {};
  if (value === undefined) return columns;
  if (!isRecord(value)) {
    wrong('columns has to be an object: field -> header.', EXAMPLE);
    return columns;
  }
  for (const [key, names] of Object.entries(value)) {
    const field = FIELDS.find((one) => one === key);
    if (field === undefined) wrong(`${JSON.stringify(key)} is no field.`, FIELDS.join(', '));
    else columns[field] = strings(names, `columns.${key}`);
  }
  return columns;
}

function readDateParts(
  value: unknown,
  strings: Strings,
  wrong: Wrong,
): NonNullable<Layout['dateParts']> | null {
  if (value === undefined) return null;
  if (!isRecord(value) || value['year'] === undefined) {
    wrong('dateParts has to name a column year.', '{ "year": "Year", "month": "Month" }');
    return null;
  }
  return {
    year: strings(value['year'], 'dateParts.year'),
    ...(value['month'] !== undefined && { month: strings(value['month'], 'dateParts.month') }),
    ...(value['day'] !== undefined && { day: strings(value['day'], 'dateParts.day') }),
  };
}

function readMissing(value: unknown, wrong: Wrong): readonly string[] | null {
  if (value === undefined) return null;
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  if (list.every((one) => typeof one === 'string')) return list;
  wrong('missing has to be the text of cells that say nothing, or a list of them.', '["n.k."]');
  return null;
}

function readConstants(value: unknown, wrong: Wrong): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    wrong('constants has to be an object.', EXAMPLE);
    return {};
  }
  for (const [key, constant] of Object.entries(value)) {
    if (!CONSTANTS.includes(key))
      wrong(`${JSON.stringify(key)} is no constant.`, CONSTANTS.join(', '));
    if (typeof constant !== 'string') wrong(`constants.${key} has to be text.`, EXAMPLE);
  }
  return value as Readonly<Record<string, string>>;
}

function readCounts(
  value: unknown,
  strings: Strings,
  wrong: Wrong,
): readonly CountColumns[] | null {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length === 0) {
    wrong('counts has to be a list.', '[{ "measure": "killed", "low": "Dead (min)" }]');
    return null;
  }
  return value.flatMap((count: unknown, index): CountColumns[] => {
    if (!isRecord(count)) {
      wrong(
        `counts[${index}] has to be an object.`,
        '{ "measure": "killed", "low": "Dead (min)" }',
      );
      return [];
    }
    const measure: Measure | null = MEASURES.find((one) => one === count['measure']) ?? null;
    if (measure === null && count['measure'] !== undefined && count['measure'] !== null) {
      wrong(`counts[${index}] counts ${JSON.stringify(count['measure'])}.`, MEASURES.join(', '));
    }
    const columns = COUNT_FIELDS.filter((field) => count[field] !== undefined);
    if (columns.length === 0) {
      wrong(`counts[${index}] names no column of numbers.`, COUNT_FIELDS.join(', '));
    }
    return [
      {
        measure,
        ...Object.fromEntries(
          columns.map((field) => [field, strings(count[field], `counts[${index}].${field}`)]),
        ),
      },
    ];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
