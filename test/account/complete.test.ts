import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { complete, type Completed } from '../../src/account/complete.ts';
import { KILLED_AND_WOUNDED } from '../../src/account/definition.ts';
import { formulaInWords, formulaOf, type Formula } from '../../src/account/formula.ts';
import type { Measure } from '../../src/claim/measure.ts';

const it = suite('the identities');

function of(name: string, best: number): Formula {
  const unit = name.includes('/') ? 'share' : 'count';
  const sides = { low: best, best, high: best, lowReached: true, highReached: true };
  const symbol = name.replace('/', '_of_');
  const called = name.replace(/^(.*)\/casualties$/, 'share $1');
  return formulaOf({ symbol, name: called, unit, claim: name, taken: null, ...sides });
}

function completed(
  said: Readonly<Record<string, number>>,
  coverage: readonly Measure[] = KILLED_AND_WOUNDED,
  earlier: ReadonlyMap<Measure, Formula> = new Map(),
): Completed {
  const measures = new Map<Measure, Formula>();
  const shares = new Map<string, Formula>();
  for (const [name, best] of Object.entries(said)) {
    if (name.includes('/')) shares.set(name, of(name, best));
    else measures.set(name as Measure, of(name, best));
  }
  return complete({ measures, shares, coverage }, earlier);
}

function words(formula: Formula | undefined): string | undefined {
  return formula === undefined ? undefined : formulaInWords(formula);
}

const ALL: readonly Measure[] = ['killed', 'wounded', 'missing', 'captured'];

it('give the other part from a total and a part', () => {
  const { measures, shares } = completed({ casualties: 4700, killed: 600 });
  assert.is(words(measures.get('wounded')), 'casualties - killed = 4,700 - 600');
  assert.is(words(shares.get('killed/casualties')), 'killed / casualties = 600 / 4,700');
});

it('give the total from its parts', () => {
  const { measures } = completed({ killed: 300, wounded: 2700 });
  assert.is(words(measures.get('casualties')), 'killed + wounded = 300 + 2,700');
});

it('give both parts from a total and a share', () => {
  const { measures } = completed({ casualties: 4000, 'killed/casualties': 2 / 3 });
  assert.is(words(measures.get('killed')), 'share killed × casualties = 66.7 % × 4,000');
  assert.is(
    words(measures.get('wounded')),
    '(1 - share killed) × casualties = (1 - 66.7 %) × 4,000',
  );
});

it('give the total from a part and its share', () => {
  const { measures } = completed({ killed: 1000, 'killed/casualties': 0.25 });
  assert.is(words(measures.get('casualties')), 'killed / share killed = 1,000 / 25 %');
  assert.ok(measures.has('wounded'));
});

it('never replace what was stated, even where it does not fit', () => {
  const { measures } = completed({ casualties: 4700, killed: 600, wounded: 100 });
  assert.is(measures.get('wounded')?.expression, 'wounded');
  assert.is(measures.get('casualties')?.expression, 'casualties');
});

it('work nothing out from a total alone, or a part alone', () => {
  assert.equal([...completed({ casualties: 4700 }).measures.keys()], ['casualties']);
  assert.equal([...completed({ killed: 600 }).measures.keys()], ['killed']);
});

it('give the one unknown part of a wider total, and only that', () => {
  const { measures, most } = completed(
    { casualties: 4000, killed: 1000, missing: 100, captured: 2 },
    ALL,
  );
  assert.is(
    words(measures.get('wounded')),
    'casualties - killed - missing - captured = 4,000 - 1,000 - 100 - 2',
  );
  assert.is(most.size, 0);
});

it('bound a part of a wider total from above where other parts are unknown too', () => {
  const { measures, most } = completed({ casualties: 4000, killed: 1000 }, ALL);
  assert.not.ok(measures.has('wounded'));
  assert.is(words(most.get('wounded')), 'casualties - killed = 4,000 - 1,000');
  assert.not.ok(most.has('missing'));
});

it('apply a share to the total of its own date before an earlier one', () => {
  const earlier = new Map<Measure, Formula>([['casualties', of('casualties', 3000)]]);
  const own = completed({ casualties: 4000, 'killed/casualties': 0.5 }, undefined, earlier);
  assert.is(words(own.measures.get('killed')), 'share killed × casualties = 50 % × 4,000');
  const borrowed = completed({ 'killed/casualties': 0.5 }, undefined, earlier);
  assert.is(words(borrowed.measures.get('killed')), 'share killed × casualties = 50 % × 3,000');
  assert.not.ok(borrowed.measures.has('casualties'));
  assert.equal(borrowed.baseless, []);
});

it('say which shares have no base', () => {
  assert.equal(completed({ 'casualties/deployed': 0.5 }).baseless, ['casualties/deployed']);
});

it('give the part of the force that was lost', () => {
  const { shares } = completed({ casualties: 4700, deployed: 15000 });
  assert.is(words(shares.get('casualties/deployed')), 'casualties / deployed = 4,700 / 15,000');
});

it.run();
