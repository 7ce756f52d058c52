import { readFile } from 'node:fs/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chartOf } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { merged } from '../../src/page/merged.ts';
import { reconcile } from '../../src/reconcile.ts';

const it = suite('the forest in fewer traces');

/** What a trace says of each of its points. */
const BY_POINT: readonly string[] = ['x', 'y', 'hovertext', 'customdata'];

/** Every point with what is said of it and the whole style of its trace, whatever trace it stands in and however that is called. */
function pointsOf({ data }: Figure): readonly string[] {
  return data
    .flatMap((trace: Readonly<Record<string, unknown>>) => {
      const style = Object.entries(trace)
        .filter(([key]) => key !== 'name' && !BY_POINT.includes(key))
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return (trace['x'] as readonly unknown[]).flatMap((at, i) => {
        const point = BY_POINT.map((key): unknown => {
          const said = trace[key];
          return Array.isArray(said) ? said[i] : said;
        });
        return at === null ? [] : [JSON.stringify([point, style])];
      });
    })
    .sort();
}

it('draws the same points in the same styles, with gaps between lines', async () => {
  const { claims } = await readClaims(await readFile('data/kursk-2025.csv'));
  const { figure } = chartOf('ranges', reconcile(claims), { width: 860 });
  const fewer = merged(figure);
  assert.ok(fewer.data.length < figure.data.length / 2, `${fewer.data.length} traces`);
  assert.equal(pointsOf(fewer), pointsOf(figure));
  for (const { mode, x } of fewer.data) {
    if (mode !== 'lines' || !Array.isArray(x) || !x.includes(null)) continue;
    assert.ok(!(x as unknown[]).some((at, i) => at === null && x[i + 1] === null));
  }
  assert.is(fewer.layout, figure.layout);
});

it.run();
