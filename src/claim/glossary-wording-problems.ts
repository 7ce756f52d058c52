import type { Term } from './term.ts';

const HOUSE = 'dissensus, how words are read (docs/methods.md)';

/** What a problem means for the claim, by its severity. */
const ERROR = 'An error: the claim is kept out of every range until the words are mended.';
const WARNING = 'A warning: the claim is used, with care.';
const NOTICE = 'A notice: it is said, and nothing more.';

/** Problems of wordings, by code. */
export const WORDING_PROBLEM_TERMS: readonly Term[] = [
  // Numbers.
  problem(
    'malformed-number',
    'groups of digits that are no number',
    'The digits have groups of the wrong length ("47,00,1").',
    ERROR,
  ),
  problem(
    'contradicting-hedges',
    'a bound from above that is none',
    'One hedge of a number bounds it from above and another says that it may be more ("up to 600 or more").',
    ERROR,
  ),
  problem(
    'dangling-sign',
    'a sign after the number with nothing after it',
    '"3,400>" or "600-": the sign may bound the number from above or below, or begin a range of which the rest is lost.',
    ERROR,
  ),
  problem(
    'inverted-range',
    'a range from the larger number to the smaller',
    'The first number of a range is larger than the second. The two are not swapped: one of them is wrong.',
    ERROR,
  ),
  problem(
    'bare-share',
    'a share without its sign',
    'A share is wanted and a bare number from 1 up is given: it may be a percentage, or a count.',
    ERROR,
  ),
  problem(
    'too-many-numbers',
    'a page, not the wording of a claim',
    'More numbers than the wording of one claim can hold.',
    ERROR,
  ),
  // What is counted.
  problem(
    'ambiguous-measure',
    'a word that may count either of two things',
    '"Lost", "losses", "victims", "eliminated" and "toll" mean the killed to some and all casualties to others: several-fold apart.',
    'An error where no measure is given elsewhere, else a notice: both readings are shown, none is chosen.',
  ),
  problem(
    'casualties-or-dead',
    '"casualties" that may mean the dead',
    'Of civilians, or in a row that counts the killed, "casualties" is often said of the dead alone.',
    'An error where no measure is given elsewhere, else a notice: both readings are shown, none is chosen.',
  ),
  problem(
    'unknown-measure',
    'a measure we do not know',
    'The word is no synonym of killed, wounded, missing, captured, casualties or deployed.',
    ERROR,
  ),
  problem(
    'other-measure',
    'a count of something that is no measure of ours',
    'Displaced, arrested, rescued: counted, but neither casualties nor a force.',
    'The number is set aside; an error when no other is left.',
  ),
  problem(
    'combined-parts',
    'missing and captured as one number',
    'One number for parts that are two measures ("22 missing or captured").',
    'The number is set aside, and the total covers it; an error when no other is left.',
  ),
  // What stands around a number.
  problem(
    'rate',
    'so many a day, not a total',
    'A number per day, per week, or each. Times a length of time it would be an estimate of ours, not a claim.',
    ERROR,
  ),
  problem(
    'projection',
    'what may come, not what has happened',
    '"Could reach", "will exceed", "forecast": no count up to a date that has passed.',
    ERROR,
  ),
  problem(
    'increment',
    'a change of a number, not the number',
    '"Rose by 600", "600 more than the day before", "+600".',
    ERROR,
  ),
  problem(
    'multiple',
    'a factor, not a number',
    '"More than tripled", "twice as many as 600".',
    ERROR,
  ),
  problem(
    'part-of-number',
    'an unknown part of the number',
    '"Most of the 600", "all but 12": the number is the whole.',
    ERROR,
  ),
  problem(
    'denied',
    'a number that is denied',
    '"Denied that 600 were killed", "not 600 but 400": what the words claim is not the number.',
    ERROR,
  ),
  problem(
    'unclear-zero',
    'none of something narrower',
    '"No further casualties", "no one survived": not zero.',
    ERROR,
  ),
  problem(
    'zero-reported',
    'none was reported: read as zero',
    'That no casualties were reported may mean that there were none, or that nobody reported.',
    WARNING,
  ),
  problem(
    'unknown-hedge',
    'an unknown word right before the number',
    'A word that may hedge the number and is in no table of ours: reading the number bare might turn a bound into a point.',
    ERROR,
  ),
  problem(
    'unknown-scale',
    'a word after the number that may multiply it',
    'A short word right after the number ("4 kilo", "4 cr") that may be a scale, a unit or something else, and is in no table of ours: reading the number bare might be wrong by a factor of thousands.',
    ERROR,
  ),
  problem(
    'period-count',
    'the count of a period, not of all so far',
    '"In the past week": such a count is compared only with others of a period.',
    NOTICE,
  ),
  problem(
    'further-count',
    'a number beside others that are not here',
    '"Another 15": the words count beside numbers told elsewhere.',
    NOTICE,
  ),
  // Several numbers.
  problem(
    'several-numbers',
    'several numbers, and no word which is which',
    'Two numbers of one measure, or numbers without a measure. None of them is picked.',
    ERROR,
  ),
  problem(
    'several-subjects',
    'numbers of more than one side',
    'Two sides of a conflict in one wording ("380 US, 1,000-1,500 CS") are two claims.',
    ERROR,
  ),
  problem(
    'superseded-number',
    'a number that the text itself replaces',
    '"Rose from 300 to 600", "600, up from 300": the earlier number is set aside.',
    NOTICE,
  ),
  problem(
    'total-assumed',
    'a total named by its parts',
    '"Around 4,000, two-thirds killed" does not say what the 4,000 are: they are read as casualties, or as the force where their noun is soldiers.',
    NOTICE,
  ),
  problem(
    'subset',
    'a part by something else than a measure',
    '"Including a dozen officers", "(US 23; CS 65)": part of the number before it, and no claim of its own.',
    NOTICE,
  ),
  problem(
    'number-set-aside',
    'a number that is not read as a count',
    'Dates, years, units, ages, things, or numbers of which the words do not say what they count.',
    'A notice for what is plainly no count, a warning for a number that may be one.',
  ),
  // Words.
  problem(
    'unreadable-wording',
    'no number was found',
    'The words hold no number, share or vague count that we can read.',
    ERROR,
  ),
  problem(
    'unit-without-number',
    'a military unit instead of a number',
    '"Up to a battalion": how many people that is, is not said, and no number is made up.',
    ERROR,
  ),
  problem(
    'not-english',
    'a wording that is not English',
    'Hedges in another language would be missed and a bound read as a point. The numbers are shown, and none is read.',
    ERROR,
  ),
];

function problem(term: string, short: string, what: string, read: string): Term {
  return { term, aliases: [], short, what, unit: 'none', read, reference: HOUSE };
}
