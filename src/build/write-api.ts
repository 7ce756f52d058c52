/** `npm run api`: writes docs/api.md from the declarations that the compiler wrote. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { apiMarkdown, exportsOf, namedBy } from './api.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const options = JSON.parse(readFileSync('.prettierrc.json', 'utf8')) as Record<string, unknown>;
const groups = exportsOf(folder, readFileSync('src/index.ts', 'utf8'));
const named = namedBy(
  folder,
  groups.flatMap(({ exports }) => exports),
);
const markdown = apiMarkdown(groups, named);
writeFileSync('docs/api.md', await format(markdown, { ...options, parser: 'markdown' }));
