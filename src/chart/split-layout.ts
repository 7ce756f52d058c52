import type { Account, AccountValue } from '../account/account.ts';
import { formatLog, formatShare } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Decomposition } from '../divergence/divergence.ts';
import { foldText } from './fold-axis.ts';
import { hoverText } from './hover.ts';
import type { Setting } from './setting.ts';
import { textWidth, wrapText } from './text-width.ts';
import { numberText } from './words.ts';

/** Of a full-width figure, what the names of the steps may take. */
const NAME_SHARE = 0.36;

/** Height of a step's bar, and air between the texts of two steps, in pixels. */
export const BAR: number = 20;
const AIR = 12;

/** One step of the waterfall, in natural logarithms. */
export interface Step {
  readonly label: string;
  readonly numbers: string;
  readonly hover: string;
  /** Where the bar begins and ends; a start has no bar. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'start' | 'part' | 'total';
}

/** From the lower claim over the two parts to the higher. */
export function stepsOf(split: Decomposition, accounts: readonly Account[]): readonly Step[] {
  const { measure, high, low, logRatio, parts } = split;
  const [of, against] = [saidBy(high, measure, accounts), saidBy(low, measure, accounts)];
  const step = (
    label: string,
    numbers: string,
    from: number,
    to: number,
    kind: Step['kind'],
  ): Step => ({ label, numbers, from, to, kind, hover: hoverText([label, numbers]) });
  const middle = parts.casualties;
  return [
    step(`${low}: ${countText(against?.part)} ${measure}`, foldText(1), 0, 0, 'start'),
    step(
      `casualties: ${countText(of?.total)} against ${countText(against?.total)}`,
      factorText(middle),
      0,
      middle,
      'part',
    ),
    step(
      `share ${measure}: ${shareText(of)} against ${shareText(against)}`,
      factorText(parts.share),
      middle,
      middle + parts.share,
      'part',
    ),
    step(`${high}: ${countText(of?.part)} ${measure}`, factorText(logRatio), 0, logRatio, 'total'),
  ];
}

/** What a source says of a part and of the total. */
export interface SaidBy {
  readonly part: AccountValue;
  readonly total: AccountValue;
}

/** The two numbers of a split's source; undefined where it does not give both. */
export function saidBy(
  source: string,
  measure: Measure,
  accounts: readonly Account[],
): SaidBy | undefined {
  const own = accounts.find((each) => each.source === source && each.status !== 'excluded');
  const [part, total] = [own?.measures[measure], own?.measures.casualties];
  return part === undefined || total === undefined ? undefined : { part, total };
}

/** The number, or the interval, as it was said: never a middle that nobody said. */
function countText(value: AccountValue | undefined): string {
  return value === undefined ? '?' : numberText(value);
}

/** The share of the numbers reckoned with; of a middle only about. */
function shareText(said: SaidBy | undefined): string {
  if (said === undefined) return '?';
  const [part, total] = [centreOf(said.part), centreOf(said.total)];
  if (part === null || total === null || total === 0) return '?';
  const about = said.part.best === null || said.total.best === null ? 'about ' : '';
  return `${about}${formatShare(part / total)}`;
}

/** `×5.22 (+1.6529)`: the ratio and its logarithm. */
function factorText(log: number): string {
  return `${foldText(Math.exp(log))} (${signed(log)})`;
}

function signed(log: number): string {
  return log >= 0 ? `+${formatLog(log)}` : formatLog(log);
}

/** Where the steps stand. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly lines: readonly (readonly string[])[];
  /** Middle of a step's bar, and where its text stands, in pixels from the top. */
  readonly middle: readonly number[];
  readonly textAt: readonly number[];
}

/** Lays out the steps: their texts beside the bars, or above them in a narrow figure. */
export function planOf(steps: readonly Step[], setting: Setting, wanted: number): Plan {
  const { sizes, width } = setting;
  const line = sizes.label * sizes.leading;
  const inner = width - 2 * sizes.padding;
  const numbers = Math.max(...steps.map((step) => textWidth(step.numbers, sizes.label, true)));
  const room = sizes.narrow ? inner - numbers - 10 : width * NAME_SHARE;
  const lines = steps.map(({ label }) => wrapText(label, room, sizes.label, true));
  const texts = lines.map((each) => each.length * line);
  const needed = texts.map((height) =>
    sizes.narrow ? height + BAR + AIR : Math.max(BAR, height) + AIR,
  );
  const sum = needed.reduce((total, height) => total + height, 0);
  const stretch = Math.max(1, wanted / sum);
  const tops = needed.map((_, index) =>
    needed.slice(0, index).reduce((total, height) => total + height * stretch, 0),
  );
  const at = (index: number): number => (needed[index] ?? 0) * stretch;
  const names = Math.max(...lines.flat().map((each) => textWidth(each, sizes.label, true)));
  return {
    left: sizes.narrow ? sizes.padding : Math.ceil(sizes.padding + names + 12),
    right: sizes.narrow ? sizes.padding : Math.ceil(sizes.padding + numbers + 12),
    height: Math.ceil(sum * stretch),
    lines,
    middle: tops.map((top, index) =>
      sizes.narrow ? top + at(index) - AIR / 2 - BAR / 2 : top + at(index) / 2,
    ),
    textAt: tops.map((top, index) =>
      sizes.narrow ? top + at(index) - AIR / 2 - BAR - 2 : top + at(index) / 2,
    ),
  };
}
