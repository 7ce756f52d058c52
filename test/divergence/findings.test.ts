import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Account } from '../../src/account/account.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { decompose } from '../../src/divergence/decompose.ts';
import { divergenceOf } from '../../src/divergence/divergence-of.ts';
import type { Divergence, Finding } from '../../src/divergence/divergence.ts';
import { findingsOf } from '../../src/divergence/findings.ts';
import { valuesOf } from '../../src/range/values.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { TopicResult } from '../../src/reconciliation.ts';
import { account, LEAD, value } from './make.ts';

const it = suite('findings');

function topicOf(accounts: readonly Account[]): Omit<TopicResult, 'findings'> {
  const divergence: Record<string, Divergence> = {};
  for (const name of ['killed', 'wounded', 'casualties', 'deployed', 'killed/casualties']) {
    const values = valuesOf(accounts, name);
    if (values.length === 0) continue;
    const scale = name.includes('/') ? 'share' : 'count';
    divergence[name] = divergenceOf(values, { level: 0.9, scale });
  }
  return {
    topic: 'T',
    asOf: '2025-04-30',
    accounts,
    ranges: {},
    freeRanges: {},
    divergence,
    decomposition: decompose(accounts),
    notCompared: [],
    claims: [],
  };
}

const step = (asOf: string, best: number): Account['history'][number] => ({
  measure: 'killed',
  claim: asOf,
  asOf,
  low: best,
  best,
  high: best,
});

function find(accounts: readonly Account[], code?: string): readonly Finding[] {
  const all = findingsOf(topicOf(accounts), { level: 0.9 });
  return code === undefined ? all : all.filter((finding) => finding.code === code);
}

it('the lead example opens with where the disagreement comes from', () => {
  assert.is(
    find(LEAD)[0]?.text,
    'Zelensky and NIS nearly agree on casualties (4,000 and 4,700, 1.175-fold, NIS higher) and disagree on how many of ' +
      'them died (2,667 and 600 killed, 4.44-fold, Zelensky higher). ' +
      'In logarithms 1.4917 = -0.1613 + 1.6529: killed = casualties + share killed.',
  );
});

it('then the widest gaps, each with who is higher', () => {
  const texts = find(LEAD).map(({ text }) => text);
  assert.match(
    texts[1] ?? '',
    /^Share killed: 66.7 % by Zelensky, 12.8 % \(derived\) by NIS, 5.22-fold apart/,
  );
  assert.match(texts[2] ?? '', /^Killed: .*4.44-fold apart, Zelensky higher/);
  assert.match(texts[3] ?? '', /^Wounded: 4,100 \(derived\) by NIS, 1,333 \(derived\) by Zelensky/);
  const casualties = find(LEAD, 'nearly-agree')[0]?.text ?? '';
  assert.match(casualties, /^Casualties: .*1.175-fold apart, nearly in agreement, NIS higher/);
});

it('derived numbers are called so, with their formula', () => {
  const derived = find(LEAD, 'derived').find(({ values }) => values['measure'] === 'wounded');
  assert.match(
    derived?.text ?? '',
    /^Wounded, derived and not stated: 4,100 for NIS \(casualties - killed = 4,700 - 600\)/,
  );
  assert.match(derived?.text ?? '', /1,333 for Zelensky/);
});

it('an older figure that is higher is not explained by growth, a newer one may be', () => {
  assert.match(find(LEAD, 'dates-do-not-explain')[0]?.text ?? '', /killed is the older by 75 days/);
  assert.match(
    find(LEAD, 'dates-may-explain')[0]?.text ?? '',
    /wounded is also the newer by 75 days/,
  );
});

it('a measure with one source says so', () => {
  assert.match(
    find(LEAD, 'one-source')[0]?.text ?? '',
    /^Deployed: one source only, Kyiv and Seoul, with 11,000/,
  );
});

it('nothing to compare is said, and nothing else asserted', () => {
  const one = [account('A', { killed: value(9, 10, 11) })];
  assert.equal(
    find(one).map(({ code }) => code),
    ['nothing-to-compare', 'one-source'],
  );
  assert.equal(
    find([]).map(({ code }) => code),
    ['nothing-to-compare'],
  );
});

it('a bound that others stay wholly below is a contradiction', () => {
  const accounts = [
    account('UK MoD', { casualties: value(5000, null, null, { lowReached: false }) }),
    account('NIS', { casualties: value(4650, 4700, 4750) }),
    account('JCS', { casualties: value(3600, 4000, 4400) }),
  ];
  assert.is(
    find(accounts, 'bound-contradicted')[0]?.text,
    'More than 5,000 casualties, by UK MoD; wholly below that: JCS (4,000) and NIS (4,700), ' +
      '1.136-fold between the bound and the farthest interval.',
  );
});

it('says of a bound that the list is of claims no older, where older ones lie beyond it too', () => {
  const accounts = [
    account('UK MoD', { killed: value(6000, null, null, { asOf: '2025-06-15' }) }),
    account('NIS', { killed: value(4650, 4700, 4750, { asOf: '2025-04-30' }) }),
    account('North Korea', { killed: value(345, 350, 355, { asOf: '2025-09-02' }) }),
  ];
  assert.match(
    find(accounts, 'bound-contradicted')[0]?.text ?? '',
    'At least 6,000 killed, by UK MoD; wholly below that, among claims no older: North Korea (350), 16.9-fold',
  );
  const ceiling = [
    account('A', { killed: value(null, null, 600, { asOf: '2025-04-01' }) }),
    account('B', { killed: value(900, 1000, 1100, { asOf: '2025-03-01' }) }),
    account('C', { killed: value(1900, 2000, 2100, { asOf: '2025-05-01' }) }),
  ];
  assert.match(
    find(ceiling, 'bound-contradicted')[0]?.text ?? '',
    /wholly above that, among claims no newer: B \(1,000\)/,
  );
});

it('writes an interval at an end of "from … to …" with a dash', () => {
  const accounts = [
    account('A', { killed: value(100, null, 200, { how: 'derived' }) }),
    account('B', { killed: value(550, 600, 650) }),
    account('C', { killed: value(2000, null, 3000) }),
  ];
  const text = find(accounts).find((each) => each.text.includes(', from '))?.text;
  assert.match(
    text ?? '',
    /from 100–200 \(derived\) by A to 2,000–3,000 by C, .* \(2,000 to 3,000 and 100 to 200\)/,
  );
});

it('says of no source that it moves a range most where others say the same', () => {
  const six = value(550, 600, 650);
  const all = ['A', 'B', 'C'].map((name) => account(name, { killed: six }));
  const [same] = find(all, 'moves-range');
  assert.match(same?.text ?? '', /^Killed: without one of A, B and C, which say the same, /);
  assert.match(same?.text ?? '', /: every source moves it alike\.$/);
  assert.equal(same?.values['alike'], ['A', 'B', 'C']);
  const [two] = find(
    [...all.slice(0, 2), account('D', { killed: value(630, 640, 650) })],
    'moves-range',
  );
  assert.match(
    two?.text ?? '',
    /without one of A and B, which say the same, .*, with all of them .*: no other source moves it as much\.$/,
  );
  const [one] = find(
    [...all.slice(0, 2), account('D', { killed: value(5500, 6000, 6500) })],
    'moves-range',
  );
  assert.match(one?.text ?? '', /without D the .*: no other source moves it as much\.$/);
});

it('says of a claim whose numbers contradict each other that the program keeps it out, not the analyst', async () => {
  const csv = 'source,measure,low,high\nA,killed,600,400\nB,killed,500,700\nC,killed,600,800\n';
  const { topics } = reconcile((await readClaims(csv)).claims);
  const text = topics[0]?.findings.find(({ code }) => code === 'not-compared')?.text;
  assert.is(
    text,
    'Not scored against the others: 1 claim (kept out for numbers that contradict each other).',
  );
  assert.equal(
    topics[0]?.notCompared.map(({ code }) => code),
    ['impossible-interval'],
  );
});

it('says of a row of totals that the program keeps it out, not the analyst', async () => {
  const csv = 'source,measure,value\nA,killed,600\nB,killed,700\nTotal,killed,1300\n';
  const { topics } = reconcile((await readClaims(csv)).claims);
  const text = topics[0]?.findings.find(({ code }) => code === 'not-compared')?.text;
  assert.is(text, 'Not scored against the others: 1 claim (kept out as a total of rows).');
  assert.equal(
    topics[0]?.notCompared.map(({ code }) => code),
    ['total-row'],
  );
});

it('counts the claims of each reason where there are several, and once where there is one', async () => {
  const csv =
    'source,measure,value,status,note\nA,killed,600,,\nB,killed,700,,\nC,killed,5,excluded,no\n';
  const textOf = async (rows: string): Promise<string | undefined> =>
    reconcile((await readClaims(rows)).claims).topics[0]?.findings.find(
      ({ code }) => code === 'not-compared',
    )?.text;
  assert.is(await textOf(csv), 'Not scored against the others: 1 claim (excluded by the analyst).');
  assert.is(
    await textOf(`${csv}D,killed,at least 600,,\n`),
    'Not scored against the others: 2 claims (1 excluded by the analyst and 1 stating a bound only).',
  );
});

it('a source that lowers a cumulative toll contradicts its own past', () => {
  const accounts = [
    account(
      'A',
      { killed: value(1900, 2000, 2100, { asOf: '2025-03-01' }) },
      {
        history: [
          {
            measure: 'killed',
            claim: 'f:2',
            asOf: '2025-01-01',
            low: 2900,
            best: 3000,
            high: 3100,
          },
        ],
      },
    ),
  ];
  assert.match(
    find(accounts, 'toll-fell')[0]?.text ?? '',
    /^Against its own past: A, 3,000 killed as of 1 January 2025, 2,000 as of 1 March 2025/,
  );
});

it('a source that raises its figure is reported as revised, not as in disagreement', () => {
  const accounts = [
    account(
      'NIS',
      { killed: value(540, 600, 660, { asOf: '2025-04-30' }) },
      { history: [step('2024-12-19', 100), step('2025-01-13', 300)] },
    ),
  ];
  assert.is(
    find(accounts, 'revised')[0]?.text,
    'NIS raised an earlier figure of killed from 100 (19 December 2024) to 600 (30 April 2025) in 2 steps, 6-fold: ' +
      'a source’s past is not counted against others.',
  );
});

it('a zero is named, and no ratio is made of it', () => {
  const accounts = [
    account('A', { killed: value(0, 0, 0.5) }),
    account('B', { killed: value(540, 600, 660) }),
  ];
  assert.match(find(accounts, 'zero')[0]?.text ?? '', /A ratio to zero does not exist/);
});

it('a gap from zero stands before every fold', () => {
  const accounts = [
    account('A', { killed: value(0, 0, 0), casualties: value(850, 900, 950) }),
    account('B', { killed: value(4500, 5000, 5500), casualties: value(1150, 1200, 1250) }),
  ];
  const [first] = find(accounts);
  assert.is(first?.code, 'zero');
  assert.match(first?.text ?? '', /no gap is wider than one from zero; their intervals .* overlap/);
  const overlapping = [
    account('A', { killed: value(0, 0, 20) }),
    account('B', { killed: value(0, 10, 30) }),
  ];
  assert.match(find(overlapping)[0]?.text ?? '', /does not exist; their intervals .* overlap/);
});

it('sources that all say 0 say one figure', () => {
  const accounts = ['A', 'B', 'C'].map((name) => account(name, { killed: value(0, 0, 0) }));
  assert.is(find(accounts)[0]?.text, 'Killed: 3 sources and one figure, 0.');
  assert.is(find(accounts, 'zero').length, 0);
});

it('a bound of something over a source that says 0 stands before other bounds', () => {
  const accounts = [
    account('A', { killed: value(0, 0, 0), casualties: value(90, 100, 110) }),
    account('B', { killed: value(5000, null, null), casualties: value(5000, null, null) }),
  ];
  assert.equal(
    find(accounts, 'bound-contradicted').map(({ values }) => values['measure']),
    ['killed', 'casualties'],
  );
});

it('a toll that fell to nothing fell', () => {
  const accounts = [
    account(
      'A',
      { killed: value(0, 0, 0, { asOf: '2025-04-30' }) },
      { history: [step('2025-01-31', 100)] },
    ),
  ];
  const [fell] = find(accounts, 'toll-fell');
  assert.match(fell?.text ?? '', /100 killed as of 31 January 2025, 0 as of 30 April 2025/);
  assert.is(fell?.values['fold'], null);
});

it('recent figures that are the same are said to be one figure', () => {
  const accounts = [
    account('D', { killed: value(850, 900, 950, { asOf: '2025-04-30', ageDays: 0 }) }),
    account('E', { killed: value(850, 900, 950, { asOf: '2025-04-30', ageDays: 0 }) }),
    account('F', { killed: value(90, 100, 110, { asOf: '2024-01-31', ageDays: 455 }) }),
  ];
  assert.match(
    find(accounts, 'recent-only')[0]?.text ?? '',
    /2 sources of 3 and one figure, 900\.$/,
  );
});

it('a difference inside the intervals is not called a disagreement', () => {
  const accounts = [
    account('A', { killed: value(100, 300, 900) }),
    account('B', { killed: value(200, 600, 1800) }),
  ];
  assert.equal(
    find(accounts).map(({ code }) => code),
    ['differ'],
  );
});

it('the same accounts in another order give the same sentences', () => {
  assert.equal(find([...LEAD].reverse()), find(LEAD));
});

it('every number of a sentence stands in its values, unrounded', () => {
  const split = find(LEAD)[0];
  assert.is(split?.values['logRatio'], Math.log(8000 / 3 / 600));
  assert.is(split?.values['casualtiesHigher'], 'NIS');
});

it('equal totals are the same, not 1-fold', () => {
  const accounts = [
    account('A', { killed: value(2900, 3000, 3100), casualties: value(3900, 4000, 4100) }),
    account('B', { killed: value(550, 600, 650), casualties: value(3900, 4000, 4100) }),
  ];
  const text = find(accounts, 'share-not-total')[0]?.text ?? '';
  assert.match(text, /^A and B agree on casualties \(4,000 and 4,000, the same\) and disagree/);
});

it.run();
