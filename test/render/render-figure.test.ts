import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RenderError } from '../../src/render/render-error.ts';
import {
  openRenderer,
  RENDER_FORMATS,
  renderFigure,
  type RenderFormat,
} from '../../src/render/render-figure.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { decodeRgba } from '../support/png-pixels.ts';
import { readPdf } from '../support/pdf-text.ts';
import { LAYOUT_FIGURES, TRACE_FIGURES } from './figures.ts';

const it = suite('drawing figures without a browser');
const renderer = openRenderer();
it.after(() => renderer.close());

const PLAIN: Figure = {
  data: [
    { type: 'scatter', mode: 'markers', x: [600, 2667], y: ['NIS', 'Zelensky'], name: 'killed' },
  ],
  layout: {
    width: 400,
    height: 300,
    title: { text: 'Killed differ <b>4.44-fold</b>' },
    font: { family: 'Inter, sans-serif' },
    yaxis: { automargin: true },
  },
  config: {},
};

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function titled(text: string): Figure {
  return { ...PLAIN, layout: { ...PLAIN.layout, title: { text } } };
}

async function refused(figure: Figure, format: RenderFormat = 'svg'): Promise<RenderError> {
  try {
    await renderer.render(figure, { format });
  } catch (error) {
    assert.instance(error, RenderError);
    return error as RenderError;
  }
  throw new Error('the figure was drawn');
}

it('an SVG has the size asked for, the title as its text alternative and the drawing font first', async () => {
  const svg = await renderer.render(PLAIN, { format: 'svg', width: 321, height: 200 });
  assert.match(svg, /^<svg class="main-svg" width="321" height="200" viewBox="0 0 321 200"/);
  assert.match(svg, 'role="img" aria-label="Killed differ 4.44-fold"');
  assert.match(svg, 'font-family: &#39;DejaVu Sans&#39;, Inter, sans-serif;');
  assert.match(svg, '>NIS</text>');
});

it('an SVG embeds the faces that it uses, and only when asked to', async () => {
  const svg = await renderer.render(PLAIN, { format: 'svg' });
  const faces = svg.match(/@font-face\{[^}]*?font-weight:\w+;font-style:\w+/g) ?? [];
  assert.equal(
    faces.map((face) => face.replace(/.*?(font-weight)/, '$1')),
    ['font-weight:normal;font-style:normal', 'font-weight:bold;font-style:normal'],
  );
  const bare = await renderer.render(PLAIN, { format: 'svg', embedFonts: false });
  assert.not.match(bare, '@font-face');
  assert.is(svg.replace(/<style>[^]*?<\/style>/, ''), bare);
});

it('two figures in one page keep their ids apart by a prefix', async () => {
  const figure = TRACE_FIGURES['contours'] as Figure;
  const svg = await renderer.render(figure, { format: 'svg', idPrefix: 'one-', embedFonts: false });
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
  assert.ok(ids.length > 3);
  for (const id of ids) assert.match(id, /^one-/);
  const used = [...svg.matchAll(/url\(#([^)]*)\)|href="#([^"]*)"/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  assert.ok(used.length > 1);
  for (const id of used) assert.ok(ids.includes(id), `${id} is nowhere`);
});

it('a PNG has scale times the pixels, and something is painted on it', async () => {
  for (const [scale, width, height] of [
    [undefined, 800, 600],
    [1, 400, 300],
    [3.5, 1400, 1050],
  ] as const) {
    const png = await renderer.render(PLAIN, {
      format: 'png',
      ...(scale === undefined ? {} : { scale }),
    });
    const image = decodeRgba(png);
    assert.equal([image.width, image.height], [width, height]);
    const colors = new Set(
      new Uint32Array(image.data.buffer, image.data.byteOffset, width * height),
    );
    assert.ok(colors.size > 20, `${colors.size} colours`);
  }
});

it('the cells of a heatmap are even in a PNG, not smeared into each other', async () => {
  const figure: Figure = {
    data: [
      {
        type: 'heatmap',
        z: [[0, 1]],
        showscale: false,
        colorscale: [
          [0, '#ff0000'],
          [1, '#0000ff'],
        ],
      },
    ],
    layout: {
      width: 200,
      height: 100,
      margin: { l: 0, r: 0, t: 0, b: 0 },
      xaxis: { visible: false },
      yaxis: { visible: false },
    },
    config: {},
  };
  const image = decodeRgba(await renderer.render(figure, { format: 'png', scale: 1 }));
  const at = (x: number): number[] => [
    ...image.data.subarray((50 * 200 + x) * 4, (50 * 200 + x) * 4 + 3),
  ];
  assert.equal(
    [at(10), at(95), at(105), at(190)],
    [
      [255, 0, 0],
      [255, 0, 0],
      [0, 0, 255],
      [0, 0, 255],
    ],
  );
});

it('the text of a PDF can be selected, its fonts are inside, its page has the size in points', async () => {
  const pdf = await renderer.render(PLAIN, { format: 'pdf', width: 321, height: 200 });
  const { text, fonts } = readPdf(pdf);
  for (const part of ['NIS', 'Killed differ ', '4.44-fold', '1000'])
    assert.ok(text.includes(part), `${part} in ${text}`);
  assert.equal(fonts.map((name) => name.replace(/^\w+\+/, '')).sort(), [
    'DejaVuSans',
    'DejaVuSans-Bold',
  ]);
  assert.match(Buffer.from(pdf).toString('latin1'), '/MediaBox [0 0 240.75 150]');
});

it('right-to-left text is outlined in a PDF, and the text beside it stays text', async () => {
  const figure = LAYOUT_FIGURES['names from right to left'] as Figure;
  const { text } = readPdf(await renderer.render(figure, { format: 'pdf' }));
  assert.not.match(text, /[\u0590-\u06ff]/);
  assert.match(text, '1.2');
});

it('a dash of no length is drawn as a whole line in a PDF, where the writer would throw', async () => {
  const figure: Figure = {
    ...PLAIN,
    data: [
      { x: [1, 2], y: [1, 2], line: { width: 0, dash: 'dot' } },
      { x: [1, 2], y: [2, 1], line: { dash: '0px,4px' } },
    ],
  };
  const pdf = await renderer.render(figure, { format: 'pdf' });
  assert.match(Buffer.from(pdf).toString('latin1', 0, 8), '%PDF-1.');
});

it('JSON is the figure itself at the size asked for, with nothing that could leave the machine', async () => {
  const sly = {
    ...PLAIN,
    config: { showSendToCloud: true, plotlyServerURL: 'https://example.com', scrollZoom: true },
  };
  const figure = JSON.parse(await renderer.render(sly, { format: 'json', width: 500 })) as {
    data: unknown;
    layout: Record<string, unknown>;
    config: Record<string, unknown>;
  };
  assert.equal(figure.data, PLAIN.data);
  assert.is(figure.layout['width'], 500);
  assert.is(figure.config['scrollZoom'], true);
  assert.is(figure.config['showSendToCloud'], false);
  assert.is(figure.config['plotlyServerURL'], '');
  assert.is(figure.config['displaylogo'], false);
});

it('a trace that would come out blank is refused by its place and name', async () => {
  for (const type of [
    'scattergl',
    'scatter3d',
    'surface',
    'choropleth',
    'scattermap',
    'parcoords',
    'splom',
    'image',
    'bars',
  ]) {
    const error = await refused({ ...PLAIN, data: [...PLAIN.data, { type, visible: false }] });
    assert.is(error.code, 'unsupported-trace');
    assert.match(error.message, `Trace 2 of the figure is of type "${type}"`);
    assert.equal(error.details, { trace: 2, type });
  }
});

it('a picture in the layout is refused, because it would have to be fetched', async () => {
  const error = await refused({
    ...PLAIN,
    layout: { images: [{ source: 'https://example.com/a.png' }] },
  });
  assert.is(error.code, 'unsupported-content');
  assert.match(error.message, 'layout.images');
});

it('a sign that no font has is an error naming the text and the sign, in every drawn format', async () => {
  for (const format of ['svg', 'png', 'pdf', 'html'] as const) {
    const error = await refused(titled('Source: 中文 agency'), format);
    assert.is(error.code, 'missing-glyph');
    assert.match(error.message, '"中" (U+4E2D) in the text "Source: 中文 agency"');
    assert.is(error.details['character'], '中');
  }
});

it('after a refusal the same window draws the next figure as if nothing had been', async () => {
  const before = await renderer.render(PLAIN, { format: 'svg' });
  await refused(titled('中'));
  assert.is(await renderer.render(PLAIN, { format: 'svg' }), before);
});

it('sizes that cannot be drawn are refused by name', async () => {
  for (const [options, name] of [
    [{ width: 0 }, 'width'],
    [{ height: -5 }, 'height'],
    [{ width: Number.NaN }, 'width'],
    [{ width: 1e9 }, 'width'],
    [{ scale: 0 }, 'scale'],
    [{ scale: 1000 }, 'scale'],
  ] as const) {
    try {
      await renderer.render(PLAIN, { format: 'png', ...options });
      assert.unreachable();
    } catch (error) {
      assert.instance(error, RenderError);
      assert.is((error as RenderError).code, 'bad-size');
      assert.match((error as RenderError).message, name);
    }
  }
});

it('an unknown format is refused with the list of the known ones', async () => {
  const error = await refused(PLAIN, 'gif' as RenderFormat);
  assert.is(error.code, 'unknown-format');
  for (const format of RENDER_FORMATS) assert.match(error.message, format);
});

it('a font file that is none is refused by its path', async () => {
  for (const font of ['no-such-file.ttf', 'package.json']) {
    try {
      await renderFigure(PLAIN, { format: 'svg', font });
      assert.unreachable();
    } catch (error) {
      assert.instance(error, RenderError);
      assert.is((error as RenderError).code, 'bad-font');
      assert.match((error as RenderError).message, font);
    }
  }
});

it('a chosen font measures and draws, and DejaVu Sans stands behind it for what it lacks', async () => {
  const require = createRequire(import.meta.url);
  const font = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf');
  const mono = openRenderer({ font });
  try {
    const wide = titled('iiiiii');
    const ours = await mono.render(wide, { format: 'svg' });
    assert.match(ours, 'font-family: &#39;DejaVu Sans Mono&#39;, &#39;DejaVu Sans&#39;, Inter');
    assert.match(ours, "@font-face{font-family:'DejaVu Sans Mono'");
    assert.not.match(ours, "@font-face{font-family:'DejaVu Sans';");
    const hebrew = titled('killed: שלום');
    assert.match(
      await mono.render(hebrew, { format: 'svg' }),
      "@font-face{font-family:'DejaVu Sans';",
    );
    const { text, fonts } = readPdf(await mono.render(wide, { format: 'pdf' }));
    assert.match(text, 'iiiiii');
    assert.equal(
      fonts.map((name) => name.replace(/^\w+\+/, '')),
      ['DejaVuSansMono'],
    );
  } finally {
    mono.close();
  }
});

it('figures asked for at once come out as those asked for one by one', async () => {
  const figures = [PLAIN, TRACE_FIGURES['contours'] as Figure, titled('other')];
  const together = await Promise.all(
    figures.map((figure) => renderer.render(figure, { format: 'svg' })),
  );
  for (const [i, figure] of figures.entries())
    assert.is(together[i], await renderer.render(figure, { format: 'svg' }));
});

it('another process draws the same bytes, whatever it drew before', async () => {
  const figure = LAYOUT_FIGURES['names from right to left'] as Figure;
  const formats = ['svg', 'png', 'pdf', 'html'] as const;
  const here: string[] = [];
  for (const format of formats) here.push(digest(await renderer.render(figure, { format })));
  const module = pathToFileURL(
    join(fileURLToPath(import.meta.url), '../../../src/render/render-figure.js'),
  );
  const script = `
    import { createHash } from 'node:crypto';
    const { openRenderer } = await import(${JSON.stringify(module.href)});
    const renderer = openRenderer();
    await renderer.render(${JSON.stringify(TRACE_FIGURES['boxes'])}, { format: 'svg' });
    for (const format of ${JSON.stringify([...formats].reverse())}) {
      const content = await renderer.render(${JSON.stringify(figure)}, { format });
      console.log(createHash('sha256').update(content).digest('hex'));
    }
    renderer.close();`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script],
    {
      env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' },
    },
  );
  assert.equal(stdout.trim().split('\n').reverse(), here);
});

it('hostile text stays text in SVG and HTML', async () => {
  const evil =
    '"><script>alert(1)</script>&quot; onload="x" &lt;script&gt;alert(2)&lt;/script&gt; \u0000\u001b &amp;lt;';
  const figure: Figure = {
    ...PLAIN,
    data: [{ x: [1], y: [evil], name: evil, text: [evil], mode: 'markers+text', showlegend: true }],
    layout: {
      ...PLAIN.layout,
      title: { text: evil },
      annotations: [
        {
          x: 1,
          y: 0,
          text: `<a href="javascript:alert(3)">a</a><a href='https://example.com/"onload=x'>b</a><img src=x onerror=alert(4)>`,
        },
      ],
    },
  };
  for (const format of ['svg', 'html'] as const) {
    const content = await renderer.render(figure, { format });
    const own = format === 'html' ? content.replace(/<script[^>]*>[^]*?<\/script>/g, '') : content;
    assert.not.match(own, '<script');
    assert.not.match(own, '<img');
    // What stands inside quotes is text; outside of them no handler may have come about.
    assert.not.match(own.replace(/="[^"]*"/g, '=""'), /<[^>]*\son\w+=/);
    assert.not.match(own, 'javascript:');
    // oxlint-disable-next-line no-control-regex -- control characters are what must be gone
    assert.not.match(own, /[\u0000-\u0008\u001b]/);
  }
});

it.run();
