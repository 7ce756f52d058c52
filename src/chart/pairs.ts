import { compareText } from '../claim/compare-text.ts';
import type { Measure } from '../claim/measure.ts';
import { formatFold } from '../claim/format-number.ts';
import type { Pair } from '../divergence/divergence.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { frameFor, pixelAxis } from './frame.ts';
import { measureOf } from './measure-choice.ts';
import { nothingToDraw } from './nothing.ts';
import { planPairs, type Standing } from './pairs-layout.ts';
import { ownTexts, waysToWrite } from './pairs-cells.ts';
import { paintPairs } from './pairs-paint.ts';
import { pairsNote, pairsTitle } from './pairs-words.ts';
import { placeOf } from './place-of.ts';
import { settingOf, type ChartInput, type Setting } from './setting.ts';
import { sourcesOf, subtitleOf } from './words.ts';

/**
 * `pairs`: every source against every other on one measure, as a matrix of ratios (row / column).
 *
 * Colour diverges around x1; the ratio stands in the cell, with its interval where there is room; on the diagonal the source's own
 * number. Cells of pairs whose intervals overlap are outlined, pairs that cannot be compared are hatched.
 */
export function pairsChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, width, sizes } = setting;
  const measure = measureOf(setting);
  const pairs = measure === null ? [] : (topic.divergence[measure]?.pairs ?? []);
  const subtitle = subtitleOf(setting, `${measure ?? 'no measure'}, row / column`, null);
  const table = tableOf(pairs);
  const standing = measure === null ? [] : standingOf(setting, measure, pairs);
  if (measure === null || pairs.length === 0 || standing.length < 2) {
    const why = 'No measure is given by two sources, so there is no pair to compare.';
    return nothingToDraw(setting, 'pairs', subtitle, why, table);
  }
  const title = options.title ?? pairsTitle(measure, standing, pairs);
  const first = planPairs(setting, standing, 0);
  const frame = frameFor(
    setting,
    {
      title,
      subtitle,
      notes: [
        pairsNote(
          standing,
          pairs,
          waysToWrite(pairs, first, sizes.small) !== null,
          ownTexts(standing, first, sizes.small),
        ),
      ],
      sources: sourcesOf(
        setting,
        standing.map(({ source }) => source),
      ),
    },
    { above: first.above, below: 4 },
  );
  const plan = planPairs(setting, standing, frame.plotHeight);
  const plotHeight = plan.edges.at(-1) ?? 0;
  const painted = paintPairs(setting, measure, standing, pairs, plan);
  const count = standing.length;
  const { figure, height } = frame.figure({
    data: painted.data,
    annotations: painted.labels,
    axes: {
      xaxis: {
        type: 'linear',
        visible: false,
        range: [-0.5, count - 0.5],
        autorange: false,
        fixedrange: true,
      },
      yaxis: pixelAxis(plotHeight),
    },
    left: plan.left,
    right: width - plan.left - plan.cellWidth * count,
    plotHeight,
  });
  const description = `Matrix of pairwise ratios, row over column. ${title}. ${pairs
    .map((pair) =>
      pair.ratio === null
        ? `${pair.a} and ${pair.b}: ${pair.reason ?? 'not comparable'}`
        : `${pair.a} / ${pair.b} ${formatFold(pair.ratio)}`,
    )
    .join('; ')}.`;
  return { name: 'pairs', figure, title, subtitle, description, table, width, height, empty: null };
}

/** The sources of the matrix, highest first; those that take part in no pair stay out. */
function standingOf(
  setting: Setting,
  measure: Measure,
  pairs: readonly Pair[],
): readonly Standing[] {
  const named = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return setting.topic.accounts
    .flatMap((account): Standing[] => {
      const value = account.measures[measure];
      if (value === undefined || account.status === 'excluded') return [];
      return named.has(account.source) ? [{ source: account.source, value }] : [];
    })
    .sort((a, b) => placeOf(b.value) - placeOf(a.value) || compareText(a.source, b.source));
}

function tableOf(pairs: readonly Pair[]): ChartTable {
  return {
    columns: [
      'higher',
      'lower',
      'ratio',
      'low',
      'high',
      'ln ratio',
      'overlap',
      'z',
      'intervals overlap',
      'why not compared',
    ],
    rows: pairs.map((pair) => [
      pair.a,
      pair.b,
      pair.ratio,
      pair.low,
      pair.high,
      pair.logRatio,
      pair.overlap,
      pair.z,
      pair.intervalsOverlap === null ? null : pair.intervalsOverlap ? 'yes' : 'no',
      pair.reason,
    ]),
  };
}
