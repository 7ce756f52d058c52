import { readFile } from 'node:fs/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { TopicWise } from '../../src/page/by-topic.ts';
import { ALONE, type Hand, type Hands } from '../../src/page/hands.ts';
import { PortHands, lendHand } from '../../src/page/port-hands.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';

const it = suite('hands that help with topics');

const LEAD = await readFile('data/lead-example.csv', 'utf8');

/** The lead example as so many topics, each with numbers of its own. */
async function claimsOf(topics: number): Promise<readonly Claim[]> {
  const { claims } = await readClaims(LEAD);
  return Array.from({ length: topics }, (_, i) =>
    claims.map((claim) => ({ ...claim, topic: `Topic ${i}`, id: `${i}-${claim.id}` })),
  ).flat();
}

/** Hands in this thread, which take so many turns to answer; each notes what it was given. */
class SlowHands implements Hands {
  readonly ready: Hand[] = [];
  readonly given: string[][] = [];
  readonly asked: number[] = [];

  constructor(count: number, turns: number, fails: boolean = false) {
    for (let i = 0; i < count; i += 1) {
      const own: string[] = [];
      this.given.push(own);
      this.ready.push({
        reconcile: async (claims, options) => {
          own.push(claims[0]?.topic ?? '');
          for (let turn = 0; turn < turns; turn += 1) await this.turn();
          if (fails) throw new Error('a hand failed');
          return structuredClone(reconcile(structuredClone(claims), options));
        },
      });
    }
  }

  ask(topics: number): void {
    this.asked.push(topics);
  }

  async turn(): Promise<void> {
    await new Promise((done) => {
      setTimeout(done, 0);
    });
  }
}

/** What was said through ports is heard. */
async function heard(): Promise<void> {
  await new Promise((done) => {
    setTimeout(done, 10);
  });
}

async function reconciled(
  claims: readonly Claim[],
  hands: Hands,
): Promise<{ result: Reconciliation; firsts: readonly (string | undefined)[] }> {
  const firsts: (string | undefined)[] = [];
  const first = ({ topics }: Reconciliation): void => {
    firsts.push(topics[0]?.topic);
  };
  const listener = { said: () => undefined, first };
  const result = await new TopicWise().reconcile(claims, {}, listener, 'Topic 3', hands);
  return { result, firsts };
}

it('give the same bytes, however many there are and however slow they are', async () => {
  const claims = await claimsOf(7);
  const expected = JSON.stringify(reconcile(claims));
  for (const hands of [
    ALONE,
    new SlowHands(1, 0),
    new SlowHands(1, 40),
    new SlowHands(3, 1),
    new SlowHands(9, 5),
  ]) {
    const { result, firsts } = await reconciled(claims, hands);
    assert.is(JSON.stringify(result), expected);
    assert.equal(firsts, ['Topic 3']);
  }
});

it('take the topics that nobody looks at, and share them', async () => {
  const hands = new SlowHands(1, 1);
  await reconciled(await claimsOf(4), hands);
  assert.equal(hands.asked, [4]);
  const [given = []] = hands.given;
  assert.not(given.includes('Topic 3'));
  assert.ok(given.length > 0 && given.length < 4, `${given.length} of 4 given away`);
});

it('are not asked for one topic', async () => {
  const hands = new SlowHands(1, 1);
  await reconciled(await claimsOf(1), hands);
  assert.equal(hands.asked, []);
  assert.equal(hands.given, [[]]);
});

it('pass a fault on', async () => {
  try {
    await reconciled(await claimsOf(4), new SlowHands(2, 1, true));
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'a hand failed');
  }
});

it('are reached through ports, no more of them than there are idle cores, or topics', async () => {
  const wanted: number[] = [];
  const channels: MessageChannel[] = [];
  const hands = new PortHands(4, (more) => {
    wanted.push(more);
    for (let i = 0; i < more; i += 1) {
      const channel = new MessageChannel();
      channels.push(channel);
      hands.add(channel.port1);
      lendHand(channel.port2);
    }
  });
  try {
    const claims = await claimsOf(2);
    const { result } = await reconciled(claims, hands);
    assert.is(JSON.stringify(result), JSON.stringify(reconcile(claims)));
    assert.equal(wanted, [1]);
    // Here all hands are in one thread, and Node hears out one port before the next: they need a moment to say that they are there.
    await heard();
    assert.is(hands.ready.length, 1);
    const more = await claimsOf(6);
    const { result: again } = await reconciled(more, hands);
    assert.is(JSON.stringify(again), JSON.stringify(reconcile(more)));
    assert.equal(wanted, [1, 1]);
    await heard();
    assert.is(hands.ready.length, 2);
    const alone = new PortHands(2, () => assert.unreachable());
    alone.ask(9);
    alone.close();
  } finally {
    for (const { port1 } of channels) port1.close();
    hands.close();
  }
});

it.run();
