import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { packedFiles } from '../support/packed-files.ts';

const it = suite('the package');

const about = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
};

const files: ReadonlySet<string> = new Set(packedFiles());

/** What a Markdown text links to or shows, without code, anchors and addresses of the web. */
function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]+`/g, '');
  const found = prose.matchAll(/\]\(([^)\s#]+)[^)]*\)|^\[[^\]]+\]:\s*(\S+)|\bsrc="([^"]+)"/gm);
  return [...found]
    .map(([, inline, reference, source]) => inline ?? reference ?? source ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

it('holds what every relative link of its Markdown points to', () => {
  const texts = [...files].filter((path) => path.endsWith('.md') && !path.startsWith('dist/'));
  assert.ok(texts.includes('README.md') && texts.includes('docs/methods.md'));
  const dead = texts.flatMap((path) =>
    linksOf(readFileSync(path, 'utf8'))
      .filter((target) => !files.has(posix.join(posix.dirname(path), target)))
      .map((target) => `${path} -> ${target}`),
  );
  assert.equal(dead, []);
});

it('finds links where Markdown has them', () => {
  assert.equal(
    linksOf('[a](b.md), ![c](d.png "e"), [f](https://g), [h](i.md#j), `[k](l)`\n[m]: n.md\n'),
    ['b.md', 'd.png', 'i.md', 'n.md'],
  );
});

it('holds no picture that its texts do not show', () => {
  const shown = new Set(
    [...files]
      .filter((path) => /^(?:docs\/)?[^/]+\.md$/.test(path))
      .flatMap((path) =>
        linksOf(readFileSync(path, 'utf8')).map((target) =>
          posix.join(posix.dirname(path), target),
        ),
      ),
  );
  const pictures = [...files].filter((path) => path.endsWith('.png'));
  assert.equal(
    pictures.filter((path) => !shown.has(path)),
    [],
  );
});

it('holds every file that it exports or runs', () => {
  const named = Object.values(about.exports).flatMap((each) =>
    typeof each === 'string' ? [each] : Object.values(each),
  );
  const missing = [...named, ...Object.values(about.bin)].filter(
    (path) => !files.has(posix.normalize(path)),
  );
  assert.equal(missing, []);
});

it('gives its schemas by name', () => {
  const { resolve } = createRequire(import.meta.url);
  for (const name of ['reconcile', 'topic-line']) {
    const found = readFileSync(resolve(`dissensus/${name}.schema.json`), 'utf8');
    assert.is(found, readFileSync(`docs/${name}.schema.json`, 'utf8'));
  }
});

it('shows of an error that nobody catches a line that can be read', () => {
  const code = "import { propagate } from 'dissensus'; propagate('a +', {});";
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  assert.is(status, 1);
  assert.match(stderr, /^RangeError: The identity cannot be read: /m);
  assert.match(stderr, /dist\/.*:\d+\n.*throw new RangeError\(identity\.message\)/);
  assert.ok(stderr.length < 2000, `${stderr.length} letters`);
});

it('has lines of a length to be read in all code of the library', () => {
  const chunks = libraryChunks();
  assert.ok(chunks.length > 10);
  // The longest is one expression of stdlib's.
  const isLong = (line: string): boolean => line.length > 5000;
  assert.equal(
    chunks.filter((path) => readFileSync(path, 'utf8').split('\n').some(isLong)),
    [],
  );
});

/** What `dist/index.js` and `dist/notebook.js` import, now or later. */
function libraryChunks(): readonly string[] {
  const found = new Set(['dist/index.js', 'dist/notebook.js']);
  for (const path of found) {
    const text = readFileSync(path, 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:from|import\()\s*"(\.{1,2}\/[^"]+\.js)"/g)) {
      found.add(posix.join(posix.dirname(path), target));
    }
  }
  return [...found];
}

it.run();
