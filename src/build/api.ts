import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One export of the library: how it is declared, and what its docstring says. */
export interface Exported {
  readonly name: string;
  readonly kind: 'function' | 'constant' | 'type';
  /** The declaration without comments. */
  readonly declaration: string;
  /** The docstring as text; empty where there is none. */
  readonly doc: string;
  /** The declaration file that it stands in. */
  readonly file: string;
}

/** A group of exports, under the comment that stands above it in the index. */
export interface Group {
  readonly title: string;
  readonly exports: readonly Exported[];
}

/**
 * The exports of an index, from the declaration files that the compiler wrote.
 *
 * @param folder where `index.d.ts` stands
 * @param index the text of `src/index.ts`, whose line comments name the groups
 */
export function exportsOf(folder: string, index: string): readonly Group[] {
  const groups: { title: string; exports: Exported[] }[] = [];
  // A comment line opens a group; an export of names, or a declaration, belongs to the group it stands in.
  const statement =
    /^\/\/ (.+)$|^export (?:type )?\{([^}]*)\} from '(\.[^']+)';|^export (?:async )?function (\w+)/gm;
  for (const [, title, names, from, own] of index.matchAll(statement)) {
    if (title !== undefined) groups.push({ title, exports: [] });
    const found: Exported[] = [];
    if (own !== undefined) found.push(declared(folder, 'index.ts', own));
    for (const name of (names ?? '').split(',')) {
      const [, plain] = /^\s*(?:type )?(\w+)\s*$/.exec(name) ?? [];
      if (plain !== undefined && from !== undefined) found.push(declared(folder, from, plain));
    }
    groups.at(-1)?.exports.push(...found);
  }
  return groups;
}

/** How a name is declared in a file, followed through re-exports. */
function declared(folder: string, file: string, name: string): Exported {
  const text = readFileSync(join(folder, file.replace(/\.ts$/, '.d.ts')), 'utf8');
  const head = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[^])*\\*/\\s*)?^export (?:declare )?(function|const|interface|type|class) ${name}\\b`,
    'gm',
  );
  const matches = [...text.matchAll(head)];
  const [first] = matches;
  if (first === undefined) {
    const passed = new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} from '(\\.[^']+)'`).exec(text)?.[1];
    if (passed === undefined) throw new RangeError(`${file} does not declare ${name}`);
    return declared(folder, join(file, '..', passed), name);
  }
  const word = first[2] ?? '';
  return {
    name,
    kind: word === 'function' ? 'function' : word === 'const' ? 'constant' : 'type',
    declaration: matches
      .map((match) => declarationAt(text, match.index + (match[1] ?? '').length))
      .join('\n'),
    doc: (first[1] ?? '')
      .replaceAll(/^\s*\/\*\*|\*\/\s*$/g, '')
      .replaceAll(/^\s*\* ?/gm, '')
      .trim(),
    file,
  };
}

/**
 * The types of ours that declarations name and the index does not export, those that they name in turn too, by name.
 *
 * @param folder where `index.d.ts` stands
 */
export function namedBy(folder: string, exported: readonly Exported[]): readonly Exported[] {
  const known = new Set(exported.map(({ name }) => name));
  const found: Exported[] = [];
  const asked = [...exported];
  for (let each = asked.pop(); each !== undefined; each = asked.pop()) {
    const text = readFileSync(join(folder, each.file.replace(/\.ts$/, '.d.ts')), 'utf8');
    const words = each.declaration.replaceAll(/'[^']*'/g, '').matchAll(/\b[A-Z]\w+/g);
    for (const name of new Set([...words].map(([word]) => word))) {
      const from = new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} from '(\\.[^']+)'`).exec(text)?.[1];
      const isHere = new RegExp(`^export (?:declare )?\\w+ ${name}\\b`, 'm').test(text);
      if (known.has(name) || (from === undefined && !isHere)) continue;
      known.add(name);
      const next = declared(folder, isHere ? each.file : join(each.file, '..', from ?? ''), name);
      found.push(next);
      asked.push(next);
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A declaration from its first letter to its end: the brace or semicolon that closes it. Comments are left out. */
function declarationAt(text: string, start: number): string {
  const bare = text.slice(start).replaceAll(/\/\*[^]*?\*\/\n?/g, '');
  let depth = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare.charAt(at);
    if ('{(['.includes(sign)) depth += 1;
    else if ('})]'.includes(sign)) depth -= 1;
    const closes =
      sign === ';' || (sign === '}' && /^export (?:interface|declare class)/.test(bare));
    if (depth === 0 && closes) return bare.slice(0, at + 1).replace('export declare ', 'export ');
  }
  return bare;
}

/** The first sentence of a docstring. */
export function firstSentence(doc: string): string {
  const paragraph = (doc.split(/\n\s*\n|\n@/)[0] ?? '').replaceAll(/\s+/g, ' ').trim();
  return /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}

/** The reference as Markdown: every export with its declaration and the first sentence of its docstring. */
export function apiMarkdown(groups: readonly Group[], named: readonly Exported[]): string {
  const lines = [
    '# The library, name by name',
    '',
    "Made by `npm run api` from the declarations and docstrings of `src/index.ts`; a test holds it up to date. Import from `'dissensus'`.",
  ];
  for (const { title, exports } of groups) {
    if (exports.length === 0) continue;
    lines.push('', `## ${title.replace(/\.$/, '')}`);
    for (const { name, declaration, doc } of exports) {
      lines.push('', `### ${name}`, '', firstSentence(doc), '', '```ts', declaration, '```');
    }
  }
  lines.push(
    '',
    '## Types that these name',
    '',
    "To be read, not imported: `Parameters<typeof rangesOf>[1]` or `Range['flags'][number]` name them in a script.",
  );
  for (const { name, declaration, doc } of named) {
    lines.push('', `### ${name}`, '', firstSentence(doc), '', '```ts', declaration, '```');
  }
  return `${lines.join('\n')}\n`;
}
