/** What has to hold whatever was read: the same checks for every kind of hostile input. */
import { parse } from 'csv-parse/sync';
import * as assert from 'uvu/assert';
import type { ClaimsFileRead, ReadOptions } from '../../src/claim/read-claims.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ClaimsInput } from '../../src/claim/decode.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { Reconciliation, ReconcileOptions, TopicResult } from '../../src/reconciliation.ts';
import { csvOf } from '../../src/report/csv.ts';
import { markdownOf } from '../../src/report/markdown.ts';
import { problemsText } from '../../src/report/problems-text.ts';
import { TABLE_NAMES, tableOf } from '../../src/report/tables.ts';
import { textOf } from '../../src/report/text.ts';

/** Control characters but line feed: a terminal would take them for commands. Lone surrogates are no text. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Reads, reconciles and reports, and checks everything that is promised of any input. */
export async function survives(
  input: ClaimsInput,
  read: ReadOptions = {},
  options: ReconcileOptions = {},
): Promise<{ readonly read: ClaimsFileRead; readonly result: Reconciliation }> {
  const done = await readClaims(input, { file: 'hostile.csv', ...read });
  rowsAreAccountedFor(done);
  const result = reconcile(done.claims, { problems: done.problems, ...options });
  if (options.topics === undefined) claimsAreAccountedFor(done, result);
  isPlainJson(result);
  canBeReported(result);
  return { read: done, result };
}

/** Every row gave a claim, or a problem names its line, or a problem says why nothing of the file was read. */
export function rowsAreAccountedFor({ claims, problems, meta }: ClaimsFileRead): void {
  assert.is(meta.rows, meta.used + meta.excluded + meta.reported);
  assert.ok(meta.reported >= 0 && meta.used >= 0 && meta.excluded >= 0);
  const withClaims = new Set(claims.map(({ line }) => line));
  assert.is(withClaims.size, meta.used + meta.excluded);
  assert.is(new Set(claims.map(({ id }) => id)).size, claims.length, 'an id stands twice');
  const told = new Set(
    problems.filter(({ line }) => line !== null && !withClaims.has(line)).map(({ line }) => line),
  );
  const ofTheFile = problems.some(
    ({ severity, line }) => severity === 'error' && (line === null || told.has(line)),
  );
  assert.ok(
    meta.reported <= told.size || ofTheFile,
    `${meta.reported} rows gave no claim, and problems name ${told.size} lines without one`,
  );
}

/** Every claim is used, folded into a voice, listed as not compared, or excluded in sight: never gone. */
export function claimsAreAccountedFor(read: ClaimsFileRead, result: Reconciliation): void {
  const shown = result.topics.flatMap((topic) => topic.claims.map(({ id }) => id));
  assert.equal(shown.sort(), read.claims.map(({ id }) => id).sort());
  for (const topic of result.topics) {
    const known = idsIn(topic);
    for (const { id } of topic.claims) assert.ok(known.has(id), `${id} is lost without a word`);
  }
}

function idsIn({ accounts, notCompared }: TopicResult): Set<string> {
  const known = new Set(notCompared.map(({ claim }) => claim));
  for (const { measures, shares, relays } of accounts) {
    for (const { claims } of [...Object.values(measures), ...Object.values(shares)]) {
      for (const id of claims) known.add(id);
    }
    for (const id of relays) known.add(id);
  }
  return known;
}

/** JSON says it all: no NaN, no infinity, nothing undefined, no own prototype. */
export function isPlainJson(value: unknown, path: string = 'result'): void {
  if (typeof value === 'number') {
    assert.ok(Number.isFinite(value), `${path} is ${value}`);
  } else if (Array.isArray(value)) {
    value.forEach((each, at) => isPlainJson(each, `${path}[${at}]`));
  } else if (typeof value === 'object' && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    assert.ok(prototype === Object.prototype || prototype === null, `${path} is no plain object`);
    for (const [key, each] of Object.entries(value)) isPlainJson(each, `${path}.${key}`);
  } else {
    assert.ok(value === null || ['string', 'boolean'].includes(typeof value), `${path} is lost`);
  }
}

/** Every format is made, and nothing of the input acts in it. */
export function canBeReported(result: Reconciliation): void {
  const text = textOf(result, { bold: false, findings: Infinity });
  const problems = problemsText(result.problems);
  for (const each of [text, problems, markdownOf(result)]) {
    const acts = UNPRINTABLE.exec(each);
    assert.is(acts, null, `U+${acts?.[0].charCodeAt(0).toString(16)} reached a terminal`);
    assert.not.match(each, /\b(?:NaN|undefined|\[object Object\])\b|-?\bInfinity\b/);
  }
  for (const name of TABLE_NAMES) {
    const table = tableOf(name, result);
    const rows = parse(csvOf(table), { relax_column_count: false });
    assert.is(rows.length, table.rows.length + 1, name);
    for (const [at, row] of table.rows.entries()) {
      row.forEach((cell, column) => {
        if (typeof cell === 'number') assert.ok(Number.isFinite(cell), name);
        if (typeof cell === 'string') {
          assert.not.match(rows[at + 1]?.[column] ?? '', /^[=+\-@\t\r\n＝＋－＠]/, name);
        }
      });
    }
  }
}
