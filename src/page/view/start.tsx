import type { JSX } from 'preact';
import { save } from '../downloads.ts';
import { EXAMPLES, type Example } from '../examples.ts';
import { unpack } from '../unpack.ts';

interface StartProps {
  readonly onOpen: () => void;
  readonly onPaste: () => void;
  readonly onExample: (example: Example) => void;
}

/** What the page is for, and the ways in. */
export function Start({ onOpen, onPaste, onExample }: StartProps): JSX.Element {
  return (
    <div class="start">
      <h1>Competing claims in, ranges and disagreement out</h1>
      <p class="lead">
        Drop a CSV of claims, a row each: who said which number, of what, when. The page reads the
        words as they were said, adds up each source’s account, gives ranges under stated
        assumptions, and says where the sources diverge and why. It never picks a winner.
      </p>
      <div class="drop">
        <p>Drop CSV files anywhere on this page, or</p>
        <p class="buttons">
          <button type="button" class="primary" onClick={onOpen}>
            Choose files…
          </button>
          <button type="button" onClick={onPaste}>
            Paste rows…
          </button>
        </p>
        <p class="meta">
          Needed columns: <code>source</code>, <code>measure</code>, <code>value</code>. UCDP, PRIO,
          ACLED and tables with low, best and high are recognised by their headers.
        </p>
      </div>
      <h2>Or look at an example</h2>
      <ul class="examples">
        {EXAMPLES.map((example) => (
          <li key={example.label}>
            <button type="button" onClick={() => onExample(example)}>
              {example.label}
            </button>
            <span class="soft">{example.about}</span>
          </li>
        ))}
      </ul>
      <p class="meta private">
        Nothing leaves this page: it has no server, may not connect to any, and stores nothing. What
        you enter is gone when you close it, unless you save it to a file or keep it in the address.{' '}
        <button type="button" class="link" onClick={() => void notices()}>
          Licences of what is inside
        </button>
      </p>
    </div>
  );
}

async function notices(): Promise<void> {
  save('third-party.md', 'text/markdown', await unpack('third-party'));
}
