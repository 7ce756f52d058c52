import { accountsOf } from './account/accounts.ts';
import { readIdentities } from './account/identities.ts';

import type { Claim } from './claim/claim.ts';
import { MEASURES } from './claim/measure.ts';
import type { Problem } from './claim/problem.ts';
import { rehedge } from './claim/rehedge.ts';
import { decompose } from './divergence/decompose.ts';
import { divergenceOf } from './divergence/divergence-of.ts';
import type { Divergence } from './divergence/divergence.ts';
import { findingsOf } from './divergence/findings.ts';
import { rangesOf } from './range/assume.ts';
import { valuesOf } from './range/values.ts';
import {
  SCHEMA_VERSION,
  type Ranges,
  type ReconcileOptions,
  type Reconciliation,
  type TopicResult,
} from './reconciliation.ts';

/** The level of every range unless asked otherwise: the backtests of the defaults were made at 90 %. */
export const DEFAULT_LEVEL = 0.9;

/**
 * The main job: claims to accounts, ranges, divergence and findings, topic by topic.
 *
 * Pure, and the same for the same claims whatever their order. Topics come sorted by name.
 *
 * @param claims what `readClaims` gave
 * @param options level (0.5 to 0.99), asOf (ISO day), hedges, assumptions, topics, and the problems of reading
 * @throws RangeError when the level is out of bounds: a programmer's mistake, not the data's
 */
export function reconcile(
  claims: readonly Claim[],
  options: ReconcileOptions = {},
): Reconciliation {
  const level = options.level ?? DEFAULT_LEVEL;
  if (!(level >= 0.5 && level <= 0.99)) {
    throw new RangeError(`level has to be from 0.5 to 0.99, not ${level}`);
  }
  const hedges = options.hedges ?? 'default';
  const byTopic = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (options.topics !== undefined && !options.topics.includes(claim.topic)) continue;
    const read = { ...claim, quantity: rehedge(claim.quantity, hedges) };
    const group = byTopic.get(claim.topic);
    if (group === undefined) byTopic.set(claim.topic, [read]);
    else group.push(read);
  }
  const refused = readIdentities(options.identities ?? []);
  const problems: Problem[] = [...(options.problems ?? []), ...refused.problems];
  const topics = [...byTopic.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([topic, group]) => {
      const done = reconcileTopic(topic, group, { ...options, level });
      // A refused identity is a problem of the options, said once above, not once a topic.
      problems.push(...done.problems.filter(({ code }) => code !== 'identity-refused'));
      return done.result;
    });
  const latest = topics.reduce<string | null>(
    (most, { asOf }) => (asOf !== null && (most === null || asOf > most) ? asOf : most),
    null,
  );
  const asOf = options.asOf ?? latest;
  return { version: SCHEMA_VERSION, level, asOf, hedges, topics, problems };
}

function reconcileTopic(
  topic: string,
  group: readonly Claim[],
  options: ReconcileOptions & { readonly level: number },
): { result: TopicResult; problems: readonly Problem[] } {
  const { level } = options;
  const claims = [...group].sort(byLine);
  const { accounts, notCompared, problems, asOf } = accountsOf(claims, {
    asOf: options.asOf ?? null,
    ...(options.identities === undefined ? {} : { identities: options.identities }),
  });
  const ranges: { -readonly [M in keyof Ranges]: Ranges[M] } = {};
  const divergence: Record<string, Divergence> = {};
  for (const measure of MEASURES) {
    const values = valuesOf(accounts, measure);
    if (values.length === 0) continue;
    const { assume } = options;
    ranges[measure] = rangesOf(values, { level, ...(assume === undefined ? {} : { assume }) });
    divergence[measure] = divergenceOf(values, { level });
  }
  for (const [share, scale] of sharesIn(accounts)) {
    const values = valuesOf(accounts, share);
    if (values.length > 1) divergence[share] = divergenceOf(values, { level, scale });
  }
  const partial: Omit<TopicResult, 'findings'> = {
    topic,
    asOf,
    accounts,
    ranges,
    divergence,
    decomposition: decompose(accounts),
    notCompared,
    claims,
  };
  return { result: { ...partial, findings: findingsOf(partial, { level }) }, problems };
}

/** The shares and user identities of a topic by name, each with the scale it is compared on. */
function sharesIn(accounts: TopicResult['accounts']): readonly [string, 'share' | 'count'][] {
  const scales = new Map<string, 'share' | 'count'>();
  for (const account of accounts) {
    for (const [name, { unit }] of Object.entries(account.shares)) {
      scales.set(name, unit === 'ratio' || unit === 'count' ? 'count' : 'share');
    }
  }
  return [...scales].sort(([a], [b]) => compareText(a, b));
}

/** By file, then line, then id: so that nothing hangs on the order in which claims were handed over. */
function byLine(a: Claim, b: Claim): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** By code unit: the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
