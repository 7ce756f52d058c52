import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MEASURES } from '../../src/claim/measure.ts';
import { ASSUMPTIONS } from '../../src/range/range.ts';
import { nameKey, TERMS, termOf } from '../../src/report/glossary.ts';
import { STATISTICS } from '../../src/report/statistics.ts';

const it = suite('the glossary');

/** The sources of a room. */
function sourceOf(folder: string): string {
  return readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('glossary'))
    .map((name) => readFileSync(join('src', folder, name), 'utf8'))
    .join('\n');
}

const CODES = /\bcode: '([a-z]+(?:-[a-z]+)*)'/g;

function unexplained(names: Iterable<string>): string[] {
  return [...new Set(names)].filter((name) => termOf(name) === null).sort();
}

it('has one entry for each name, whatever its case and dashes', () => {
  const names = TERMS.flatMap(({ term, aliases }) => [...new Set([term, ...aliases].map(nameKey))]);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  assert.equal([...new Set(twice)], []);
});

it('glosses in at most 60 characters, and leaves no field empty', () => {
  for (const each of TERMS) {
    assert.ok(each.short.length <= 60, `${each.term}: ${each.short.length} characters`);
    for (const [field, text] of Object.entries(each)) {
      if (typeof text === 'string') assert.is.not(text.trim(), '', `${each.term}: ${field}`);
    }
  }
});

it('explains every measure, assumption and statistic that a result holds', () => {
  const statistics = ['fold', 'q', 'p', 'i2', 'tau', 'tauFold', 'birge', 'camps', 'pairs'];
  const pair = ['ratio', 'overlap', 'z', 'logRatio', 'decomposition', 'range', 'claim'];
  assert.equal(unexplained([...MEASURES, ...ASSUMPTIONS, ...statistics, ...pair]), []);
});

it('explains every statistic by the name under which reports print it', () => {
  assert.equal(
    unexplained(STATISTICS.map(({ label }) => label).filter((label) => label !== 'k')),
    [],
  );
});

it('has a gloss to print beside every statistic', () => {
  for (const { label, gloss } of STATISTICS) {
    assert.ok(gloss.length > 0 && gloss.length <= 60, `${label}: ${gloss}`);
  }
});

it('explains every code that a range, a finding, a problem or a claim not compared can carry', () => {
  for (const room of ['claim', 'account', 'range', 'divergence/finding']) {
    const codes = [...sourceOf(room).matchAll(CODES)].map((match) => match[1] ?? '');
    assert.ok(codes.length > 0, room);
    assert.equal(unexplained(codes), [], room);
  }
});

it('explains every reason for which a claim is not compared', () => {
  const types = readFileSync('src/account/account.ts', 'utf8');
  const union = /interface NotCompared \{[^]*?readonly code:([^;]*);/.exec(types)?.[1] ?? '';
  const codes = [...union.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '');
  assert.ok(codes.length > 5);
  assert.equal(unexplained(codes), []);
});

it('explains every code in the results of the shipped files', async () => {
  const { readClaimsFile } = await import('../../src/claim/read-file.ts');
  const { reconcile } = await import('../../src/reconcile.ts');
  for (const file of ['lead-example', 'kursk-2025', 'economist-ukraine']) {
    const { claims, problems } = await readClaimsFile(`data/${file}.csv`);
    const result = reconcile(claims, { problems });
    const codes = [
      ...result.problems.map(({ code }) => code),
      ...result.topics.flatMap(({ ranges, findings, notCompared }) => [
        ...findings.map(({ code }) => code),
        ...notCompared.map(({ code }) => code),
        ...Object.values(ranges).flatMap((each) =>
          Object.values(each).flatMap(({ flags }) => flags.map(({ code }) => code)),
        ),
      ]),
    ];
    assert.equal(unexplained(codes), [], file);
  }
});

it.run();
