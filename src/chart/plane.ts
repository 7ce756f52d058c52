import type { Account } from '../account/account.ts';
import { formatList, formatShare } from '../claim/format-number.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { axisStyle, frameFor } from './frame.ts';
import { annotation } from './label.ts';
import { nothingToDraw } from './nothing.ts';
import { planPlane, roomAbove, type PlanePlan, type Point } from './plane-layout.ts';
import { paintPlane } from './plane-paint.ts';
import { settingOf, type ChartInput, type Setting } from './setting.ts';
import { namesText, sourcesOf, subtitleOf, valueText } from './words.ts';

/**
 * `plane`: killed against wounded, an uncertainty box a source.
 *
 * Rising lines join equal shares killed, falling ones equal totals, each labelled where it leaves the frame: how far a
 * disagreement is one of the total and how far one of the share can be seen. A side that a source leaves open runs to
 * the frame. Sources that give one of the two numbers stand as ticks on the frame.
 */
export function planeChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, sizes, theme, width } = setting;
  const subtitle = subtitleOf(setting, 'killed against wounded', null);
  const points = topic.accounts.flatMap((account): Point[] => {
    const { killed, wounded } = account.measures;
    return killed === undefined || wounded === undefined ? [] : [{ account, killed, wounded }];
  });
  const alone = topic.accounts.filter(
    ({ measures, status }) =>
      status !== 'excluded' && (measures.killed === undefined) !== (measures.wounded === undefined),
  );
  const table = tableOf(points);
  if (points.length === 0) {
    const why = 'No source gives, or lets derive, both the killed and the wounded.';
    return nothingToDraw(setting, 'plane', subtitle, why, table);
  }
  const title = options.title ?? titleOf(setting, points);
  const names = points.map(({ account }) => account.source);
  const first = planPlane(setting, points, alone, 0);
  const frame = frameFor(
    setting,
    {
      title,
      subtitle,
      notes: notesOf(points, alone, first),
      sources: sourcesOf(setting, [...names, ...alone.map(({ source }) => source)]),
    },
    { above: roomAbove(setting), below: 2 * sizes.small * sizes.leading + 8 },
  );
  const plan =
    frame.plotHeight > first.plotHeight
      ? planPlane(setting, points, alone, frame.plotHeight)
      : first;
  const painted = paintPlane(setting, points, alone, plan);
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
  const description = describe(points, title);
  return { name: 'plane', figure, title, subtitle, description, table, width, height, empty: null };
}

/** The share killed by a source's own numbers; null where one of them is a bound or nobody was hit. */
function shareOf({ killed, wounded }: Point): number | null {
  const [k, w] = [centreOf(killed), centreOf(wounded)];
  return k === null || w === null || k + w === 0 ? null : k / (k + w);
}

function titleOf(setting: Setting, points: readonly Point[]): string {
  const shares = points
    .filter(({ account }) => account.status !== 'excluded')
    .flatMap((point) => {
      const share = shareOf(point);
      return share === null ? [] : [{ source: point.account.source, share }];
    })
    .sort((a, b) => a.share - b.share);
  const [low, high] = [shares[0], shares.at(-1)];
  if (low === undefined || high === undefined) {
    return setting.topic.findings[0]?.text ?? 'Killed and wounded by source';
  }
  if (low === high)
    return `${formatShare(low.share)} of the casualties were killed, says ${low.source}`;
  return `The share killed runs from ${formatShare(low.share)} (${low.source}) to ${formatShare(high.share)} (${high.source})`;
}

function notesOf(
  points: readonly Point[],
  alone: readonly Account[],
  { numbered, crowded, labels }: PlanePlan,
): readonly string[] {
  const derived = points.some(({ killed, wounded }) =>
    [killed, wounded].some(({ how }) => how === 'derived'),
  );
  const open = points.some(({ killed, wounded }) =>
    [killed, wounded].some(({ low, high }) => low === null || high === null),
  );
  const key = labels.map(({ lines, source }) => `${lines.join(' ')}\u00A0${source}`).join(', ');
  return [
    [
      'Solid lines: equal share killed. Dotted: equal total. Boxes: intervals as stated.',
      derived ? 'Hollow: one of the two is derived.' : '',
      open ? 'A box that runs to the frame is open on that side.' : '',
      crowded ? 'The outermost sources are named; all stand in the table.' : '',
      alone.length > 0
        ? `On the frame: one number only, ${namesText(alone.map(({ source }) => source))}.`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    ...(numbered ? [`${key}.`] : []),
  ];
}

function describe(points: readonly Point[], title: string): string {
  const list = points.map((point) => {
    const share = shareOf(point);
    const text = `${point.account.source} ${valueText(point.killed)} killed, ${valueText(point.wounded)} wounded`;
    return share === null ? text : `${text}, share killed ${formatShare(share)}`;
  });
  const excluded = points
    .filter(({ account }) => account.status === 'excluded')
    .map(({ account }) => account.source);
  return `Killed against wounded, a point with its uncertainty box a source, on lines of equal share and equal total. ${title}. ${list.join('; ')}.${
    excluded.length === 0 ? '' : ` Excluded: ${formatList(excluded)}.`
  }`;
}

function tableOf(points: readonly Point[]): ChartTable {
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
    rows: points.map((point) => [
      point.account.source,
      point.killed.low,
      point.killed.best,
      point.killed.high,
      point.wounded.low,
      point.wounded.best,
      point.wounded.high,
      shareOf(point),
      point.account.status,
    ]),
  };
}
