/**
 * Builds the browser page: one HTML file with the library, a worker, plotly and the examples inside, under a policy that lets it
 * load nothing.
 */
import { readFileSync } from 'node:fs';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { FROM_BASE91 } from '../render/base91.ts';
import { contentSecurityPolicy } from '../render/content-security-policy.ts';
import { cspHash, packed, packPlotly } from '../render/interactive.ts';
import { escapeHtml } from '../report/html/escape.ts';
import { STYLE } from '../report/html/style.ts';
import {
  inlinedPackages,
  packageIn,
  thirdPartyNotice,
  union,
  type Inlined,
} from './third-party.ts';

/** The page, and the packages whose code is inside. */
export interface BuiltPage {
  readonly html: string;
  readonly packages: readonly Inlined[];
}

const SHARED: BuildOptions = {
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  // The first browsers with `DecompressionStream('deflate-raw')` and `<dialog>`: 2023.
  target: ['chrome103', 'firefox113', 'safari16.4'],
  // The plain entry of csv-parse asks for Node's Buffer as soon as it runs.
  alias: { 'csv-parse': 'csv-parse/browser/esm' },
  loader: { '.csv': 'text' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  tsconfigRaw: {},
};

/** Builds the page from the sources; run from the root of the repository. */
export async function buildPage(version: string): Promise<BuiltPage> {
  const main = await bundle('src/page/main.tsx', {
    banner: { js: `const FROM_BASE91_FUNCTION=${FROM_BASE91};` },
  });
  const worker = await bundle('src/page/worker.ts', {});
  const css = await bundle('src/page/page.css', {});
  const plotly = packPlotly();
  const packages = union([
    ...[main, worker].flatMap(({ meta }) => inlinedPackages(meta)),
    packageIn('node_modules/plotly.js-dist-min'),
  ]);
  const policy = `${contentSecurityPolicy([cspHash(main.text), plotly.hash])}; worker-src blob:`;
  const html = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="dissensus ${escapeHtml(version)}">`,
    '<meta name="color-scheme" content="light dark">',
    '<title>dissensus</title>',
    `<style>${STYLE}${css.text}</style>`,
    '</head>',
    '<body>',
    '<noscript><p>This page computes in your browser and needs its scripts. The command line does the same: <code>dissensus reconcile FILE</code>.</p></noscript>',
    '<div id="app"></div>',
    packed('worker-source', worker.text),
    packed('third-party', thirdPartyNotice(packages)),
    plotly.element,
    `<script>${whole(main.text)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { html, packages };
}

async function bundle(
  entry: string,
  options: BuildOptions,
): Promise<{ text: string; meta: Metafile }> {
  const built = await build({ ...SHARED, ...options, entryPoints: [entry], outdir: 'out' });
  const [file] = built.outputFiles ?? [];
  if (file === undefined || built.metafile === undefined) throw new Error(`${entry} gave nothing`);
  return { text: file.text, meta: built.metafile };
}

/** A text that can end its element, or open a comment in it, would break the page: none does. */
function whole(text: string): string {
  if (/<\/script|<!--/i.test(text)) throw new Error('a script of the page would end its element');
  return text;
}

/** The version that the page says it is of. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}
