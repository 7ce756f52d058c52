import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { AS_FOUND } from '../../src/page/reading.ts';
import { doubtsOf, fixOnPage, opensPanel, remediesFor } from '../../src/page/remedies.ts';

const it = suite('remedies beside a problem');

/** The errors and warnings of a text, each under the remedies that the page offers. */
async function problemsOf(
  text: string,
  options: Parameters<typeof readClaims>[1] = {},
): Promise<readonly import('../../src/claim/problem.ts').Problem[]> {
  return (await readClaims(text, options)).problems.filter(({ severity }) => severity !== 'notice');
}

const CASES: readonly (readonly [string, string])[] = [
  ['ambiguous-date', 'source,measure,value,as_of\nA,killed,600,3/4/2025\n'],
  ['ambiguous-number', 'source,measure,value\nA,killed,4.700\n'],
  ['ambiguous-number', 'source,measure,low,high\nA,killed,4.700,5.000\n'],
  ['missing-column', 'sorce,measure,value\nA,killed,600\n'],
];

for (const [code, text] of CASES) {
  it(`settles every ${code} by each of its clicks: ${text.split('\n')[0] ?? ''}`, async () => {
    const [problem] = await problemsOf(text);
    assert.is(problem?.code, code);
    if (problem === undefined) return;
    const remedies = remediesFor(problem);
    assert.ok(remedies.length > 0);
    for (const { change } of remedies) {
      const { layout, map, dates, decimal } = { ...AS_FOUND, ...change(AS_FOUND) };
      const left = await problemsOf(text, {
        map,
        ...(layout === null ? {} : { layout }),
        ...(dates === null ? {} : { dates }),
        ...(decimal === null ? {} : { decimal }),
      });
      assert.equal(
        left.filter((each) => each.code === code),
        [],
      );
    }
  });
}

it('takes back a column or a layout that cannot be', async () => {
  const text = 'source,measure,value\nA,killed,600\n';
  for (const [options, code] of [
    [{ map: { dead: 'killed' } }, 'no-such-column'],
    [{ map: { value: 'nothing' } }, 'unknown-field'],
    [{ layout: 'none' }, 'unknown-layout'],
  ] as const) {
    const problem = (await problemsOf(text, options)).find((each) => each.code === code);
    if (problem === undefined) throw new Error(`no ${code}`);
    assert.ok(opensPanel(problem));
    const reading = { ...AS_FOUND, ...options };
    const [remedy] = remediesFor(problem);
    const after = { ...reading, ...remedy?.change(reading) };
    assert.equal([after.map, after.layout], [{}, null]);
  }
});

it('opens where columns are named when a file is not recognised, and speaks of no flag', async () => {
  const texts = ['a,b\n1,2\n', ...CASES.map(([, text]) => text), 'measure,value\nkilled,6\n'];
  for (const text of texts) {
    for (const problem of await problemsOf(text)) assert.not.match(fixOnPage(problem), '--');
  }
  const [unknown] = await problemsOf('a,b\n1,2\n');
  assert.ok(unknown !== undefined && opensPanel(unknown));
});

it('gathers what several rows are in doubt about, and leaves a lone doubt to its row', async () => {
  const rows = ['A,killed,600,3/4/2025', 'B,killed,4.700,5/6/2025'];
  const text = `source,measure,value,as_of\n${rows.join('\n')}\n`;
  const doubts = doubtsOf(await problemsOf(text));
  assert.equal(
    doubts.map(({ code, text: said, remedies }) => [code, said, remedies.length]),
    [['ambiguous-date', '2 dates can be read day first or month first.', 2]],
  );
});

it.run();
