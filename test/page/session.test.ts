import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { inputOf } from '../../src/page/bytes.ts';
import { fromFragment, readSession, sessionText, toFragment } from '../../src/page/codec.ts';
import { begun, changed, redone, undone } from '../../src/page/history.ts';
import { Packer, Unpacker, type Parcel } from '../../src/page/parcel.ts';
import { AS_FOUND } from '../../src/page/reading.ts';
import { readSheet } from '../../src/page/read-sheet.ts';
import {
  DEFAULT_SETTINGS,
  EMPTY_SESSION,
  optionsOf,
  withExclusion,
  withFiles,
  withoutFile,
  withReading,
  withSettings,
  withText,
  type Session,
} from '../../src/page/session.ts';
import { addRow, editCell } from '../../src/page/sheet.ts';
import { ASSUMPTIONS } from '../../src/range/range.ts';
import { Workbench, type Work } from '../../src/page/work.ts';
import { DEFAULT_LEVEL } from '../../src/range/level.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';

const it = suite('a session of the page');

const TEXT =
  'source,measure,value\r\nA,killed,"1,200"\r\n\r\n"B\r\nC",killed,600\r\nD,killed,"say ""900"""\r\n';
const SESSION = withFiles(EMPTY_SESSION, [{ name: 'toll.csv', text: TEXT }]);

it('starts from the defaults of the library', () => {
  assert.is(DEFAULT_SETTINGS.level, DEFAULT_LEVEL);
});

it('knows its files by unique names', () => {
  const twice = withFiles(SESSION, [
    { name: 'toll.csv', text: '' },
    { name: 'toll.csv', text: '' },
  ]);
  assert.equal(
    twice.files.map(({ name }) => name),
    ['toll.csv', 'toll (2).csv', 'toll (3).csv'],
  );
});

it('reads records at the lines at which the library reports them', async () => {
  const sheet = await readSheet('toll.csv', TEXT);
  assert.equal(
    sheet.rows.map(({ line, cells }) => [line, cells[0]]),
    [
      [2, 'A'],
      [4, 'B\r\nC'],
      [6, 'D'],
    ],
  );
  assert.equal([sheet.headerLine, ...sheet.header], [1, 'source', 'measure', 'value']);
});

it('changes one record by an edit, and no character beside it', async () => {
  const sheet = await readSheet('toll.csv', TEXT);
  const edited = editCell(TEXT, sheet, 2, 2, 'around 900, at most');
  assert.is(edited.text, TEXT.replace('"say ""900"""', '"around 900, at most"'));
  assert.equal(edited.moved, { after: 6, by: 0 });
  const first = editCell(TEXT, sheet, 0, 2, '1200');
  assert.is(first.text, TEXT.replace('"1,200"', '1200'));
});

it('moves exclusions with their rows when an edit takes lines away', async () => {
  const sheet = await readSheet('toll.csv', TEXT);
  const out = withExclusion(SESSION, 'rows', 'toll.csv:6', 'party');
  const { text, moved } = editCell(TEXT, sheet, 1, 0, 'B and C');
  const after = withText(out, 'toll.csv', text, moved);
  assert.equal(after.excluded.rows, { 'toll.csv:5': 'party' });
  assert.is((await readSheet('toll.csv', text)).rows[2]?.line, 5);
});

it('edits what begins with a declared delimiter, and rows that are too short', async () => {
  const text = 'sep=;\nsource;measure;value\nA;killed\n';
  const sheet = await readSheet('x.csv', text);
  assert.is(
    editCell(text, sheet, 0, 2, '6;7').text,
    'sep=;\nsource;measure;value\nA;killed;"6;7"\n',
  );
  assert.is(addRow('a,b\n1,2', await readSheet('x.csv', 'a,b\n1,2')), 'a,b\n1,2\n,\n');
});

it('survives its file and its address, whatever is in it', async () => {
  const session = withSettings(
    withExclusion(SESSION, 'sources', '__proto__', 'a name like others'),
    {
      level: 0.8,
      asOf: '2025-04-30',
      assume: ['all-err', 'one-right'],
      bounds: 'free',
      priorScale: 0.3,
      maxAge: 90,
      identities: ['lethality = killed / casualties'],
    },
  );
  assert.equal(readSession(sessionText(session)), session);
  assert.equal(await fromFragment(`#${await toFragment(session)}`), session);
});

it('opens sessions that name one assumption, as they did until 0.2.0', () => {
  const saved = (assume: unknown): string =>
    JSON.stringify({ format: 'dissensus-session-1', files: [], settings: { assume } });
  const read = (assume: unknown): unknown => readSession(saved(assume))?.settings.assume;
  assert.equal(read('all-err'), ['all-err']);
  assert.is(read(null), null);
  // The order is that of reports; what is none of them, or all, is all.
  assert.equal(read(['claimed', 'next-source', 'x']), ['next-source', 'claimed']);
  assert.is(read([]), null);
  assert.is(read([...ASSUMPTIONS]), null);
});

it('opens what the first page saved: dates and decimals were declared once for all files', () => {
  const old = {
    format: 'dissensus-session-1',
    files: [
      { name: 'a.csv', text: 'a' },
      { name: 'b.csv', text: 'b' },
    ],
    settings: { level: 0.8, asOf: null, hedges: 'wide', assume: null, dates: 'iso', decimal: ',' },
    excluded: { sources: { NIS: 'party' }, rows: {} },
  };
  const reading = { ...AS_FOUND, dates: 'iso', decimal: ',' };
  assert.equal(readSession(JSON.stringify(old)), {
    files: old.files.map((file) => ({ ...file, reading })),
    settings: { ...DEFAULT_SETTINGS, level: 0.8, hedges: 'wide' },
    excluded: old.excluded,
  });
});

it('keeps what was declared of a file, and drops what cannot be', async () => {
  const declared = withReading(SESSION, 'toll.csv', {
    layout: 'intervals',
    map: { __proto__x: 'source', Tote: 'killed_low' },
    by: ['Land', 'Jahr'],
    dates: 'day-first',
    decimal: ',',
    delimiter: '\t',
    encoding: 'windows-1252',
  });
  assert.equal(readSession(sessionText(declared)), declared);
  assert.equal(await fromFragment(await toFragment(declared)), declared);
  const odd = { ...JSON.parse(sessionText(declared)) };
  odd.files[0].reading = {
    layout: 1,
    map: { a: 2 },
    by: 'x',
    delimiter: 'long',
    encoding: 'EBCDIC',
  };
  assert.equal(readSession(JSON.stringify(odd))?.files[0]?.reading, AS_FOUND);
});

it('reads bytes that are no UTF-8 again in the encoding declared, until the text is edited', () => {
  const bytes = Uint8Array.from('source,measure,value\nLoi\xefc,killed,600\n', (c) =>
    c.charCodeAt(0),
  );
  const session = withFiles(EMPTY_SESSION, [inputOf('x.csv', bytes)]);
  assert.match(session.files[0]?.text ?? '', 'Loi\ufffdc');
  const declared = withReading(session, 'x.csv', { encoding: 'windows-1252' });
  assert.match(declared.files[0]?.text ?? '', 'Loi\u00efc');
  assert.equal(readSession(sessionText(declared)), declared);
  const edited = withText(declared, 'x.csv', 'source\n', { after: 1, by: 0 });
  assert.is(edited.files[0]?.bytes, undefined);
  assert.is(inputOf('y.csv', new TextEncoder().encode('clean')).bytes, undefined);
});

it('says of an archive what it is, as the command line does, and shows no rows of it', async () => {
  const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 1000 }, (_, i) => i)]);
  const session = withFiles(EMPTY_SESSION, [inputOf('x.xlsx', bytes)]);
  const { result, sheets } = await new Workbench().work(session);
  const { problems } = await readClaims(bytes, { file: 'x.xlsx' });
  assert.equal(result.problems, problems);
  assert.equal([sheets[0]?.header, sheets[0]?.rows], [[], []]);
});

it('reads each file under what was declared of it, as the library does', async () => {
  const text = 'Wer|Tote|Tag|Land\nA|4.700|3/4/2025|X\nB|600|5/6/2025|Y\n';
  const options = {
    map: { Wer: 'source', Tote: 'killed', Tag: 'as_of' },
    by: ['Land'],
    dates: 'day-first',
    decimal: ',',
    delimiter: '|',
  } as const;
  const session = withReading(
    withFiles(EMPTY_SESSION, [{ name: 'x.csv', text }]),
    'x.csv',
    options,
  );
  const { result, sheets } = await new Workbench().work(session);
  const { claims, problems } = await readClaims(text, { file: 'x.csv', ...options });
  assert.is(JSON.stringify(result), JSON.stringify(reconcile(claims, { problems })));
  assert.is(claims.length, 2);
  assert.equal(sheets[0]?.header, ['Wer', 'Tote', 'Tag', 'Land']);
  const broken = withReading(session, 'x.csv', { layout: '{ "name": ' });
  const refused = await new Workbench().work(broken);
  assert.equal(
    refused.result.problems.map(({ code, file }) => [code, file]),
    [['bad-layout', 'x.csv']],
  );
});

it('takes nothing from a damaged address or a file of another kind', async () => {
  assert.is(await fromFragment('#s=AAAA'), null);
  assert.is(await fromFragment('#t1-ranges'), null);
  assert.is(readSession('{"format":"dissensus-session-1","files":[{"name":1}]}'), null);
  assert.is(readSession('{"version":1}'), null);
  const odd = readSession(
    '{"format":"dissensus-session-1","files":[],"settings":{"level":7,"asOf":"soon","assume":"x","maxAge":-1}}',
  );
  assert.equal(odd, EMPTY_SESSION);
  const noDay = readSession(
    '{"format":"dissensus-session-2","files":[],"settings":{"asOf":"2025-13-45"}}',
  );
  assert.is(noDay?.settings.asOf, null);
});

it('goes back and forth, and forgets what was undone after a change', () => {
  const history = changed(changed(begun('a'), 'b'), 'c');
  assert.is(undone(undone(undone(history))).present, 'a');
  assert.is(redone(undone(history)).present, 'c');
  assert.equal(redone(changed(undone(history), 'd')), changed(undone(history), 'd'));
  assert.is(changed(history, 'c').past.length, 2);
});

it('gives what one call of reconcile gives, topic by topic, before and after a change', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) =>
      `T${(i * 7) % 5},S${i % 6},killed,${['around ', 'at most ', ''][i % 3]}${500 + i},2025-0${1 + (i % 9)}-01`,
  );
  const text = `topic,source,measure,value,as_of\n${rows.join('\n')}\n`;
  const session = withFiles(EMPTY_SESSION, [{ name: 'x.csv', text }]);
  const bench = new Workbench();
  for (const each of [session, withSettings(session, { asOf: '2025-06-01', hedges: 'wide' })]) {
    const { asOf, hedges, level } = each.settings;
    const { claims, problems } = await readClaims(text, { file: 'x.csv', hedges });
    const whole = reconcile(claims, { asOf, hedges, level, problems });
    assert.is(JSON.stringify((await bench.work(each)).result), JSON.stringify(whole));
  }
  const { result } = await bench.work(withExclusion(session, 'rows', 'x.csv:9', 'out'));
  const { result: fresh } = await new Workbench().work(
    withExclusion(session, 'rows', 'x.csv:9', 'out'),
  );
  assert.is(JSON.stringify(result), JSON.stringify(fresh));
});

it('says once what is wrong with an identity, however many topics there are', async () => {
  const text = 'topic,source,measure,value\nT,A,killed,6\nU,A,killed,9\nV,A,killed,9\n';
  const session = withSettings(withFiles(EMPTY_SESSION, [{ name: 'x.csv', text }]), {
    identities: ['odd = killed / foo', 'double = 2 * killed'],
    bounds: 'free',
    priorScale: 0.2,
  });
  const { result } = await new Workbench().work(session);
  const { claims, problems } = await readClaims(text, { file: 'x.csv' });
  const whole = reconcile(claims, { ...optionsOf(session.settings), problems });
  assert.is(JSON.stringify(result), JSON.stringify(whole));
  assert.is(result.problems.filter(({ code }) => code === 'identity-refused').length, 1);
});

it('computes the topic in view first, and nothing again that it knows', async () => {
  const text =
    'topic,source,measure,value\nT,A,killed,6\nT,B,killed,9\nU,A,killed,9\nU,C,killed,8\n';
  const session = withFiles(EMPTY_SESSION, [{ name: 'x.csv', text }]);
  const bench = new Workbench();
  const seen: string[] = [];
  const listener = {
    said: (stage: string) => seen.push(stage.split(' ')[0] ?? ''),
    first: ({ topics }: Reconciliation) => seen.push(topics[0]?.topic ?? ''),
    other: ({ topics }: Reconciliation) => seen.push(`then ${topics[0]?.topic ?? ''}`),
  };
  const all = await bench.work(session, listener, 'U');
  assert.equal(seen, ['Reading', 'Comparing', 'U', 'Comparing', 'then T']);
  seen.length = 0;
  // Sessions come as copies, and only one topic knows the source.
  const out = withExclusion(structuredClone(session), 'sources', 'B', '');
  const without = await bench.work(out, listener, null);
  assert.equal(seen, ['Comparing', 'then T']);
  assert.is(without.result.topics[1], all.result.topics[1]);
  seen.length = 0;
  const back = await bench.work(structuredClone(session), listener, null);
  assert.equal(seen, []);
  assert.is(back.result.topics[0], all.result.topics[0]);
});

it('knows what an edit left as it was, and all that it leads back to', async () => {
  const text =
    'topic,source,measure,value\nT,A,killed,6\nT,B,killed,9\nU,A,killed,9\nU,C,killed,8\n';
  const session = withFiles(EMPTY_SESSION, [{ name: 'x.csv', text }]);
  const bench = new Workbench();
  const before = await bench.work(session);
  const compared: string[] = [];
  const listener = {
    first: ({ topics }: Reconciliation) => compared.push(topics[0]?.topic ?? ''),
    other: ({ topics }: Reconciliation) => compared.push(topics[0]?.topic ?? ''),
  };
  const edited = withFiles(EMPTY_SESSION, [{ name: 'x.csv', text: text.replace('6', '7') }]);
  const after = await bench.work(edited, listener);
  assert.equal(compared, ['T']);
  assert.is(after.result.topics[1], before.result.topics[1]);
  const accounts = (work: Work): readonly unknown[] => work.result.topics[0]?.accounts ?? [];
  assert.is.not(accounts(after)[0], accounts(before)[0]);
  assert.is(accounts(after)[1], accounts(before)[1]);
  const fresh = await new Workbench().work(edited);
  assert.is(JSON.stringify(after), JSON.stringify(fresh));
  compared.length = 0;
  const back = await bench.work(structuredClone(session), listener);
  assert.equal(compared, []);
  assert.is(back.result.topics[0], before.result.topics[0]);
});

it('sends between threads only what changed, and gives the same result on the other side', async () => {
  const text =
    'topic,source,measure,value\nT,A,killed,6\nT,B,killed,9\nU,A,killed,9\nU,C,killed,8\n';
  const session = withFiles(EMPTY_SESSION, [{ name: 'x.csv', text }]);
  const bench = new Workbench();
  const packer = new Packer();
  const unpacker = new Unpacker();
  const sent = async (each: Session): Promise<readonly [Work, Work, Parcel]> => {
    const work = await bench.work(each);
    const parcel = structuredClone(packer.pack(work));
    return [work, unpacker.unpack(parcel), parcel];
  };
  const [work, before] = await sent(session);
  assert.is(JSON.stringify(before), JSON.stringify(work));
  const [changed, after, parcel] = await sent(withExclusion(session, 'sources', 'B', ''));
  assert.is(JSON.stringify(after), JSON.stringify(changed));
  assert.equal([parcel.topics[1], parcel.sheets], ['U', ['x.csv']]);
  assert.is(after.result.topics[1], before.result.topics[1]);
  assert.is(after.sheets[0], before.sheets[0]);
  assert.throws(() => new Unpacker().unpack(parcel), /by its name alone/);
});

it('counts voices over all files, and lets a source be called constructor', async () => {
  const text = 'source,measure,value\nconstructor,killed,600\nB,killed,900\n';
  const session = withFiles(EMPTY_SESSION, [{ name: 'x.csv', text }]);
  const bench = new Workbench();
  const all = await bench.work(session);
  assert.equal(
    all.voices.map(({ origin, claims, used }) => [origin, claims, used]),
    [
      ['constructor', 1, true],
      ['B', 1, true],
    ],
  );
  const out = await bench.work(withExclusion(session, 'sources', 'B', ''));
  assert.is(out.voices[1]?.used, false);
  assert.is(out.result.topics[0]?.claims[1]?.note, 'excluded by the analyst');
  assert.equal((await bench.work(withoutFile(session, 'x.csv'))).result.topics, []);
});

it.run();
