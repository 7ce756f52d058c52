import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Account } from '../../src/account/account.ts';
import { accountsOf, type Accounts } from '../../src/account/accounts.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Measure } from '../../src/claim/measure.ts';
import type { Quantity } from '../../src/claim/quantity.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { claim, count, share } from './claims.ts';

const it = suite('accounts');

function said(
  source: string,
  measure: Measure,
  quantity: Quantity,
  asOf: string | null,
  more: Partial<Claim> = {},
): Claim {
  return claim({ source, measure, quantity, asOf, ...more });
}

const [SPRING, AUTUMN] = ['2025-04-30', '2025-09-02'];

const LEAD = [
  said('Zelensky', 'casualties', count(3600, 4000, 4400), '2025-02-14'),
  said('Zelensky', 'killed', share(0.6, 2 / 3, 0.73, 'casualties'), '2025-02-14'),
  said('NIS', 'killed', count(540, 600, 660), SPRING),
  said('NIS', 'casualties', count(4300, 4700, 5000), SPRING),
  said('Kyiv and Seoul', 'deployed', count(9500, 11000, 12000), '2024-10'),
];

function named(result: Accounts, source: string): Account {
  const found = result.accounts.find((each) => each.source === source);
  if (found === undefined) throw new Error(`no account of ${source}`);
  return found;
}

function names(...claims: Claim[]): string[] {
  return accountsOf(claims).accounts.map((each) => each.source);
}

/** A count of a period. */
function year(source: string, best: number, from: string, asOf: string): Claim {
  return said(source, 'killed', count(0.9 * best, best, 1.1 * best), asOf, { from });
}

function reasons({ notCompared }: Accounts): string[] {
  return notCompared.map(({ claim: id, code }) => `${id} ${code}`);
}

it('complete the lead example: a share and a total give killed and wounded, killed and a total give wounded', () => {
  const result = accountsOf(LEAD);
  assert.is(result.asOf, SPRING);
  assert.equal(result.problems, []);
  assert.equal(
    result.accounts.map((each) => each.source),
    ['Kyiv and Seoul', 'NIS', 'Zelensky'],
  );
  const zelensky = named(result, 'Zelensky');
  assert.is(zelensky.measures.killed?.best, (2 / 3) * 4000);
  assert.is(zelensky.measures.killed?.how, 'derived');
  assert.is(Math.round(zelensky.measures.wounded?.best ?? NaN), 1333);
  assert.is(zelensky.shares['killed/casualties']?.best, 2 / 3);
  assert.is(zelensky.shares['killed/casualties']?.how, 'stated');
  const nis = named(result, 'NIS');
  assert.is(nis.measures.wounded?.best, 4100);
  assert.is(nis.measures.wounded?.wording, 'casualties - killed = 4,700 - 600');
  assert.is(nis.shares['killed/casualties']?.best, 600 / 4700);
  assert.is(nis.shares['killed/casualties']?.how, 'derived');
  assert.is(named(result, 'Kyiv and Seoul').measures.deployed?.best, 11000);
});

it('carry the age of every number, and are stale by the youngest', () => {
  const result = accountsOf(LEAD);
  assert.is(named(result, 'Zelensky').ageDays, 75);
  assert.is(named(result, 'Zelensky').status, 'current');
  assert.is(named(result, 'Kyiv and Seoul').ageDays, 181);
  assert.is(named(result, 'Kyiv and Seoul').status, 'stale');
  assert.is(named(result, 'Kyiv and Seoul').asOf, '2024-10');
  assert.is(named(result, 'NIS').measures.wounded?.ageDays, 0);
});

it('take the latest number of an origin up to the date, and keep the others as its history', () => {
  const claims = [
    said('NIS', 'killed', count(1800, 2000, 2200), AUTUMN),
    said('NIS', 'killed', count(100, null, null), '2024-12-19'),
    said('NIS', 'killed', count(540, 600, 660), SPRING),
    said('NIS', 'killed', count(270, 300, 330), '2025-01-13'),
  ];
  const result = accountsOf(claims);
  assert.is(named(result, 'NIS').measures.killed?.best, 2000);
  assert.equal(
    named(result, 'NIS').history.map(({ asOf, low, best }) => [asOf, low, best]),
    [
      ['2024-12-19', 100, null],
      ['2025-01-13', 270, 300],
      [SPRING, 540, 600],
    ],
  );
  const winter = accountsOf(claims, { asOf: '2025-01' });
  assert.is(winter.asOf, '2025-01-31');
  assert.is(named(winter, 'NIS').measures.killed?.best, 300);
  assert.is(winter.notCompared.filter(({ code }) => code === 'after-as-of').length, 2);
});

it('keep in the history what other numbers of its day outlived, and no rival of a day', () => {
  const outlived = accountsOf([
    said('NIS', 'killed', count(90, 100, 110), SPRING),
    said('NIS', 'wounded', count(270, 300, 330), SPRING),
    said('NIS', 'killed', count(180, 200, 220), AUTUMN),
  ]);
  assert.equal(
    named(outlived, 'NIS').history.map(({ measure, best }) => [measure, best]),
    [['killed', 100]],
  );
  const rivals = accountsOf([
    said('NIS', 'casualties', count(3900, 4000, 4100), SPRING),
    said('NIS', 'casualties', count(4900, 5000, 5100), SPRING, {
      includes: ['killed', 'wounded', 'missing', 'captured'],
    }),
  ]);
  assert.equal(named(rivals, 'NIS').history, []);
});

it('leave out what is older than was asked for, and say how old it is; what has no date stays', () => {
  const claims = [
    said('Old', 'killed', count(900, 1000, 1100), '2024-10-01'),
    said('New', 'killed', count(1800, 2000, 2200), '2025-04-01'),
    said('Last', 'killed', count(1800, 2000, 2200), SPRING),
    said('Undated', 'killed', count(1800, 2000, 2200), null),
  ];
  const result = accountsOf(claims, { maxAge: 90 });
  assert.equal(
    result.accounts.map(({ source }) => source),
    ['Last', 'New', 'Undated'],
  );
  assert.equal(
    result.notCompared.map(({ code, reason }) => [code, reason]),
    [['too-old', '211 days old at the reference date 2025-04-30, more than 90']],
  );
  assert.is(accountsOf(claims, { maxAge: 211 }).accounts.length, 4);
});

it('mix dates number by number, but never inside a formula', () => {
  const result = accountsOf([...LEAD, said('NIS', 'killed', count(1800, 2000, 2200), AUTUMN)]);
  const nis = named(result, 'NIS');
  assert.is(nis.measures.killed?.best, 2000);
  assert.is(nis.measures.killed?.asOf, AUTUMN);
  assert.is(nis.measures.casualties?.asOf, SPRING);
  assert.is(nis.measures.wounded?.best, 4100);
  assert.is(nis.measures.wounded?.asOf, SPRING);
  assert.is(nis.shares['killed/casualties']?.best, 600 / 4700);
  assert.match(
    result.notCompared.find(({ code }) => code === 'superseded')?.reason ?? '',
    /later figure, “about 2000” as of 2 September 2025; still used for wounded, killed\/casualties/,
  );
});

it('apply a share to the latest earlier total where its own date has none, and say so', () => {
  const result = accountsOf([
    said('UK', 'casualties', count(4750, 5000, 5250), '2025-03-28'),
    said('UK', 'killed', share(0.3, 1 / 3, 0.37, 'casualties'), '2025-06-15'),
  ]);
  const { killed } = named(result, 'UK').measures;
  assert.is(killed?.best, (1 / 3) * 5000);
  assert.is(killed?.asOf, '2025-06-15');
  assert.is(
    killed?.wording,
    'share killed × casualties = 33.3 % × 5,000, casualties as of 2025-03-28',
  );
});

it('prefer what is stated to what is derived on one date, and the later of the two otherwise', () => {
  const stated = accountsOf([...LEAD, said('NIS', 'wounded', count(4050, 4090, 4150), SPRING)]);
  assert.is(named(stated, 'NIS').measures.wounded?.how, 'stated');
  const later = accountsOf([
    ...LEAD,
    said('NIS', 'wounded', count(2600, 2700, 2800), '2025-01-13'),
  ]);
  assert.is(named(later, 'NIS').measures.wounded?.how, 'derived');
  assert.is(named(later, 'NIS').measures.wounded?.best, 4100);
});

it('count one origin once, however many repeat it', () => {
  const twice = {
    source: 'NIS',
    measure: 'killed',
    quantity: count(540, 600, 660),
    asOf: SPRING,
  } as const;
  const result = accountsOf([
    claim({ ...twice, via: 'Reuters', id: 'a:1' }),
    claim({ ...twice, via: 'Reuters; AP', id: 'a:2' }),
    claim({ ...twice, source: 'AP', origin: 'NIS', via: 'Reuters; AP; BBC', id: 'a:3' }),
  ]);
  assert.is(result.accounts.length, 1);
  assert.equal(result.accounts[0]?.measures.killed?.claims, ['a:1']);
  assert.equal(result.accounts[0]?.relays, ['a:2', 'a:3']);
  assert.equal(reasons(result), ['a:1 no-other-source', 'a:2 relay', 'a:3 relay']);
});

it('are called by the name the file gives, unless it gives several or one name to two voices', () => {
  const quantity = count(540, 600, 660);
  const of = (source: string, origin: string): Claim =>
    claim({ source, origin, measure: 'killed', quantity, asOf: SPRING });
  assert.equal(names(of('UK MoD', 'UK Ministry of Defence')), ['UK MoD']);
  assert.equal(names(of('UK MoD', 'UK'), of('British MoD', 'UK')), ['UK']);
  assert.equal(names(of('JCS', 'NIS'), of('JCS', 'JCS')), ['JCS', 'NIS']);
});

it('keep excluded claims in sight as accounts of their own, with nothing worked out from them', () => {
  const excluded = { status: 'excluded', note: 'garbled' } as const;
  const result = accountsOf([
    ...LEAD,
    said('NIS', 'killed', count(3600, 4000, 4400), SPRING, { ...excluded, id: 'x:1' }),
    said('NIS', 'casualties', count(4900, 5000, 5100), AUTUMN, { ...excluded, id: 'x:2' }),
  ]);
  assert.is(result.asOf, SPRING);
  const last = result.accounts.at(-1);
  assert.is(last?.status, 'excluded');
  assert.is(last?.measures.killed?.best, 4000);
  assert.equal(Object.keys(last?.measures ?? {}), ['killed']);
  assert.is(named(result, 'NIS').measures.killed?.best, 600);
  assert.equal(
    result.notCompared.filter(({ code }) => code === 'excluded').map(({ reason }) => reason),
    ['garbled', 'garbled'],
  );
});

it('set counts of a period aside where others count from the beginning', () => {
  const week = said('White House', 'casualties', count(1000, null, null), '2024-12-27', {
    from: '2024-12-20',
    id: 'w:1',
  });
  const result = accountsOf([...LEAD, week]);
  assert.not.ok(result.accounts.some((each) => each.source === 'White House'));
  const entry = result.notCompared.find((each) => each.claim === 'w:1');
  assert.is(entry?.code, 'period');
  assert.match(
    entry?.reason ?? '',
    /from 2024-12-20 to 2024-12-27, the others count since the beginning/,
  );
});

it('compare counts of one period where all count periods', () => {
  const result = accountsOf([
    year('UCDP', 100, '2020-01-01', '2020-12-31'),
    year('ACLED', 200, '2020', '2020-12-31'),
    year('UCDP', 300, '2021-01-01', '2021-12-31'),
  ]);
  assert.equal(
    result.accounts.map(({ source, measures }) => [source, measures.killed?.best]),
    [
      ['ACLED', 200],
      ['UCDP', 100],
    ],
  );
  assert.equal(
    result.notCompared.map(({ code }) => code),
    ['period'],
  );
});

it('carry the first day of a period, and no such field where counts begin at the beginning', () => {
  const week = { from: '2024-12-20' };
  const quantity = count(50, 50, 50);
  const [account] = accountsOf([
    said('A', 'killed', quantity, '2024-12-27', week),
    said('A', 'wounded', quantity, '2024-12-27', week),
  ]).accounts;
  assert.is(account?.measures.killed?.from, '2024-12-20');
  assert.is(account?.measures.casualties?.from, '2024-12-20');
  const [whole] = accountsOf([said('A', 'killed', quantity, '2024-12-27')]).accounts;
  assert.not.ok('from' in (whole?.measures.killed ?? { from: 1 }));
});

it('compare a wider total as a bound only, and use the narrower where an origin gives both', () => {
  const includes: Measure[] = ['killed', 'wounded', 'missing', 'captured'];
  const wide = said('Officials', 'casualties', count(3600, 4000, 4400), SPRING, {
    includes,
    id: 'o:1',
  });
  const result = accountsOf([...LEAD, wide]);
  assert.equal(named(result, 'Officials').measures.casualties?.includes, includes);
  assert.match(
    result.notCompared.find(({ claim: id }) => id === 'o:1')?.reason ?? '',
    /covers killed \+ wounded \+ missing \+ captured, the others killed \+ wounded: it bounds theirs from above only/,
  );
  const own = said('Officials', 'casualties', count(3000, 3100, 3200), SPRING, { id: 'o:2' });
  const both = accountsOf([...LEAD, wide, own]);
  assert.is(named(both, 'Officials').measures.casualties?.best, 3100);
  assert.match(
    both.notCompared.find(({ claim: id }) => id === 'o:1')?.reason ?? '',
    /for the same day Officials also gives killed \+ wounded/,
  );
});

it('bound the wounded of a wider total from above, and say so', () => {
  const includes: Measure[] = ['killed', 'wounded', 'missing', 'captured'];
  const result = accountsOf([
    said('Officials', 'casualties', count(3600, 4000, 4400), SPRING, { includes }),
    said('Officials', 'killed', count(900, 1000, 1100), SPRING),
  ]);
  const { wounded } = named(result, 'Officials').measures;
  assert.equal([wounded?.low, wounded?.best], [null, null]);
  assert.is(wounded?.wording, 'at most casualties - killed = 4,000 - 1,000');
  assert.ok(Math.abs((wounded?.high ?? NaN) - 3400) < 30);
  assert.equal(named(result, 'Officials').shares['killed/casualties']?.includes, includes);
});

it('list shares without a base, bounds, and measures that one source alone gives', () => {
  const result = accountsOf([
    said('A', 'casualties', share(0.3, 1 / 3, 0.37, 'deployed'), SPRING, { id: 'a:1' }),
    said('A', 'killed', count(100, null, null), SPRING, { id: 'a:2' }),
    said('B', 'killed', count(90, 100, 110), SPRING, { id: 'b:1' }),
    said('B', 'captured', count(1.5, 2, 2.5), SPRING, { id: 'b:2' }),
  ]);
  assert.equal(reasons(result).sort(), [
    'a:1 share-without-base',
    'a:2 one-sided',
    'b:2 no-other-source',
  ]);
  assert.is(named(result, 'A').shares['casualties/deployed']?.best, 1 / 3);
});

it('put a claim without a date behind every dated one of its origin', () => {
  const result = accountsOf([
    said('A', 'killed', count(450, 500, 550), null, { published: '2026-01-01', id: 'a:1' }),
    said('A', 'killed', count(540, 600, 660), SPRING, { id: 'a:2' }),
  ]);
  assert.is(result.asOf, SPRING);
  assert.is(named(result, 'A').measures.killed?.best, 600);
  assert.match(
    result.notCompared.find((each) => each.claim === 'a:1')?.reason ?? '',
    /has no date/,
  );
});

it('use undated claims where there are no others, and know no age', () => {
  const result = accountsOf([said('A', 'killed', count(540, 600, 660), null)]);
  assert.is(result.asOf, null);
  assert.is(result.accounts[0]?.measures.killed?.best, 600);
  assert.is(result.accounts[0]?.ageDays, null);
  assert.is(result.accounts[0]?.status, 'current');
});

it('report what contradicts itself, and change nothing', () => {
  const result = accountsOf([
    said('A', 'casualties', count(3900, 4000, 4100), SPRING),
    said('A', 'killed', count(4900, 5000, 5100), SPRING),
  ]);
  assert.equal(
    result.problems.map(({ code, severity }) => `${code} ${severity}`),
    ['part-above-total warning'],
  );
  const { measures, shares } = named(result, 'A');
  assert.is(measures.casualties?.best, 4000);
  assert.is(measures.killed?.best, 5000);
  assert.is(measures.wounded, undefined);
  assert.equal(Object.keys(shares), []);
});

it('do not use an interval that is out of order, and list it', () => {
  const result = accountsOf([said('A', 'killed', count(660, 600, 540), SPRING, { id: 'a:1' })]);
  assert.equal(result.accounts[0]?.measures, {});
  assert.match(result.notCompared[0]?.reason ?? '', /out of order/);
});

it('are of one topic: several are a mistake of the programmer', () => {
  const other = said('A', 'killed', count(1, 2, 3), null, { topic: 'another topic' });
  assert.throws(() => accountsOf([...LEAD, other]), /one topic/);
});

it('of no claims are none', () => {
  assert.equal(accountsOf([]), { accounts: [], notCompared: [], problems: [], asOf: null });
});

it('a problem of a number names the column that it stands in', async () => {
  const rows = 'A,2025-01-01,600\nA,2025-02-01,300\n';
  const columnOf = async (name: string): Promise<unknown> => {
    const { claims } = await readClaims(`source,date,${name}\n${rows}`, {
      map: { date: 'as_of' },
    });
    const [problem] = accountsOf(claims).problems;
    return [problem?.code, problem?.line, problem?.column, problem?.cell];
  };
  assert.equal(await columnOf('Killed'), ['toll-fell', 3, 'Killed', '300']);
  assert.equal(await columnOf('fatalities'), ['toll-fell', 3, 'fatalities', '300']);
});

it('use the first of two wide totals of a day where none is of killed + wounded', () => {
  const wide = ['killed', 'wounded', 'missing'] as const;
  const [first, second] = [
    said('A', 'casualties', count(90, 100, 110), SPRING, {
      published: '2025-05-01',
      includes: wide,
    }),
    said('A', 'casualties', count(180, 200, 220), SPRING, {
      published: '2025-05-02',
      includes: [...wide, 'captured'],
    }),
  ];
  for (const claims of [
    [first, second],
    [second, first],
  ]) {
    const result = accountsOf(claims);
    assert.is(named(result, 'A').measures.casualties?.best, 100);
    assert.equal(reasons(result), [`${first.id} no-other-source`, `${second.id} other-definition`]);
  }
});

it('list problems of one line by their codes, and what is not compared by lines', () => {
  const claims = [
    said('NIS', 'killed', count(540, 600, 660), SPRING, { line: 8, id: 'x:8' }),
    { ...said('NIS', 'killed', count(90, 100, 110), AUTUMN), source: 'Kyiv', line: 9, id: 'x:9' },
    said('Kyiv', 'wounded', count(90, 100, 110), AUTUMN, { line: 10, id: 'x:10' }),
    said('Kyiv', 'killed', count(90, 100, 110), SPRING, { line: 11, id: 'x:11' }),
  ];
  const { problems } = accountsOf(claims);
  assert.equal(
    problems.filter(({ line }) => line === 9).map(({ code }) => code),
    ['relay-changed-attribution', 'toll-fell'],
  );
  const aside = claims.map((each) => ({ ...each, status: 'excluded' as const }));
  const listed = accountsOf([...aside].reverse()).notCompared.map(({ claim: id }) => id);
  assert.equal(listed, ['x:8', 'x:9', 'x:10', 'x:11']);
});

it('are as of the fuller of two dates that are one day, whichever measure has it', () => {
  for (const [killed, deployed] of [
    ['2025-01', '2025-01-31'],
    ['2025-01-31', '2025-01'],
  ] as const) {
    const result = accountsOf([
      said('A', 'killed', count(90, 100, 110), killed),
      said('A', 'deployed', count(900, 1000, 1100), deployed),
    ]);
    const account = named(result, 'A');
    assert.is(account.asOf, '2025-01-31');
    assert.is(account.measures.killed?.asOf, killed);
  }
});

it('are called by their own names where the only source of one is another voice, or of two voices', () => {
  const relayed = (source: string, origin: string): Claim =>
    said(source, 'killed', count(90, 100, 110), SPRING, { origin });
  assert.equal(names(relayed('Kyiv', 'Zelensky'), relayed('X', 'Kyiv')), ['X', 'Zelensky']);
  assert.equal(names(relayed('JCS', 'A'), relayed('JCS', 'B')), ['A', 'B']);
  assert.equal(names(relayed('JCS', 'A'), relayed('B', 'B')), ['B', 'JCS']);
});

it('may be one voice where they state the same, and not by what follows from it', () => {
  const codes = (...claims: Claim[]): string[] =>
    accountsOf(claims).problems.map(({ code }) => code);
  const total = (source: string): Claim =>
    said(source, 'casualties', count(3600, 4000, 4400), SPRING);
  assert.equal(codes(total('A'), total('B')), ['possibly-one-voice']);
  const part = (source: string): Claim =>
    said(source, 'killed', share(0.6, 2 / 3, 0.73, 'casualties'), SPRING);
  const other = said('B', 'casualties', count(900, 1000, 1100), SPRING);
  assert.equal(codes(total('A'), part('A'), other, part('B')), ['possibly-one-voice']);
});

it('take what a total covers from its share of the force, where it is said as one', () => {
  const includes = ['killed', 'wounded', 'missing'] as const;
  const result = accountsOf([
    said('A', 'casualties', share(0.2, 0.25, 0.3, 'deployed'), SPRING, { includes }),
  ]);
  assert.equal(named(result, 'A').shares['casualties/deployed']?.includes, includes);
});

it('keep counts in their history, and no shares', () => {
  const result = accountsOf([
    said('A', 'killed', share(0.1, 0.2, 0.3, 'casualties'), SPRING, { id: 'x:1' }),
    said('A', 'killed', count(90, 100, 110), SPRING, { id: 'x:2' }),
    said('A', 'killed', share(0.2, 0.3, 0.4, 'casualties'), AUTUMN, { id: 'x:3' }),
    said('A', 'killed', count(180, 200, 220), AUTUMN, { id: 'x:4' }),
  ]);
  assert.equal(
    named(result, 'A').history.map((each) => each.claim),
    ['x:2'],
  );
});

it.run();
