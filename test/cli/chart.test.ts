import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderNames } from '../../src/cli/folder-names.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('dissensus chart');

const LEAD = 'data/lead-example.csv';
const HEAD = 'topic,source,measure,value,as_of\n';
const ONE = `${HEAD}t,A,killed,600,2025-01-01\n`;
const TWO_TOPICS = `${HEAD}north,A,killed,600,2025-01-01\nnorth,B,killed,900,2025-01-01\nsouth,A,killed,20,2025-01-01\nsouth,B,killed,50,2025-01-01\n`;

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-chart-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('writes what the extension says', () => {
  const begins = {
    svg: '<svg ',
    png: '\u0089PNG',
    pdf: '%PDF-',
    html: '<!DOCTYPE html>',
    json: '{',
  };
  inFolder((folder) => {
    for (const [extension, first] of Object.entries(begins)) {
      const file = join(folder, `x.${extension}`);
      const { status, stdout, stderr } = dissensus(['chart', LEAD, '--chart', 'split', '-o', file]);
      assert.is(status, 0, stderr);
      assert.is(stdout, '');
      assert.ok(readFileSync(file, 'latin1').startsWith(first), extension);
    }
  });
});

it('writes to standard output what --format says', () => {
  const { status, stdout } = dissensus(['chart', LEAD, '--chart', 'split', '--format', 'json']);
  assert.is(status, 0);
  const figure = JSON.parse(stdout) as { layout: { width: number } };
  assert.is(figure.layout.width, 680);
});

it('takes width, height, theme, title and house colours', () => {
  const flags = ['--width', '400', '--height', '600', '--theme', 'dark', '--title', 'Our <title>'];
  const { stdout, stderr } = dissensus([
    'chart',
    LEAD,
    '--chart',
    'ranges',
    '--format',
    'json',
    '--palette',
    '#123456,abcdef',
    ...flags,
  ]);
  const figure = JSON.parse(stdout || stderr) as {
    layout: { width: number; height: number; paper_bgcolor: string };
  };
  assert.is(figure.layout.width, 400);
  assert.ok(figure.layout.height >= 600);
  assert.is(figure.layout.paper_bgcolor, '#14181D');
  assert.match(stdout, 'Our &lt;title&gt;');
  assert.match(stdout, '#123456');
  assert.match(stdout, '#ABCDEF');
});

it('writes the same bytes again', () => {
  const args = ['chart', LEAD, '--chart', 'plane', '--format', 'svg'];
  assert.ok(dissensus(args).stdout === dissensus(args).stdout);
});

it('exits 2 on a chart, an extension, a size or a colour that there is not', () => {
  const cases: [string[], RegExp][] = [
    [[], /which chart\? --chart takes ranges/],
    [['--chart', 'range'], /not "range"; did you mean ranges\?/],
    [['--chart', 'split'], /where to\?/],
    [['--chart', 'split', '-o', 'x.jpg'], /svg, png, pdf, html, json; not "jpg"/],
    [['--chart', 'split', '-o', 'x'], /not ""/],
    [['--chart', 'all', '-o', 'x.svg'], /x\.svg is a file/],
    [['--chart', 'all'], /names a directory/],
    [['--chart', 'all', '-o', 'x', '--title', 'T'], /--title is for one chart/],
    [['--chart', 'split', '--format', 'svg,png'], /several formats are for several charts/],
    [['--chart', 'split', '--format', 'svg', '--width', '10'], /--width takes a number, 227 to/],
    [['--chart', 'split', '--format', 'svg', '--palette', 'red'], /--palette takes colours/],
    [['--chart', 'split', '--format', 'svg', '--theme', 'pink'], /--theme takes light, dark/],
    [['--chart', 'split', '--format', 'png', '--scale', '0'], /--scale takes a number/],
    [['--chart', 'split', '--format', 'svg', '--font', 'no.ttf'], /no\.ttf/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = dissensus(['chart', LEAD, ...args]);
    assert.is(status, 2, `${args.join(' ')}: ${stderr}`);
    assert.is(stdout, '');
    assert.match(stderr, message);
    assert.not.match(stderr, /\n\s+at /);
  }
});

it('says that there is nothing to draw with status 1, and writes no file', () => {
  inFolder((folder) => {
    const file = join(folder, 'x.svg');
    const { status, stderr } = dissensus(['chart', '-', '--chart', 'split', '-o', file], ONE);
    assert.is(status, 1);
    assert.match(stderr, /nothing to draw for split: /);
    assert.equal(readdirSync(folder), []);
  });
});

it('asks which topic where there are several', () => {
  const args = ['chart', '-', '--chart', 'ranges', '--format', 'json'];
  const { status, stderr } = dissensus(args, TWO_TOPICS);
  assert.is(status, 2);
  assert.match(stderr, /which topic\? --topic takes "north", "south"/);
  assert.is(dissensus([...args, '--topic', 'south'], TWO_TOPICS).status, 0);
});

it('writes several charts at once, a directory a topic, and says what there is nothing to draw of', () => {
  inFolder((folder) => {
    const into = join(folder, 'charts');
    const { status, stdout, stderr } = dissensus(
      ['chart', '-', '--chart', 'ranges,split', '-o', into, '--format', 'json,svg'],
      TWO_TOPICS,
    );
    assert.is(status, 0, stderr);
    assert.is(stdout, '');
    assert.equal(readdirSync(into, { recursive: true, encoding: 'utf8' }).sort(), [
      'north',
      'north/ranges.json',
      'north/ranges.svg',
      'south',
      'south/ranges.json',
      'south/ranges.svg',
    ]);
    assert.match(stderr, /nothing to draw for north\/split: /);
    assert.match(stderr, /4 files in .*charts\n$/);
    assert.not.match(stderr, /drawing 1 of/);
  });
});

it('makes of every topic a folder name of its own', () => {
  assert.equal(
    folderNames(['Kursk, 2025', 'kursk 2025', '../../etc', '…', 'Київ', 'a'.repeat(99)]),
    ['kursk-2025', 'kursk-2025-2', 'etc', 'topic', 'київ', 'a'.repeat(60)],
  );
});

it.run();
