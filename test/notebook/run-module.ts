/** Child process of the runner: runs one compiled notebook module and prints what each cell showed as JSON. */
import { pathToFileURL } from 'node:url';
import { linesOf, type Output } from './notebook.ts';

const outputs = new Map<number, Output[]>();
let cell = -1;

function add(output: Output): void {
  const list = outputs.get(cell) ?? [];
  const last = list.at(-1);
  if (output.output_type === 'stream' && last?.output_type === 'stream') {
    last.text.push(...output.text);
  } else list.push(output);
  outputs.set(cell, list);
}

/** A medium as Jupyter stores it: texts as lists of lines, JSON as it is. */
function stored(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [
      type,
      typeof value === 'string' ? linesOf(value) : value,
    ]),
  );
}

const write = process.stdout.write.bind(process.stdout);
const host = globalThis as {
  beginCell?: (index: number) => void;
  dissensusShow?: (bundle: Readonly<Record<string, unknown>>) => void;
};
host.beginCell = (index) => {
  cell = index;
};
host.dissensusShow = (bundle) => {
  add({ output_type: 'display_data', data: stored(bundle), metadata: {} });
};
process.stdout.write = (text: string | Uint8Array) => {
  add({
    output_type: 'stream',
    name: 'stdout',
    text: linesOf(typeof text === 'string' ? text : Buffer.from(text).toString('utf8')),
  });
  return true;
};

await import(pathToFileURL(process.argv[2] ?? '').href);
write(JSON.stringify([...outputs]));
