import type { Account } from '../account/account.ts';
import { dateInWords } from '../claim/date-words.ts';
import { formatList, formatShare } from '../claim/format-number.ts';
import { SHARE } from '../distribution/scale.ts';
import { compared } from '../divergence/comparable.ts';
import { valuesOf } from '../range/values.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { axisStyle, frameFor } from './frame.ts';
import { annotation } from './label.ts';
import { nothingToDraw } from './nothing.ts';
import { planPlane, roomAbove, type PlanePlan } from './plane-layout.ts';
import { paintPlane } from './plane-paint.ts';
import { planePoints, shareKilled, shareOf, type PlanePoints } from './plane-points.ts';
import { settingOf, type ChartInput, type Setting } from './setting.ts';
import { asTitle, namesText, sourcesOf, subtitleOf, valueText } from './words.ts';

/**
 * `plane`: killed against wounded, an uncertainty box a source.
 *
 * Rising lines join equal shares killed, falling ones equal totals, each labelled where it leaves the frame: how far a
 * disagreement is one of the total and how far one of the share can be seen. A side that a source leaves open runs to
 * the frame. Sources that give one of the two numbers stand as ticks on the frame. Shares are those that the divergence
 * compares: never a killed and a wounded of different days.
 */
export function planeChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, sizes, theme, width } = setting;
  const subtitle = subtitleOf(setting, 'killed against wounded', null);
  const plotted = planePoints(topic);
  const { points, ticks, apart } = plotted;
  const table = tableOf(plotted);
  if (points.length === 0) {
    const why = `No source gives, or lets derive, both the killed and the wounded${apart.length > 0 ? ' of one day' : ''}.`;
    return nothingToDraw(setting, 'plane', subtitle, why, table);
  }
  const title = options.title ?? titleOf(setting);
  const names = points.map(({ account }) => account.source);
  const first = planPlane(setting, points, ticks, 0);
  const frame = frameFor(
    setting,
    {
      title,
      subtitle,
      notes: notesOf(plotted, first),
      sources: sourcesOf(setting, [...names, ...ticks.map(({ account }) => account.source)]),
    },
    { above: roomAbove(setting), below: 2 * sizes.small * sizes.leading + 8 },
  );
  const plan =
    frame.plotHeight > first.plotHeight
      ? planPlane(setting, points, ticks, frame.plotHeight)
      : first;
  const painted = paintPlane(setting, points, ticks, plan);
  const border = {
    showgrid: false,
    showline: true,
    linecolor: theme.muted,
    linewidth: 1,
    mirror: true,
  };
  const axisName = { size: sizes.small, color: theme.ink, paperX: true, paperY: true } as const;
  const { figure, height } = frame.figure({
    data: painted.data,
    annotations: [
      ...painted.labels,
      annotation({
        ...axisName,
        lines: ['killed'],
        x: 0,
        y: 1,
        shiftX: sizes.padding - plan.left,
        shiftY: 2,
        anchorX: 'left',
        anchorY: 'bottom',
      }),
      annotation({
        ...axisName,
        lines: ['wounded'],
        x: 1,
        y: 0,
        shiftY: -(sizes.small * sizes.leading + 6),
        anchorX: 'right',
        anchorY: 'top',
      }),
    ],
    axes: {
      xaxis: { ...axisStyle(setting), ...plan.wounded.layout, ...border },
      yaxis: { ...axisStyle(setting), ...plan.killed.layout, ...border },
    },
    left: plan.left,
    right: plan.right,
    plotHeight: plan.plotHeight,
  });
  const description = describe(plotted, title);
  return { name: 'plane', figure, title, subtitle, description, table, width, height, empty: null };
}

/** The lowest and the highest share killed of those that the divergence compares. */
function titleOf({ topic }: Setting): string {
  const shares = compared(valuesOf(topic.accounts, 'killed/casualties'), SHARE).comparables;
  const [high, low] = [shares[0], shares.at(-1)];
  if (low === undefined || high === undefined) {
    return asTitle(topic.findings[0]?.text ?? 'Killed and wounded by source');
  }
  const [from, to] = [formatShare(low.best), formatShare(high.best)];
  if (low === high) return `${from} of the casualties were killed, says ${low.source}`;
  if (from === to) {
    const names = shares.map(({ source }) => source);
    return `${from} of the casualties were killed, say ${namesText(names)}`;
  }
  return `The share killed runs from ${from} (${low.source}) to ${to} (${high.source})`;
}

function notesOf(
  { points, ticks, apart, shareOnly }: PlanePoints,
  { numbered, crowded, labels }: PlanePlan,
): readonly string[] {
  const derived = points.some(({ killed, wounded }) =>
    [killed, wounded].some(({ how }) => how === 'derived'),
  );
  const open = points.some(({ killed, wounded }) =>
    [killed, wounded].some(({ low, high }) => low === null || high === null),
  );
  const earlier = points.flatMap((point) => (point.earlier === null ? [] : [point.account]));
  const lone = ticks.filter(({ account }) => ![...earlier, ...apart].includes(account));
  const key = labels.map(({ lines, source }) => `${lines.join(' ')}\u00A0${source}`).join(', ');
  return [
    [
      'Solid lines: equal share killed. Dotted: equal total. Boxes: intervals as stated.',
      derived ? 'Hollow: one of the two is derived.' : '',
      open ? 'A box that runs to the frame is open on that side.' : '',
      crowded ? 'The outermost sources are named; all stand in the table.' : '',
      lone.length > 0
        ? `On the frame: one number only, ${namesText(lone.map(({ account }) => account.source))}.`
        : '',
      earlier.length > 0
        ? `With a date: the last day of which ${listOf(earlier)} ${earlier.length === 1 ? 'gives' : 'give'} both; a later number stands on the frame.`
        : '',
      apart.length > 0
        ? `On the frame, no point: the two numbers are of different days, ${listOf(apart)}.`
        : '',
      shareOnly.length > 0 ? `A share and neither number, so not drawn: ${listOf(shareOnly)}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    ...(numbered ? [`${key}.`] : []),
  ];
}

function listOf(accounts: readonly Account[]): string {
  return namesText(accounts.map(({ source }) => source));
}

function describe({ points, ticks, apart, shareOnly }: PlanePoints, title: string): string {
  const list = points.map(({ account, killed, wounded, earlier }) =>
    [
      `${account.source} ${valueText(killed)} killed, ${valueText(wounded)} wounded`,
      earlier === null ? '' : `as of ${dateInWords(earlier)}`,
      account.status === 'excluded' ? '' : shareText(account),
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
  const later = ticks.filter(
    ({ account }) =>
      apart.includes(account) ||
      points.some((point) => point.account === account && point.earlier !== null),
  );
  const excluded = points
    .filter(({ account }) => account.status === 'excluded')
    .map(({ account }) => account.source);
  return [
    `Killed against wounded, a point with its uncertainty box a source, on lines of equal share and equal total. ${title}. ${list.join('; ')}.`,
    later.length === 0
      ? ''
      : ` Of a day of which the source does not give both: ${later
          .map(({ account, what, value }) => `${account.source} ${valueText(value)} ${what}`)
          .join('; ')}.`,
    shareOnly.length === 0
      ? ''
      : ` Not drawn: ${shareOnly.map((account) => `${account.source}, ${shareText(account)}`).join('; ')}.`,
    excluded.length === 0 ? '' : ` Excluded: ${formatList(excluded)}.`,
  ].join('');
}

/** The share killed as the source's own, with what its total covers where that is more than killed and wounded. */
function shareText(account: Account): string {
  const [share, best] = [shareOf(account), shareKilled(account)];
  if (share === undefined || best === null) return '';
  const covers = share.includes === null ? '' : ` of ${formatList(share.includes)}`;
  return `share killed ${formatShare(best)}${covers}`;
}

function tableOf({ points, shareOnly }: PlanePoints): ChartTable {
  return {
    columns: [
      'source',
      'killed low',
      'killed',
      'killed high',
      'wounded low',
      'wounded',
      'wounded high',
      'share killed',
      'status',
    ],
    rows: [
      ...points.map(({ account, killed, wounded }) => [
        account.source,
        killed.low,
        killed.best,
        killed.high,
        wounded.low,
        wounded.best,
        wounded.high,
        account.status === 'excluded' ? null : shareKilled(account),
        account.status,
      ]),
      ...shareOnly.map((account) => [
        account.source,
        null,
        null,
        null,
        null,
        null,
        null,
        shareKilled(account),
        account.status,
      ]),
    ],
  };
}
