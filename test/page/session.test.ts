import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { fromFragment, readSession, sessionText, toFragment } from '../../src/page/codec.ts';
import { begun, changed, redone, undone } from '../../src/page/history.ts';
import { readSheet } from '../../src/page/read-sheet.ts';
import {
  DEFAULT_SETTINGS,
  EMPTY_SESSION,
  withExclusion,
  withFiles,
  withoutFile,
  withSettings,
  withText,
} from '../../src/page/session.ts';
import { addRow, editCell } from '../../src/page/sheet.ts';
import { Workbench } from '../../src/page/work.ts';
import { DEFAULT_LEVEL, reconcile } from '../../src/reconcile.ts';

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
      assume: 'all-err',
      bounds: 'free',
      priorScale: 0.3,
      identities: ['lethality = killed / casualties'],
    },
  );
  assert.equal(readSession(sessionText(session)), session);
  assert.equal(await fromFragment(`#${await toFragment(session)}`), session);
});

it('takes nothing from a damaged address or a file of another kind', async () => {
  assert.is(await fromFragment('#s=AAAA'), null);
  assert.is(await fromFragment('#t1-ranges'), null);
  assert.is(readSession('{"format":"dissensus-session-1","files":[{"name":1}]}'), null);
  assert.is(readSession('{"version":1}'), null);
  const odd = readSession(
    '{"format":"dissensus-session-1","files":[],"settings":{"level":7,"asOf":"soon","assume":"x"}}',
  );
  assert.equal(odd, EMPTY_SESSION);
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
