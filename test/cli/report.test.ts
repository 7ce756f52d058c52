import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dissensus } from '../support/cli.ts';

const it = suite('dissensus report');

const LEAD = 'data/lead-example.csv';
const HASH = createHash('sha256').update(readFileSync(LEAD)).digest('hex');

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-report-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('writes one page under a policy that lets it load nothing, at most 2.5 MB', () => {
  inFolder((folder) => {
    const file = join(folder, 'report.html');
    const { status, stdout, stderr } = dissensus(['report', LEAD, '-o', file]);
    assert.is(status, 0, stderr);
    assert.is(stdout, '');
    const page = readFileSync(file);
    assert.ok(page.length <= 2_500_000, String(page.length));
    const text = page.toString('utf8');
    assert.match(text, /^<!doctype html>/);
    assert.match(text, 'content="default-src &#39;none&#39;; script-src &#39;sha256-');
    assert.not.match(text, /<(?:link|iframe|object|embed|base)\b|<script[^>]* src=/);
  });
});

it('tells what it takes to repeat it: version, command, options, and a hash of each file', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const args = ['--level', '0.8', '--title', "It's a report", '--charts', 'none', '-q'];
  const { status, stdout } = dissensus(['report', LEAD, ...args]);
  assert.is(status, 0);
  assert.match(stdout, `<dd>dissensus ${version}</dd>`);
  assert.match(stdout, `<code>${HASH}</code>`);
  const command = /<code>(dissensus report[^<]*)<\/code>/.exec(stdout)?.[1] ?? '';
  assert.is(
    command.replaceAll('&#39;', "'"),
    `dissensus report lead-example.csv --level 0.8 --title 'It'\\''s a report' --charts none -o report.html`,
  );
  assert.match(stdout, '<dd>80 %</dd>');
  assert.match(stdout, 'imposed: killed, wounded ≤ casualties ≤ deployed');
});

it('hashes standard input as it came', () => {
  const { status, stdout } = dissensus(['report', '-', '--charts', 'none'], readFileSync(LEAD));
  assert.is(status, 0);
  assert.match(stdout, `<th scope="row">standard input</th>`);
  assert.match(stdout, `<code>${HASH}</code>`);
});

it('names no folder of the machine it ran on', () => {
  inFolder((folder) => {
    const file = join(folder, 'claims.csv');
    writeFileSync(file, readFileSync(LEAD));
    const { stdout } = dissensus(['report', file, '--charts', 'none']);
    assert.match(stdout, '>claims.csv<');
    assert.not.match(stdout, folder);
  });
});

it('is the same, byte for byte, wherever the same files lie, and names none of their folders', () => {
  inFolder((folder) => {
    const text = readFileSync('data/kursk-2025.csv');
    const pages = ['one', join('two', 'deeper')].map((below) => {
      const place = join(folder, below);
      mkdirSync(place, { recursive: true });
      const file = join(place, 'kursk.csv');
      writeFileSync(file, text);
      const { status, stdout, stderr } = dissensus(['report', file, '--charts', 'none']);
      assert.is(status, 0);
      // The terminal names the file as it was given, so that an editor can open it.
      assert.ok(stderr.includes(`${file}:50, column value`), stderr.slice(0, 200));
      return stdout;
    });
    assert.match(pages[0]!, 'kursk.csv:50, column value');
    assert.not.match(pages[0]!, folder);
    assert.ok(pages[0] === pages[1]);
  });
});

it('tells two files of one name apart by as little of their paths as does', () => {
  inFolder((folder) => {
    const pages = ['here', 'there'].map((top) => {
      const files = ['a', 'b'].map((below) => {
        const place = join(folder, top, below);
        mkdirSync(place, { recursive: true });
        const file = join(place, 'claims.csv');
        const value = below === 'a' ? 'around 600' : 'another 700';
        writeFileSync(file, `source,measure,value\n${below},killed,${value}\nAll,killed,50\n`);
        return file;
      });
      const { stdout } = dissensus(['report', ...files, '--charts', 'none']);
      return stdout;
    });
    const [page = ''] = pages;
    assert.not.match(page, folder);
    assert.match(page, '>a/claims.csv<');
    assert.match(page, '>b/claims.csv<');
    assert.match(page, 'says the same in a/claims.csv, line 3');
    assert.match(page, 'dissensus report a/claims.csv b/claims.csv');
    assert.ok(page === pages[1]);
  });
});

it('names no folder of a font in the command that repeats it', () => {
  const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  const { stdout } = dissensus(['report', LEAD, '--charts', 'none', '--font', font]);
  assert.match(stdout, '--font DejaVuSans.ttf');
  assert.not.match(stdout, 'node_modules');
});

it('is the same, byte for byte, from run to run', () => {
  const args = ['report', LEAD, '--charts', 'split'];
  assert.ok(dissensus(args).stdout === dissensus(args).stdout);
});

it('draws the charts asked for, and refuses one that there is not with status 2', () => {
  const { stdout } = dissensus(['report', LEAD, '--charts', 'split']);
  assert.match(stdout, 'data-figure="t1-chart-split"');
  assert.not.match(stdout, 'data-figure="t1-chart-ranges"');
  const wrong = dissensus(['report', LEAD, '--charts', 'splt']);
  assert.is(wrong.status, 2);
  assert.match(wrong.stderr, /not "splt"; did you mean split\?/);
});

it('says on stderr which charts the font cannot draw, as the page does in their place', () => {
  const text = 'source,measure,value\n국가정보원,killed,600\nB,killed,700\n';
  const { status, stdout, stderr } = dissensus(['report', '-', '--charts', 'pairs'], text);
  assert.is(status, 0);
  assert.match(stderr, /^dissensus: No chart “pairs”: The font has no sign for "국"/m);
  assert.match(stdout, 'No chart “pairs”');
  const quiet = dissensus(['report', '-', '--charts', 'pairs', '--quiet'], text);
  assert.is(quiet.stderr, '');
});

it('exits 1 where the problems of a file leave no answer, and writes nothing', () => {
  const { status, stdout } = dissensus(['report', '-'], 'source,measure,value\nA,killed,many\n');
  assert.is(status, 1);
  assert.is(stdout, '');
});

it('exits 2 on a file or a font that cannot be read', () => {
  assert.is(dissensus(['report', 'no-such.csv']).status, 2);
  const font = dissensus(['report', LEAD, '--font', 'no-such.ttf']);
  assert.is(font.status, 2);
  assert.match(font.stderr, /no-such\.ttf/);
});

it.run();
