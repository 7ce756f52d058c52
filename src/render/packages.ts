/**
 * The heavy packages, loaded when a figure is drawn and not before: together they cost about a second of start-up.
 *
 * Everything is found by package name from the place where this code runs. So it works alike from the compiled sources
 * and from the bundled package, whose files lie elsewhere.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The package that draws. */
export const PLOTLY = 'plotly.js-dist-min';

/** Loads a CommonJS package by its name; the caller gives it a type of its own, as narrow as its need. */
export function loadPackage(name: string): unknown {
  return require(name);
}

/** The path of a file inside an installed package, such as `dejavu-fonts-ttf/ttf/DejaVuSans.ttf`. */
export function packageFile(name: string): string {
  return require.resolve(name);
}
