import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import { glanceSaid } from '../../src/report/glance.ts';
import { columns } from '../../src/report/layout.ts';
import { STATISTICS } from '../../src/report/statistics.ts';
import { TEXT_TOPICS, textOf } from '../../src/report/text.ts';
import { LEAD, resultOf, type Said } from '../chart/fixtures.ts';

const it = suite('the text report');

const lead = textOf(resultOf(LEAD));

function section(text: string, title: string): string {
  const from = text.indexOf(`\n${title}`);
  assert.ok(from >= 0, title);
  return text.slice(from + 1, text.indexOf('\n\n', from + 1) + 1 || undefined);
}

it('keeps within 80 columns, also with long names in wide letters', () => {
  const wide = resultOf([
    {
      source: '韓国統合参謀本部の関係者による複数の発言をまとめたもの',
      measure: 'killed',
      best: 600,
    },
    { source: 'A'.repeat(200), measure: 'killed', best: 1_234_567_890 },
  ]);
  for (const line of `${lead}${textOf(wide)}`.split('\n')) {
    assert.ok(columns(line) <= 80, `${columns(line)}: ${line}`);
  }
});

it('says of each range which assumption it rests on, and on whom', () => {
  const ranges = section(lead, 'Ranges at 90 %');
  assert.match(ranges, /killed, resting on NIS and Zelensky/);
  assert.match(ranges, /next-source .* where another would land/);
  assert.match(ranges, /one-right .* one of them is right\n {6}in 2 parts: /);
});

it('says each caution once, by a letter beside every number it belongs to', () => {
  const letters = [...lead.matchAll(/^ {2}([a-z]) {2}\S/gm)].map((match) => match[1] ?? '');
  assert.equal(letters, ['a', 'b', 'c', 'd', 'e'].slice(0, letters.length));
  assert.ok(letters.length >= 3);
  const rows = section(lead, 'Ranges at 90 %');
  for (const letter of letters) {
    assert.match(rows, new RegExp(`\\d  [a-z]*${letter}[a-z]* +\\S`), letter);
  }
});

it('does not call a range all that was claimed where the bounds leave a claim out, and names it', () => {
  const text = textOf(
    resultOf([
      { source: 'A', measure: 'killed', best: 0 },
      { source: 'B', measure: 'killed', best: 12 },
      { source: 'A', measure: 'wounded', best: 5 },
    ]),
  );
  const ranges = section(text, 'Ranges at 90 %');
  const [killed = ''] = ranges.split('  wounded, ');
  assert.match(killed, /claimed .* as claimed, cut to fit\n/);
  assert.match(ranges, /wounded, [^]*claimed .* as claimed, nothing more\n/);
  assert.match(text, /Cut by killed \+ wounded = casualties <= deployed: leaves out B \(12\)\./);
});

it('prints an exact number as that number, low, best and high', () => {
  const text = textOf(
    resultOf([
      { source: 'A', measure: 'killed', low: 11.5, best: 12, high: 12.5 },
      { source: 'B', measure: 'killed', low: 63.5, best: 64, high: 64.5 },
    ]),
  );
  assert.match(text, /killed +12 +12 +12 /);
  assert.match(text, /killed +64 +64 +64 /);
  assert.match(text.replaceAll(/\s+/g, ' '), /their intervals \(64 and 12\) do not overlap/);
});

it('puts a plain gloss below the statistics, each once', () => {
  const text = section(lead, 'Does their stated precision explain it?');
  for (const { label, gloss } of STATISTICS) {
    assert.is(text.split(`  ${label.padEnd(7)}${gloss}`).length, 2, label);
  }
});

it('keeps a measure with a zero among what is apart and what is explained', () => {
  const text = textOf(
    resultOf([
      { source: 'A', measure: 'killed', best: 0 },
      { source: 'B', measure: 'killed', best: 5000 },
    ]),
  );
  assert.match(section(text, 'How far apart'), /killed +from 0 +- {2}B over A/);
  assert.match(section(text, 'Does their stated precision explain it?'), /killed +2 /);
});

it('puts no source over another that says the same', () => {
  const same = (names: readonly string[]): string =>
    section(
      textOf(resultOf(names.map((source) => ({ source, measure: 'killed', best: 600 })))),
      'How far apart',
    );
  assert.match(same(['B', 'A']), /killed {2}the same .* A and B say it/);
  assert.match(same(['C', 'B', 'A']), /killed {2}the same .* all 3 say it/);
});

it('says how many rows are in no number, as what stands on stderr is not kept with it', async () => {
  const csv = 'source,measure,value\nA,killed,600\nB,killed,foo\nC,killed,bar\n';
  const { claims, problems } = await readClaims(csv);
  const text = textOf(reconcile(claims, { problems }));
  assert.match(text, /^2 rows could not be used: dissensus check FILE… says why of each\.\n\n/);
  assert.not.match(textOf(reconcile(claims)), /could not be used/);
});

it('prints the split as ratios that multiply and logarithms that add up', () => {
  const text = section(lead, 'Where the gap comes from');
  assert.match(text, /4\.44-fold = 0\.851 from casualties x 5\.22 from the share killed/);
  assert.match(text, /1\.4917 = -0\.1613 \+ 1\.6529/);
});

it('gives each number its words and its line, and says which file the lines are of', () => {
  assert.match(lead, /\(\[2\] is line 2 of fixture\.csv\)/);
  assert.match(lead, /540 +600 +660 {2}“around 600” \[4\]/);
  assert.match(lead, /casualties - killed = 4,700 - 600\s+\[4,5\]/);
});

it('names whole claims where they come from several files', () => {
  const result = resultOf(LEAD);
  const two = {
    ...result,
    topics: result.topics.map((topic) => ({
      ...topic,
      claims: topic.claims.map((claim, index) =>
        index === 0 ? { ...claim, id: 'other.csv:2' } : claim,
      ),
    })),
  };
  assert.match(textOf(two), /\[fixture\.csv:4\]/);
});

it('groups what was not compared by its reason, with the lines', () => {
  const said: Said[] = [1, 2, 3, 4].map((day) => ({
    source: 'A',
    measure: 'killed',
    best: 100 * day,
    asOf: `2025-01-0${day}`,
  }));
  const text = textOf(resultOf([...said, { source: 'B', measure: 'killed', best: 900 }]));
  assert.match(
    section(text, 'Not compared, and why'),
    /Replaced by a later figure of the same source \(3\)\n {4}A \[2, 3, 4\]/,
  );
});

it('says of counts of a period that they are: above, at each source, and where others are set aside', async () => {
  const rows = [
    'A,killed,50,2024-12-20,2024-12-27',
    'A,killed,60,2024-12-28,2025-01-03',
    'B,killed,45,2024-12-20,2024-12-27',
  ];
  const { claims } = await readClaims(`source,measure,value,from,as_of\n${rows.join('\n')}\n`);
  const result = reconcile(claims);
  const text = textOf(result);
  assert.match(text, 'counts of 20 to 27 December 2024 only;');
  assert.match(text, 'A, 20 to 27 December 2024 only, 7 days old');
  assert.match(text, 'Counts of another period than those that are compared (1)');
  assert.not.match(text, 'since the beginning');
  const [topic] = result.topics;
  if (topic === undefined) throw new Error('no topic');
  assert.is(glanceSaid(topic, 'A', 'killed'), '50 (20 to 27 December 2024 only)');
  const total = await readClaims(
    `source,measure,value,from,as_of\n${rows.join('\n')}\nC,killed,600,,2025-01-03\n`,
  );
  const mixed = textOf(reconcile(total.claims));
  assert.match(mixed, 'Counts of a period, where the others count since the beginning (3)');
  assert.not.match(mixed, 'December 2024 only');
});

it('ranks many topics and tells the widest apart in full', () => {
  const said = Array.from({ length: TEXT_TOPICS + 3 }, (_, index): Said[] => [
    { topic: `topic ${index}`, source: 'A', measure: 'killed', best: 100 },
    { topic: `topic ${index}`, source: 'B', measure: 'killed', best: 200 + index },
  ]).flat();
  const text = textOf(resultOf(said));
  assert.match(text, /^8 topics, the widest apart first\n +1\. topic 7: killed/);
  assert.match(text, /3 are not told below: --topic NAME tells one/);
  assert.is(text.split('What stands out').length - 1, TEXT_TOPICS);
});

it('shows as many findings as asked for', () => {
  const [topic] = resultOf(LEAD).topics;
  const all = textOf(resultOf(LEAD), { bold: false, findings: Infinity });
  assert.match(all, new RegExp(`\\n +${topic?.findings.length}\\. `));
  assert.match(
    textOf(resultOf(LEAD), { bold: false, findings: 2 }),
    /and \d+ more: --findings all/,
  );
});

it('lets no control character of the input reach a terminal, nor a mark that turns directions', () => {
  const text = textOf(
    resultOf([
      { source: 'A\u001b[31m', measure: 'killed', best: 1, value: '\u0007one' },
      { source: 'B\u202e', measure: 'killed', best: 2, topic: 'Test topic' },
    ]),
  );
  assert.not.match(text.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
  assert.match(text, /A\\u001b\[31m/);
  assert.match(text, /B\\u202e/);
});

it('sets headings in bold only where asked', () => {
  assert.not.match(lead, '\u001b');
  assert.match(textOf(resultOf(LEAD), { bold: true }), '\u001b[1mWhat stands out\u001b[22m');
});

it.run();
