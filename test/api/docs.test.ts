import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const it = suite('scripts in docs/');

/** What the scripts take as given: a result, a figure of it, a font that was chosen. */
const GIVEN = `
import { readFile } from 'node:fs/promises';
import * as library from 'dissensus';
const { claims } = await library.readClaims(await readFile('data/lead-example.csv'));
const result = library.reconcile(claims);
const figure = library.figures.ranges(result);
const font = 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf';
`;

/** Every block of code, fenced as js or set in by four spaces, that imports the library. */
function scripts(): readonly { readonly file: string; readonly code: string }[] {
  return readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .flatMap((file) => {
      const text = readFileSync(join('docs', file), 'utf8');
      const found = text.matchAll(/^```js\n([^]*?)^```$|((?:^ {4}.*\n)+)/gm);
      return [...found].map(([, fenced, setIn = '']) => ({
        file,
        code: fenced ?? setIn.replaceAll(/^ {4}/gm, ''),
      }));
    })
    .filter(({ code }) => code.includes("from 'dissensus'"));
}

const all = scripts();

it('are found', () => {
  assert.equal(
    all.map(({ file }) => file),
    ['charts.md', 'rendering.md'],
  );
});

for (const { file, code } of all) {
  it(`${file}: runs as it stands`, () => {
    execFileSync(process.execPath, ['--input-type=module', '-e', GIVEN + code], { stdio: 'pipe' });
  });
}

it.run();
