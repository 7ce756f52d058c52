/** The page: everything it needs stands in its own file. */
import { render } from 'preact';
import { unpack } from './unpack.ts';
import { App } from './view/app.tsx';

async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (place === null) throw new Error('the page is not whole: it has no place for itself');
  const worker = await unpack('worker-source');
  render(<App worker={worker} />, place);
}

void start();
