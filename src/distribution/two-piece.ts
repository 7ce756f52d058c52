import { type Component, requireProbability } from './distribution.ts';
import { NORMAL_PEAK } from './invert.ts';
import { COUNT, type Scale } from './scale.ts';
import { solveIncreasing } from './solve.ts';
import { normalQuantile } from './normal-probability.ts';
import { normalCdfFromTable } from './normal-table.ts';

/**
 * The probability that a source's own low-to-high interval is taken to hold.
 *
 * 0.9: the level of every range unless asked otherwise, so that a single source's 90 % range is exactly what it said.
 */
export const STATED_LEVEL = 0.9;

/** What lies outside a stated interval on each side. */
const TAIL = (1 - STATED_LEVEL) / 2;

/** Low, best and high on the natural scale; `best` null where only an interval was stated. */
export interface LowBestHigh {
  readonly low: number;
  readonly best: number | null;
  readonly high: number;
}

/** A two-piece normal on u, with its natural-scale readings. */
export interface TwoPiece extends Component {
  readonly scale: Scale;
  /** The mode on u, and the standard deviations of its two halves; both 0 for a point. */
  readonly mode: number;
  readonly sdLow: number;
  readonly sdHigh: number;
  /** The best on the natural scale: as stated, or the back-transformed mode where none was stated. */
  readonly best: number;
  /** Quantile on the natural scale, held inside the possible numbers. */
  readonly naturalQuantile: (p: number) => number;
  /** P(X <= x) on the natural scale. */
  readonly naturalCdf: (x: number) => number;
}

/**
 * The two-piece (split) normal on u through a stated low, best and high.
 *
 * Density A exp(-(u - m)^2 / (2 s^2)) with s = s1 below the mode m and s2 above it, A = sqrt(2 / pi) / (s1 + s2): one
 * continuous density whose mode is the best. s1 and s2 are the unique pair that puts (1 - STATED_LEVEL) / 2 below low and
 * as much above high. Where no best was stated the mode is the middle of the interval on u. low = best = high is a point.
 *
 * Mean m + sqrt(2 / pi) (s2 - s1), variance (1 - 2 / pi) (s2 - s1)^2 + s1 s2 (Wallis 2014, "The two-piece normal, binormal,
 * or double Gaussian distribution", Statistical Science 29(1):106-112; Johnson, Kotz & Balakrishnan 1994, vol. 1, ch. 13).
 *
 * @throws RangeError unless least <= low <= best <= high <= most of the scale, all finite: such input is a Problem before it is a distribution
 */
export function twoPiece(stated: LowBestHigh, scale: Scale = COUNT): TwoPiece {
  const { low, high } = stated;
  if (!(low >= scale.least && high <= scale.most)) throw outOfOrder(stated, scale);
  return twoPieceOfRounded(stated, scale);
}

/**
 * The same through the ends of a rounding step, which may lie beyond the possible numbers as far as the scale is defined: a count of 0 says
 * "less than half", and would be moved up by a step that only reaches upwards.
 */
export function twoPieceOfRounded(stated: LowBestHigh, scale: Scale = COUNT): TwoPiece {
  const { low, best, high } = stated;
  const sameLow = made.get(low);
  const known = sameLow?.find(
    (each) => each.high === high && each.best === best && each.made.scale === scale,
  );
  if (known !== undefined) return known.made;
  const fresh = { best, high, made: through(stated, scale) };
  if (sameLow !== undefined && sameLow.length < MOST_OF_ONE_LOW) sameLow.push(fresh);
  else {
    if (made.size >= MOST_KEPT) made.clear();
    made.set(low, [fresh]);
  }
  return fresh.made;
}

/**
 * Made before, by their low: the same few numbers are asked for by ranges, pairs, influence and findings. By the numbers themselves, as to write one out
 * takes longer than to look it up.
 */
const made = new Map<
  number,
  { readonly best: number | null; readonly high: number; readonly made: TwoPiece }[]
>();

/** Beyond so many lows, or so many of one low (0, in many archives), they are forgotten: an archive has any number of them. */
const MOST_KEPT = 500;
const MOST_OF_ONE_LOW = 20;

function through(stated: LowBestHigh, scale: Scale): TwoPiece {
  const { low, best, high } = stated;
  if (
    !(low <= high && low > -Infinity && high < Infinity) ||
    !(best === null || (best >= low && best <= high))
  ) {
    throw outOfOrder(stated, scale);
  }
  const uLow = scale.forward(low);
  const uHigh = scale.forward(high);
  const mode = best === null ? 0.5 * (uLow + uHigh) : scale.forward(best);
  const [sdLow, sdHigh] = sides(Math.max(0, mode - uLow), Math.max(0, uHigh - mode));
  const onU = splitNormal(mode, sdLow, sdHigh);
  return Object.assign(onU, {
    scale,
    best: best ?? scale.back(mode),
    naturalQuantile: (p: number) => scale.back(onU.quantile(p)),
    naturalCdf: (x: number) =>
      x < scale.least ? 0 : x >= scale.most ? 1 : onU.cdf(scale.forward(x)),
  });
}

function outOfOrder(stated: LowBestHigh, { name }: Scale): RangeError {
  return new RangeError(`low <= best <= high has to hold for a ${name}, not ${text(stated)}`);
}

function text({ low, best, high }: LowBestHigh): string {
  return `${low}, ${best === null ? 'no best' : best}, ${high}`;
}

/** The share of the lower side is sought until a Newton step is smaller than this, some ten roundings of a share. */
const STEP_LEFT = 1e-15;

/**
 * The two standard deviations from the distances of low and high to the mode.
 *
 * With w = s1 / (s1 + s2), the mass below the mode, low asks 2 w Phi(-a / s1) = TAIL and high likewise, so both follow from w,
 * and w solves ln(w z1) - ln((1 - w) z2) = ln a - ln b, whose left side rises from -Infinity to Infinity on (TAIL, 1 - TAIL).
 */
function sides(a: number, b: number): [sdLow: number, sdHigh: number] {
  if (a === 0 && b === 0) return [0, 0];
  if (a === b) return [a / reach(0.5), b / reach(0.5)];
  if (a === 0) {
    const sdHigh = b / reach(1 - TAIL);
    return [(sdHigh * TAIL) / (1 - TAIL), sdHigh];
  }
  if (b === 0) {
    const sdLow = a / reach(1 - TAIL);
    return [sdLow, (sdLow * TAIL) / (1 - TAIL)];
  }
  const target = Math.log(a) - Math.log(b);
  const w = solveIncreasing(
    (x) => {
      const [below, belowSlope] = logShare(x);
      const [above, aboveSlope] = logShare(1 - x);
      return [below - above - target, belowSlope + aboveSlope];
    },
    TAIL,
    1 - TAIL,
    0.5,
    STEP_LEFT,
  );
  const sum = w >= 0.5 ? a / (reach(w) * w) : b / (reach(1 - w) * (1 - w));
  return [w * sum, (1 - w) * sum];
}

/** How many standard deviations of a side its end lies from the mode, when the side holds mass w. */
function reach(w: number): number {
  return -normalQuantile(TAIL / (2 * w));
}

/** ln(w reach(w)) and its slope; d reach / d w = TAIL / (2 w^2 phi(reach)). */
function logShare(w: number): readonly [number, number] {
  const out = reach(w);
  const density = NORMAL_PEAK * Math.exp(-0.5 * out * out);
  return [Math.log(w * out), 1 / w + TAIL / (2 * w * w * density * out)];
}

/** The split normal with given mode and sides; sides of 0 make a point mass. */
export function splitNormal(
  mode: number,
  sdLow: number,
  sdHigh: number,
): Component & { readonly mode: number; readonly sdLow: number; readonly sdHigh: number } {
  const sum = sdLow + sdHigh;
  if (sum === 0) {
    return {
      mode,
      sdLow,
      sdHigh,
      mean: mode,
      sd: 0,
      cdf: (u) => (u < mode ? 0 : 1),
      pdf: (u) => (u === mode ? Infinity : 0),
      quantile: (p) => {
        requireProbability(p);
        return mode;
      },
    };
  }
  const below = sdLow / sum;
  const above = sdHigh / sum;
  const peak = Math.sqrt(2 / Math.PI) / sum;
  const skew = sdHigh - sdLow;
  return {
    mode,
    sdLow,
    sdHigh,
    breaks: [mode],
    mean: mode + Math.sqrt(2 / Math.PI) * skew,
    sd: Math.sqrt((1 - 2 / Math.PI) * skew * skew + sdLow * sdHigh),
    cdf: (u) =>
      u < mode
        ? 2 * below * normalCdfFromTable((u - mode) / sdLow)
        : 1 - 2 * above * normalCdfFromTable((mode - u) / sdHigh),
    upper: (u) =>
      u < mode
        ? 1 - 2 * below * normalCdfFromTable((u - mode) / sdLow)
        : 2 * above * normalCdfFromTable((mode - u) / sdHigh),
    pdf: (u) => {
      const z = (u - mode) / (u < mode ? sdLow : sdHigh);
      return peak * Math.exp(-0.5 * z * z);
    },
    logPdf: (u) => {
      const z = (u - mode) / (u < mode ? sdLow : sdHigh);
      return Math.log(peak) - 0.5 * z * z;
    },
    quantile: (p) => {
      requireProbability(p);
      return p < below
        ? mode + sdLow * normalQuantile(p / (2 * below))
        : mode - sdHigh * normalQuantile((1 - p) / (2 * above));
    },
  };
}
