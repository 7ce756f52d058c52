import { execFileSync } from 'node:child_process';

let known: readonly string[] | undefined;

/** The files that `npm pack` would put in the package. */
export function packedFiles(): readonly string[] {
  if (known !== undefined) return known;
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const packed: unknown = JSON.parse(said);
  const [about] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as {
    files: { path: string }[];
  }[];
  known = (about?.files ?? []).map(({ path }) => path);
  return known;
}
