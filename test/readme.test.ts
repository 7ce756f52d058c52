import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dissensus } from './support/cli.ts';

const it = suite('README.md');
const readme = readFileSync('README.md', 'utf8');

/** The fenced blocks of a language, without their fences. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => (match[2] ?? '').trimEnd());
}

it('shows output that the command prints, line for line; a line of … stands for what is left out', () => {
  const scripts = (
    JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  ).scripts;
  assert.is(scripts['start'], 'node dist/cli.cjs reconcile data/lead-example.csv');
  const printed = dissensus(['reconcile', 'data/lead-example.csv']).stdout;
  const [shown] = blocks('text');
  assert.ok(shown !== undefined && shown.split('\n').length >= 8);
  for (const part of shown.split(/^…$/m)) assert.ok(printed.includes(part.trim()), part);
});

it('shows claims that are the shipped example, as a reader would write them', () => {
  const [csv] = blocks('csv');
  assert.is(csv?.split('\n').length, 6);
  const fromReadme = dissensus(['reconcile', '-', '--format', 'csv', '-q'], `${csv}\n`);
  const fromData = dissensus(['reconcile', 'data/lead-example.csv', '--format', 'csv', '-q']);
  assert.is(fromReadme.status, 0, fromReadme.stderr);
  const numbers = (text: string): string[] =>
    text.split('\n').map((line) => line.split(',').slice(1, 6).join());
  assert.equal(numbers(fromReadme.stdout), numbers(fromData.stdout));
});

it('shows library use that runs', () => {
  const [code] = blocks('js');
  assert.ok(code !== undefined && code.split('\n').length <= 7);
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  assert.match(printed, /nearly agree on casualties/);
});

it('points only to files that are there', () => {
  for (const [, target] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    assert.ok(target !== undefined && existsSync(target), target);
  }
});

it.run();
