/**
 * Builds `dist/`: the library and the command line bundled (so that they start at once), the types beside them,
 * and THIRD-PARTY.md from what was really inlined. Run by `npm run build`, after the compiler.
 */
import { chmodSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildPage } from './page.ts';
import { inlinedPackages, thirdPartyNotice, union } from './third-party.ts';

/** Drawing is loaded from node_modules only by the command that draws: megabytes that no other command should read. */
const EXTERNAL = [
  'jsdom',
  'fontkit',
  '@resvg/resvg-js',
  'pdfkit',
  'svg-to-pdfkit',
  'svg-path-properties',
  'plotly.js-dist-min',
  'dejavu-fonts-ttf',
];

const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

rmSync('dist', { recursive: true, force: true });
const built = await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', notebook: 'src/notebook/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: EXTERNAL,
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { 'globalThis.DISSENSUS_VERSION': JSON.stringify(version) },
});
chmodSync('dist/cli.js', 0o755);

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
  thirdPartyNotice(union([...inlinedPackages(built.metafile), ...page.packages])),
);
