import { FAR_YEARS } from './date-outliers.ts';
import { FIRST_YEAR, LAST_YEAR, MODERN_FROM } from './eras.ts';
import { LAYOUTS } from './layouts/all.ts';
import type { Term } from './term.ts';

const HOUSE = 'dissensus, how files are read (docs/claims-file.md)';

/** What a problem means for the claim, by its severity. */
const ERROR = 'An error: the claim is kept out of every range.';
const WARNING = 'A warning: the claim is used, with care.';
const NOTICE = 'A notice: it is said, and nothing more.';

/** Problems of files, headers and rows, by code. */
export const READING_TERMS: readonly Term[] = [
  // The file.
  problem(
    'no-such-file',
    'no file stands at that path',
    'The path names no file.',
    'The run ends with status 2.',
  ),
  problem(
    'is-directory',
    'the path is a directory',
    'A directory was named where a file is read.',
    'Name its files: DIRECTORY/*.csv. The run ends with status 2.',
  ),
  problem(
    'unreadable-file',
    'the file may not be read',
    'The system refused to read the file; the message gives its reason.',
    'The run ends with status 2.',
  ),
  problem(
    'binary-file',
    'the file is no text',
    'The file begins like an archive, a workbook or a PDF, or holds NUL bytes.',
    'Save the table as CSV in UTF-8. The run ends with status 2.',
  ),
  problem(
    'empty-file',
    'nothing stands in the file',
    'The file has no line that is not blank.',
    ERROR,
  ),
  problem(
    'no-rows',
    'a header, and nothing below it',
    'The header was read, and no row of claims follows.',
    ERROR,
  ),
  problem(
    'invalid-encoding',
    'bytes that are no text',
    'A cell holds bytes that are no text in UTF-8 (or the encoding declared). They are read as U+FFFD; nothing is guessed.',
    WARNING,
  ),
  problem(
    'quote-not-closed',
    'a quotation mark without its pair',
    'A cell begins with a quotation mark and the file ends before another: all that follows was taken for one cell.',
    'Nothing from that line on was read. Close the mark and check again.',
  ),
  // The header.
  problem(
    'header-below',
    'a line below the first looks like the header',
    'The first line that is not blank is taken for the header, and here it is a title, a comment or the upper of two lines of names: a line below it names sources and numbers.',
    NOTICE,
  ),
  problem(
    'unrecognised-layout',
    'no layout has these columns',
    'The header is that of no known layout. The message gives the headers found and what the nearest layouts also need.',
    'Name the columns with --map COLUMN=FIELD, or declare a layout.',
  ),
  problem(
    'unknown-layout',
    'no layout has this name',
    'The layout that was asked for is not known.',
    'The names are listed beside the problem.',
  ),
  problem(
    'bad-layout',
    'the declared layout has a mistake',
    'The JSON that declares a layout is not complete, or says something that means nothing.',
    'Every mistake of the declaration is listed.',
  ),
  problem(
    'missing-column',
    'a needed column is not there',
    'The layout cannot be read without this column.',
    'Add it, or name another with --map COLUMN=FIELD.',
  ),
  problem(
    'duplicate-header',
    'a column name stands twice',
    'Two columns have one name (case and punctuation aside). If it is one that is read, nobody can say which is meant, and no claim is read.',
    'Rename one of them.',
  ),
  problem(
    'no-such-column',
    'a mapped column is not there',
    'A column that was mapped by hand does not stand in the header. Where no file of a run has it, nothing is answered (exit 1).',
    'Correct the name before the = in --map. A notice where another file of the run has it.',
  ),
  problem(
    'unknown-field',
    'a mapped field means nothing',
    'A column was mapped to a name that is neither a field of the claims layout nor a count such as killed_low.',
    'Correct the name after the = in --map.',
  ),
  problem(
    'unread-column',
    'a column that is not read',
    'A column of a claims file that means nothing to the reader. Nothing is read under a name that is only like one of ours.',
    'A notice. A warning where its name is a slip of an optional one (statuss, as_off) or that of a date: what it says is lost.',
  ),
  problem(
    'source-from-file',
    'the file stands for the source',
    'No column names a source: all rows are taken as claims of one, called after the file.',
    NOTICE,
  ),
  problem(
    'source-not-named',
    'lines a topic need a source',
    'No column names a source. A line a topic hangs on nothing outside of its topic, and so not on the name of the file.',
    'Only `--format ndjson` asks for it. No row of the file is read.',
  ),
  problem(
    'topic-not-grouped',
    'a topic that comes back',
    'The rows of a topic were promised to stand together (`--grouped`), and here one comes back after another.',
    'The rows from here on are in no line and no table; the exit status is 1.',
  ),
  // Rows and cells.
  problem(
    'ragged-row',
    'too many or too few cells',
    'The row has not as many cells as the header, so that nobody can say which cell belongs to which column.',
    'The line given is the first of the row. The row is not read.',
  ),
  problem(
    'missing-value',
    'no number; that is not zero',
    'The cell is blank or holds a code for "not known" (NA, unknown, -999, -9).',
    NOTICE,
  ),
  problem(
    'missing-source',
    'nobody is named as the source',
    'The cell of the source is blank.',
    ERROR,
  ),
  problem(
    'missing-measure',
    'nothing says what is counted',
    'Neither the measure nor the wording names killed, wounded, missing, captured, casualties or deployed.',
    ERROR,
  ),
  problem(
    'measure-contradicted',
    'words and measure disagree',
    'The measure says one thing and the wording counts another.',
    ERROR,
  ),
  problem(
    'unreadable-number',
    'no number in a column of numbers',
    'A cell of low, best or high is no number in figures.',
    ERROR,
  ),
  problem(
    'ambiguous-number',
    'a number with two readings',
    '4.700 is 4,700 where the point groups thousands, and 4.7 where it is decimal. Alone it cannot be decided.',
    'Both readings are shown. Declare the mark with --decimal, or write the number without it.',
  ),
  problem(
    'too-many-digits',
    'more digits than can be held',
    'A number of more than 15 digits: larger or finer than can be held exactly, and than any count of people.',
    ERROR,
  ),
  problem(
    'fractional-count',
    'a count that is not whole',
    'A number of people with decimals: a mean, a share, or the sign of decimals misread.',
    WARNING,
  ),
  problem(
    'too-many-decimals',
    'a count with three decimals or more',
    '"4,000" where the comma was declared decimal is 4 or 4,000; "4,00012" is 4,000 with a footnote mark pasted after it, or no count at all. The reading is shown, and not used.',
    ERROR,
  ),
  problem(
    'other-digits',
    'a number in other digits than 0 to 9',
    'A number in Arabic-Indic, Persian, Devanagari or other digits. What it is in ours is shown, and it is not read: a hedge beside it would be missed.',
    ERROR,
  ),
  problem(
    'negative-number',
    'a count below zero',
    'A count of people cannot be negative. The codes -999, -99 and -9 are read as missing.',
    ERROR,
  ),
  problem(
    'share-above-one',
    'a share of more than all',
    'A share is more than 1 (100 %) of its base.',
    ERROR,
  ),
  problem(
    'share-without-base',
    'a share of nobody knows what',
    '"two-thirds" says nothing until its base is named: of the casualties, or of those deployed.',
    'Fill in the column `of`.',
  ),
  problem(
    'inverted-interval',
    'low stands above high',
    'The lower bound is higher than the upper one; some published tables hold such rows. The numbers are kept as they stand, in sight, out of every range, and are never swapped.',
    'Look at the source, then correct the row.',
  ),
  problem(
    'best-outside',
    'best stands outside its interval',
    'The best estimate is below low or above high. The numbers are kept as they stand, in sight and out of every range.',
    'Look at the source, then correct the row.',
  ),
  problem(
    'unknown-status',
    'neither active nor excluded',
    'The status of a claim is blank, `active` or `excluded`.',
    ERROR,
  ),
  problem(
    'excluded-without-note',
    'an exclusion without a reason',
    'A claim is excluded, and its note is blank.',
    WARNING,
  ),
  problem(
    'blank-topic',
    'a row that names no topic',
    'The topic is blank. It becomes the only topic of the file, or `(no topic)` where the file has several.',
    NOTICE,
  ),
  problem(
    'duplicate-claim',
    'the same claim twice',
    'Topic, source, relay, measure, wording and dates are those of an earlier row (or the row has the name of an earlier one). It counts once.',
    'Remove one of the rows; if they are two claims, tell them apart by date or relay.',
  ),
  problem(
    'source-is-a-total',
    'a total of rows where a source should stand',
    '"Total", "Sum", "Average" and the like in the column of sources: the row adds up or averages others, and counted as a voice it would agree with all of them.',
    'A warning: its claims are kept in sight, out of every range. A name in `origin` makes them claims of whoever it names.',
  ),
  problem(
    'source-merged',
    'two names, one source',
    'Two names of a source are read as one: by the table of names, or because they differ by blanks or the marks of footnotes only (NATO[12], NATO*). Said once for each name.',
    'If they are two voices, give each an `origin` of its own.',
  ),
  problem(
    'similar-sources',
    'two names that look alike',
    'Two sources differ by case or punctuation only. They are read as two.',
    NOTICE,
  ),
  problem(
    'similar-topics',
    'two topics that look alike',
    'Two topics differ by case or punctuation only. They are read as two.',
    NOTICE,
  ),
  // Dates.
  problem(
    'bad-date',
    'no date in a column of dates',
    'The cell cannot be read as a date. A claim can do without its day of publication, not without its as-of date.',
    'Write YYYY-MM-DD, or a part of it: 2025-01, 2025.',
  ),
  problem(
    'impossible-date',
    'a day that does not exist',
    'It is written like a date, and the calendar has no such day.',
    'Correct it; leave out the day where it is not known.',
  ),
  problem(
    'other-era',
    'a year that is of another calendar',
    `A year after ${LAST_YEAR}, or one before ${FIRST_YEAR} in a topic with dates from ${MODERN_FROM} on: Buddhist era (year - 543), Solar Hijri (+ 621 or 622), Islamic, Hebrew, Taiwan. Its claim is kept out, and no date is converted.`,
    `A warning where all dates of the topic may be so old: they stand as they are written.`,
  ),
  problem(
    'distant-date',
    'a date decades from all others',
    `The latest date of a topic, or the earliest, is ${FAR_YEARS} years or more from every other. It stands: the latest date is what all others are compared at.`,
    WARNING,
  ),
  problem(
    'ambiguous-date',
    'a date with two readings',
    '4/11/2021 is 4 November or 11 April. One date of the column with a number above 12 decides for all of it; here none does.',
    'Both readings are shown. Declare the order with --dates day-first or --dates month-first.',
  ),
  problem(
    'mixed-date-order',
    'day first and month first mixed',
    'One date of the column can only be read day first, another only month first. Dates with both readings are then not decided.',
    'Write the dates of the column as YYYY-MM-DD.',
  ),
  problem(
    'inverted-period',
    'a period that ends before it begins',
    'The first day of a period count is after its as-of date.',
    ERROR,
  ),
  problem(
    'published-before-as-of',
    'published before the day it counts to',
    'A claim cannot count what was still to come: one of the dates is wrong, or it is a forecast.',
    WARNING,
  ),
  problem(
    'date-from-published',
    'dated by its publication',
    'The claim does not say up to which day it counts; the day of its publication is taken.',
    NOTICE,
  ),
  problem(
    'undated',
    'no date at all',
    'Neither an as-of date nor a day of publication is given: the claim cannot be placed in time.',
    NOTICE,
  ),
  // The layouts that are recognised by their headers.
  ...LAYOUTS.map((layout): Term => ({
    term: layout.name,
    aliases: [`${layout.name} layout`],
    short: `layout: ${layout.title}`,
    what: `A layout that is recognised by its header: it holds ${layout.needs.map((names) => names.join(' or ')).join('; ')}.`,
    unit: 'none',
    read: 'Ask for it by name with --layout; name single columns with --map COLUMN=FIELD.',
    reference: layout.reference ?? HOUSE,
  })),
];

function problem(code: string, short: string, what: string, read: string): Term {
  return {
    term: code,
    aliases: [],
    short,
    what,
    unit: 'none',
    read,
    reference: HOUSE,
  };
}
