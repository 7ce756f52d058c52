/** Figures that put the drawing to the test: one or more for each trace type and for each kind of text and layout. */
import type { Figure } from '../../src/chart/figure.ts';

type Part = Readonly<Record<string, unknown>>;

/** Numbers that look scattered and are the same every time. */
function waves(count: number, step = 1): number[] {
  return Array.from({ length: count }, (_, i) => Math.sin(i * step * 12.9898) * 10);
}

function figure(data: readonly Part[], layout: Part = {}): Figure {
  return {
    data,
    layout: { width: 700, height: 450, font: { family: 'DejaVu Sans' }, ...layout },
    config: {},
  };
}

const GRID = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 5],
];
const TREE = { labels: ['a', 'b', 'c'], parents: ['', 'a', 'a'], values: [3, 1, 2] };
const PRICES = {
  x: ['2024-01-01', '2024-01-02'],
  open: [1, 2],
  high: [3, 4],
  low: [0, 1],
  close: [2, 3],
};

/** Every trace type that is allowed, some in several modes. */
export const TRACE_FIGURES: Readonly<Record<string, Figure>> = {
  'lines, markers, error bars and a legend': figure(
    [
      {
        type: 'scatter',
        mode: 'lines+markers',
        x: [1, 2, 3],
        y: [4, 1, 2],
        name: 'a <b>bold</b> name',
        error_y: { type: 'data', array: [1, 1, 1] },
      },
      { x: [1, 2, 3], y: [2, 3, 4], name: 'Привет AV To' },
    ],
    {
      title: { text: 'Title & <i>slanted</i> x<sup>2</sup>' },
      xaxis: { title: { text: 'X axis' } },
      yaxis: { title: { text: 'Y' } },
    },
  ),
  'steps over dates': figure(
    [
      {
        x: ['2024-08-06', '2024-12-01', '2025-03-10'],
        y: [1, 5, 3],
        line: { shape: 'hv', dash: 'dot' },
      },
    ],
    { xaxis: { type: 'date' }, legend: { orientation: 'h' }, showlegend: true },
  ),
  'bubbles with a colour bar': figure([
    {
      x: [1, 2],
      y: [1, 2],
      mode: 'markers',
      marker: {
        size: [10, 40],
        color: [1, 2],
        symbol: ['diamond', 'x'],
        colorbar: { title: { text: 'colour', side: 'right' } },
      },
    },
  ]),
  'stacked bars with texts and hatching': figure(
    [
      {
        type: 'bar',
        x: ['a', 'b', 'c'],
        y: [4, 1, 2],
        text: ['4', 'one', 'two'],
        textposition: 'auto',
      },
      { type: 'bar', x: ['a', 'b', 'c'], y: [3, 1, 7], marker: { pattern: { shape: '/' } } },
    ],
    { barmode: 'stack' },
  ),
  'lying bars with long names': figure(
    [{ type: 'bar', orientation: 'h', y: ['a long long label', 'b', 'c'], x: [4, 1, 2] }],
    { yaxis: { automargin: true } },
  ),
  'a waterfall': figure([
    {
      type: 'waterfall',
      x: ['a', 'b', 'c'],
      y: [1, 2, -1],
      measure: ['relative', 'relative', 'total'],
      text: ['1', '2', 'x'],
    },
  ]),
  'a funnel': figure([{ type: 'funnel', y: ['a', 'b', 'c'], x: [10, 5, 2] }]),
  'a funnel area': figure([{ type: 'funnelarea', labels: ['a', 'b', 'c'], values: [10, 5, 2] }]),
  boxes: figure([
    { type: 'box', y: waves(30), name: 'A' },
    { type: 'box', y: waves(30, 2), name: 'B', boxpoints: 'all', jitter: 0.4 },
  ]),
  'a violin': figure([{ type: 'violin', y: waves(40), points: 'all', box: { visible: true } }]),
  'a histogram': figure([{ type: 'histogram', x: waves(100) }]),
  'a heatmap with texts in its cells': figure([
    { type: 'heatmap', z: GRID, texttemplate: '×%{z:.2f}', colorbar: { title: { text: 'ratio' } } },
  ]),
  'a smooth heatmap': figure([{ type: 'heatmap', z: GRID, zsmooth: 'best' }]),
  'a heatmap of counts': figure([{ type: 'histogram2d', x: waves(100), y: waves(100, 3) }]),
  contours: figure([{ type: 'contour', z: GRID }]),
  'contours of counts': figure([{ type: 'histogram2dcontour', x: waves(100), y: waves(100, 3) }]),
  'a pie': figure([
    { type: 'pie', labels: ['a', 'b longer', 'c'], values: [1, 2, 3], textinfo: 'label+percent' },
  ]),
  candlesticks: figure([{ type: 'candlestick', ...PRICES }]),
  'open, high, low, close': figure([{ type: 'ohlc', ...PRICES }]),
  'a polar line': figure([
    { type: 'scatterpolar', r: [1, 2, 3], theta: ['N', 'E', 'S'], fill: 'toself' },
  ]),
  'polar bars': figure([{ type: 'barpolar', r: [1, 2, 3], theta: [0, 90, 180] }]),
  'a triangle': figure(
    [{ type: 'scatterternary', a: [1, 2], b: [2, 1], c: [3, 3], mode: 'markers' }],
    {
      ternary: { aaxis: { title: { text: 'A' } } },
    },
  ),
  'a Smith chart': figure([{ type: 'scattersmith', real: [0.5, 1], imag: [0.5, 1] }]),
  flows: figure([
    {
      type: 'sankey',
      node: { label: ['a', 'b', 'c long label'] },
      link: { source: [0, 0], target: [1, 2], value: [1, 2] },
    },
  ]),
  'parallel categories': figure([
    {
      type: 'parcats',
      dimensions: [
        { label: 'A', values: ['x', 'y'] },
        { label: 'B', values: ['u', 'v'] },
      ],
    },
  ]),
  'a sunburst': figure([{ type: 'sunburst', ...TREE }]),
  'a tree map': figure([{ type: 'treemap', ...TREE }]),
  icicles: figure([{ type: 'icicle', ...TREE }]),
  'a gauge': figure([
    {
      type: 'indicator',
      mode: 'number+gauge+delta',
      value: 4,
      delta: { reference: 3 },
      title: { text: 'T' },
    },
  ]),
  'a table': figure([
    {
      type: 'table',
      header: { values: ['A', 'B'] },
      cells: {
        values: [
          ['a text that is long and wraps', 'y'],
          [1, 2],
        ],
      },
    },
  ]),
  'a bent grid': figure([
    {
      type: 'carpet',
      a: [4, 4, 4, 5, 5, 5, 6, 6, 6],
      b: [1, 2, 3, 1, 2, 3, 1, 2, 3],
      y: [2, 3, 4, 3, 4, 5, 4, 5, 6],
    },
    { type: 'scattercarpet', a: [4, 5, 6], b: [1, 2, 3] },
    { type: 'contourcarpet', a: [4, 5, 6, 4, 5, 6], b: [1, 1, 1, 2, 2, 2], z: [1, 2, 3, 4, 5, 6] },
  ]),
};

/** Texts, axes and notes in the ways that a chart of claims needs them. */
export const LAYOUT_FIGURES: Readonly<Record<string, Figure>> = {
  'notes, shapes and direct labels': figure(
    [
      {
        x: [1, 2, 3],
        y: [1, 2, 3],
        mode: 'text',
        text: ['one', 'two<br>lines', 'three'],
        textposition: 'top center',
      },
    ],
    {
      annotations: [
        { x: 2, y: 2, text: 'note <b>bold</b><br>two lines', bgcolor: '#fff', bordercolor: '#000' },
        {
          xref: 'paper',
          yref: 'paper',
          x: 0,
          y: -0.2,
          text: 'Source: x',
          showarrow: false,
          xanchor: 'left',
        },
      ],
      shapes: [
        { type: 'rect', x0: 1, x1: 2, y0: 1, y1: 2 },
        { type: 'path', path: 'M1,1L2,2Q3,3,1,2Z' },
      ],
    },
  ),
  'a log axis and long names that make their own margin': figure(
    [{ x: [1, 10, 100, 10_000], y: [1, 2, 3, 4], mode: 'markers' }],
    {
      xaxis: { type: 'log', dtick: 'D2', title: { text: 'people' } },
      yaxis: {
        tickvals: [1, 2, 3, 4],
        ticktext: ['Ministry of Defence of Ukraine, General Staff', 'NIS', 'BBC<br>Mediazona', 'x'],
        automargin: true,
      },
    },
  ),
  'two panels, slanted numbers, an axis on the right': figure(
    [
      { x: [1, 2], y: [1, 2] },
      { x: [1, 2], y: [1, 2], xaxis: 'x2', yaxis: 'y2' },
    ],
    {
      grid: { rows: 1, columns: 2, pattern: 'independent' },
      xaxis2: { tickangle: -45, tickformat: '.3f' },
      yaxis2: { side: 'right' },
    },
  ),
  'names too long for a narrow axis': figure(
    [
      {
        x: [
          'a rather long category',
          'another long one here',
          'third category which is long',
          'fourth',
          'fifth',
        ],
        y: [1, 2, 3, 4, 5],
      },
    ],
    { width: 350 },
  ),
  'names from right to left': figure(
    [
      { x: [1, 2], y: [1, 2], name: 'שלום עולם' },
      { x: [1, 2], y: [2, 1], name: 'وزارة الدفاع Hello (2)' },
    ],
    { title: { text: 'مرحبا <b>שלום</b> mixed' } },
  ),
  'ligatures, kerning, bold and slanted text': figure(
    [
      {
        x: [1, 2],
        y: [1, 2],
        mode: 'markers+text',
        text: ['<b>fi ffi</b> AVATAR', '<i>slanted</i> <b><i>both</i></b>'],
        textfont: { size: 17 },
      },
    ],
    {
      font: { family: 'DejaVu Sans', size: 13 },
      title: { text: 'Å<br><sup>small second line</sup>', font: { size: 21 } },
      legend: { title: { text: 'legend' } },
      showlegend: true,
    },
  ),
  'buttons and a range slider': figure([{ x: ['2024-01-01', '2024-02-01'], y: [1, 2] }], {
    sliders: [
      {
        steps: [
          { label: 'a', method: 'skip' },
          { label: 'b', method: 'skip' },
        ],
      },
    ],
    xaxis: {
      type: 'date',
      rangeslider: {},
      rangeselector: { buttons: [{ count: 1, step: 'month' }] },
    },
  }),
};
