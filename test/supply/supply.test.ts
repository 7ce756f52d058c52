import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lockedPackages, notAllowed, shippedPackages } from '../../src/build/licences.ts';
import { packedFiles } from '../support/packed-files.ts';

const it = suite('what users install');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

it('is pinned: every version exact, every package with its hash, no address of a machine', () => {
  const { dependencies, devDependencies } = manifest;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    const found = lockedPackages().find(({ path }) => path === `node_modules/${name}`);
    assert.is(found?.version, version, name);
  }
  for (const { path, integrity, resolved } of lockedPackages()) {
    assert.match(integrity ?? '', /^sha512-/, path);
    if (resolved !== undefined) assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//, path);
  }
});

it('runs no script when it is installed', () => {
  const shipped = lockedPackages().filter(({ dev }) => dev !== true);
  assert.equal(
    shipped.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ path }) => path),
    [],
  );
  for (const { path } of shipped) {
    if (!existsSync(join(path, 'package.json'))) continue;
    const { scripts } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;
    for (const hook of ['preinstall', 'install', 'postinstall']) {
      assert.is(scripts?.[hook], undefined, `${path} ${hook}`);
    }
    assert.not.ok(existsSync(join(path, 'binding.gyp')), path);
  }
  for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) {
    assert.is(manifest.scripts[hook], undefined);
  }
});

it('is all under licences that allow it', () => {
  const shipped = shippedPackages();
  assert.ok(shipped.some(({ how }) => how === 'inlined'));
  assert.ok(shipped.some(({ name, how }) => name === 'jsdom' && how === 'installed'));
  assert.equal(notAllowed(shipped), []);
});

it('is listed with the text of every licence whose code stands in the built files', () => {
  const notice = readFileSync('dist/THIRD-PARTY.md', 'utf8');
  assert.not.match(notice, /\(no licence file\)|unstated/);
});

it('is used: every dependency is imported by a file of the sources or the tests', () => {
  const texts = ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|js|html)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  /** Tools that are run, not imported. */
  const TOOLS = ['oxlint', 'oxlint-tsgolint', 'prettier', 'typescript'];
  const unused = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    (name) =>
      !TOOLS.includes(name) &&
      !name.startsWith('@types/') &&
      !texts.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`)),
  );
  assert.equal(unused, []);
});

it('is a package of built files, docs and data that may be passed on: no test, no source, no other data', () => {
  const paths = packedFiles();
  const isDoc = (path: string): boolean =>
    /^docs\/(?:[\w-]+\.(?:md|schema\.json)|images\/[\w-]+\.png)$/.test(path);
  const others = paths.filter((path) => !path.startsWith('dist/') && !isDoc(path));
  assert.equal(others.sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'data/README.md',
    'data/economist-ukraine.csv',
    'data/kursk-2025.csv',
    'data/lead-example.csv',
    'package.json',
  ]);
  const built = paths.filter((path) => path.startsWith('dist/'));
  assert.equal(
    built.filter(
      (path) =>
        !/^dist\/(?:types\/[\w/-]+\.d\.ts|(?:chunks|later)\/[\w-]+\.js|(?:cli|quick)\.cjs|(?:index|cli|notebook)\.js|page\.html|THIRD-PARTY\.md)$/.test(
          path,
        ),
    ),
    [],
  );
  assert.equal(
    built.filter((path) => /(?:^|[/.])(?:tests?|bench|fixtures|reference)[/.]/i.test(path)),
    [],
  );
});

it('asks nothing of any network: no built file but the drawing packages could', () => {
  const asks =
    /\b(?:from|import|require)\s*\(?\s*["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici|ws)["']|\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/;
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.c?js$/.test(name),
  );
  assert.ok(built.length > 3);
  assert.equal(
    built.filter((name) => asks.test(readFileSync(join('dist', name), 'utf8'))),
    [],
  );
});

it('says under which Node it runs: no older one than its dependencies allow', () => {
  assert.is(manifest.engines.node, '>=20.19');
});

it.run();
