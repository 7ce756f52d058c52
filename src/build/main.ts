/**
 * Builds `dist/`: the library and the command line bundled (so that they start at once), the types beside them,
 * and THIRD-PARTY.md from what was really inlined. Run by `npm run build`, after the compiler.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { buildPage } from './page.ts';
import { inlinedPackages, thirdPartyNotice, union } from './third-party.ts';

const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

rmSync('dist', { recursive: true, force: true });
const bundled = await bundle(version);

// A declaration file names its neighbours as the sources do (`./x.ts`); a package is read by `./x.js`.
cpSync('.build/src', 'dist/types', {
  recursive: true,
  filter: (from) => !from.endsWith('.js') && !/[\\/](build|cli|page)([\\/]|$)/.test(from),
});
for (const name of readdirSync('dist/types', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue;
  const path = join('dist/types', name);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(/(from\s+'\.[^']*)\.ts'/g, `$1.js'`));
}

const page = await buildPage(version);
writeFileSync('dist/page.html', page.html);
writeFileSync(
  'dist/THIRD-PARTY.md',
  thirdPartyNotice(union([...bundled.flatMap(inlinedPackages), ...page.packages])),
);

// A run of the main job leaves the code that V8 compiled of it for the next.
execFileSync(process.execPath, ['dist/cli.cjs', 'reconcile', 'data/lead-example.csv', '-q'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
