#!/usr/bin/env node
/**
 * Starts the command line: `dist/cli.cjs`.
 *
 * A CommonJS script, as Node loads its own loader of modules before the first of them (5 % of a bare start).
 */
import { loadBundle } from './code-cache.ts';
import { EXIT } from './exit.ts';

declare global {
  /** Put in by the build: the hash of the bundle, which the name of its cache carries. */
  var DISSENSUS_BUNDLE: string;
}

const [folder, args] = [import.meta.dirname, process.argv.slice(2)];
/** Beside the bundle: where other people may write, code could be planted. Node's own switch turns it off. */
const cache = process.env['NODE_DISABLE_COMPILE_CACHE']
  ? null
  : `${folder}/quick-${globalThis.DISSENSUS_BUNDLE}-${process.version}-${process.arch}.cache`;
const loaded = loadBundle<typeof import('./main.ts')>(
  `${folder}/quick.cjs`,
  cache,
  (name) => import(name),
);
void loaded.exports.main(args).then((isDone) => {
  // After the main job what other commands need is compiled too.
  if (args[0] === 'reconcile' && process.exitCode === EXIT.done) loaded.keep();
  // Node would take its heap apart first, piece by piece.
  if (isDone) process.exit();
});
