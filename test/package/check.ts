/**
 * Packs the package, installs it in an empty folder as a user would, runs its command and imports it, with types.
 * Run by `.ci/run`: it needs the registry for the drawing packages, so it is not part of `npm test`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'dissensus-package-'));
const run = (file: string, args: string[], cwd: string): string =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the installed package fails: ${what}`);
  process.stdout.write(`ok ${what}\n`);
}

try {
  const packed = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as unknown;
  const about = (Array.isArray(packed) ? packed[0] : Object.values(packed as object)[0]) as {
    filename: string;
    files: { path: string }[];
  };
  const paths = about.files.map(({ path }) => path);
  demand(
    paths.every((path) =>
      /^(dist|data|docs)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(path),
    ),
    'holds only dist, data, docs and what a reader expects',
  );
  demand(paths.includes('dist/THIRD-PARTY.md'), 'carries the notices of what is inlined');

  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}\n');
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', resolve(folder, about.filename)],
    folder,
  );

  const bin = join(folder, 'node_modules', '.bin', 'dissensus');
  const example = join(folder, 'node_modules', 'dissensus', 'data', 'lead-example.csv');
  const result = JSON.parse(run(bin, ['reconcile', example, '--format', 'json', '-q'], folder)) as {
    topics: { divergence: { killed: { fold: number } } }[];
  };
  const fold = result.topics[0]?.divergence.killed.fold ?? NaN;
  demand(Math.abs(fold - 40 / 9) < 1e-12, 'its command reconciles the lead example');
  const lines = run(bin, ['reconcile', example, '--format', 'ndjson', '--jobs', '2', '-q'], folder);
  demand(
    (JSON.parse(lines) as { topic: string }).topic === 'North Korean troops in Kursk',
    'its threads reconcile topic by topic',
  );
  run(bin, ['report', example, '-o', 'report.html', '-q'], folder);
  demand(
    readFileSync(join(folder, 'report.html'), 'utf8').includes('<svg'),
    'its command writes a report with a drawn chart',
  );

  writeFileSync(
    join(folder, 'use.ts'),
    `import { readClaims, reconcile, parseQuantity, randomEffects } from 'dissensus';
import type { Reconciliation } from 'dissensus';
const { claims } = await readClaims('source,measure,value,as_of\\nA,killed,around 600,2025-04-30\\n');
const result: Reconciliation = reconcile(claims);
console.log(result.topics.length, parseQuantity('dozens').quantities.length, randomEffects([1, 2], [0.1, 0.1], { method: 'REML' }).estimate);
`,
  );
  symlinkSync(join(root, 'node_modules', '@types'), join(folder, 'node_modules', '@types'));
  run(
    process.execPath,
    [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--strict',
      '--skipLibCheck',
      'false',
      '--types',
      'node',
      // A configuration further up (of a temporary folder) is none of this package's.
      '--ignoreConfig',
      'use.ts',
    ],
    folder,
  );
  demand(run(process.execPath, ['use.js'], folder).startsWith('1 1 1.5'), 'imports, with types');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
