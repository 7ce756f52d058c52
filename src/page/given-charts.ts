import type { Chart } from '../chart/chart.ts';
import type { TopicResult } from '../reconciliation.ts';
import type { ScreenChoices } from './screen-chart.ts';

/** A chart on its way, and what waits for it. */
interface Awaited {
  readonly topic: TopicResult;
  readonly waiting: Set<() => void>;
}

/** Charts of topics that were made elsewhere; each is forgotten with its topic. */
export class GivenCharts {
  readonly #charts = new WeakMap<
    TopicResult,
    { readonly choices: string; readonly chart: Chart }
  >();
  /** One at a time is on its way: of the topic in view. */
  #awaited: Awaited | null = null;

  /** The chart of a topic is on its way: who makes one here, too, makes it twice. */
  expect(topic: TopicResult): void {
    this.giveUp();
    this.#awaited = { topic, waiting: new Set() };
  }

  /** Keeps the chart that was on its way, the latest of its topic. */
  keep(choices: ScreenChoices, chart: Chart): void {
    if (this.#awaited === null) return;
    this.#charts.set(this.#awaited.topic, { choices: keyOf(choices), chart });
    this.giveUp();
  }

  /** Nothing is on its way, or no longer: whoever waits goes on. */
  giveUp(): void {
    const awaited = this.#awaited;
    this.#awaited = null;
    for (const run of awaited?.waiting ?? []) run();
  }

  /** Runs something once no chart of this topic is on its way, at once where none is; returns what calls it off. */
  whenThere(topic: TopicResult, run: () => void): () => void {
    if (this.#awaited?.topic !== topic) {
      run();
      return () => undefined;
    }
    const { waiting } = this.#awaited;
    // The same may wait twice, and be called off once.
    const waiter = (): void => run();
    waiting.add(waiter);
    return () => waiting.delete(waiter);
  }

  /** The chart of this very topic that was made with these choices; null where there is none. */
  of(topic: TopicResult, choices: ScreenChoices): Chart | null {
    const given = this.#charts.get(topic);
    return given?.choices === keyOf(choices) ? given.chart : null;
  }
}

function keyOf({ name, theme, width, level, priorScale }: ScreenChoices): string {
  return JSON.stringify([name, theme, width, level, priorScale]);
}
