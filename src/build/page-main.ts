/** `npm run page`: builds dist/page.html alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildPage, packageVersion } from './page.ts';

const { html } = await buildPage(packageVersion());
mkdirSync('dist', { recursive: true });
writeFileSync('dist/page.html', html);
process.stdout.write(`dist/page.html, ${(html.length / 1e6).toFixed(2)} MB\n`);
