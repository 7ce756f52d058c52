import { readFile } from 'node:fs/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chartOf } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { merged } from '../../src/page/merged.ts';
import { reconcile } from '../../src/reconcile.ts';

const it = suite('the forest in fewer traces');

/** Every point with its style and what is said of it, whatever trace it stands in. */
function pointsOf({ data }: Figure): readonly string[] {
  return data
    .flatMap(({ x, y, hovertext, ...style }) =>
      (x as readonly unknown[]).flatMap((at, i) => {
        const said: unknown = Array.isArray(hovertext) ? hovertext[i] : hovertext;
        const look = [
          style['mode'],
          style['line'],
          style['marker'],
          style['opacity'],
          style['fill'],
        ];
        const point = [at, (y as readonly unknown[])[i], said, look];
        return at === null ? [] : [JSON.stringify(point)];
      }),
    )
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
