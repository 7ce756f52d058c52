import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { BUNDLE_AFTER, BUNDLE_BEFORE, IMPORT_LATER } from '../cli/code-cache.ts';
import { PLACES, REACH, tailPlaces } from '../distribution/tail-places.ts';
import { allShorts } from '../report/shorts.ts';
import { inAscii } from './ascii.ts';

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

const SHARED = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: EXTERNAL,
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles the library, the notebook and the command line into `dist/`; run from the root of the repository.
 *
 * What the command line is asked for most is one script without imports (`quick.cjs`, see `src/cli/code-cache.ts`): to find and compile
 * twenty modules took longer than to run them. What it loads later comes from the same ES modules as the library. One bundle with
 * everything would be slower: a module that is imported later is inlined whole, mathjs with all its functions.
 */
export async function bundle(version: string): Promise<readonly Metafile[]> {
  const define = { 'globalThis.DISSENSUS_VERSION': JSON.stringify(version) };
  const later = new Map<string, string>();
  const quick = await build({
    ...SHARED,
    define,
    entryPoints: { quick: 'src/cli/main.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: { js: BUNDLE_BEFORE },
    footer: { js: BUNDLE_AFTER },
    plugins: [simpleStatistics, glossesOnly, tailPlacesMade, noTypesetting, importedLater(later)],
  });
  const text = inAscii(
    readFileSync('dist/quick.cjs', 'utf8').replaceAll('import("', `${IMPORT_LATER}("`),
  );
  writeFileSync('dist/quick.cjs', text, 'latin1');
  // Each for itself: the more entries share, the more chunks there are to find, and what is shared by all is cut in the smallest pieces.
  const modules: Metafile[] = [];
  const library = { index: 'src/index.ts', notebook: 'src/notebook/index.ts' };
  for (const entryPoints of [
    library,
    { 'later/cli-topics-worker': 'src/cli/topics/worker.ts', ...Object.fromEntries(later) },
  ]) {
    const { metafile } = await build({
      ...SHARED,
      // Node shows the line of an error that nobody catches: it has to be one that can be read. The command line shows none.
      minifyWhitespace: entryPoints !== library,
      define,
      entryPoints,
      format: 'esm',
      splitting: true,
      plugins: [simpleStatistics],
      chunkNames: 'chunks/[name]-[hash]',
    });
    modules.push(metafile);
  }
  const hash = createHash('sha256').update(text).digest('hex');
  const launcher = await build({
    ...SHARED,
    entryPoints: { cli: 'src/cli/launch.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: {
      'globalThis.DISSENSUS_BUNDLE': JSON.stringify(hash.slice(0, 16)),
      'import.meta.dirname': '__dirname',
    },
  });
  // The name that it had as a module.
  writeFileSync('dist/cli.js', "#!/usr/bin/env node\nimport './cli.cjs';\n");
  for (const name of ['dist/cli.cjs', 'dist/cli.js']) chmodSync(name, 0o755);
  return [quick.metafile, ...modules, launcher.metafile];
}

/**
 * Takes simple-statistics from the files that its one file is made of, so that what is not used is left out: that file makes a table
 * of the normal distribution as soon as it is loaded.
 */
const simpleStatistics: Plugin = {
  name: 'simple-statistics',
  setup(to) {
    const folder = resolve('node_modules/simple-statistics');
    to.onResolve({ filter: /^simple-statistics$/ }, () => ({
      path: join(folder, 'index.js'),
      sideEffects: false,
    }));
    to.onResolve({ filter: /^\./ }, ({ importer, resolveDir, path }) =>
      importer.startsWith(folder) ? { path: resolve(resolveDir, path), sideEffects: false } : null,
    );
  },
};

/** Puts the glosses in the place of the glossary, in one text that is parsed when a gloss is asked for. */
const glossesOnly: Plugin = {
  name: 'glosses-only',
  setup(to) {
    to.onLoad({ filter: /[\\/]report[\\/]shorts\.ts$/ }, () => {
      const shorts = JSON.stringify(JSON.stringify(allShorts()));
      return {
        contents: `
let shorts;
export function shortOf(name) {
  shorts ??= JSON.parse(${shorts});
  return Object.hasOwn(shorts, name) ? shorts[name] : null;
}`,
      };
    });
  },
};

/** Puts the library's normal tails in the place of its asking for them: a thousand calls of it at every start. */
const tailPlacesMade: Plugin = {
  name: 'tail-places',
  setup(to) {
    to.onLoad({ filter: /[\\/]distribution[\\/]tail-places\.ts$/ }, () => ({
      contents: `
export const PLACES = ${PLACES};
export const REACH = ${REACH};
const places = ${JSON.stringify(tailPlaces())};
export function tailPlaces() {
  return places;
}`,
    }));
  },
};

/** Leaves out mathjs's tables for LaTeX, which are made at every start and never asked for. */
const noTypesetting: Plugin = {
  name: 'no-typesetting',
  setup(to) {
    to.onLoad({ filter: /[\\/]mathjs[\\/]lib[\\/]esm[\\/]utils[\\/]latex\.js$/ }, () => ({
      contents: `
const not = () => { throw new TypeError('nothing is typeset'); };
export { not as escapeLatex, not as toSymbol };
export const latexOperators = {}, latexFunctions = {}, defaultTemplate = '';`,
    }));
  },
};

/** Leaves `import()` as it is, of a file that `found` then names: output without extension, source. */
function importedLater(found: Map<string, string>): Plugin {
  return {
    name: 'imported-later',
    setup(to) {
      to.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return null;
        const source = relative('src', resolve(resolveDir, path)).replaceAll('\\', '/');
        const name = `later/${source.replace(/\.ts$/, '').replaceAll('/', '-')}`;
        found.set(name, `src/${source}`);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}
