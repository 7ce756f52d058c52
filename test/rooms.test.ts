import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const it = suite('the rooms of the house');

/** Every room may import from those before it, and from itself. */
const ROOMS = [
  'distribution',
  'claim',
  'account',
  'range',
  'divergence',
  'backtest',
  'reconciliation.ts',
  'reconcile-options.ts',
  'reconcile.ts',
  'difference.ts',
  'chart',
  'render',
  'report',
  'index.ts',
  'notebook',
  'cli',
  'page',
  'build',
];

/** Type-only exceptions: `result types` gather every room's, and rooms may speak of the whole. */
const TYPES_OF_THE_WHOLE = 'reconciliation.ts';

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.replaceAll('\\', '/'));
}

/** The relative imports of a file, as paths under src. */
function importsOf(file: string): { path: string; typeOnly: boolean }[] {
  const text = readFileSync(join('src', file), 'utf8');
  const found = text.matchAll(
    /(import|export)(\s+type)?\s[^;'"]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g,
  );
  return [...found].map((match) => ({
    path: join(file, '..', match[3] ?? match[4] ?? '').replaceAll('\\', '/'),
    typeOnly: match[2] !== undefined,
  }));
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';

it('has a place for every room', () => {
  const strange = files('src').filter((file) => !ROOMS.includes(roomOf(file)));
  assert.equal(strange, []);
});

it('imports in one direction only', () => {
  const wrong: string[] = [];
  for (const file of files('src')) {
    for (const { path, typeOnly } of importsOf(file)) {
      if (typeOnly && path === TYPES_OF_THE_WHOLE) continue;
      if (ROOMS.indexOf(roomOf(path)) > ROOMS.indexOf(roomOf(file))) {
        wrong.push(`${file} -> ${path}`);
      }
    }
  }
  assert.equal(wrong, []);
});

it('has no circle of imports between files', () => {
  const graph = new Map(
    files('src').map((file) => [
      file,
      importsOf(file)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ path }) => path),
    ]),
  );
  const done = new Set<string>();
  const circle = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const found = circle(next, [...trail, file]);
      if (found !== null) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) assert.is(circle(file, [])?.join(' -> ') ?? '', '');
});

it('keeps statistics from knowing plotly, and charts from knowing CSV', () => {
  const wrong = files('src').filter((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    const uses = (name: string): boolean =>
      new RegExp(`from '${name}|import\\('${name}`).test(text);
    const room = ROOMS.indexOf(roomOf(file));
    if (room < ROOMS.indexOf('render') && (uses('plotly') || uses('jsdom'))) return true;
    return roomOf(file) !== 'claim' && uses('csv-parse');
  });
  assert.equal(wrong, []);
});

it.run();
