import { spawnSync } from 'node:child_process';
import { median } from 'simple-statistics';
import type { Figure } from '../../src/chart/figure.ts';
import { openRenderer, type RenderFormat } from '../../src/render/render-figure.ts';
import type { BenchRow } from './startup.ts';

/** What the design allows the first figure of a process, its start included, in milliseconds. */
const COLD = 3000;
/** And each further SVG. */
const WARM = 300;
/** Odd, so that the median is a run. */
const [COLD_RUNS, WARM_RUNS] = [5, 9];

/** A forest of twelve sources: as many elements as the charts of the lead example have on average. */
function forest(): Figure {
  const sources = Array.from(
    { length: 12 },
    (_, i) => `Ministry of Defence, spokesperson ${i + 1}`,
  );
  return {
    data: sources.map((name, i) => ({
      type: 'scatter',
      mode: 'lines+markers',
      name,
      x: [400 + 90 * i, 600 + 100 * i, 900 + 120 * i],
      y: [name, name, name],
    })),
    layout: {
      width: 680,
      height: 480,
      title: { text: 'Killed differ <b>4.44-fold</b>' },
      xaxis: { type: 'log', dtick: 'D2', title: { text: 'people' } },
      yaxis: { automargin: true },
      annotations: sources.map((name, i) => ({
        x: 3,
        y: name,
        text: `${600 + 100 * i}`,
        showarrow: false,
      })),
      showlegend: false,
    },
    config: {},
  };
}

function row(what: string, ms: number, goal: number): BenchRow {
  return { what, median: ms, unit: 'ms', ratio: ms / goal, peer: `${goal} ms`, allowed: 1 };
}

/** The first figure of a process as a user waits for it, and each further one in every format. */
export async function benchRender(): Promise<BenchRow[]> {
  const room = new URL('../../src/render/render-figure.js', import.meta.url).href;
  const script = `const { renderFigure } = await import(${JSON.stringify(room)});
    await renderFigure(${JSON.stringify(forest())}, { format: 'svg' });`;
  const cold: number[] = [];
  for (let run = 0; run < COLD_RUNS; run += 1) {
    const started = performance.now();
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'ignore',
    });
    if (done.status !== 0) throw new Error(`drawing in a process of its own exited ${done.status}`);
    cold.push(performance.now() - started);
  }
  const rows = [row('first figure as SVG, whole process', median(cold), COLD)];
  const renderer = openRenderer();
  const formats: readonly RenderFormat[] = ['svg', 'png', 'pdf'];
  for (const format of formats) {
    const times: number[] = [];
    for (let run = -2; run < WARM_RUNS; run += 1) {
      const started = performance.now();
      await renderer.render(forest(), { format });
      // The first two warm the engine up.
      if (run >= 0) times.push(performance.now() - started);
    }
    rows.push(row(`further figure as ${format.toUpperCase()}`, median(times), WARM));
  }
  renderer.close();
  return rows;
}
