import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../../../src/claim/read-claims.ts';
import { topicOf, withFirst } from '../../../../src/page/view/app/topics.ts';
import { reconcile } from '../../../../src/reconcile.ts';

const it = suite('the topic in view');

const CSV = `topic,source,measure,value
Flood,A,killed,10
War,A,killed,600
War,B,killed,900
Storm,A,killed,20
Storm,B,killed,30
`;
const { claims } = await readClaims(Buffer.from(CSV));
const RESULT = reconcile(claims);

it('is the one that was chosen', () => {
  assert.is(topicOf(RESULT.topics, 'Flood')?.topic, 'Flood');
});

it('is the first of those with most claims where nobody chose, or where the chosen one is gone', () => {
  const widest = RESULT.topics.find((topic) => topic.claims.length === 2)?.topic;
  assert.is(topicOf(RESULT.topics, null)?.topic, widest);
  assert.is(topicOf(RESULT.topics, 'Siege')?.topic, widest);
  assert.is(topicOf([], null), null);
});

it('takes the place of its older self alone, at the level it was computed at', () => {
  const [war] = reconcile(
    claims.filter(({ topic }) => topic === 'War'),
    { level: 0.5 },
  ).topics;
  assert.ok(war !== undefined);
  const shown = withFirst(RESULT, 0.5, war);
  assert.is(shown.level, 0.5);
  assert.equal(
    shown.topics.map(({ topic }) => topic),
    RESULT.topics.map(({ topic }) => topic),
  );
  for (const [at, topic] of shown.topics.entries()) {
    assert.is(topic, topic.topic === 'War' ? war : RESULT.topics[at]);
  }
});

it.run();
