import { COUNT } from '../distribution/scale.ts';
import { DEFAULT_PRIOR } from '../range/bayes-prior.ts';
import { ASSUMPTIONS } from '../range/range.ts';
import type { SourceValue } from '../range/range.ts';
import { tellApart } from '../range/stated.ts';
import { DEFAULT_LEVEL } from '../range/level.ts';
import { archiveRange, fitArchive } from './archive.ts';
import type { Tested } from './backtest.ts';
import { heldOutOf } from './hold-out.ts';
import { predictionsOf } from './predictions.ts';
import type { Quantity } from './quantity.ts';
import { seeded, type Random } from './random.ts';
import { scoreOf } from './score.ts';
import { summarise, type Scored, type Summary } from './summary.ts';

/** How the sources of a simulated archive err. Standard deviations are on natural logarithms. */
export interface Scenario {
  readonly name: string;
  /** What it stands for, in words. */
  readonly about: string;
  /** Typical spread of independent errors on one number, and how much that itself varies between numbers. */
  readonly spread: number;
  readonly spreadVaries: number;
  /** Spread of lasting biases between sources. */
  readonly bias: number;
  /** Chance that a source repeats another's number instead of finding its own. */
  readonly copies: number;
  /** Part of the sources that lie: they say a third to a tenth, always. */
  readonly liars: number;
}

/** Worlds in which the assumptions are tried: one that suits the model, and four that break it. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'honest',
    about: 'independent sources that err alike',
    spread: 0.4,
    spreadVaries: 0,
    bias: 0,
    copies: 0,
    liars: 0,
  },
  {
    name: 'uneven',
    about: 'independent sources; some numbers are far harder than others',
    spread: 0.25,
    spreadVaries: 1,
    bias: 0,
    copies: 0,
    liars: 0,
  },
  {
    name: 'biased',
    about: 'every source runs high or low, always in the same direction',
    spread: 0.25,
    spreadVaries: 0.5,
    bias: 0.4,
    copies: 0,
    liars: 0,
  },
  {
    name: 'dependent',
    about: 'four sources in ten repeat another',
    spread: 0.4,
    spreadVaries: 0.5,
    bias: 0.1,
    copies: 0.4,
    liars: 0,
  },
  {
    name: 'lying',
    about: 'a quarter of the sources say a third to a tenth of what they know',
    spread: 0.25,
    spreadVaries: 0.5,
    bias: 0.1,
    copies: 0.1,
    liars: 0.25,
  },
];

/** A simulated archive: the numbers, and the truth of each. */
export interface SimulatedArchive {
  readonly quantities: readonly Quantity[];
  readonly truths: readonly number[];
}

/** Sources that the numbers of an archive are drawn from. */
const PANEL = 12;

/** How many of them speak of one number, each as likely as it stands here: archives hold many numbers with few sources. */
const SOURCES_A_NUMBER: readonly number[] = [3, 3, 3, 3, 4, 4, 5, 5, 6, 8];

/** True numbers lie between these, evenly on the log scale: from a skirmish to a war. */
const LEAST_TRUTH = 20;
const MOST_TRUTH = 100_000;

/** Numbers are told to two significant digits, as sources do. */
const DIGITS = 2;

/** An archive of one scenario: the same seed gives the same archive. */
export function simulateArchive(
  scenario: Scenario,
  { seed, topics }: { readonly seed: number; readonly topics: number },
): SimulatedArchive {
  const random = seeded(seed);
  const biases = Array.from({ length: PANEL }, () => scenario.bias * random.normal());
  const lies = Array.from({ length: PANEL }, (_, index) =>
    index < scenario.liars * PANEL ? -Math.log(3 + 7 * random.uniform()) : 0,
  );
  const truths: number[] = [];
  const quantities = Array.from({ length: topics }, (_, topic): Quantity => {
    const truth = LEAST_TRUTH * (MOST_TRUTH / LEAST_TRUTH) ** random.uniform();
    truths.push(truth);
    const spread = scenario.spread * Math.exp(scenario.spreadVaries * random.normal());
    const said: number[] = [];
    const values = draw(random, PANEL, SOURCES_A_NUMBER[random.below(10)]!).map(
      (source): SourceValue => {
        const copied = said.length > 0 && random.uniform() < scenario.copies;
        const own = truth * Math.exp(biases[source]! + lies[source]! + spread * random.normal());
        const best = copied ? said[random.below(said.length)]! : rounded(own);
        said.push(best);
        return asWorded(`S${String(source + 1).padStart(2, '0')}`, best);
      },
    );
    const name = `T${String(topic + 1).padStart(5, '0')}`;
    return { topic: name, measure: 'killed', asOf: null, values, targets: null };
  });
  return { quantities, truths };
}

/** Different numbers below n, in the order drawn. */
function draw(random: Random, n: number, count: number): number[] {
  const left = Array.from({ length: n }, (_, index) => index);
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]!);
}

function rounded(x: number): number {
  return Math.max(1, Math.round(Number(Math.max(1, x).toPrecision(DIGITS))));
}

/** A bare number: plus and minus the smaller of a tenth and half its last significant place, at least half a step. */
function asWorded(source: string, best: number): SourceValue {
  const place = 10 ** Math.max(0, Math.floor(Math.log10(best)) - DIGITS + 1);
  const half = Math.max(0.5, Math.min(best / 10, place / 2));
  return {
    source,
    low: Math.max(0, best - half),
    best,
    high: best + half,
    lowReached: true,
    highReached: true,
  };
}

/** How often an assumption held the truth in one scenario. */
export interface SimulationRow extends Summary {
  readonly scenario: string;
  readonly assume: Tested;
}

/** A simulation study. */
export interface Simulation {
  readonly level: number;
  readonly seed: number;
  readonly topics: number;
  readonly rows: readonly SimulationRow[];
}

/** How to simulate. */
export interface SimulationOptions {
  readonly level?: number;
  readonly seed?: number;
  /** Numbers a scenario. */
  readonly topics?: number;
  readonly scenarios?: readonly Scenario[];
}

/** A first seed like any other: fixed, so that the table in the documents is the one that comes out. */
const FIRST_SEED = 20_250_430;

/** As many numbers as bring the interval of a coverage near 90 % to about four points either side. */
const DEFAULT_TOPICS = 300;

/**
 * Known truth, known faults of the sources: how often each assumption's range holds the TRUTH (a backtest only sees whether it
 * holds another source), how wide it is, and its scores. `archive` is fitted to the same archive without seeing any truth.
 */
export function simulate(options: SimulationOptions = {}): Simulation {
  const {
    level = DEFAULT_LEVEL,
    seed = FIRST_SEED,
    topics = DEFAULT_TOPICS,
    scenarios = SCENARIOS,
  } = options;
  const rows = scenarios.flatMap((scenario, index) => {
    const archive = simulateArchive(scenario, { seed: seed + index, topics });
    return rowsOf(scenario, archive, level);
  });
  return { level, seed, topics, rows };
}

function rowsOf(
  scenario: Scenario,
  { quantities, truths }: SimulatedArchive,
  level: number,
): SimulationRow[] {
  const scores = new Map<Tested, Scored[]>();
  const model = fitArchive(quantities, heldOutOf(quantities), level)?.model ?? null;
  for (const [index, { topic, values }] of quantities.entries()) {
    const stated = tellApart(values);
    const predictions = predictionsOf(stated, level, DEFAULT_PRIOR);
    const u = COUNT.forward(truths[index]!);
    const add = (assume: Tested, score: ReturnType<typeof scoreOf>): void => {
      const list = scores.get(assume) ?? [];
      const left = stated.points.length;
      list.push(Object.assign({ cluster: topic, left, repeated: false }, score));
      scores.set(assume, list);
    };
    for (const assume of ASSUMPTIONS) add(assume, scoreOf(predictions[assume], u, level));
    const range = model === null ? null : archiveRange(values, model);
    if (range !== null) {
      const interval = { low: COUNT.forward(range.low), high: COUNT.forward(range.high) };
      add('archive', scoreOf({ intervals: [interval], distribution: null }, u, level));
    }
  }
  return [...scores].map(([assume, list]) =>
    Object.assign({ scenario: scenario.name, assume }, summarise(list)),
  );
}
