import { existsSync, readFileSync } from 'node:fs';

/** A package that reaches a user: its code inside the built files, or installed beside them. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where neither the package nor STATED says. */
  readonly license: string | null;
  readonly how: 'inlined' | 'installed';
}

/** A package of the lock file. */
export interface Locked {
  readonly path: string;
  readonly name: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Licences under which code may be shipped with ours, or installed by it; the copyleft of MPL ends at its own files. */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'Bitstream-Vera',
  'CC0-1.0',
  'ISC',
  'LicenseRef-public-domain',
  'MIT',
  'MIT-0',
  'MPL-2.0',
]);

/** Packages whose manifest does not say it in SPDX's words, and what their licence file says. */
const STATED: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf': 'Bitstream-Vera AND LicenseRef-public-domain',
  'png-js': 'MIT',
};

/** Every package of a lock file but our own. */
export function lockedPackages(file: string = 'package-lock.json'): readonly Locked[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Readonly<Record<string, Omit<Locked, 'path' | 'name'>>>;
  };
  const folder = 'node_modules/';
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      ...entry,
      path,
      name: path.slice(path.lastIndexOf(folder) + folder.length),
    }));
}

/** Everything that is shipped, by name: what the notice of the built files lists, and what the lock file installs for users. */
export function shippedPackages(
  notice: string = 'dist/THIRD-PARTY.md',
  lock: string = 'package-lock.json',
): readonly Shipped[] {
  const rows = existsSync(notice)
    ? readFileSync(notice, 'utf8').matchAll(/^\| (\S+) \| (\d\S*) \| (.+) \|$/gm)
    : [];
  const inlined = [...rows].map(([, name = '', version = '', license = '']) =>
    shipped(name, version, license === 'unstated' ? undefined : license, 'inlined'),
  );
  const installed = lockedPackages(lock)
    .filter(({ dev }) => dev !== true)
    .map(({ name, version, license }) => shipped(name, version ?? '', license, 'installed'));
  return [...inlined, ...installed].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function shipped(
  name: string,
  version: string,
  license: string | undefined,
  how: Shipped['how'],
): Shipped {
  return { name, version, license: STATED[name] ?? license ?? null, how };
}

/** What may not be shipped as it is: a licence that is not in ALLOWED, or none. */
export function notAllowed(packages: readonly Shipped[]): readonly Shipped[] {
  return packages.filter(
    ({ license }) => license === null || !license.split(' AND ').every((each) => ALLOWED.has(each)),
  );
}
