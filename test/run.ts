/**
 * Runs uvu's suites and does not believe a silence.
 *
 * uvu 0.5.6 exits 0 on a thrown string, a `before` that throws, a file that never calls `.run()` and an empty folder.
 * So this runner drives uvu's own queue, counts what ran against what was declared, and fails on any shortfall.
 *
 *     node .build/test/run.js [PART-OF-A-PATH…]
 *
 * The last line is `N passed, N failed` (`, N skipped` where tests were skipped); the exit status is 0 only if none failed.
 */
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

type Suite = (
  only?: boolean,
) => Promise<[errors: string | true, ran: number, skipped: number, total: number]>;
interface UvuGlobal {
  UVU_DEFER?: number;
  UVU_QUEUE?: (string | Suite)[][];
  UVU_INDEX?: number;
}

const root = process.env['TEST_ROOT'] ?? dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const uvu = globalThis as UvuGlobal;
uvu.UVU_DEFER = 1;
const queue: (string | Suite)[][] = (uvu.UVU_QUEUE = []);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.js') && !name.includes('node_modules'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();

let passed = 0;
let failed = 0;
let skipped = 0;
let finished = false;

function fail(file: string, why: unknown): void {
  failed += 1;
  const text = why instanceof Error ? (why.stack ?? why.message) : String(why);
  process.stdout.write(`\n  FAIL ${file}: ${text}\n`);
}

process.on('unhandledRejection', (why) => fail('(unhandled rejection)', why));
process.on('exit', () => {
  if (finished) return;
  process.stdout.write('\n  FAIL the process ended before the tests did\n');
  process.stdout.write(`\n${passed} passed, ${failed + 1} failed\n`);
  process.exitCode = 1;
});

for (const [index, name] of files.entries()) {
  const file = relative('.', join(root, name));
  const group: (string | Suite)[] = [];
  queue[index] = group;
  uvu.UVU_INDEX = index;
  const started = performance.now();
  process.stdout.write(`${file}\n`);
  try {
    await import(pathToFileURL(join(root, name)).href);
  } catch (error) {
    fail(file, error);
    continue;
  }
  if (group.length === 0) fail(file, 'no suite was run: is `.run()` missing?');
  for (const suite of group) {
    if (typeof suite === 'string') continue;
    try {
      const [errors, ran, skips, total] = await suite();
      passed += ran;
      skipped += skips;
      failed += total - ran;
      if (typeof errors === 'string') process.stdout.write(`\n${errors}\n`);
      else if (ran < total) {
        process.stdout.write(
          `\n  FAIL ${file}: ${total - ran} of ${total} tests did not finish: a hook threw, or a test threw something that is no Error\n`,
        );
      }
      if (total === 0) fail(file, 'a suite without a test');
    } catch (error) {
      fail(file, error);
    }
  }
  process.stdout.write(`  ${Math.round(performance.now() - started)} ms\n`);
}
if (files.length === 0) fail(root, 'no test file was found');

finished = true;
const tail = skipped > 0 ? `, ${skipped} skipped` : '';
process.stdout.write(`\n${passed} passed, ${failed} failed${tail}\n`, () =>
  process.exit(failed === 0 ? 0 : 1),
);
