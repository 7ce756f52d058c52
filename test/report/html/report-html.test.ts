import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../../src/claim/read-claims.ts';
import { reconcile } from '../../../src/reconcile.ts';
import { markdownOf } from '../../../src/report/markdown.ts';
import { openRenderer } from '../../../src/render/render-figure.ts';
import { Drawer } from '../../../src/report/html/drawer.ts';
import {
  REPORT_BYTES,
  REPORT_TOPICS,
  reportHtml,
  type ReportOptions,
} from '../../../src/report/html/report-html.ts';
import { LEAD, resultOf, type Said } from '../../chart/fixtures.ts';

const it = suite('the report as one page');

/** The page without its scripts, styles and drawings: what a reader reads. */
function readable(page: string): string {
  return page.replaceAll(/<(script|style|svg)\b[^]*?<\/\1>/g, '');
}

const OPTIONS: ReportOptions = {
  inputs: [{ file: 'lead.csv', sha256: 'ab'.repeat(32), claims: 5 }],
  version: '1.2.3',
  command: 'dissensus report lead.csv',
  charts: ['ranges', 'split'],
};
const drawn = await reportHtml(resultOf(LEAD), OPTIONS);

it('says at a glance how many are compared, and of a lowest without a best its interval', async () => {
  const page = await reportHtml(
    resultOf([
      { source: 'A', measure: 'killed', low: 200, best: null, high: 900 },
      { source: 'B', measure: 'killed', best: 4000 },
      { source: 'C', measure: 'killed', low: 6000, best: null, high: null },
    ]),
    { ...OPTIONS, charts: [] },
  );
  const row = /<tr[^>]*><th[^>]*>Killed<\/th>[^]*?<\/tr>/.exec(readable(page))?.[0] ?? '';
  const text = row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  assert.match(text, /Killed 3, 2 compared 200 to 900 A 4,000 B 9\.\d+-fold/);
});

it('calls a count said within another a count, not a ratio', async () => {
  const csv = 'source,measure,value\nNIS,casualties,"4,700 casualties, including 600 deaths"\n';
  const result = reconcile((await readClaims(csv)).claims);
  const page = await reportHtml(result, { ...OPTIONS, charts: [] });
  assert.match(page, />killed, within the casualties</);
  assert.not.match(page, />killed \/ casualties</);
  assert.match(markdownOf(result), /\| a count within the casualties \|/);
});

it('says of one bound that it is a bound', async () => {
  const said = async (more: readonly Said[]): Promise<string> => {
    const claims: Said[] = [
      { source: 'A', measure: 'killed', best: 600 },
      { source: 'B', measure: 'killed', low: 500, best: null, high: null },
    ];
    const page = await reportHtml(resultOf([...claims, ...more]), { ...OPTIONS, charts: [] });
    return readable(page);
  };
  assert.match(await said([]), /resting on A; B as a bound</);
  const third: Said = { source: 'C', measure: 'killed', low: 400, best: null, high: null };
  assert.match(await said([third]), /resting on A; B and C as bounds</);
});

it('says once what a caution opens with', async () => {
  const csv =
    'source,measure,value,as_of\nA,killed,600,2025-01-01\nB,killed,700,2025-09-01\nC,killed,900,2025-09-01\n';
  const result = reconcile((await readClaims(csv)).claims);
  const page = readable(await reportHtml(result, { ...OPTIONS, charts: [] }));
  assert.match(
    page,
    /<summary>Old numbers stand among newer ones<\/summary>A \(243 days old\)\. Where the count/,
  );
});

it('tells pairs without a ratio apart: bounds, other definitions, zeros', async () => {
  const csv = `source,measure,value,includes
A,casualties,600,
B,casualties,700,
C,casualties,900,
D,casualties,at least 500,
E,casualties,"1,000",killed wounded missing captured
`;
  const result = reconcile((await readClaims(csv)).claims);
  const page = readable(await reportHtml(result, { ...OPTIONS, charts: [] }));
  assert.match(page, /without a ratio: 4 with a bound and 3 with another definition</);
});

it('says at a glance that sources say the same, and keeps what lies apart from zero', async () => {
  const page = await reportHtml(
    resultOf([
      { source: 'A', measure: 'killed', best: 0 },
      { source: 'B', measure: 'killed', best: 5000 },
      { source: 'A', measure: 'wounded', best: 70 },
      { source: 'B', measure: 'wounded', best: 70 },
    ]),
    { ...OPTIONS, charts: [] },
  );
  const cells = readable(page)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  assert.match(cells, /Killed 2 0 A 5,000 B from 0 /);
  assert.match(cells, /Wounded 2 70 B 70 A the same /);
  assert.match(cells, /Killed from 0 B A /);
  assert.match(cells, /Wounded the same [^ ]+ to [^ ]+ A and B say it/);
});

it('tells all that a report has to tell, in its order', () => {
  const page = readable(drawn);
  const headings = [...page.matchAll(/<h2 id="[^"]*">([^<]*)<\/h2>/g)].map((match) => match[1]);
  assert.equal(headings, [
    'What stands out',
    'At a glance',
    'Charts',
    'Ranges, and what each assumes',
    'What the answer hangs on',
    'What each source says',
    'Where the sources diverge',
    'Every claim as worded, and how it was read',
    'What was not compared, and why',
    'Method, and how to repeat it',
  ]);
  assert.match(page, 'nearly agree on casualties');
  assert.match(page, '<dd>dissensus 1.2.3</dd>');
  assert.match(page, '<code>dissensus report lead.csv</code>');
  assert.match(page, `<code>${'ab'.repeat(32)}</code>`);
});

it('links each number to the row of the claim it rests on', async () => {
  const page = await reportHtml(resultOf(LEAD), { charts: [] });
  const anchors = [...page.matchAll(/href="#(t1-c\d+)"/g)].map((match) => match[1] ?? '');
  assert.ok(anchors.length > 5);
  for (const anchor of anchors) assert.match(page, `<tr id="${anchor}">`);
});

it('gives an id once', () => {
  const ids = [...drawn.matchAll(/<[^>]* id="([^"]*)"/g)].map((match) => match[1] ?? '');
  assert.equal(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

it('has no script where it has no chart', async () => {
  const page = await reportHtml(resultOf(LEAD), { charts: [] });
  assert.not.match(page, '<script');
  assert.match(page, 'default-src &#39;none&#39;; script-src &#39;none&#39;');
  assert.ok(page.length < 100_000);
});

it('is the same, byte for byte, for the same result', async () => {
  assert.ok(drawn === (await reportHtml(resultOf(LEAD), OPTIONS)));
});

it('tells the topics that diverge most in full, and lists the others', async () => {
  const said = Array.from({ length: REPORT_TOPICS + 5 }, (_, index): Said[] => [
    { topic: `topic ${index}`, source: 'A', measure: 'killed', best: 100 },
    { topic: `topic ${index}`, source: 'B', measure: 'killed', best: 200 + index },
  ]).flat();
  const page = await reportHtml(resultOf(said), { charts: [] });
  assert.is(page.split('<section class="topic"').length - 1, REPORT_TOPICS);
  assert.match(page, /<a href="#t1">topic 16<\/a>/);
  assert.match(page, /17 topics; the first 12 are told in full/);
  assert.match(page, '<th scope="row">topic 0</th>');
});

it('cuts tables that are too long for the page, and says where the rest is', async () => {
  const said = Array.from({ length: 400 }, (_, index): Said => ({
    source: `source ${index % 5}`,
    measure: 'killed',
    best: 100 + index,
    asOf: `20${10 + Math.floor(index / 40)}-01-01`,
    value: `about ${100 + index}, ${'in other words '.repeat(20)}`,
  }));
  const page = await reportHtml(resultOf(said), { charts: [] });
  assert.ok(Buffer.byteLength(page) <= REPORT_BYTES);
  assert.match(
    page,
    /The first \d+ of 400 rows\. All of them: dissensus reconcile FILE… --format csv --table claims/,
  );
});

it('leaves out the charts for which there is no room, and names the command that draws them', async () => {
  const result = resultOf(LEAD);
  const [topic] = result.topics;
  assert.ok(topic);
  const renderer = openRenderer();
  try {
    const drawer = new Drawer(result, renderer, ['ranges', 'split']);
    const { byTopic, leftOut, figures } = await drawer.draw([{ topic, id: 't1' }], 25_000);
    assert.ok(leftOut);
    assert.equal(
      figures.map(({ name }) => name),
      ['t1-chart-split'],
    );
    assert.match(
      byTopic[0]?.notes.join('\n') ?? '',
      /Left out, so that the page can be sent: ranges\. .* --topic 'North Korean troops in Kursk' --chart ranges -o ranges\.svg/,
    );
  } finally {
    renderer.close();
  }
});

it('says why there is no chart where there is nothing to draw', async () => {
  const page = await reportHtml(resultOf([{ source: 'A', measure: 'killed', best: 600 }]), {
    charts: ['split'],
  });
  assert.match(page, /No chart “split”: /);
});

it('does not fall over a name that no font can draw', async () => {
  const page = await reportHtml(
    resultOf([
      { source: '国防部', measure: 'killed', best: 600 },
      { source: 'B', measure: 'killed', best: 900 },
    ]),
    { charts: ['ranges'] },
  );
  assert.match(page, '国防部');
  assert.match(page, /No chart “ranges”: /);
});

it.run();
