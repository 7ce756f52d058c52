import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package whose code is inside the built files, with the text under which it may be there. */
export interface Inlined {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The packages that a bundle really took code from, by name. */
export function inlinedPackages(metafile: Metafile): readonly Inlined[] {
  const folders = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, part] of Object.entries(output.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (folder !== undefined && part.bytesInOutput > 0) folders.add(folder);
    }
  }
  return union([...folders].map(packageIn));
}

/** Each package once, by name. */
export function union(packages: readonly Inlined[]): readonly Inlined[] {
  const byName = new Map(packages.map((each) => [each.name, each]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The package in a folder. */
export function packageIn(folder: string): Inlined {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    : [];
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
  return { name: about.name, version: about.version, license: about.license ?? 'unstated', text };
}

/** One Markdown file: a table of the packages, then each licence text once with the packages it covers. */
export function thirdPartyNotice(packages: readonly Inlined[]): string {
  const lines = [
    '# Third-party code inside the built files',
    '',
    'Parts of these packages are inlined in `dist/`. What is loaded from `node_modules` instead carries its own licence there.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...packages.map((each) => `| ${each.name} | ${each.version} | ${each.license} |`),
  ];
  const texts = new Map<string, string[]>();
  for (const each of packages) {
    const names = texts.get(each.text);
    if (names === undefined) texts.set(each.text, [each.name]);
    else names.push(each.name);
  }
  for (const [text, names] of texts) {
    lines.push('', `## ${names.join(', ')}`, '', '```', text || '(no licence file)', '```');
  }
  return `${lines.join('\n')}\n`;
}
