import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import { problemsText } from '../../src/report/problems-text.ts';
import { survives } from './holds.ts';

const it = suite('what is far too large');

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

/** By hand the same was done with 100 MB, and a million columns: docs/security.md. */
const MEGABYTE = 1_000_000;

it('a cell of a megabyte is one problem, and the rows after it are read', async () => {
  const { read } = await survives(
    `source,measure,value\nA,killed,${'x'.repeat(MEGABYTE)}\nB,killed,600\n`,
  );
  assert.is(read.claims.length, 1);
  assert.is(read.meta.reported, 1);
  assert.ok(problemsText(read.problems).length < 5000);
});

it('a header of a megabyte without an end is refused in a few lines', async () => {
  const { problems } = await readClaims('x'.repeat(MEGABYTE));
  assert.ok(problemsText(problems).length < 5000);
});

it('a hundred thousand columns are refused in a few lines', async () => {
  const names = Array.from({ length: 100_000 }, (_, at) => `c${at}`);
  const { claims, problems } = await readClaims(`${names.join(',')}\n${names.join(',')}\n`);
  assert.is(claims.length, 0);
  assert.ok(problemsText(problems).length < 5000);
  const wide = await readClaims(
    `source,measure,value\nA,killed,1${','.repeat(100_000)}\nB,killed,2\n`,
  );
  assert.is(wide.claims.length, 1);
  assert.ok(codes(wide.problems).includes('ragged-row'));
});

it('a quote that is never closed is told with its line, and what stands before it is read', async () => {
  const rows = 'B,killed,600\n'.repeat(20_000);
  const { read } = await survives(`source,measure,value\nA,killed,5\nA,wounded,"6\n${rows}`);
  assert.is(read.claims.length, 1);
  assert.is(read.problems.find(({ code }) => code === 'quote-not-closed')?.line, 3);
});

it('a name of ten thousand characters is a name', async () => {
  const name = 'é👩‍👩‍👧'.repeat(1000);
  const { result } = await survives(`source,measure,value\n${name},killed,600\nB,killed,700\n`);
  assert.is(result.topics[0]?.accounts.length, 2);
});

it('sixty sources of one topic are compared, every pair', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => `S${at},killed,around ${100 + ((at * 37) % 900)}\n`,
  );
  const { result } = await survives(`source,measure,value\n${rows.join('')}`);
  assert.is(result.topics[0]?.divergence['killed']?.pairs.length, (60 * 59) / 2);
});

it('a thousand claims of one source are one account and its history', async () => {
  const day = (at: number): string =>
    new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 1000 }, (_, at) => `S,killed,${100 + at},${day(at)}\n`);
  const { result } = await survives(`source,measure,value,as_of\n${rows.join('')}`);
  assert.is(result.topics[0]?.accounts[0]?.history.length, 999);
});

it('names of JavaScript are names: as headers, topics, sources, origins and columns given by hand', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    const head = `${name},topic,source,origin,measure,value\n`;
    const rows = `x,${name},${name},${name},killed,600\nx,${name},B,,killed,700\n`;
    const { result } = await survives(head + rows, { by: [name] });
    assert.is(result.topics[0]?.topic, 'x');
    const plain = await survives(head + rows);
    assert.is(plain.result.topics[0]?.topic, name);
    assert.equal(
      plain.result.topics[0]?.accounts.map(({ source }) => source).sort(),
      ['B', name].sort(),
    );
    const map = Object.fromEntries([[name, 'value']]);
    const mapped = await readClaims(`source,measure,${name}\nA,killed,600\n`, { map });
    assert.is(mapped.claims[0]?.quantity.best, 600);
    const chosen = reconcile(mapped.claims, { topics: [name] });
    assert.equal(chosen.topics, []);
  }
});

it.run();
