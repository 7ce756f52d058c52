import type { JSX } from 'preact';
import type { TopicResult } from '../../reconciliation.ts';

/** As many as are read at once; the others open on demand. */
const FIRST = 6;

/** The sentences, worst first, the first of them as the headline. */
export function Findings({ topic }: { readonly topic: TopicResult }): JSX.Element {
  const { findings } = topic;
  const items = (from: number, to?: number): JSX.Element[] =>
    findings.slice(from, to).map(({ text }) => (
      <li key={text} dir="auto">
        {text}
      </li>
    ));
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What stands out</h2>
      {findings.length === 0 ? (
        <p class="soft">Nothing that the numbers can say: see the problems of the claims below.</p>
      ) : (
        <ol class="findings">{items(0, FIRST)}</ol>
      )}
      {findings.length > FIRST && (
        <details>
          <summary>
            {findings.length - FIRST} more {findings.length - FIRST === 1 ? 'finding' : 'findings'}
          </summary>
          <ol class="findings more" start={FIRST + 1}>
            {items(FIRST)}
          </ol>
        </details>
      )}
    </section>
  );
}
