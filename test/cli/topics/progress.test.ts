import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Progress } from '../../../src/cli/topics/progress.ts';

const it = suite('Progress');

/** What is written over ten seconds, a line offered every tenth. */
function written(isTTY: boolean | undefined, seconds: number = 10): string[] {
  const texts: string[] = [];
  let now = 0;
  const to = {
    ...(isTTY === undefined ? {} : { isTTY }),
    write: (text: string) => texts.push(text),
  };
  const progress = new Progress(to, () => now);
  for (; now <= seconds * 1000; now += 100) progress.show(() => `at ${now}`);
  progress.clear();
  progress.clear();
  return texts;
}

it('says nothing where nobody looks, and nothing of a short run', () => {
  assert.equal(written(undefined), []);
  assert.equal(written(false), []);
  assert.equal(written(true, 0.9), []);
});

it('shows a line on a terminal from a second on, a few times a second, and takes it away once', () => {
  const texts = written(true);
  assert.match(texts[0] ?? '', 'at 1000');
  assert.ok(texts.length > 20 && texts.length < 50);
  assert.is(texts.at(-1), '\r\u001b[K');
  assert.is(texts.filter((text) => text === '\r\u001b[K').length, 1);
});

it.run();
