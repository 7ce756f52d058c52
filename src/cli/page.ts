import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { EXIT, UsageError } from './exit.ts';
import { OUTPUT_FLAGS, helpText, parseFlags, text, type Flag } from './flags.ts';
import { deliver, print } from './output.ts';

const FLAGS: Readonly<Record<string, Flag>> = OUTPUT_FLAGS;

/** `dissensus page -o page.html`: the browser page, one file that works without a server and without a network. */
export async function run(args: readonly string[]): Promise<number> {
  const given = parseFlags(args, FLAGS);
  if (given.flags['help'] === true) {
    const about =
      'Writes the browser page: one file to open, or to hand on. Drop claims in, edit them,\n' +
      'leave sources out, and see what follows. It asks nothing of any network.';
    await print(helpText('dissensus page -o page.html', about, FLAGS));
    return EXIT.done;
  }
  const [word] = given.words;
  if (word !== undefined) {
    throw new UsageError(`the page takes no file; open it and drop ${word} in (-o names the page)`);
  }
  await deliver(text(given, 'output'), await readFile(pageFile()));
  return EXIT.done;
}

/** The page lies in the package, wherever this code was bundled to. */
function pageFile(): string {
  const require = createRequire(import.meta.url);
  return require.resolve('dissensus/page.html');
}
