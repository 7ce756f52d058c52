import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decode, isArchive } from '../../src/claim/decode.ts';
import type { ClaimsInput, Decoding, Encoding } from '../../src/claim/decode.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ClaimsFileRead } from '../../src/claim/read-claims.ts';
import { Reporter } from '../../src/claim/reporter.ts';

const it = suite('files as they come');

const TEXT = 'topic,source,measure,value,as_of\nKursk,Zélensky 😀,killed,600,2025-01-01\n';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

async function sources(input: ClaimsInput, encoding?: Encoding): Promise<string[]> {
  const read = await readClaims(input, encoding === undefined ? {} : { encoding });
  assert.equal(read.problems, []);
  return read.claims.map((claim) => claim.source);
}

const codes = (read: ClaimsFileRead): unknown[] =>
  read.problems.map(({ code, severity, line, column }) => [code, severity, line, column]);

it('are read from text, bytes and pieces of either alike', async () => {
  const bytes = Buffer.from(TEXT);
  const single = [...bytes].map((byte) => Uint8Array.of(byte));
  const halves = Array.from({ length: TEXT.length }, (_, i) => TEXT.charAt(i));
  for (const input of [TEXT, bytes, [bytes.subarray(0, 45), bytes.subarray(45)], single, halves]) {
    assert.equal(await sources(input), ['Zélensky 😀']);
  }
});

it('are read with a byte order mark', async () => {
  assert.equal(await sources(`\ufeff${TEXT}`), ['Zélensky 😀']);
  assert.equal(await sources(Buffer.from(`\ufeff${TEXT}`)), ['Zélensky 😀']);
  assert.equal(await sources(['\ufeff', TEXT]), ['Zélensky 😀']);
});

it('are read in UTF-16 of either byte order, even cut within a character', async () => {
  for (const bigEndian of [false, true]) {
    const bytes = utf16(TEXT, bigEndian);
    assert.equal(await sources(bytes), ['Zélensky 😀']);
    assert.equal(await sources([...bytes].map((byte) => Uint8Array.of(byte))), ['Zélensky 😀']);
    const { meta } = await readClaims(bytes);
    assert.is(meta.encoding, bigEndian ? 'utf-16be' : 'utf-16le');
  }
});

it('are read in Windows-1252 where it is declared', async () => {
  const bytes = Buffer.from(TEXT.replace(' 😀', ''), 'latin1');
  assert.equal(await sources(bytes, 'windows-1252'), ['Zélensky']);
});

it('are not guessed to be Windows-1252: every damaged cell is a warning with its place', async () => {
  const read = await readClaims(
    Buffer.from(
      'source,measure,value,as_of\nZé,killed,600,2025\nA,killed,7,2025\nBé,killed,8,2025\n',
      'latin1',
    ),
  );
  assert.equal(codes(read), [
    ['invalid-encoding', 'warning', 2, 'source'],
    ['invalid-encoding', 'warning', 4, 'source'],
  ]);
  assert.is(read.claims.length, 3);
});

it('that are no text are one problem, with what they are', async () => {
  const inputs: [Uint8Array, RegExp][] = [
    [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6), /spreadsheet/],
    [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), /gzip/],
    [Buffer.from('%PDF-1.7 …'), /PDF/],
    [Buffer.from('a,b\n1,\0\n'), /NUL/],
    [Buffer.from(TEXT, 'utf16le'), /UTF-16 without a byte order mark/],
  ];
  for (const [bytes, what] of inputs) {
    const read = await readClaims(bytes, { file: 'x.csv' });
    assert.equal(codes(read), [['binary-file', 'error', null, null]]);
    assert.match(read.problems[0]?.message ?? '', what);
    assert.equal(read.claims, []);
  }
});

it('may be separated by semicolons, tabs and bars', async () => {
  for (const mark of [';', '\t', '|']) {
    const read = await readClaims(TEXT.replaceAll(',', mark));
    assert.is(read.claims.length, 1);
    assert.is(read.meta.delimiter, mark);
  }
  const declared = await readClaims(TEXT.replaceAll(',', '^'), { delimiter: '^' });
  assert.is(declared.claims.length, 1);
});

it('may end their lines with CRLF or a lone CR', async () => {
  for (const end of ['\r\n', '\r']) {
    const read = await readClaims(TEXT.replaceAll('\n', end));
    assert.equal(
      read.claims.map(({ line, asOf }) => [line, asOf]),
      [[2, '2025-01-01']],
    );
  }
});

it('may hold line breaks within quotes; a claim stands at the first line of its row', async () => {
  const read = await readClaims(
    'source,measure,value,note\nA,killed,7,"two\r\nlines"\nB,killed,frog,\nC,killed,8,\n',
  );
  assert.equal(
    read.claims.map(({ id, note }) => [id, note]),
    [
      ['input:2', 'two\r\nlines'],
      ['input:5', null],
    ],
  );
  assert.is(read.problems.find(({ severity }) => severity === 'error')?.line, 4);
});

it('may have a decimal comma, declared', async () => {
  const read = await readClaims(
    'source;measure;low;best;high;as_of\nA;killed;1.200;1.234,5;1.400;2025\n',
    { decimal: ',' },
  );
  const { low, best, high } = read.claims[0]?.quantity ?? {};
  assert.equal([low, best, high], [1200, 1234.5, 1400]);
});

it('may begin with the sep line of Excel; lines are still counted from the first', async () => {
  const read = await readClaims(`sep=;\r\n${TEXT.replaceAll(',', ';')}`);
  assert.is(read.claims[0]?.line, 3);
});

it('keep their blank lines and rows of empty cells out of the count', async () => {
  const read = await readClaims('source,measure,value,as_of\n\nA,killed,7,2025\n,,,\n   \n');
  assert.equal([read.claims.length, read.meta.rows, read.problems], [1, 1, []]);
});

/** The pieces of text that input is decoded to, and what was found out. */
async function pieces(input: ClaimsInput): Promise<{ texts: string[]; decoding: Decoding }> {
  const decoding: Decoding = { encoding: 'utf-8', damaged: false, binary: false };
  const texts: string[] = [];
  for await (const text of decode(input, null, decoding, new Reporter(null))) texts.push(text);
  return { texts, decoding };
}

it('never end a piece within a character, where text comes cut in two', async () => {
  const long = 'a'.repeat(65536);
  const { texts } = await pieces([`${long}\ud83d`, '\ude00b']);
  assert.equal(texts, [long, '😀b']);
});

it('lose a byte order mark at their start only', async () => {
  assert.is((await pieces('\ufeffa')).texts.join(''), 'a');
  assert.is((await pieces(['', '\ufeffa', '\ufeffb'])).texts.join(''), 'a\ufeffb');
});

it('are damaged where bytes are no text, and only there', async () => {
  assert.is((await pieces(Buffer.from('Zé'))).decoding.damaged, false);
  assert.is((await pieces('Zé')).decoding.damaged, false);
  assert.is((await pieces(Buffer.from('Zé', 'latin1'))).decoding.damaged, true);
  const late = [Buffer.from('a'.repeat(70_000)), Buffer.from('é', 'latin1'), Buffer.from('b')];
  assert.is((await pieces(late)).decoding.damaged, true);
});

it('are known for archives by their first bytes, and for UTF-16 by both bytes of its mark', async () => {
  assert.ok(isArchive(Uint8Array.of(0x50, 0x4b, 3, 4)));
  assert.ok(isArchive(Uint8Array.of(0x1f, 0x8b)));
  assert.not.ok(isArchive(Uint8Array.of(0x50, 0x4b, 3)));
  assert.not.ok(isArchive(Buffer.from('PK, a name')));
  for (const bytes of [
    [0xff, 0x41],
    [0x41, 0xfe],
    [0xfe, 0x41],
    [0x41, 0xff],
  ]) {
    const { decoding } = await pieces(Uint8Array.from([...bytes, 0x41, 0x41]));
    assert.equal([decoding.encoding, decoding.damaged], ['utf-8', true]);
  }
});

it('are handed on in pieces once the first is long enough to hold a header', async () => {
  const { texts } = await pieces(['a', 'b'.repeat(65534), 'c', 'd', 'e']);
  assert.equal(
    texts.map((text) => text.length),
    [65536, 1, 1],
  );
  assert.equal((await pieces([])).texts, []);
  assert.equal((await pieces(['', 'a', ''])).texts, ['a']);
});

it.run();
