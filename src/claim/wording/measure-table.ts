/**
 * The synonyms of the measures: what "fatalities", "KIA" or "POWs" count.
 *
 * One table serves the wording ("600 dead") and the `measure` column of a claims file. Words that count different things
 * in different mouths (`losses`, `eliminated`, `toll`) are ambiguous; words for what is no measure of ours (`displaced`)
 * are known too, so that their numbers are not taken for a toll.
 */
import type { Measure } from '../measure.ts';
import { lazy } from './lazy.ts';
import { lexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/** What a word counts: a measure, one of two ("lost": killed, or casualties), or something else. */
export interface MeasureEntry {
  readonly measure: Measure | null;
  /** The two measures an ambiguous word may mean; null for every other word. */
  readonly readings: readonly [Measure, Measure] | null;
  /** Its number follows it: "killing 12", "lost 6,000". */
  readonly object: boolean;
}

function counts(measure: Measure | null, object: boolean = false): MeasureEntry {
  return { measure, readings: null, object };
}

/** Dead, or dead and wounded: "lost" and "losses" are used for both, and the difference is several-fold. */
function lost(object: boolean = false): MeasureEntry {
  return { measure: null, readings: ['killed', 'casualties'], object };
}

/** Prisoners and bodies that changed hands: a count of the exchange, and no total of the captured or the killed. */
const changedHands = (): string =>
  ['prisoners', 'prisoners of war', 'pows', 'bodies']
    .flatMap((who) => ['', 'were ', 'have been '].map((been) => `${who} ${been}`))
    .flatMap((who) =>
      ['exchanged', 'swapped', 'released', 'freed', 'returned', 'repatriated', 'handed over'].map(
        (how) => `${who}${how}`,
      ),
    )
    .join(', ');

/** Every synonym, by what it counts. */
export const MEASURE_WORDS: () => Lexicon<MeasureEntry> = lazy(() =>
  lexicon<MeasureEntry>([
    [
      counts('killed'),
      `
        killed, dead, deaths, death, died, die, dies, dying, kills, kill, fatality, fatalities, fatal, fatally, kia, kias,
        killed in action, slain, slaughtered, massacred, perished, perish, murdered, executed, lives, lives lost, lost lives,
        lost their lives, lost his life, lost her life, lost their life, losing their lives, lose their lives, bodies, corpses,
        fallen, fell in battle, death toll, dead or dying, war dead, war deaths, battle deaths, battle dead, battle related deaths,
        combat deaths, military deaths, civilian deaths, violent deaths, excess deaths, died of wounds, died from wounds,
        died of their wounds, died of their injuries, died of disease, dow, died in battle, died in action, died in combat, martyred,
        martyrs, killed or died, killed or dead, dead bodies, dead in action, loss of life, losses of life, fatal casualties,
        shot dead, found dead, confirmed dead, beheaded, lynched, drowned, deceased, killed outright, killed in combat,
        killed in battle, body count, toll of dead, toll of the dead, dead toll, fatality count, death count,
        exterminated, assassinated, succumbed, gunned down`,
    ],
    [
      counts('killed', true),
      'killing, claimed the lives of, claiming the lives of, took the lives of, massacring',
    ],
    [
      counts('wounded'),
      `
        wounded, injured, injuries, injury, injures, hurt, wia, wias, wounded in action, maimed, mutilated, wounds, woundings,
        hospitalized, hospitalised, non fatal injuries, wounded men, seriously wounded, badly wounded, severely wounded,
        lightly wounded, taken to hospital, taken to hospitals, rushed to hospital, admitted to hospital, sent to hospital, sent to hospitals, soldiers sent to hospital, troops sent to hospital, critically wounded, critically injured, seriously injured, severely injured, badly hurt, in hospital,
        sustained injuries, suffered injuries, sustaining injuries, treated for injuries, evacuated wounded`,
    ],
    [counts('wounded', true), 'wounding, injuring, hurting, maiming'],
    [
      counts('captured'),
      `
        captured, captures, prisoners, prisoner, pow, pows, pow's, prisoners of war, prisoner of war, taken prisoner,
        taken prisoners, made prisoner, captives, captive, in captivity, captivity, taken captive, surrendered, taken into captivity,
        held prisoner, held captive, captured alive, prisoners taken, taken alive, fell into captivity, in ukrainian captivity`,
    ],
    [counts('captured', true), 'capturing'],
    [
      counts('missing'),
      `
        missing, mia, mias, missing in action, unaccounted for, unaccounted, disappeared, disappearances, vanished,
        went missing, gone missing, go missing, reported missing, listed as missing, listed missing, still missing`,
    ],
    [
      counts('casualties'),
      `
        casualties, casualty, casualty toll, casualty count, casualty total, casualty figure, casualty figures, total, totals,
        total casualties, casualties total, total casualty, casualties in total, casualties overall, grand total,
        hors de combat, put out of action, out of action, incapacitated,
        combat casualties, battle casualties, battlefield casualties, totaled, totalled, totaling, totalling`,
    ],
    [
      counts('deployed'),
      `
        deployed, deployment, deploy, redeployed, strength, troop strength, force strength, strong, engaged, forces engaged,
        arrived, dispatched, sent, stationed, mobilised, mobilized, committed, transferred, fielded, present for duty, took part,
        troops deployed, troops sent, troops present, troops in the field, soldiers deployed, soldiers sent, forces deployed,
        total force, force size`,
    ],
    [counts('deployed', true), 'deploying, sending, dispatching, contingent of, force of'],
    [
      lost(),
      `
        losses, loss, total losses, personnel losses, personnel loss, losses in personnel, manpower losses, losses in manpower,
        combat losses, battle losses, human losses, troop losses, military losses, overall losses, irrecoverable losses,
        irretrievable losses, irreversible losses, permanent losses, sanitary losses, eliminated, eliminations, elimination of,
        liquidated, liquidation of, neutralized, neutralised, destroyed, annihilated, wiped out, victims, victim, victims of, toll`,
    ],
    [lost(true), 'lost, losing, lose, loses, eliminating, liquidating, neutralizing, neutralising'],
    [
      counts(null),
      `
        displaced, homeless, evacuated, rescued, arrested, detained, freed, released, fled, infected, starving, orphaned, widowed,
        survived, survivors, survivor, deserted, deserters, desertions, defected, recruited, trained, sanctioned, affected, kidnapped,
        abducted, taken hostage, raped, exchanged, repatriated, trapped, unharmed, unhurt, discharged, evacuees, internally displaced,
        displacements, arrests, recruits, committed suicide,
        commit suicide, suicides, committed crimes, committed war crimes,
        lives saved, lives at risk, risk death, death threats, death sentences, sentenced to death, death row, near death,
        escaped death, escaped injury, ${changedHands()}`,
    ],
    [
      counts(null, true),
      'displacing, evacuating, rescuing, arresting, detaining, freeing, recruiting, training',
    ],
  ]),
);
