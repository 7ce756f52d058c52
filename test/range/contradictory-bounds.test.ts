import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rangesOf } from '../../src/range/assume.ts';
import type { SourceValue } from '../../src/range/range.ts';

const it = suite('bounds that exclude each other');

const said = (
  source: string,
  low: number | null,
  best: number | null,
  high: number | null,
): SourceValue => ({ source, low, best, high, lowReached: true, highReached: true });

/** Killed in the Economist's file as of 2026-06-30: one source says at least 500,000, another at most 200,000. */
it('leave every assumption with a finite range, and "all are right" flagged as contradicted', () => {
  const ranges = rangesOf(
    [
      said('A', 160_000, null, 165_000),
      said('B', 369_000, null, 523_000),
      said('at least', 500_000, null, null),
      said('at most', null, null, 200_000),
    ],
    { level: 0.9 },
  );
  for (const assume of ['all-right', 'all-err', 'next-source'] as const) {
    const range = ranges[assume];
    assert.ok(Number.isFinite(range?.low) && Number.isFinite(range?.high), assume);
    assert.ok((range?.low ?? 0) <= (range?.median ?? -1), assume);
  }
  assert.ok(ranges['all-right']?.flags.some(({ code }) => code === 'contradicted'));
});

it.run();
