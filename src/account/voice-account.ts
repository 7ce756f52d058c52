import type { Claim } from '../claim/claim.ts';
import { accountOf, type AccountMade } from './account-of.ts';
import { contradictions } from './contradictions.ts';
import type { UserIdentity } from './identities.ts';
import { relayProblems } from './relays.ts';
import { fallenTolls } from './tolls.ts';
import { daysOf } from './voice.ts';

/** What the accounts of all voices of a topic are made with. */
export interface Setting {
  readonly topic: string;
  readonly asOf: string | null;
  /** Every origin of the topic. */
  readonly voices: ReadonlySet<string>;
  readonly identities: readonly UserIdentity[];
  /** The same for two settings exactly where all the above is. */
  readonly key: string;
}

/** One voice of a topic, and all that it says. */
export interface Voice {
  readonly origin: string;
  /** The name it is shown by. */
  readonly source: string;
  readonly claims: readonly Claim[];
  /** Excluded claims are shown as stated, and nothing is worked out from them. */
  readonly excluded: boolean;
}

/** The setting of a topic's accounts. */
export function settingOf(
  topic: string,
  asOf: string | null,
  voices: ReadonlySet<string>,
  identities: readonly UserIdentity[],
): Setting {
  const texts = identities.map(({ name, expression }) => [name, expression]);
  const key = JSON.stringify([topic, asOf, [...voices].sort(), texts]);
  return { topic, asOf, voices, identities, key };
}

/**
 * The account of one voice, what it has no place for, and what cannot all be true of it.
 *
 * The same claim objects in the same setting give the same object again: where one source is left out, or a level is changed, the other
 * voices are as they were, and so is all that is remembered of their numbers.
 */
export function voiceAccount(voice: Voice, setting: Setting): AccountMade {
  const [first] = voice.claims;
  if (first === undefined) throw new RangeError('a voice has to say something');
  const before = made.get(first);
  if (before?.key === setting.key && isSame(before.voice, voice)) return before.account;
  const account = accountAnew(voice, setting);
  made.set(first, { key: setting.key, voice, account });
  return account;
}

interface Made {
  readonly key: string;
  readonly voice: Voice;
  readonly account: AccountMade;
}

/** What was made last, by the first claim it is made of: forgotten with the claims. */
const made = new WeakMap<Claim, Made>();

function isSame(a: Voice, b: Voice): boolean {
  return (
    a.origin === b.origin &&
    a.source === b.source &&
    a.excluded === b.excluded &&
    a.claims.length === b.claims.length &&
    a.claims.every((claim, at) => claim === b.claims[at])
  );
}

function accountAnew(
  { origin, source, claims, excluded }: Voice,
  { topic, asOf, voices, identities }: Setting,
): AccountMade {
  const days = daysOf(claims, voices);
  if (excluded) {
    return accountOf({ topic, origin, source, days, asOf, identities: [], excluded });
  }
  const { account, notCompared, problems } = accountOf({
    topic,
    origin,
    source,
    days,
    asOf,
    identities,
    excluded,
  });
  const found = [contradictions(days), fallenTolls(days), relayProblems(days, voices)];
  return { account, notCompared, problems: [...problems, ...found.flat()] };
}
