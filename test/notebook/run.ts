/**
 * Runs the notebooks with Node alone: joins the code cells into a module, type-checks it, runs it in `notebooks/`, and
 * compares what it shows with what the committed notebook holds (`--write` stores it instead).
 *
 *     node .build/test/notebook/run.js [--write] [NAME…]
 *
 * A notebook that breaks, does not type-check, or shows other numbers or pictures than committed fails.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOf, moduleOf, withOutputs, type Notebook, type Output } from './notebook.ts';

/** Inside the package, so that `import 'dissensus'` finds it by its name, as a user's import does. */
const FOLDER = '.build/notebooks';
const CHILD = fileURLToPath(new URL('run-module.js', import.meta.url));

/** The notebooks by name, without `.ipynb`. */
export function notebookNames(): string[] {
  return readdirSync('notebooks')
    .filter((name) => name.endsWith('.ipynb'))
    .map((name) => name.replace('.ipynb', ''))
    .sort();
}

/** Type-checks and compiles every notebook at once. Throws with the compiler's words when one does not compile. */
export function compileNotebooks(names: readonly string[]): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of names) {
    const notebook = JSON.parse(readFileSync(`notebooks/${name}.ipynb`, 'utf8')) as Notebook;
    writeFileSync(join(FOLDER, `${name}.ts`), moduleOf(notebook));
  }
  const options = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--skipLibCheck'];
  try {
    execFileSync(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        ...options,
        '--types',
        'node',
        '--ignoreConfig',
        ...names.map((name) => join(FOLDER, `${name}.ts`)),
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    throw new Error(`the notebooks do not compile:\n${stdout ?? String(error)}`, { cause: error });
  }
}

/** Runs a compiled notebook, and gives the text of its file with the fresh outputs. */
export function runNotebook(name: string): string {
  const printed = execFileSync(process.execPath, [CHILD, resolve(FOLDER, `${name}.js`)], {
    cwd: 'notebooks',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const outputs = new Map(JSON.parse(printed) as [number, Output[]][]);
  const notebook = JSON.parse(readFileSync(`notebooks/${name}.ipynb`, 'utf8')) as Notebook;
  return fileOf(withOutputs(notebook, outputs));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const names = asked.length > 0 ? asked : notebookNames();
  compileNotebooks(names);
  for (const name of names) {
    const fresh = runNotebook(name);
    const same = fresh === readFileSync(`notebooks/${name}.ipynb`, 'utf8');
    if (process.argv.includes('--write')) writeFileSync(`notebooks/${name}.ipynb`, fresh);
    else if (!same) process.exitCode = 1;
    process.stdout.write(`${name}: ${same ? 'the same' : 'CHANGED'}\n`);
  }
}
