import { suite } from 'uvu';
import { CHART_NAMES } from '../../src/chart/chart.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { chartOf } from '../../src/chart/figures.ts';
import { readClaimsFile } from '../../src/claim/read-file.ts';
import { reconcile } from '../../src/reconcile.ts';
import { sameAsChromium } from '../support/beside-chromium.ts';
import { browserTests } from '../support/browser.ts';

const it = suite('the charts beside Chromium');
const inBrowser = await browserTests(it);

/** 85 and 180 mm at 96 pixels to the inch: a column and the full width of a page. */
const WIDTHS = [321, 680];

inBrowser(
  'every chart of the lead example, at both widths, is the one that Chromium draws',
  async () => {
    const { claims } = await readClaimsFile('data/lead-example.csv');
    const result = reconcile(claims);
    const figures: Record<string, Figure> = {};
    for (const name of CHART_NAMES)
      for (const width of WIDTHS)
        figures[`${name} at ${width}`] = chartOf(name, result, { width }).figure;
    await sameAsChromium(figures);
  },
);

it.run();
