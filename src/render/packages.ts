/**
 * The heavy packages, loaded when a figure is drawn and not before: together they cost about a second of start-up.
 *
 * Everything is found by package name from the place where this code runs. So it works alike from the compiled sources
 * and from the bundled package, whose files lie elsewhere.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Loads a CommonJS package by its name; the type is the caller's own narrow view of it. */
export function loadPackage<T>(name: string): T {
  return require(name) as T;
}

/** The path of a file inside an installed package, such as `dejavu-fonts-ttf/ttf/DejaVuSans.ttf`. */
export function packageFile(name: string): string {
  return require.resolve(name);
}
