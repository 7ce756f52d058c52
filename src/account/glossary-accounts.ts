import type { Term } from '../claim/term.ts';
import { STALE_AFTER_DAYS } from './as-of.ts';
import { ONE_VOICE_DAYS } from './one-voice.ts';

const HOUSE = 'dissensus, design of accounts (docs/methods.md)';

/** What accounts are made of. */
const WORDS: readonly Term[] = [
  {
    term: 'origin',
    aliases: ['voice', 'one voice'],
    short: 'the voice behind a claim, whoever repeats it',
    what: 'Who first said the number. It is the `origin` of the claims file, else the source, after the table of source names. One origin relayed by five papers is one voice and counts once.',
    unit: 'none',
    read: 'Two origins may still have their number from one place: see possibly-one-voice.',
    reference: HOUSE,
  },
  {
    term: 'account',
    aliases: ['accounts'],
    short: 'all that one origin says, on one date, completed',
    what: 'All that one origin says on one topic up to the reference date: of each measure its latest figure, stated or derived by an identity. Each number keeps its own date and its words.',
    unit: 'heads',
    read: 'An account may mix dates: look at the date beside each number before you divide one by another.',
    reference: HOUSE,
  },
  {
    term: 'identity',
    aliases: ['identities'],
    short: 'casualties = killed + wounded, and what follows',
    what: 'A rule of arithmetic that holds by definition: casualties = killed + wounded (or what `includes` says), measure = share × base. It completes what one origin says on one date. Your own are added as `name = expression`, such as lethality = killed / casualties.',
    unit: 'none',
    read: 'It is applied within one date only, but for a share whose base was not repeated: that takes the latest earlier base, and says so.',
    reference:
      'Stone, Champernowne & Meade 1942, The precision of national income estimates, Review of Economic Studies 9(2):111-125',
  },
  {
    term: 'as-of',
    aliases: ['as of', 'as_of', 'asOf', 'reference date', 'as-of date'],
    short: 'the last day a number stands for',
    what: 'The day up to which a claim counts. A month stands for its last day. Accounts are compared on one reference date: --as-of, else the latest as-of date of any claim in use.',
    unit: 'date',
    read: 'It is not the day of publication. A claim without one stands behind every dated claim of the same origin.',
    reference: 'ISO 8601:2019',
  },
  {
    term: 'stale',
    aliases: ['staleness', 'age', 'ageDays'],
    short: `its latest number is over ${STALE_AFTER_DAYS} days old`,
    what: `An account whose latest number is more than ${STALE_AFTER_DAYS} days older than the reference date. In the UK MoD's monthly totals of Russian casualties, 2022 to 2025, three months added a median of 29 %.`,
    unit: 'days',
    read: 'It is marked only, and counts like any other: an old number is not wrong, but it may be low.',
    reference: HOUSE,
  },
  {
    term: 'relay',
    aliases: ['relays', 'via', 'relay-changed'],
    short: 'a claim that repeats an origin already counted',
    what: 'A claim of the same origin on the same number and day as the one that stands for it. Two-sided claims stand before bounds, then the fewest relays, then the earliest published.',
    unit: 'none',
    read: 'Relays are kept and listed; where one changed the words, a notice says what.',
    reference: HOUSE,
  },
  {
    term: 'stated',
    aliases: ['how: stated'],
    short: 'read from the words of a claim',
    what: 'A number that a claim gives, with the interval that its words are read as.',
    unit: 'none',
    read: 'Of a stated and a derived number of one date the stated one is used.',
    reference: HOUSE,
  },
  {
    term: 'derived',
    aliases: ['how: derived'],
    short: 'worked out from stated numbers by an identity',
    what: 'A number that no claim gives and that follows from those that are given: 4,700 - 600 = 4,100. Its best is the identity at the bests; its interval carries theirs, taken as independent.',
    unit: 'none',
    read: 'Drawn hollow. It is no further witness: it rests on the claims named beside it. From a bound only a bound follows.',
    reference: HOUSE,
  },
  {
    term: 'coverage',
    aliases: ['includes', 'definition'],
    short: 'what a total counts',
    what: 'The parts of a total: killed and wounded, unless the claim says more (killed, wounded, missing, captured).',
    unit: 'none',
    read: 'A wider total bounds a narrower one from above, a narrower one bounds a wider one from below; they are not compared as numbers.',
    reference: HOUSE,
  },
  {
    term: 'history',
    aliases: ['revision', 'revisions'],
    short: 'earlier numbers of the same origin',
    what: 'What an origin said before its latest figure, oldest first.',
    unit: 'heads',
    read: 'A source that revises itself disagrees with its past, not with others: history is never scored.',
    reference: HOUSE,
  },
];

/** Why a claim is not compared as a number. */
const REASONS: readonly Term[] = [
  reason(
    'excluded',
    'marked as excluded by the analyst',
    'Its `status` is excluded; the `note` says why. It stays in sight and out of every range.',
  ),
  reason(
    'impossible-interval',
    'kept out, as its numbers contradict each other',
    'Its low is above its high, or its best outside of both. The program keeps it in sight and out of every range, and swaps nothing: `inverted-interval` or `best-outside` says where. The file excludes nothing.',
  ),
  reason(
    'total-row',
    'kept out, as its source is the name of a total of rows',
    'The column of sources says "Total", "Average" or the like: no voice, and as one it would agree with all of them. The program keeps it in sight and out of every range; `origin` says whose total it is, where somebody claims it.',
  ),
  reason(
    'period',
    'counts another span of time than the rest',
    'It counts from a first day on (`from`), the others from the beginning, or the reverse. A toll of a week says nothing of the whole but that it is no smaller. Where no claim of a topic is cumulative, those with the most common first day are compared.',
  ),
  reason(
    'other-definition',
    'its total covers something else',
    'Its total covers more or less than the one most accounts use. It enters ranges as a bound.',
  ),
  reason(
    'one-sided',
    'gives one bound only',
    'Words such as "at least 600" give a low and no high. It enters ranges as a bound and has no ratio to others.',
  ),
  reason('after-as-of', 'later than the reference date', 'It stands for a later day than --as-of.'),
  reason(
    'too-old',
    'older than was asked for',
    'At the reference date it is older than --max-age allows. Undated claims have no age, and stay.',
  ),
  reason(
    'superseded',
    'its origin has a later figure',
    'The same origin gave a later figure of the same measure. It is part of the history, and may still serve a derived number of its own date.',
  ),
  reason(
    'second-number',
    'its source gives another number for that day',
    'The same source gives another number of the same measure for the same day, and nobody passed either on. One of them stands for it; see source-contradicts-itself.',
  ),
  reason(
    'share-without-base',
    'a share of a number nobody gives',
    'Its origin gives no number of the base on that date or before. The share itself is compared with other shares; no count follows from it.',
  ),
  reason(
    'no-other-source',
    'no other origin gives this measure',
    'It is the only account with this measure: it has a range of its own, and nothing to differ from.',
  ),
];

function reason(term: string, short: string, what: string): Term {
  return {
    term,
    aliases: [],
    short,
    what,
    unit: 'none',
    read: 'A reason in the list of what was not compared. Nothing is lost: the claim is listed with its words.',
    reference: HOUSE,
  };
}

/** Problems that are found between claims. */
const PROBLEMS: readonly Term[] = [
  problem(
    'toll-fell',
    'a later toll is below an earlier one',
    'An origin gives a cumulative number that is lower than one it gave before. A warning where the two intervals lie apart, a notice where they overlap.',
    'Look for a count of a period, another definition, or a correction.',
  ),
  problem(
    'parts-do-not-add-up',
    'killed + wounded is not the total',
    'The parts that one origin states on one day, added up, lie apart from its total even at the ends of their intervals. The smallest change that would mend it counts each number in its own stated width (weighted least squares); it is proposed, never made.',
    'One of the numbers is misread, mistyped, or of another definition.',
  ),
  problem(
    'part-above-total',
    'more killed than casualties',
    'A part, or parts of one day and earlier ones, exceed the total: a warning beyond the stated precision, a notice within it.',
    'Look for "killed" that should read casualties, or a total of a period.',
  ),
  problem(
    'total-out-of-date',
    'later parts exceed an earlier total',
    'What an origin says later of killed (or of all parts together) is more than its last total, even at the ends of the intervals. The account keeps the latest of each number, so that it shows more killed than casualties.',
    'Look for the later total, or leave the older one out.',
  ),
  problem(
    'more-than-deployed',
    'more casualties than troops',
    'An origin gives more casualties than the force it counts.',
    'A force that was reinforced needs a later `deployed` claim.',
  ),
  problem(
    'share-does-not-fit',
    'a stated share is not part / total',
    'The share that an origin states lies apart from the one its own numbers give.',
    'Check what the share is a share of.',
  ),
  problem(
    'relay-changed-hedge',
    'relays differ in the hedge',
    'Two claims of one origin, number and day differ in what their hedge does: "exceeded 3,000" against "nearly 3,000".',
    'The wording used is the one in the account; exclude the unfaithful one.',
  ),
  problem(
    'relay-changed-number',
    'relays differ in the number',
    'Two claims of one origin, measure and day state different numbers: 963,270 against 963,720.',
    'A slip of the pen, a unit misread, or two statements of one day.',
  ),
  problem(
    'source-contradicts-itself',
    'one source, one day, two numbers',
    'A source gives two numbers of one measure for one day, and no relay stands between. A warning where both cannot hold, a notice where they may: a number inside a range, a bound.',
    'One of the two is used, the message says which: date the later one, or exclude the one that does not hold.',
  ),
  problem(
    'relay-changed-measure',
    'relays differ in what is counted',
    'One number of one origin and day is given as two measures by different pages: "6,000 casualties" and "6,000 lost".',
    'Both stand in the account until one is excluded.',
  ),
  problem(
    'relay-changed-definition',
    'relays differ in what a total covers',
    'One number of one origin and day is given with two definitions.',
    'The fewest relays decide which is used.',
  ),
  problem(
    'relay-changed-attribution',
    'passed on in the wrong name',
    'The source of a claim is a voice of this topic, and its origin is another one: a relay named the wrong source. It counts for its origin.',
    'Nothing is lost: it is folded as a relay.',
  ),
  problem(
    'possibly-one-voice',
    `the same figure within ${ONE_VOICE_DAYS} days`,
    `Two origins state the same figure of the same measure within ${ONE_VOICE_DAYS} days. One may have it from the other, and then an agreement is counted twice. They are never merged unless told to, by the same origin.`,
    'Round numbers also meet by chance.',
  ),
  problem(
    'reference-date-of-a-year',
    'a claim of a whole year sets the reference date',
    'A claim that names its year only stands for the last day of that year, and is the latest: the others, which name their month or day, are aged up to a day up to which nobody counted. A warning where the latest of them is stale by that, else a notice.',
    'Give the claim its month or day, or give the reference date with --as-of.',
  ),
  problem(
    'events-not-summed',
    'counts of single days are not added up',
    'A source gives several counts of one day each, as lists of events do (UCDP GED, ACLED). Nothing says that the list is whole, so they are not added up: the topic is answered for one day only.',
    'Add the events up first, and give the sum its `from` and `as_of`; or make a topic of each event with --by.',
  ),
  problem(
    'identity-refused',
    'an identity that cannot be read',
    'An identity has a name, "=", and arithmetic on measures. Everything else is refused before it is run.',
    'The message names what is refused.',
  ),
  problem(
    'identity-unused',
    'an identity that no account could fill',
    'No source gives all the measures that the identity names, of one day and of a kind that can be combined. It has no effect.',
    'The message names the measures that nobody gives.',
  ),
  problem(
    'identity-impossible',
    'an identity with no possible value',
    'With this account the identity gives a negative count or a share above 1. The value is left out.',
    'Often a sign that the account contradicts itself.',
  ),
];

function problem(term: string, short: string, what: string, read: string): Term {
  return { term, aliases: [], short, what, unit: 'none', read, reference: HOUSE };
}

/** The words of accounts, their reasons and their problem codes. */
export const ACCOUNT_TERMS: readonly Term[] = [...WORDS, ...REASONS, ...PROBLEMS];
