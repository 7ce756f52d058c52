/**
 * Loads a bundle with the code that V8 compiled of it before, so that a run neither compiles nor looks for modules.
 *
 * Node's modules are asked for by `getBuiltinModule`: an import statement would make a module of each (2 ms at start).
 */
import type { Script as ScriptType } from 'node:vm';

const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');
const { Script } = process.getBuiltinModule('node:vm');

/**
 * What a bundle is wrapped in by the build: its exports, how it gets Node's modules, and how it loads what it needs later. `import()` is
 * handed in, as V8 forgets which loader it belongs to in code from a cache.
 */
export const BUNDLE_BEFORE = '(function(exports,require,module,importLater){';
export const BUNDLE_AFTER = '\n})';
export const IMPORT_LATER = 'importLater';

type Bundle = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  importLater: ImportLater,
) => void;

/** `import()` of the module that loads a bundle: paths are told from there. */
export type ImportLater = (name: string) => Promise<unknown>;

/** A bundle that runs. */
export interface Loaded<Exports> {
  readonly exports: Exports;
  /** Keeps the code compiled so far for the next run, where there is no cache yet and the folder may be written to. */
  readonly keep: () => void;
}

/**
 * Loads a bundle that the build wrapped; `cache` is the file of its compiled code, which need not be there, or null for none.
 *
 * V8 refuses a cache of another version of itself or of other flags. It looks at no more of the source than its length, so the
 * name of the cache has to tell the bundle; and it believes the rest, so that damaged bytes would end the process. So a cache
 * holds the code twice, and is not used where the halves differ: that is told in a tenth of the time that it takes to load Node's
 * checksums.
 */
export function loadBundle<Exports extends object>(
  bundle: string,
  cache: string | null,
  importLater: ImportLater,
): Loaded<Exports> {
  const kept = cache === null ? null : readCache(cache);
  // ASCII, as the build writes it: one byte a character.
  const script = new Script(fs.readFileSync(bundle, 'latin1'), {
    // As stack traces name it, and the cache holds it: not by the folders of this machine.
    filename: `dissensus/${path.basename(bundle)}`,
    ...(kept === null ? {} : { cachedData: kept }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as Bundle;
  run(module.exports, (name) => process.getBuiltinModule(name), module, importLater);
  return {
    exports: module.exports as Exports,
    keep: () => {
      // What V8 refuses is left: under the flags it was made with it fits.
      if (cache !== null && kept === null) writeCache(cache, script);
    },
  };
}

/** The second half is read in pieces of this size: memory that is touched first costs as much as to read into it. */
const PIECE = 65_536;

/** The compiled code, or null where there is none or it is damaged. */
function readCache(file: string): Buffer | null {
  let descriptor: number;
  try {
    descriptor = fs.openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    const half = fs.fstatSync(descriptor).size / 2;
    if (!(half > 0 && Number.isInteger(half))) return null;
    const data = Buffer.allocUnsafeSlow(half);
    if (fs.readSync(descriptor, data, 0, half, 0) !== half) return null;
    const piece = Buffer.allocUnsafeSlow(Math.min(PIECE, half));
    for (let at = 0; at < half;) {
      const count = fs.readSync(descriptor, piece, 0, Math.min(PIECE, half - at), half + at);
      if (count === 0 || data.compare(piece, 0, count, at, at + count) !== 0) return null;
      at += count;
    }
    return data;
  } catch {
    return null;
  } finally {
    fs.closeSync(descriptor);
  }
}

function writeCache(file: string, script: ScriptType): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    // Before any work is done: it fails at once where the package may not be written to.
    const descriptor = fs.openSync(draft, 'wx', 0o644);
    try {
      const data = script.createCachedData();
      fs.writeFileSync(descriptor, Buffer.concat([data, data]));
      fs.fsyncSync(descriptor);
      fs.closeSync(descriptor);
      fs.renameSync(draft, file);
    } catch {
      fs.rmSync(draft, { force: true });
    }
  } catch {
    // It is only slower without.
  }
}
