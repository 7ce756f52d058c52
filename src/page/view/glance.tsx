import type { JSX } from 'preact';
import { formatEnds, formatShare } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import type { Assumption } from '../../range/range.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { apartWord } from '../../report/apart.ts';
import { ASSUMPTION_WORDS } from '../../report/assumptions.ts';
import { glanceSaid, glanceSources } from '../../report/glance.ts';

/** A row a measure: who says it, how far apart they are, and the range under the assumption in view. */
export function Glance({
  result,
  topic,
  assume,
}: {
  readonly result: Reconciliation;
  readonly topic: TopicResult;
  readonly assume: Assumption;
}): JSX.Element | null {
  const measures = MEASURES.filter((measure) => topic.ranges[measure] !== undefined);
  if (measures.length === 0) return null;
  const said = (source: string | null | undefined, measure: (typeof MEASURES)[number]) => {
    if (source === null || source === undefined) return null;
    const number = glanceSaid(topic, source, measure);
    return (
      <>
        {number === '' ? null : `${number} `}
        <span class="under" dir="auto">
          {source}
        </span>
      </>
    );
  };
  return (
    <section aria-labelledby="glance">
      <h2 id="glance">Ranges at a glance</h2>
      <p class="meta">
        {formatShare(result.level)} ranges. {ASSUMPTION_WORDS[assume].sentence}
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Each measure in one line">
        <table class="glance">
          <thead>
            <tr>
              <th scope="col">measure</th>
              <th scope="col" class="n">
                sources
              </th>
              <th scope="col" class="n">
                lowest
              </th>
              <th scope="col" class="n">
                highest
              </th>
              <th scope="col" class="n">
                apart
              </th>
              <th scope="col" class="n first">
                low
              </th>
              <th scope="col" class="n">
                median
              </th>
              <th scope="col" class="n">
                high
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => {
              const range = topic.ranges[measure]?.[assume];
              const divergence = topic.divergence[measure];
              const sources = glanceSources(topic, measure);
              const [low, median, high] = formatEnds([
                range?.low ?? null,
                range?.median ?? null,
                range?.high ?? null,
              ]);
              return (
                <tr key={measure} data-measure={measure}>
                  <th scope="row">{measure}</th>
                  <td class="n" data-label="sources">
                    {sources.text}
                  </td>
                  <td class="n" data-label="lowest">
                    {said(divergence?.lowest, measure)}
                  </td>
                  <td class="n" data-label="highest">
                    {said(divergence?.highest, measure)}
                  </td>
                  <td class="n" data-label="apart">
                    {divergence === undefined ? '' : apartWord(divergence)}
                  </td>
                  {range === undefined ? (
                    <td class="soft first" colSpan={3}>
                      {sources.given === 1 ? 'one source: nothing to compare' : 'no range'}
                    </td>
                  ) : (
                    <>
                      <td class="n first" data-label="low">
                        {end(low)}
                      </td>
                      <td class="n strong" data-label="median">
                        {median ?? ''}
                      </td>
                      <td class="n" data-label="high">
                        {end(high)}
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function end(value: string | null): JSX.Element | string {
  return value ?? <span class="soft">open</span>;
}
