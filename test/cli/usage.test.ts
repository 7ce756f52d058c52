import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  lstatSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { columns } from '../../src/report/layout.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('the command line');
const LEAD = 'data/lead-example.csv';

it('keeps the help of every command within 80 columns', () => {
  const names = ['reconcile', 'report', 'chart', 'check', 'diff'];
  for (const name of [...names, 'backtest', 'page', 'read', 'explain']) {
    const { status, stdout } = dissensus([name, '--help']);
    assert.is(status, 0, name);
    assert.match(stdout, /^usage: dissensus /);
    for (const line of stdout.split('\n')) assert.ok(columns(line) <= 80, line);
  }
});

it('says on stderr why there is no answer', () => {
  const late: [string, string[]][] = [
    ...['text', 'json', 'csv', 'markdown'].map((format): [string, string[]] => [
      'reconcile',
      ['--format', format],
    ]),
    ['report', []],
    ['chart', ['--chart', 'ranges', '--format', 'svg']],
  ];
  for (const [name, flags] of late) {
    const ran = dissensus([name, LEAD, '--as-of', '2020-01-01', '-q', ...flags]);
    assert.is(ran.status, 1, name);
    assert.is(ran.stdout, '', name);
    assert.match(
      ran.stderr,
      /No claim can be compared: 5 are later than 1 January 2020\.\n$/,
      name,
    );
  }
  const diff = dissensus(['diff', LEAD, LEAD, '--as-of', '2020-01-01', '-q']);
  assert.match(diff.stderr.replaceAll(/\s+/g, ' '), /csv: No claim can be compared: 5 are later/);
  const excluded = 'source,measure,value,status,note\nA,killed,5,excluded,no\n';
  const { stderr } = dissensus(['reconcile', '-', '-q'], excluded);
  assert.is(stderr, 'dissensus: No claim can be compared: 1 is excluded by the analyst.\n');
});

it('says of an identity that nobody could fill that it was never used, and why', () => {
  const said = (identity: string, ...flags: string[]): string =>
    dissensus(['reconcile', LEAD, '--identity', identity, ...flags]).stderr.replaceAll(/\s+/g, ' ');
  for (const format of ['text', 'csv', 'ndjson']) {
    const stderr = said('x = killed / missing', '--format', format);
    assert.match(
      stderr,
      /identity-unused The identity x was never used: no source gives missing\./,
    );
  }
  assert.not.match(said('x = killed / wounded'), /identity-unused/);
});

it('exits 2 on wrong usage, says so in one line, and hints at the nearest name', () => {
  const cases: [string[], RegExp][] = [
    [[], /usage: dissensus/],
    [['reconsile', LEAD], /no command reconsile; did you mean reconcile\?/],
    [['reconcile'], /which file/],
    [['reconcile', LEAD, '--formt', 'json'], /no flag --formt; did you mean --format\?/],
    [['reconcile', LEAD, '--format', 'xml'], /--format takes text, json/],
    [['reconcile', LEAD, '--level', '1.5'], /--level takes a number, 0\.5 to 0\.99/],
    [['reconcile', LEAD, '--level', ''], /--level takes a number/],
    [['reconcile', LEAD, '--as-of', '2025-02-30'], /YYYY-MM-DD/],
    [['reconcile', LEAD, '--assume', 'all'], /--assume takes/],
    [['reconcile', LEAD, '--topic', 'x'], /no topic "x"/],
    [['reconcile', 'no-such.csv'], /no-such-file/],
    [['reconcile', 'data'], /is-directory/],
    [['reconcile', '-', '-'], /standard input can be read once/],
    [['reconcile', '-', '-', '--format', 'ndjson'], /standard input can be read once/],
    [
      ['reconcile', LEAD, '--table', 'claims', '--format', 'json'],
      /--table goes with --format csv/,
    ],
    [['reconcile', LEAD, '--table', 'claims'], /--table goes with --format csv/],
    [['help', 'reconsile'], /no command reconsile; did you mean reconcile\?/],
    [['read'], /read what/],
    [['explain', 'nonsense'], /no term "nonsense"/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = dissensus(args);
    assert.is(status, 2, `${args.join(' ')}: ${stderr}`);
    assert.is(stdout, '', args.join(' '));
    assert.match(stderr, message);
    assert.not.match(stderr, /\n\s+at /);
  }
});

it('helps, and tells its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  assert.is(dissensus(['--version']).stdout, `${version}\n`);
  assert.match(dissensus(['--help']).stdout, /reconcile/);
  for (const command of ['reconcile', 'report', 'check', 'read', 'explain']) {
    const { status, stdout } = dissensus([command, '--help']);
    assert.is(status, 0);
    assert.match(stdout, new RegExp(`^usage: dissensus ${command}`));
  }
});

it('helps with a command by `help COMMAND` as by `COMMAND --help`', () => {
  for (const command of ['reconcile', 'report', 'explain']) {
    const { status, stdout } = dissensus(['help', command]);
    assert.is(status, 0);
    assert.is(stdout, dissensus([command, '--help']).stdout);
  }
});

it('exits 1 where --map names a column that no file has, whatever is asked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-map-'));
  try {
    const file = join(folder, 'named.csv');
    writeFileSync(file, 'source,measure,value,Day\nA,killed,600,2025-01-01\nB,killed,7,2025\n');
    const asked = [
      ...['text', 'json', 'csv', 'markdown', 'ndjson'].map((name) => [
        'reconcile',
        '--format',
        name,
      ]),
      ['report'],
      ['chart', '--chart', 'ranges', '--format', 'svg'],
      ['backtest'],
    ];
    for (const [name = '', ...flags] of asked) {
      for (const map of ['Date=as_of', 'Day=nonsense']) {
        const ran = dissensus([name, file, '-q', '--map', map, ...flags]);
        assert.is(ran.status, 1, `${name} ${flags.join(' ')} ${map}`);
        assert.is(ran.stdout, '', name);
        assert.match(ran.stderr, /error (no-such-column|unknown-field)/);
      }
      if (name === 'chart') continue;
      // One of several files has it: the others are of another make.
      const both = dissensus([name, file, LEAD, '-q', '--map', 'Day=as_of', ...flags]);
      assert.is(both.stderr, '', name);
      if (name !== 'backtest') assert.is(both.status, 0, name);
    }
    assert.is(dissensus(['check', file, '--map', 'Date=as_of']).status, 1);
    assert.is(dissensus(['check', file, LEAD, '--map', 'Day=as_of']).status, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('reads standard input', () => {
  const { status, stdout } = dissensus(['reconcile', '-'], readFileSync(LEAD));
  assert.is(status, 0);
  assert.match(stdout, /Zelensky/);
});

it('takes a broken pipe for no fault', () => {
  const done = spawnSync(
    'bash',
    [
      '-c',
      `set -o pipefail; "${process.execPath}" dist/cli.cjs reconcile ${LEAD} -q --format json | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`,
    ],
    { encoding: 'utf8' },
  );
  assert.is(done.stdout.trim(), '0');
  assert.is(done.stderr, '');
});

it('writes a file whole, follows a link, keeps permissions, and leaves no draft behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-out-'));
  try {
    const target = join(folder, 'real.json');
    const link = join(folder, 'link.json');
    writeFileSync(target, 'old');
    chmodSync(target, 0o640);
    symlinkSync(target, link);
    assert.is(dissensus(['reconcile', LEAD, '--format', 'json', '-o', link]).status, 0);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.is(statSync(target).mode & 0o777, 0o640);
    assert.is((JSON.parse(readFileSync(target, 'utf8')) as { version: number }).version, 1);
    assert.equal(readdirSync(folder).sort(), ['link.json', 'real.json']);
    const absent = dissensus(['reconcile', LEAD, '-o', join(folder, 'no', 'such.json')]);
    assert.is(absent.status, 2);
    assert.match(absent.stderr, /cannot write/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('colours nothing when the output is no terminal or NO_COLOR is set', () => {
  assert.not.ok(dissensus(['reconcile', LEAD]).stdout.includes('\u001b'));
});

it('reads a wording, and refuses one it cannot read with status 1', () => {
  const { status, stdout } = dissensus(['read', 'around 4,000, roughly two-thirds killed']);
  assert.is(status, 0);
  assert.match(stdout, /3,600 to 4,400/);
  assert.match(stdout, /share of casualties/);
  const refused = dissensus(['read', 'a battalion']);
  assert.is(refused.status, 1);
  assert.is(refused.stdout, '');
});

it.run();
