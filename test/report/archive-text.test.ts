import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { columns } from '../../src/report/layout.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('house effects beside a reconciliation of many topics');

/** Three topics on which B says twice what A does, and C half. */
const CSV = ['topic,source,measure,value,as_of']
  .concat(
    [100, 1000, 5000].flatMap((n) => [
      `T${n},A,killed,${n},2025-01-01`,
      `T${n},B,killed,${2 * n},2025-01-01`,
      `T${n},C,killed,${n / 2},2025-01-01`,
    ]),
  )
  .join('\n');

it('says how high or low each source runs, the shared topics beside it', () => {
  const { status, stdout } = dissensus(['reconcile', '-', '-q'], CSV);
  assert.is(status, 0);
  const text = stdout.slice(stdout.indexOf('How high or low'));
  assert.match(text, /killed, over 3 shared topics/);
  assert.match(text, /B +x 1\.9\d +\(\d\.\d+ to \d\.\d+\), 3 shared/);
  for (const line of text.split('\n')) assert.ok(columns(line) <= 80, line);
});

it('holds every house effect in Markdown and as a table, and none for a single topic', () => {
  const markdown = (input: string): string =>
    dissensus(['reconcile', '-', '-q', '--format', 'markdown'], input).stdout;
  assert.match(markdown(CSV), /### How high or low each source runs.*\n\n\| measure \| source \|/);
  assert.match(markdown(CSV), /\| killed \| B \| 3 \| 1\.9\d+ \|/);
  const one = CSV.split('\n').slice(0, 4).join('\n');
  assert.not.match(markdown(one), /How high or low/);
  const args = ['reconcile', '-', '-q', '--format', 'csv', '--table', 'houses'];
  const lines = dissensus(args, CSV).stdout.trim().split('\n');
  assert.match(lines[0] ?? '', /^measure,source,shared,bias,low,high,/);
  assert.is(lines.length, 4);
});

it('gives ranking and houses in JSON, and neither for a single topic', () => {
  const many = JSON.parse(dissensus(['reconcile', '-', '--format', 'json'], CSV).stdout) as object;
  assert.ok('ranking' in many && 'houses' in many);
  const lead = dissensus(['reconcile', 'data/lead-example.csv', '--format', 'json']).stdout;
  assert.not.ok('houses' in (JSON.parse(lead) as object));
});

it.run();
