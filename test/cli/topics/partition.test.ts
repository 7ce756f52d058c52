import { PassThrough } from 'node:stream';
import {
  array,
  assert as holds,
  asyncProperty,
  constantFrom,
  nat,
  record,
  tuple,
} from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Progress } from '../../../src/cli/topics/progress.ts';
import { runTopics } from '../../../src/cli/topics/run.ts';
import type { ReadOptions } from '../../../src/claim/read-claims.ts';

const it = suite('any partition of a file by topic');

const HEADER = 'topic,source,origin,measure,value,of,as_of,published,status,note\n';

/** The lines of a run over a text, in this thread. */
async function linesOf(text: string, grouped: boolean, read: ReadOptions): Promise<string[]> {
  const out = new PassThrough();
  const done = runTopics(
    {
      files: ['-'],
      inputs: new Map([['-', text]]),
      read,
      plan: { options: { assume: ['claimed'] }, wanted: null, located: false, output: 'ndjson' },
      header: '',
      grouped,
      jobs: 1,
      progress: new Progress({ write: () => undefined }),
    },
    out,
  );
  done.then(
    () => out.end(),
    (error: unknown) => out.destroy(error as Error),
  );
  let lines = '';
  for await (const piece of out) lines += String(piece);
  assert.is((await done).lost, false);
  return lines.split('\n').slice(0, -1);
}

/** Topics by the spelling of their cells; two spellings of one topic are one topic. */
const TOPICS = ['Kursk', ' Kursk ', 'kursk', '', 'A - B', '"Mosul, west"', '(no topic)', 'É\ufffd'];
const nameOf = (cell: string): string => cell.replaceAll('"', '').trim() || '(no topic)';

const row = record({
  topic: constantFrom(...TOPICS),
  source: constantFrom('NIS', 'National Intelligence Service', 'Zelensky', 'zelensky', 'B ', ''),
  origin: constantFrom('', '', '', 'NIS'),
  measure: constantFrom('killed', 'deaths', 'wounded', 'casualties', 'losses', ''),
  value: constantFrom(
    'around 600',
    '"4,700 casualties, including 600 killed"',
    'at least 12',
    '4.700',
    'dozens',
    'two-thirds',
    'many',
    'NA',
    '0',
    "'=1+1",
  ),
  of: constantFrom('', '', '', 'casualties'),
  asOf: constantFrom('2025-01-31', '3/4/2025', '13/4/2025', '4/13/2025', '2025', '31.2.2025', ''),
  published: constantFrom('', '2025-03-01', '5/6/2025', '1/30/2025'),
  status: constantFrom('', '', '', 'excluded', 'gone'),
  note: constantFrom('', 'x', '"two\nlines"'),
}).map((cells) => ({ topic: nameOf(cells.topic), text: `${Object.values(cells).join(',')}\n` }));

const options = constantFrom<ReadOptions>(
  {},
  { dates: 'day-first' },
  { decimal: ',' },
  { hedges: 'wide', dates: 'month-first', decimal: '.' },
);

it('reconciled apart and concatenated gives the lines of one run', async () => {
  await holds(
    asyncProperty(
      array(row, { minLength: 1, maxLength: 25 }),
      tuple(...TOPICS.map(() => nat(3))),
      options,
      async (rows, parts, read) => {
        const whole = await linesOf(HEADER + rows.map(({ text }) => text).join(''), false, read);
        const apart: string[] = [];
        for (const part of [0, 1, 2, 3]) {
          const own = rows.filter(({ topic }) => {
            const at = TOPICS.findIndex((cell) => nameOf(cell) === topic);
            return parts[at] === part;
          });
          if (own.length === 0) continue;
          apart.push(
            ...(await linesOf(HEADER + own.map(({ text }) => text).join(''), false, read)),
          );
        }
        assert.equal(apart.sort(), [...whole].sort());
        const grouped = [...rows].sort((a, b) =>
          a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0,
        );
        assert.equal(
          await linesOf(HEADER + grouped.map(({ text }) => text).join(''), true, read),
          whole,
        );
      },
    ),
    { numRuns: 60 },
  );
});

it.run();
