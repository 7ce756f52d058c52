import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deepStrictEqual } from 'node:assert/strict';
import { inspect } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  bayesRandomEffects,
  propagate,
  readClaims,
  reconcile,
  twoPiece,
  type Reconciliation,
} from '../../src/index.ts';

const it = suite('results are plain data to whoever uses the library');

/** Everything, as `console.log` prints it. */
const print = (value: unknown): string =>
  inspect(value, { depth: Infinity, maxArrayLength: Infinity, maxStringLength: Infinity });

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

async function reconciled(file: string): Promise<Reconciliation> {
  const { claims, problems } = await readClaims(readFileSync(file), { file });
  return reconcile(claims, { problems });
}

const FILES = ['lead-example', 'kursk-2025', 'economist-ukraine'].map((name) => `data/${name}.csv`);

for (const file of FILES) {
  it(`${file}: prints, compares and copies as its JSON does`, async () => {
    // Each from a result in which nothing was read yet.
    const json = asJson(await reconciled(file));
    assert.ok(print(await reconciled(file)) === print(json), 'printed');
    deepStrictEqual(await reconciled(file), json);
    deepStrictEqual(structuredClone(await reconciled(file)), json);
    deepStrictEqual(deserialize(serialize(await reconciled(file))), json);
  });
}

it('a copy of a caution, part by part, is the caution', async () => {
  const { topics } = await reconciled('data/lead-example.csv');
  const flags = Object.values(topics[0]!.ranges).flatMap((ranges) =>
    Object.values(ranges).flatMap((range) => range.flags),
  );
  const cautions = [...flags, ...topics[0]!.findings];
  const late = cautions.filter(
    (each) => Object.getOwnPropertyDescriptor(each, 'text')?.get !== undefined,
  );
  // The text of these alone costs a second fit, which is made when it is read.
  assert.ok(late.length > 0);
  assert.equal([...new Set(late.map(({ code }) => code))], ['two-sources']);
  for (const each of cautions) {
    const copy = { ...each };
    assert.is(typeof Object.getOwnPropertyDescriptor(copy, 'text')?.value, 'string');
    assert.equal(Reflect.ownKeys(copy), Object.keys(each));
    assert.is(print(each), print(copy));
    assert.match(inspect({ deep: [each] }, { depth: 0 }), /^\{ deep: \[Array\] \}$/);
  }
});

it('prints the numbers of a propagation and of a posterior, not how they are read', () => {
  const input = twoPiece({ low: 2, best: 3, high: 5 });
  const sum = propagate('a + b', { a: input, b: input });
  assert.is(print(sum), print(asJson(sum)));
  for (const bounds of [[], [{ side: 'lower', value: 1, se: 0.1 } as const]]) {
    const fit = bayesRandomEffects([1, 2], [0.1, 0.2], {
      prior: { family: 'half-normal', scale: 0.5 },
      bounds,
    });
    assert.not.match(print(fit), /Getter/);
    assert.ok(print(fit).includes(`mean: ${fit.predictive.mean}`));
  }
});

it('prints so from the built library too, as a script would', () => {
  const code = `import { readFile } from 'node:fs/promises';
import { readClaims, reconcile } from 'dissensus';
const { claims } = await readClaims(await readFile('data/lead-example.csv'));
const { topics } = reconcile(claims);
console.log(topics[0].ranges.killed['next-source'], topics[0].findings);`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  assert.not.match(printed, /Getter/);
  // By the range and by findings that quote it.
  assert.ok(printed.split('so the prior weighs heavily: ').length > 2);
});

it.run();
