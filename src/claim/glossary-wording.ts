import { SURVEY_ALL, SURVEY_ROUND } from './hedges.ts';
import type { SurveyedHedge } from './hedges.ts';
import { WORDING_PROBLEM_TERMS } from './glossary-wording-problems.ts';
import type { Term } from './term.ts';

const SURVEY =
  'Ferson et al. (2015), Natural language of uncertainty: numeric hedge words, Int. J. Approx. Reasoning 57:19-39';
const HOUSE = 'dissensus, how words are read (docs/methods.md)';

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
  ...WORDING_PROBLEM_TERMS,
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
