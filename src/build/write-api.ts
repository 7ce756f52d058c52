/** `npm run api`: writes docs/api.md from the declarations that the compiler wrote. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { apiMarkdown, exportsOf } from './api.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const options = JSON.parse(readFileSync('.prettierrc.json', 'utf8')) as Record<string, unknown>;
const markdown = apiMarkdown(exportsOf(folder, readFileSync('src/index.ts', 'utf8')));
writeFileSync('docs/api.md', await format(markdown, { ...options, parser: 'markdown' }));
