import { formatCount, formatInterval, formatList } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Series, Step } from './timeline-data.ts';
import { capital, namesText, numberText } from './words.ts';

/** More bounds than this are counted in the title. */
const MOST_BOUNDS = 3;

/**
 * What the timeline shows, as a title: how the source with the most claims went, and who took a claim back; where each source
 * has one claim, the lowest and the highest.
 *
 * @param series highest last value first
 */
export function timelineTitle(measure: Measure, series: readonly Series[]): string {
  const what = capital(measure);
  const longest = series.reduce<Series | undefined>(
    (most, one) => (one.steps.length > (most?.steps.length ?? 0) ? one : most),
    undefined,
  );
  const [first, last] = [longest?.steps[0], longest?.steps.at(-1)];
  if (longest === undefined || first === undefined || last === undefined) return what;
  if (longest.steps.length < 2) return `${what}: ${apartTitle(series)}`;
  const went = `${longest.source} went from ${inWords(first)} to ${inWords(last)} in ${formatCount(longest.steps.length)} claims`;
  return `${what}: ${went}${takenBack(longest, series)}`;
}

/** Who took claims back: the source that the sentence is of needs no name again. */
function takenBack(subject: Series, series: readonly Series[]): string {
  const takers = series.filter(({ steps }) => steps.some(({ revision }) => revision));
  const count = takers.flatMap(({ steps }) => steps).filter(({ revision }) => revision).length;
  if (count === 0) return '';
  const by =
    takers.length === 1 && takers[0] === subject
      ? ''
      : ` by ${namesText(takers.map(({ source }) => source))}`;
  return count === 1
    ? `; one claim${by} takes back an earlier one`
    : `; ${formatCount(count)} claims${by} take back an earlier one`;
}

/** Sources of one claim each. A bound is no end of what was said, and equal numbers are no way from one to the other. */
function apartTitle(series: readonly Series[]): string {
  const lone = series.flatMap(({ source, steps: [step] }) =>
    step === undefined ? [] : [{ source, step }],
  );
  const [only] = lone;
  if (only !== undefined && lone.length === 1) return `one claim, by ${only.source}`;
  const points = lone.filter(({ step }) => centreOf(step) !== null);
  const bounds = lone.filter(({ step }) => centreOf(step) === null);
  const [high, low] = [points[0], points.at(-1)];
  if (high === undefined || low === undefined) {
    const said = bounds.map(({ source, step }) => `${inWords(step)} (${source})`);
    return `bounds only, ${bounds.length <= MOST_BOUNDS ? formatList(said) : `by ${formatCount(bounds.length)} sources`}`;
  }
  const [from, to] = [inWords(low.step), inWords(high.step)];
  const numbers =
    points.length === 1
      ? `${to} (${high.source})`
      : from === to
        ? `${to}, say ${namesText(points.map(({ source }) => source))}`
        : `from ${from} (${low.source}) to ${to} (${high.source})`;
  if (bounds.length === 0) return numbers;
  const named = namesText(bounds.map(({ source }) => source));
  return `${numbers}; ${bounds.length === 1 ? 'a bound' : 'bounds'} by ${named}`;
}

/** A number in a sentence, without its interval; a bound in words. */
function inWords(step: Step): string {
  return centreOf(step) === null ? formatInterval(step.low, step.high, step) : numberText(step);
}
