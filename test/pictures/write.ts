/** `npm run pictures`: draws the pictures of the documents anew. Look at them before you commit them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { examplePictures } from '../support/example-figures.ts';

mkdirSync('docs/images', { recursive: true });
for (const [name, bytes] of await examplePictures()) {
  writeFileSync(`docs/images/${name}`, bytes);
  process.stdout.write(`docs/images/${name}: ${Math.round(bytes.length / 1024)} kB\n`);
}
