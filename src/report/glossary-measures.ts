import type { Term } from '../claim/term.ts';

const HOUSE = 'dissensus, claims files (docs/claims-file.md)';
const STANDARDS =
  'Every Casualty Worldwide 2016, Standards for Casualty Recording (definitions differ from recorder to recorder)';

/** What is counted, and the words for who says it. */
export const MEASURE_TERMS: readonly Term[] = [
  {
    term: 'measure',
    aliases: ['measures'],
    short: 'what a claim counts: killed, wounded, casualties, …',
    what: 'One of killed, wounded, missing, captured, casualties, deployed. Only numbers of one measure are compared.',
    unit: 'none',
    read: 'Two sources may mean different things by one word. Where a claim says what it covers, that is kept in `includes` and said.',
    reference: HOUSE,
  },
  measure(
    'killed',
    ['dead', 'deaths', 'fatalities', 'KIA'],
    'died of the fighting, as the source counts',
    'The dead. Whether deaths of wounds, accidents or illness are in it is the source’s choice, and seldom said.',
    'A cumulative count: it cannot fall.',
  ),
  measure(
    'wounded',
    ['injured', 'WIA'],
    'hurt and alive, as the source counts',
    'The wounded who lived. Some sources count the severely wounded only, or each wound; few say which.',
    'One who dies of wounds moves from this count to the killed: it can fall.',
  ),
  measure(
    'missing',
    ['MIA', 'unaccounted for'],
    'whose fate is not known',
    'Those of whom nobody knows whether they died, were captured or left.',
    'Later counts move them elsewhere: it can fall.',
  ),
  measure(
    'captured',
    ['POW', 'prisoners'],
    'held by the other side',
    'Prisoners of war, taken alive.',
    'Part of casualties only where the claim says so.',
  ),
  measure(
    'casualties',
    ['total casualties'],
    'killed + wounded, unless the claim says more',
    'The total of killed and wounded. A claim whose words cover more (missing, captured) says so in `includes`, and bounds the narrower total from above.',
    'Not the dead: “4,000 casualties” with two thirds killed is 2,667 dead.',
  ),
  measure(
    'deployed',
    ['force', 'troops deployed'],
    'the force that can suffer casualties',
    'How many were sent. Casualties cannot be more, unless the force was renewed.',
    'A stock, not a toll: it can fall, and it may speak of another day.',
  ),
  {
    term: 'claim',
    aliases: ['one claim'],
    short: 'one statement of one number by one source',
    what: 'Source, topic, measure, the quantity as worded, the day it stands for, who relayed it and where it can be read. A row of a claims file is a claim; a compound wording is several.',
    unit: 'none',
    read: 'A claim is not a fact: nothing here says whether it is true.',
    reference: HOUSE,
  },
  {
    term: 'topic',
    aliases: ['topics'],
    short: 'what claims are about; only one topic is compared',
    what: 'The `topic` column of a claims file, or the columns that `--by` names.',
    unit: 'none',
    read: 'Two claims about different places, forces or times belong to different topics, whatever their words.',
    reference: HOUSE,
  },
  {
    term: 'source',
    aliases: ['sources'],
    short: 'who is named as having said it',
    what: 'The name in the `source` column. The voice behind it is the origin.',
    unit: 'none',
    read: 'Two names may be one voice: see origin.',
    reference: HOUSE,
  },
  {
    term: 'share',
    aliases: ['shares', 'share killed', 'share wounded'],
    short: 'a part of a total, such as killed of casualties',
    what: 'A fraction of a base that the claim names: two thirds of the casualties. With the total it gives the part.',
    unit: 'fraction of 1, printed as per cent',
    read: 'Sources that agree on a total may differ in the share: see decomposition.',
    reference: HOUSE,
  },
  {
    term: 'pair',
    aliases: ['pairs', 'source against source'],
    short: 'two sources and one measure, the higher first',
    what: 'Every two accounts that give a measure: their ratio with its interval, overlap and z, or why these cannot be computed.',
    unit: 'none',
    read: 'With many sources some pair is always far apart: look at camps and tau first.',
    reference: HOUSE,
  },
  {
    term: 'ln ratio',
    aliases: ['logRatio', 'log ratio', 'log_ratio'],
    short: 'natural logarithm of a ratio; 0 is agreement',
    what: 'ln(a / b) of the two bests. Logarithms of factors add up, which is what the split rests on.',
    unit: 'natural logarithm',
    read: '0.69 is twice, 1.1 three times, 2.3 ten times; a minus turns the two around.',
    reference: HOUSE,
  },
];

function measure(
  term: string,
  aliases: readonly string[],
  short: string,
  what: string,
  read: string,
): Term {
  return { term, aliases, short, what, unit: 'heads', read, reference: STANDARDS };
}
