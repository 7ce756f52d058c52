import { accountsOf } from './account/accounts.ts';
import { readIdentities } from './account/identities.ts';
import {
  bothUnused,
  unusedIdentities,
  unusedProblem,
  type UnusedIdentity,
} from './account/unused-identities.ts';
import type { Claim } from './claim/claim.ts';
import { compareText } from './claim/compare-text.ts';
import { lastDay } from './claim/dates.ts';
import { MEASURES, type Measure } from './claim/measure.ts';
import type { Problem } from './claim/problem.ts';
import type { Hedges } from './claim/quantity.ts';
import { rehedge } from './claim/rehedge.ts';
import { decompose } from './divergence/decompose.ts';
import { divergenceOf } from './divergence/divergence-of.ts';
import type { Divergence } from './divergence/divergence.ts';
import { findingsOf } from './divergence/findings.ts';
import { rangesOfAccounts } from './range/account-ranges.ts';
import type { RangesOptions } from './range/assume.ts';
import { DEFAULT_LEVEL } from './range/level.ts';
import { BASE, sensitivity, type Choices, type Sensitivity } from './range/sensitivity.ts';
import { valuesOf } from './range/values.ts';
import { checkOptions } from './reconcile-options.ts';
import {
  SCHEMA_VERSION,
  type ReconcileOptions,
  type Reconciliation,
  type TopicResult,
} from './reconciliation.ts';

/**
 * The main job: claims to accounts, ranges, divergence and findings, topic by topic.
 *
 * Pure, and the same for the same claims whatever their order. Topics come sorted by name.
 *
 * @param claims what `readClaims` gave
 * @param options level (0.5 to 0.99), asOf (ISO day), hedges, assumptions, topics, and the problems of reading
 * @throws RangeError where an option is out of bounds or there is no such choice: a programmer's mistake, not the data's
 */
export function reconcile(
  claims: readonly Claim[],
  options: ReconcileOptions = {},
): Reconciliation {
  checkOptions(options);
  const level = options.level ?? DEFAULT_LEVEL;
  const hedges = options.hedges ?? 'default';
  const byTopic = topicsOf(claims, hedges, options.topics);
  const refused = readIdentities(options.identities ?? []);
  const problems: Problem[] = [...(options.problems ?? []), ...refused.problems];
  let unused: readonly UnusedIdentity[] | null = null;
  const topics = [...byTopic]
    .sort(([a], [b]) => compareText(a, b))
    .map(([topic, group]) => {
      const done = reconcileTopic(topic, group, { ...options, level });
      // A refused identity is a problem of the options, said once above, not once a topic.
      problems.push(...done.problems.filter(({ code }) => code !== 'identity-refused'));
      unused = bothUnused(
        unused,
        unusedIdentities(refused.identities, done.result.accounts, done.problems),
      );
      return done.result;
    });
  problems.push(...(unused ?? []).map(unusedProblem));
  const latest = topics.reduce<string | null>(
    (most, { asOf }) => (asOf !== null && (most === null || asOf > most) ? asOf : most),
    null,
  );
  const asked = options.asOf ?? null;
  const asOf = asked === null ? latest : lastDay(asked);
  return { version: SCHEMA_VERSION, level, asOf, hedges, topics, problems };
}

/** The claims by topic, their hedge words read at this width. */
function topicsOf(
  claims: readonly Claim[],
  hedges: Hedges,
  wanted: readonly string[] | undefined,
): ReadonlyMap<string, readonly Claim[]> {
  const byTopic = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (wanted !== undefined && !wanted.includes(claim.topic)) continue;
    const quantity = rehedge(claim.quantity, hedges);
    // The same object where nothing is read anew: what is remembered of a claim goes by it.
    const read = quantity === claim.quantity ? claim : { ...claim, quantity };
    const group = byTopic.get(claim.topic);
    if (group === undefined) byTopic.set(claim.topic, [read]);
    else group.push(read);
  }
  return byTopic;
}

/** What hangs on what, topic by topic and measure by measure. */
export type TopicSensitivity = Readonly<{
  topic: string;
  measures: Readonly<Partial<Record<Measure, Sensitivity>>>;
}>;

/**
 * Repeats a reconciliation under hedges narrow, default and wide, every assumption and two prior scales, and says which choice
 * moves each answer most.
 *
 * @param claims what `readClaims` gave
 * @param options as of `reconcile`; its hedges, first assumption and prior scale are the base the others are held against
 */
export function sensitivityOf(
  claims: readonly Claim[],
  options: ReconcileOptions = {},
): readonly TopicSensitivity[] {
  const base: Choices = {
    hedges: options.hedges ?? BASE.hedges,
    assume: options.assume?.[0] ?? BASE.assume,
    scale: options.priorScale ?? BASE.scale,
  };
  const names = [...new Set(claims.map(({ topic }) => topic))]
    .filter((topic) => options.topics?.includes(topic) ?? true)
    .sort(compareText);
  const asOf = options.asOf ?? null;
  return names.map((topic) => {
    const own = claims.filter((claim) => claim.topic === topic).sort(byLine);
    const measures = sensitivity(({ hedges, scale }) => {
      const read = topicsOf(own, hedges, undefined).get(topic) ?? [];
      const { accounts } = accountsOf(read, { asOf, maxAge: options.maxAge ?? null });
      const { free, conditioned } = rangesOfAccounts(
        accounts,
        rangesOptions({ level: options.level ?? DEFAULT_LEVEL, priorScale: scale }),
      );
      return options.bounds === 'free' ? free : conditioned;
    }, base);
    return { topic, measures };
  });
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
    maxAge: options.maxAge ?? null,
    ...(options.identities === undefined ? {} : { identities: options.identities }),
  });
  const choices = rangesOptions(options);
  const { free, conditioned } = rangesOfAccounts(accounts, choices);
  const divergence: Record<string, Divergence> = {};
  for (const measure of MEASURES) {
    const values = valuesOf(accounts, measure);
    if (values.length > 0) divergence[measure] = divergenceOf(values, { level });
  }
  for (const [share, scale] of sharesIn(accounts)) {
    const values = valuesOf(accounts, share);
    if (values.length > 1) divergence[share] = divergenceOf(values, { level, scale });
  }
  const partial: Omit<TopicResult, 'findings'> = {
    topic,
    asOf,
    accounts,
    ranges: options.bounds === 'free' ? free : conditioned,
    freeRanges: free,
    divergence,
    decomposition: decompose(accounts),
    notCompared,
    claims,
  };
  return { result: { ...partial, findings: findingsOf(partial, choices) }, problems };
}

/** What the range room needs of the options. */
function rangesOptions({
  level = DEFAULT_LEVEL,
  assume,
  priorScale,
}: ReconcileOptions): RangesOptions {
  return {
    level,
    ...(assume === undefined ? {} : { assume }),
    ...(priorScale === undefined ? {} : { prior: { family: 'half-normal', scale: priorScale } }),
  };
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
