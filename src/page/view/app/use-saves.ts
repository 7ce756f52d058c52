import { useLayoutEffect, useState } from 'preact/hooks';
import { sessionText } from '../../codec.ts';
import { claimsCsv, rangesCsv, resultJson, save } from '../../downloads.ts';
import { svgOf } from '../../plotly.ts';
import { pageReport } from '../../report.ts';
import { optionsOf, type Session } from '../../session.ts';
import type { Edit } from '../../sheet.ts';
import { topicOf } from './topics.ts';
import type { Done, WorkState } from './use-work.ts';

/** What can be saved as a file. */
interface SaveActs {
  readonly onReport: () => void;
  readonly onClaims: () => void;
  readonly onRanges: () => void;
  readonly onJson: () => void;
  readonly onSession: () => void;
}

type Product = 'report' | 'claims' | 'ranges' | 'result' | 'session';

/**
 * Saves the session as it is, and of the result what belongs to that: while the worker is behind, a file waits for its answer.
 *
 * @param edits those that are not in the session yet
 * @param asked the topic that was chosen, which the report is of
 */
export function useSaves(
  session: Session,
  { done, failed }: WorkState,
  edits: readonly Edit[],
  asked: string | null,
  say: (text: string) => void,
  warn: (text: string) => void,
): SaveActs {
  const [wanted, setWanted] = useState<readonly Product[]>([]);
  const fault = failed?.session === session ? failed.text : null;

  const report = async ({ work: { result }, session }: Done): Promise<void> => {
    const topic = topicOf(result.topics, asked);
    if (topic === null) return;
    say('Drawing the report.');
    const html = await pageReport(
      result,
      topic,
      ({ figure, width, height }) => svgOf(figure, width, height),
      optionsOf(session.settings),
    );
    save('report.html', 'text/html', html);
    say('Report saved.');
  };

  /** Saves a file where all that belongs in it is there; returns whether it is. */
  const made = (product: Product): boolean => {
    if (product === 'session') {
      // What cannot be computed can be kept.
      if (edits.length > 0 && fault === null) return false;
      save('session.json', 'application/json', sessionText(session));
      return true;
    }
    if (edits.length > 0 || done?.session !== session) return false;
    const { result } = done.work;
    if (product === 'claims') save('claims.csv', 'text/csv', claimsCsv(result));
    else if (product === 'ranges') save('ranges.csv', 'text/csv', rangesCsv(result));
    else if (product === 'result') save('result.json', 'application/json', resultJson(result));
    else {
      report(done).catch((error: unknown) =>
        warn(error instanceof Error ? error.message : String(error)),
      );
    }
    return true;
  };

  useLayoutEffect(() => {
    if (wanted.length === 0) return;
    const left = wanted.filter((product) => !made(product));
    // After a fault none is waited for: a file that comes long after it was asked for would surprise.
    if (fault !== null) setWanted([]);
    else if (left.length < wanted.length) setWanted(left);
  }, [wanted, edits, done, fault, session]);

  const want = (product: Product) => (): void => {
    if (made(product)) return;
    if (fault !== null) {
      warn(fault);
      return;
    }
    say('It is saved once the numbers are there.');
    setWanted((wanted) => [...wanted.filter((each) => each !== product), product]);
  };
  return {
    onReport: want('report'),
    onClaims: want('claims'),
    onRanges: want('ranges'),
    onJson: want('result'),
    onSession: want('session'),
  };
}
