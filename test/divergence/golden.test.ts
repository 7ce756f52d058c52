import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';

/**
 * What the analyst pastes, as it stands: all findings of the shipped data, in their order.
 *
 * The texts are read and accepted by a person, not made to pass: after a change that is meant,
 * `UPDATE_GOLDEN=1 node .build/test/run.js divergence/golden` writes them anew, and the difference is read before it is committed.
 */
const it = suite('findings of the shipped data, word for word');

const CASES: readonly (readonly [name: string, file: string, asOf: string | null])[] = [
  ['lead-example', 'data/lead-example.csv', null],
  ['kursk-2024-12-31', 'data/kursk-2025.csv', '2024-12-31'],
  ['kursk-2025-01-31', 'data/kursk-2025.csv', '2025-01-31'],
  ['kursk-2025-06-30', 'data/kursk-2025.csv', '2025-06-30'],
  ['economist-ukraine', 'data/economist-ukraine.csv', null],
];

async function findingsText(file: string, asOf: string | null): Promise<string> {
  const { claims } = await readClaims(readFileSync(file), { file });
  const { topics } = reconcile(claims, { asOf });
  return topics
    .map(({ topic, asOf: date, findings }) =>
      [
        `# ${topic}${date === null ? '' : `, as of ${date}`}`,
        ...findings.map(({ code, text }) => `${code}: ${text}`),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

for (const [name, file, asOf] of CASES) {
  it(`${name} reads as it was accepted`, async () => {
    const path = `test/reference/findings/${name}.txt`;
    const text = await findingsText(file, asOf);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
    assert.ok(existsSync(path), path);
    assert.fixture(text, readFileSync(path, 'utf8'));
  });
}

it('the lead example says what the headline promises', async () => {
  const text = await findingsText('data/lead-example.csv', null);
  for (const said of [
    'nearly agree on casualties (4,000 and 4,700, 1.175-fold, NIS higher)',
    'disagree on how many of them died (2,667 and 600 killed, 4.44-fold, Zelensky higher)',
    '1.4917 = -0.1613 + 1.6529',
    '5.22-fold',
    '4,100 for NIS',
    '1,333 for Zelensky',
  ]) {
    assert.ok(text.includes(said), said);
  }
});

async function of(text: string): Promise<string> {
  const { claims } = await readClaims(text, { file: 'x' });
  const { topics } = reconcile(claims);
  return JSON.stringify(topics.map(({ findings }) => findings.map((finding) => finding.text)));
}

it('findings change when the numbers do, and only then', async () => {
  const csv = readFileSync('data/lead-example.csv', 'utf8');
  const before = await of(csv);
  assert.is.not(await of(csv.replace('around 600', 'around 700')), before);
  assert.is(await of(csv.replaceAll('https://kyivindependent.com', 'https://example.org')), before);
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  assert.is(await of([head, ...rows.reverse()].join('\n')), before);
});

it.run();
