import { sessionText } from '../../codec.ts';
import { claimsCsv, rangesCsv, resultJson, save } from '../../downloads.ts';
import { svgOf } from '../../plotly.ts';
import { pageReport } from '../../report.ts';
import { optionsOf, type Session } from '../../session.ts';
import { topicOf } from './topics.ts';
import type { Done } from './use-work.ts';

/** What can be saved as a file. */
interface SaveActs {
  readonly onReport: () => void;
  readonly onClaims: () => void;
  readonly onRanges: () => void;
  readonly onJson: () => void;
  readonly onSession: () => void;
}

/**
 * Saves the session as it is, and of the result what is finished.
 *
 * @param asked the topic that was chosen, which the report is of
 */
export function saveActs(
  session: Session,
  done: Done | null,
  asked: string | null,
  say: (text: string) => void,
  warn: (text: string) => void,
): SaveActs {
  const whole = done?.work.result ?? null;
  const report = async (): Promise<void> => {
    if (done === null) return;
    const { result } = done.work;
    const topic = topicOf(result.topics, asked);
    if (topic === null) return;
    say('Drawing the report.');
    const html = await pageReport(
      result,
      topic,
      ({ figure, width, height }) => svgOf(figure, width, height),
      optionsOf(done.session.settings),
    );
    save('report.html', 'text/html', html);
    say('Report saved.');
  };
  const fault = (error: unknown): void =>
    warn(error instanceof Error ? error.message : String(error));
  return {
    onReport: () => void report().catch(fault),
    onClaims: () => whole !== null && save('claims.csv', 'text/csv', claimsCsv(whole)),
    onRanges: () => whole !== null && save('ranges.csv', 'text/csv', rangesCsv(whole)),
    onJson: () => whole !== null && save('result.json', 'application/json', resultJson(whole)),
    onSession: () => save('session.json', 'application/json', sessionText(session)),
  };
}
