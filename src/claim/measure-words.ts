/**
 * The synonyms of the measures: what "fatalities", "KIA" or "POWs" count.
 *
 * One table serves the wording ("600 dead") and the `measure` column of a claims file. Words that count different things
 * in different mouths (`losses`, `eliminated`, `toll`) are ambiguous: a problem with both readings, never a guess.
 */
import type { Measure } from './measure.ts';
import type { Problem } from './problem.ts';
import { lazy, lexicon, matchAt } from './wording/lexicon.ts';
import type { Lexicon } from './wording/lexicon.ts';
import { wordingProblem } from './wording/problems.ts';
import { tokenize } from './wording/tokens.ts';
import type { Token } from './wording/tokens.ts';

/** What a word counts: a measure, or one of two ("lost": killed, or casualties). */
export type MeasureEntry =
  | { readonly measure: Measure; readonly ambiguous?: false; readonly object?: boolean }
  | {
      readonly measure: null;
      readonly ambiguous: true;
      readonly readings: readonly [Measure, Measure];
      readonly object?: boolean;
    };

const KILLED: MeasureEntry = { measure: 'killed' };
const WOUNDED: MeasureEntry = { measure: 'wounded' };
const CAPTURED: MeasureEntry = { measure: 'captured' };
const MISSING: MeasureEntry = { measure: 'missing' };
const CASUALTIES: MeasureEntry = { measure: 'casualties' };
const DEPLOYED: MeasureEntry = { measure: 'deployed' };
/** Dead, or dead and wounded: "lost" and "losses" are used for both, and the difference is several-fold. */
const LOST: MeasureEntry = {
  measure: null,
  ambiguous: true,
  readings: ['killed', 'casualties'],
};

/** Words whose number follows them: "killing 12", "lost 6,000". */
function object(entry: MeasureEntry): MeasureEntry {
  return { ...entry, object: true };
}

/** Every synonym, by what it counts. */
export const MEASURE_WORDS: () => Lexicon<MeasureEntry> = lazy(() =>
  lexicon<MeasureEntry>([
    [
      KILLED,
      `
        killed, dead, deaths, death, died, die, dies, dying, kills, kill, fatality,
        fatalities, fatal, fatally, kia, kias, killed in action, slain, slaughtered,
        massacred, perished, perish, murdered, executed, lives, lives lost, lost lives, lost
        their lives, lost his life, lost her life, losing their lives, lose their lives,
        bodies, corpses, fallen, death toll, dead or dying, war dead, war deaths, battle
        deaths, battle dead, battle related deaths, died of wounds, died from wounds, died of
        their wounds, died of their injuries, died of disease, dow, died in battle, martyred,
        martyrs, killed or died, dead bodies, killed or dead, dead in action, loss of life,
        losses of life, fatal casualties, shot dead, found dead, confirmed dead, beheaded,
        lynched, drowned, deceased, fatals, violent deaths, killed outright, died in action,
        slayed, combat deaths, military deaths, civilian deaths, excess deaths, died in
        combat, killed in combat, body count, lost their life, toll of dead, toll of the dead,
        dead toll, mortality, irrecoverable dead, killed in battle, fatality count, death
        count, killed off, exterminated, assassinated, succumbed, gunned down, kld`,
    ],
    [
      object(KILLED),
      'killing, claimed the lives of, claiming the lives of, took the lives of, massacring',
    ],
    [
      WOUNDED,
      `
        wounded, injured, injuries, injury, hurt, wia, wounded in action, wia s, maimed,
        wounds, hospitalized, hospitalised, non fatal injuries, wounded men, seriously
        wounded, badly wounded, severely wounded, lightly wounded, injures, critically
        injured, seriously injured, badly hurt, wias, in hospital, wnd, sustained injuries,
        suffered injuries, mutilated, hospitalised with injuries, treated for injuries,
        sustaining injuries, wd, woundings, evacuated wounded`,
    ],
    [object(WOUNDED), 'wounding, injuring, hurting, maiming'],
    [
      CAPTURED,
      `
        captured, prisoners, prisoner, pow, pows, pow's, prisoners of war, prisoner of war,
        taken prisoner, taken prisoners, made prisoner, captives, captive, in captivity, taken
        captive, surrendered, taken into captivity, held prisoner, held captive, captured
        alive, prisoners taken, captures, taken alive, fell into captivity, captivity, in
        ukrainian captivity`,
    ],
    [object(CAPTURED), 'capturing'],
    [
      MISSING,
      `
        missing, mia, mias, missing in action, unaccounted for, unaccounted, disappeared, went
        missing, gone missing, go missing, disappearances, vanished, reported missing, listed
        as missing, still missing, listed missing`,
    ],
    [
      CASUALTIES,
      `
        casualties, casualty, casualty toll, casualty count, casualty total, total, total
        casualties, casualties total, total casualty, casualties in total, totals, killed and
        wounded total, hors de combat, put out of action, out of action, total killed and
        wounded, casualty figure, casualty figures, casualties overall, incapacitated, combat
        casualties, battle casualties, battlefield casualties, grand total, totaled, totalled,
        totaling, totalling`,
    ],
    [
      DEPLOYED,
      `
        deployed, deployment, strength, engaged, arrived, dispatched, sent, strong, troop
        strength, force strength, forces engaged, troops deployed, stationed, mobilised,
        mobilized, troops sent, committed, total force, force size, transferred, troops in the
        field, forces deployed, deploy, soldiers deployed, soldiers sent, fielded, present for duty,
        took part, troops present, redeployed`,
    ],
    [object(DEPLOYED), 'deploying, sending, dispatching, contingent of, force of'],
    [
      LOST,
      `
        losses, loss, eliminated, liquidated, neutralized, neutralised, destroyed, victims,
        victim, toll, personnel losses, total losses, irrecoverable losses, irretrievable
        losses, manpower losses, combat losses, human losses, troop losses, losses in
        personnel, wiped out, annihilated, permanent losses, elimination of, eliminations,
        sanitary losses, losses in manpower, personnel loss, battle losses, overall losses,
        liquidation of, irreversible losses, military losses, victims of`,
    ],
    [object(LOST), 'lost, losing, lose, loses, eliminating, liquidating, neutralizing'],
  ]),
);

/** Words that may stand between the measures of a list: "killed, wounded or went missing". */
const JOINTS: ReadonlySet<string> = new Set(
  ', / & + and or either both whether nor as well been were was have has had went gone got'.split(
    ' ',
  ),
);

/** A list of parts is never longer than this; a longer run is no list. */
const MOST_JOINED = 6;

/** A run of measure words joined as one: "killed", "killed and wounded", "killed, wounded or missing". */
export interface MeasureMention {
  /** What it counts; null when a word of it is ambiguous. */
  readonly measure: Measure | null;
  /** The parts named, when several are; null for one word. */
  readonly includes: readonly Measure[] | null;
  readonly readings: readonly [Measure, Measure] | null;
  /** Its number follows it. */
  readonly object: boolean;
  readonly start: number;
  /** Index of the first token after it. */
  readonly end: number;
}

/** What several measures named as one count: their total. */
function joined(parts: readonly Measure[]): Measure {
  const first = parts[0] ?? 'casualties';
  return parts.every((part) => part === first) ? first : 'casualties';
}

/** Fewest measures that commas alone make a list of; "600 killed, wounded unknown" is none. */
const LIST_BY_COMMAS = 3;

/** The measure words at token `at`, joined ones as one mention; null when none stands there. */
export function mentionAt(tokens: readonly Token[], at: number): MeasureMention | null {
  const words = MEASURE_WORDS();
  const found: { readonly entry: MeasureEntry; readonly end: number }[] = [];
  let joint = false;
  let i = at;
  while (found.length < MOST_JOINED) {
    const match = matchAt(tokens, i, words);
    if (match === null) break;
    const { measure } = match.entry;
    const closes = measure === null || measure === 'casualties' || measure === 'deployed';
    // "killed or total": a total does not join parts, it closes them.
    if (found.length > 0 && closes) break;
    found.push(match);
    if (closes) break;
    i = match.end;
    while (JOINTS.has(tokens[i]?.fold ?? '') && i < match.end + 4) {
      if (tokens[i]?.fold !== ',') joint = true;
      i += 1;
    }
    if (i === match.end) break;
  }
  if (!joint && found.length < LIST_BY_COMMAS) found.splice(1);
  const [first] = found;
  const last = found[found.length - 1];
  if (first === undefined || last === undefined) return null;
  const parts = [...new Set(found.map(({ entry }) => entry.measure))].filter((m) => m !== null);
  const { entry } = first;
  return {
    measure: entry.ambiguous === true ? null : joined(parts),
    includes: parts.length > 1 ? parts : null,
    readings: entry.ambiguous === true ? entry.readings : null,
    object: entry.object === true,
    start: at,
    end: last.end,
  };
}

/** What a word of the `measure` column says. `measure` is null when it is unknown or ambiguous: the problem says which. */
export interface MeasureRead {
  readonly measure: Measure | null;
  /** What a total covers when the words say more than one part ("killed or missing"); null otherwise. */
  readonly includes: readonly Measure[] | null;
  readonly problem?: Problem;
}

/** The problem of a word that counts either of two things. */
export function ambiguousMeasure(
  text: string,
  word: string,
  readings: readonly [Measure, Measure],
  severity: 'error' | 'notice' = 'error',
): Problem {
  return wordingProblem(
    'ambiguous-measure',
    severity,
    text,
    `"${word}" may mean ${readings[0]} or ${readings[1]}, and the words do not say which.`,
    `a measure that says what is counted: ${readings[0]}, or ${readings[1]}`,
    `Put ${readings[0]} or ${readings[1]} into the measure column, whichever the source means.`,
  );
}

/**
 * The measure that a word or phrase names: `deaths`, `KIA` and `killed in action` are `killed`. Case, hyphens and
 * underscores do not matter. `losses` alone is ambiguous, an unknown word is a problem.
 */
export function measureOf(word: string): MeasureRead {
  const tokens = tokenize(word.replaceAll('_', ' '));
  const plain = tokens.filter(
    (t) => !['total', 'number', 'of', 'the', 'no', '.', '#'].includes(t.fold),
  );
  const tries = [tokens, plain];
  for (const list of tries) {
    const mention = mentionAt(list, 0);
    if (mention === null || mention.end !== list.length) continue;
    const { measure, includes, readings } = mention;
    if (readings === null) return { measure, includes };
    return {
      measure: null,
      includes: null,
      problem: ambiguousMeasure(word, word.trim(), readings),
    };
  }
  return {
    measure: null,
    includes: null,
    problem: wordingProblem(
      'unknown-measure',
      'error',
      word,
      `"${word.trim()}" is not a measure we know.`,
      'killed, wounded, missing, captured, casualties or deployed, or a synonym of one (dead, injured, POW, MIA, total, strength)',
      'Write the measure by one of these names.',
    ),
  };
}
