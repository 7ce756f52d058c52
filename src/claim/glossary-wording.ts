import { SURVEY_ALL, SURVEY_ROUND } from './hedges.ts';
import type { SurveyedHedge } from './hedges.ts';
import type { Term } from './term.ts';

const SURVEY =
  'Ferson et al. (2015), Natural language of uncertainty: numeric hedge words, Int. J. Approx. Reasoning 57:19-39';
const HOUSE = 'dissensus, how words are read (docs/methods.md)';

/** What a problem means for the claim, by its severity. */
const ERROR = 'An error: the claim is kept out of every range until the words are mended.';
const WARNING = 'A warning: the claim is used, with care.';
const NOTICE = 'A notice: it is said, and nothing more.';

/** Hedge words, vague words and the problems of wordings. */
export const WORDING_TERMS: readonly Term[] = [
  {
    term: 'hedges',
    aliases: ['hedge', 'hedge table', 'hedge words', 'narrow', 'wide'],
    short: 'how wide "about", "nearly" and their kin are read',
    what: 'One table gives each hedge word its width: narrow reads the median of what readers accepted, default the quartiles, wide the 10/90 % points. Round numbers from 100 up with at most two significant digits have a table of their own.',
    unit: 'ratio to the stated number',
    read: 'Run once with --hedges narrow and once with --hedges wide: what changes is owed to the reading of words.',
    reference: SURVEY,
  },
  surveyed('about', 'some, ~, circa, c., ca., or so, or thereabouts, perhaps, on the order of'),
  surveyed('around', 'somewhere around, closer to'),
  surveyed('approximately', 'approx., appr.'),
  surveyed('roughly', 'rough, very roughly'),
  surveyed('nearly', 'close to, approaching, nearing, virtually', 'x, not reached'),
  surveyed('almost', '', 'x, not reached'),
  hedge(
    'bare number',
    ['bare', 'rounding'],
    'a number without a hedge: x plus or minus its rounding',
    {
      what: 'A number without a hedge is read as x - r to x + r, with r the smaller of 10 % of x and half its last significant place: 4,700 is 4,650 to 4,750, 4,000 is 3,600 to 4,400, 2,667 is 2,666.5 to 2,667.5. A bare fraction is good to 5 percentage points, or 10 % of itself when that is less.',
      read: '"An estimated 4,700" is read so too: it says how the number was come by, not how far off it may be.',
    },
  ),
  hedge('exactly', ['precisely', 'exact'], 'said to be exact: no rounding', {
    what: 'The number as it stands, on both sides.',
    read: 'Only where the words say so; "only 12" is a bare number.',
  }),
  hedge(
    'at least',
    ['no fewer than', 'or more', 'minimum', '+', '≥'],
    'a bound from below; the upper side is open',
    {
      what: 'From x, which is reached, and open above. It has no best.',
      read: 'It enters ranges as a bound, never as a point.',
    },
  ),
  hedge(
    'more than',
    ['over', 'exceeding', 'upwards of', 'in excess of', '>'],
    'a bound from below, itself not reached',
    {
      what: 'From x, which is not reached, and open above. It has no best.',
      read: 'It enters ranges as a bound, never as a point.',
    },
  ),
  hedge(
    'at most',
    ['up to', 'as many as', 'no more than', 'maximum', '≤'],
    'a bound from above; the lower side is open',
    {
      what: 'Up to x, which is reached, and open below. It has no best.',
      read: 'Open below is not zero: nothing is said of the lower side.',
    },
  ),
  hedge(
    'less than',
    ['fewer than', 'under', 'below', '<'],
    'a bound from above, itself not reached',
    {
      what: 'Up to x, which is not reached, and open below. It has no best.',
      read: 'Open below is not zero: nothing is said of the lower side.',
    },
  ),
  hedge(
    'just over',
    ['a little over', 'slightly more than'],
    'from x, not reached, to the upper ratio of "around"',
    {
      what: 'Both "over" and "around": from x, which is not reached, up to what "around x" reaches.',
      read: 'The words are not in the survey; the width is that of "around".',
    },
  ),
  hedge(
    'just under',
    ['a little under', 'just short of', 'shy of'],
    'from the lower ratio of "nearly" to x, not reached',
    {
      what: 'Read as "nearly": from its lower ratio up to x, which is not reached.',
      read: 'The words are not in the survey; the width is that of "nearly".',
    },
  ),
  hedge('300-odd', ['odd'], 'from x to one unit of its last place more', {
    what: '"300-odd" is read as 300 to 400, "20-odd" as 20 to 30, the upper end not reached.',
    read: 'It has no best.',
  }),
  hedge(
    'worded range',
    ['between', 'a to b', 'range, about'],
    'two numbers, each under its own hedge',
    {
      what: '"Between a and b", "a-b", "a or b" are read as a to b. A hedge before both ends widens both ("about 600 to 700"); a bound at an end opens it ("between 385,000 and over 600,000").',
      read: 'A range has no best: nothing in the words says where inside it the number lies.',
    },
  ),
  hedge(
    'given interval',
    ['plus or minus', '±'],
    'a best with the interval the words give for it',
    {
      what: '"4,700 (4,400-5,000)", "4,700 ± 300": best, low and high as they stand.',
      read: 'The level of the interval is not asked: a 95 % interval is taken as the claimed one.',
    },
  ),
  hedge(
    'vague',
    ['dozens', 'scores', 'hundreds', 'thousands', 'several', 'a few'],
    'a vague count, read by a table',
    {
      what: 'A plural unit spans from two of it to just below the next unit in use: dozens 24 to 99, hundreds 200 to 999, thousands 2,000 to 9,999, tens of thousands 20,000 to 99,999. Several is two to nine times its unit (several hundred 200 to 900), a few three to five.',
      read: 'It has no best. News-coding handbooks enter one number instead (dozens 12, hundreds 100), which is lower than nearly all that the word may mean.',
    },
  ),
  hedge('unquantified', ['some were killed'], 'some, and nothing of how many: at least one', {
    what: '"Some are missing", "an unspecified number of soldiers": at least one, open above.',
    read: 'A cell that says only "unknown" says not even that, and is missing.',
  }),
  hedge('zero in words', ['no casualties', 'nobody'], 'said to be none: zero exactly', {
    what: '"No soldier was killed", "without loss of life", "none": zero on both sides.',
    read: 'Missing is never zero: "no figures", "no reports of casualties" and a blank are missing.',
  }),
  // Numbers.
  problem(
    'malformed-number',
    'groups of digits that are no number',
    'The digits have groups of the wrong length ("47,00,1"), or more digits than any count.',
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
    'fractional-count',
    'a count that is not whole',
    'A number of people with decimals: a mean, a share, or the sign of decimals misread.',
    WARNING,
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
    WARNING,
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

/** A row of the hedge table that rests on the survey. */
function surveyed(term: SurveyedHedge, kin: string, top: string | null = null): Term {
  const all = SURVEY_ALL[term];
  const round = SURVEY_ROUND[term];
  const span = (row: typeof all): string =>
    top === null ? `${row.low[1]} to ${row.high[1]} times x` : `${row.low[1]} times x to ${top}`;
  return {
    term,
    aliases: kin === '' ? [] : kin.split(', '),
    short: top === null ? 'a hedge: not exact, on either side' : 'a hedge: approached from below',
    what: `Read as ${span(round)} for a round number from 100 up (${round.n} answers), ${span(all)} for others (${all.n} answers)${top === null ? ', never narrower than the bare number' : '; it has no best'}.`,
    unit: 'ratio to the stated number',
    read: 'These are the quartiles of what readers accepted; --hedges narrow and wide move to the medians and the 10/90 % points.',
    reference: SURVEY,
  };
}

/** A row of the hedge table that is a rule of ours. */
function hedge(
  term: string,
  aliases: readonly string[],
  short: string,
  { what, read }: { readonly what: string; readonly read: string },
): Term {
  return { term, aliases, short, what, unit: 'none', read, reference: HOUSE };
}

function problem(term: string, short: string, what: string, read: string): Term {
  return { term, aliases: [], short, what, unit: 'none', read, reference: HOUSE };
}
