import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CHART_NAMES } from '../../src/chart/chart.ts';
import { chartOf } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { annotation, type Label } from '../../src/chart/label.ts';
import { withoutWords, type Words } from '../../src/page/words.ts';
import { hardResult } from '../chart/results.ts';

const it = suite('words taken out of a figure');

const LABEL: Label = {
  lines: ['one & <two>', 'three'],
  x: 2,
  y: 0.5,
  paperY: true,
  shiftX: 3,
  shiftY: 4,
  anchorX: 'left',
  anchorY: 'top',
  size: 11,
  color: '#111111',
};

/** A plot of 100 by 50 pixels, 10 from the left and 20 from the top, from 10 to 1,000 along it. */
function figureWith(...annotations: readonly Record<string, unknown>[]): Figure {
  return {
    data: [],
    config: {},
    layout: {
      width: 120,
      height: 100,
      margin: { l: 10, r: 10, t: 20, b: 30 },
      xaxis: { type: 'log', range: [1, 3], autorange: false },
      yaxis: { range: [0, 1] },
      annotations,
    },
  };
}

function onlyWords(figure: Figure): Words {
  const { words } = withoutWords(figure);
  assert.is(words.length, 1);
  return words[0] as Words;
}

it('stand where plotly would set them, spelled as they are', () => {
  assert.equal(onlyWords(figureWith(annotation(LABEL))), {
    lines: [
      [{ text: 'one & <two>', bold: false, color: null }],
      [{ text: 'three', bold: false, color: null }],
    ],
    x: 10 + 50 + 3,
    y: 20 + 25 - 4,
    anchorX: 'left',
    anchorY: 'top',
    size: 11,
    color: '#111111',
    background: null,
  });
});

it('keep weight, colour and background', () => {
  const label = { ...LABEL, bold: true, background: '#fff', tail: { text: 'x', color: '#777777' } };
  const { lines, background } = onlyWords(figureWith(annotation(label)));
  assert.equal(lines[1], [
    { text: 'three', bold: true, color: null },
    { text: ' ', bold: false, color: null },
    { text: 'x', bold: false, color: '#777777' },
  ]);
  assert.is(background, '#fff');
});

it('stay with plotly where they are more than words at a known place', () => {
  const more: readonly (readonly [string, Record<string, unknown>])[] = [
    ['turned', annotation({ ...LABEL, angle: 90 })],
    ['told more on hover', annotation({ ...LABEL, hover: 'more' })],
    ['with an arrow', { ...annotation(LABEL), showarrow: true }],
    ['on an axis whose ends plotly chooses', annotation({ ...LABEL, paperY: false })],
    ['at a date', { ...annotation(LABEL), x: '2025-01-01' }],
    ['in markup that charts do not write', { ...annotation(LABEL), text: '<i>x</i>' }],
    ['of an entity that charts do not write', { ...annotation(LABEL), text: '&nbsp;' }],
  ];
  for (const [what, given] of more) {
    const figure = figureWith(given, annotation(LABEL));
    const { figure: rest, words } = withoutWords(figure);
    assert.is(words.length, 1, what);
    assert.equal(rest.layout['annotations'], [given], what);
  }
});

it('are all there is in most charts: plotly is left with marks', () => {
  const result = hardResult();
  for (const name of CHART_NAMES) {
    const { figure } = chartOf(name, result, { width: 712 });
    const before = (figure.layout['annotations'] as readonly unknown[]).length;
    const { figure: rest, words } = withoutWords(figure);
    const left = (rest.layout['annotations'] as readonly unknown[]).length;
    assert.is(words.length, before - left + 1, `${name}: its annotations and its title`);
    assert.not('title' in rest.layout, name);
    assert.is(rest.data, figure.data);
    if (name !== 'pairs' && name !== 'plane') assert.is(left, 0, name);
  }
});

it.run();
