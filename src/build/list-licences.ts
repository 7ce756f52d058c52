/** `npm run licences`: the licence of everything that is shipped, and status 1 where one is not allowed. */
import { notAllowed, shippedPackages } from './licences.ts';

const packages = shippedPackages();
const columns = packages.map(({ name, version, license, how }) => [
  `${name} ${version}`,
  license ?? '(none stated)',
  how,
]);
const widths = [0, 1].map((at) => Math.max(...columns.map((row) => row[at]?.length ?? 0)));
for (const row of columns) {
  process.stdout.write(`${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}\n`);
}
const refused = notAllowed(packages);
process.stdout.write(
  `\n${packages.length} packages, ${refused.length} under a licence that is not allowed\n`,
);
if (refused.length > 0) {
  process.stderr.write(`not allowed: ${refused.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 1;
}
