import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ClaimsFileRead, ReadOptions } from '../../src/claim/read-claims.ts';

const it = suite('reading in a browser');

type Read = (input: string | Uint8Array, options?: ReadOptions) => Promise<ClaimsFileRead>;

/** `readClaims` bundled as for the page, run where there is neither Buffer nor process nor a module of Node. */
async function inBrowser(): Promise<Read> {
  const entry = fileURLToPath(new URL('../../src/claim/read-claims.js', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reading',
    platform: 'browser',
    alias: { 'csv-parse': 'csv-parse/browser/esm' },
    logLevel: 'error',
  });
  const context = createContext({
    TextDecoder,
    TextEncoder,
    setTimeout,
    clearTimeout,
    queueMicrotask,
  });
  runInContext(outputFiles[0]?.text ?? '', context);
  return (runInContext('reading', context) as { readClaims: Read }).readClaims;
}

it('gives what it gives in Node: text, bytes, UTF-16, and an unclosed quote', async () => {
  const read = await inBrowser();
  const text =
    'source,measure,value,as_of\nA,killed,"about\n600",2025\nB,killed,NA,2025\nC,killed,7,2025\n';
  // The context has an Uint8Array of its own; bytes from outside of it come in pieces.
  for (const input of [text, [Buffer.from(text)], [Buffer.from(`\ufeff${text}`, 'utf16le')]]) {
    const { claims, problems } = await read(input as string);
    assert.equal(
      JSON.stringify(claims.map(({ id, quantity }) => [id, quantity.best])),
      '[["input:2",600],["input:5",7]]',
    );
    assert.is(
      JSON.stringify(problems.map(({ code, line }) => [code, line])),
      '[["missing-value",4]]',
    );
  }
  const broken = await read('source,measure,value\nA,killed,"3\n');
  assert.is(broken.problems.find(({ severity }) => severity === 'error')?.code, 'quote-not-closed');
});

it('reads a file of many pieces', async () => {
  const read = await inBrowser();
  const rows = Array.from(
    { length: 5000 },
    (_, i) => `Source ${i},killed,${i + 1},${i},2025-01-01`,
  );
  const { claims } = await read(`source,measure,high,low,as_of\n${rows.join('\n')}\n`);
  assert.is(claims.length, 5000);
  assert.is(claims.at(-1)?.line, 5001);
});

it.run();
