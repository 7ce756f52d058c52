import type { Term } from '../claim/term.ts';

const PROJECT = 'docs/divergence.md of this project';
const COUPLAND = 'Coupland and Meddings 1999, BMJ 319, 407';

/** What the divergence room prints: how far sources lie apart, and where the disagreement sits. */
export const DIVERGENCE_TERMS: readonly Term[] = [
  {
    term: 'fold',
    aliases: ['ratio', '-fold', 'highest / lowest'],
    short: 'how many times one number is another',
    what: 'Highest best over lowest best; for a pair the higher over the lower. Null where the lower is zero, a gap that stands before every fold; 1 where all are zero.',
    unit: 'fold (1 = the same)',
    read: 'Up to 1.22-fold is what rounding and hedging alone can make (1.1 / 0.9) and is called nearly in agreement.',
    reference: PROJECT,
  },
  {
    term: 'interval of a ratio',
    aliases: ['ratio interval', 'MOVER'],
    short: 'how far the ratio of two bests may be off',
    what: 'ln low = ln(a/b) - sqrt((ln a - ln a_low)^2 + (ln b_high - ln b)^2), and likewise above, with each source’s limits at the level asked.',
    unit: 'fold',
    read: 'When it holds 1, what the two sources state leaves open which is higher.',
    reference: 'Zou and Donner 2008, Statistics in Medicine 27, 1693',
  },
  {
    term: 'overlap coefficient',
    aliases: ['overlap'],
    short: 'part that two stated distributions share, 0 to 1',
    what: 'The integral of the smaller of the two densities on ln(1 + x).',
    unit: 'fraction of 1',
    read: 'Near 0: the two exclude each other. Near 1: they say the same. It depends on the precision stated, not on who is right.',
    reference: 'Inman and Bradley 1989, Communications in Statistics A 18, 3851',
  },
  {
    term: 'pair z',
    aliases: ['z of a pair', 'z score of a pair'],
    short: 'difference over its stated standard error',
    what: '(y_a - y_b) / sqrt(s_a^2 + s_b^2) on ln(1 + x), from the mean and standard deviation of what each states.',
    unit: 'standard errors',
    read: 'Beyond about 2 the two do not fit one value at the precision they state.',
    reference: 'ISO 13528:2022, 9.7 (zeta score)',
  },
  {
    term: 'tau as a fold',
    aliases: ['tauFold', 'exp tau', 'tau fold'],
    short: 'typical factor between a source and the truth',
    what: 'exp(tau): one between-source standard deviation, read on the scale of counts.',
    unit: 'fold',
    read: '1.1 is close agreement, 2 is what conflict tolls often show, 3 and more is open contradiction.',
    reference: PROJECT,
  },
  {
    term: 'camp',
    aliases: ['camps'],
    short: 'sources whose intervals overlap, apart from the rest',
    what: 'A connected group of the graph that joins every two sources whose stated intervals overlap. Bounds alone join none.',
    unit: 'none',
    read: 'Two members need not overlap themselves: a third may bridge them. What tells camps apart (date, definition, party) is a lead, not a cause.',
    reference: PROJECT,
  },
  {
    term: 'split',
    aliases: ['decomposition', 'additive split', 'decompose'],
    short: 'how much of a gap is total, how much is share',
    what: 'ln(ratio of a part) = ln(ratio of casualties) + ln(ratio of shares), exactly, for two sources.',
    unit: 'natural logarithms; they add up',
    read: 'A component near 0 is agreed on. Components of opposite sign hide each other: the gap in the part is what is left.',
    reference: 'after Kitagawa 1955, Journal of the American Statistical Association 50, 1168',
  },
  {
    term: 'split in counts',
    aliases: ['logarithmic mean', 'LMDI', 'counts of a split'],
    short: 'the same split in heads, nothing left over',
    what: 'Each logarithm times L(a, b) = (a - b) / ln(a / b), the logarithmic mean of the two counts.',
    unit: 'heads; they add up to the difference',
    read: 'Says how many of the extra dead come from a larger toll, and how many from a larger share of it.',
    reference: 'Ang 2005, Energy Policy 33, 867',
  },
  {
    term: 'variance shares',
    aliases: ['scatter-split', 'variance share'],
    short: 'where the scatter of many sources comes from',
    what: 'Var(ln part) = Cov(ln part, ln casualties) + Cov(ln part, ln share), each over the variance.',
    unit: 'per cent; they add up to 100',
    read: 'One can exceed 100 % when the other works against it. With two sources they are the parts of the split.',
    reference: 'Klenow and Rodriguez-Clare 1997, NBER Macroeconomics Annual 12, 73',
  },
  {
    term: 'influence on a range',
    aliases: ['moves-range', 'influenceOf'],
    short: 'what leaving one source out does to a range',
    what: 'Ends and median of the range of all over those of the range without the source.',
    unit: 'fold',
    read: 'A range that hangs on one source is that source’s range. Computed before the accounting bounds.',
    reference: PROJECT,
  },
  {
    term: 'reconciling bias',
    aliases: ['bias-to-agree'],
    short: 'bias that would bring a source into line',
    what: 'Its best over the median of the others’ consensus (all-err); the least bias is where its interval just touches the consensus range.',
    unit: 'fold',
    read: 'It says how wrong a source would have to be for the rest to be right, not that it is wrong.',
    reference: PROJECT,
  },
  {
    term: 'standing',
    aliases: ['stands apart', 'standingsOf'],
    short: 'how far a source lies from the mean, as a fold',
    what: 'exp of its degree of equivalence on ln(1 + x), with the interval from the stated precision and with the between-source spread added.',
    unit: 'fold (1 = the mean)',
    read: 'Apart by the stated precision but not with the spread: no more apart than sources of this kind are.',
    reference: 'Koepke, Lafarge, Possolo and Toman 2017, Metrologia 54, S34',
  },
  {
    term: 'wounded per killed',
    aliases: ['unusual-ratio', 'killed:wounded', 'wounded to killed ratio', 'WIA:KIA'],
    short: 'wounded for each one killed, beside what is published',
    what: 'Best of wounded over best of killed, held against 2 to 13, the range that a review of fighting in wars states.',
    unit: 'ratio',
    read: 'Outside is unusual, not impossible: below 1 has been seen where the wounded are not evacuated or people cannot defend themselves. It can also mean that casualties were read as dead.',
    reference: COUPLAND,
  },
  {
    term: 'house effect',
    aliases: ['house effects', 'houses', 'bias of a source'],
    short: 'how high or low a source runs against the others',
    what: 'exp(b_s) of the model ln(1 + x) = topic + b_s + error, both variances by REML, drawn towards 1 where few topics are shared.',
    unit: 'fold (1 = like the average source)',
    read: 'Relative to the other sources, never to the truth: where all err alike, no archive shows it. Mind the number of shared topics beside it.',
    reference: 'Robinson 1991, Statistical Science 6, 15',
  },
  {
    term: 'robust house effect',
    aliases: ['robust'],
    short: 'median ratio to the median of the others',
    what: 'Median over shared topics of the source’s ln(1 + x) less the median of the others, with the order-statistic interval of the sign test.',
    unit: 'fold',
    read: 'One wild topic does not move it. Without an interval, too few topics are shared (5 are needed at 90 %).',
    reference: 'Hollander, Wolfe and Chicken 2014, Nonparametric Statistical Methods, 3.6',
  },
  {
    term: 'circular evidence',
    aliases: ['circular', 'copies', 'copy'],
    short: 'always the same number as another source',
    what: 'Equal to another source on every topic both speak of, at least three times.',
    unit: 'names of sources',
    read: 'Perhaps one voice under two names. A backtest counts it as one.',
    reference: PROJECT,
  },
];

/** The codes of findings that have no other term: what each sentence asserts, and by which rule. */
export const FINDING_TERMS: readonly Term[] = [
  finding(
    'share-not-total',
    'totals nearly agree, the share of the part does not',
    'Casualties at most 1.22-fold apart, the part further: the disagreement is how many of them died (or were wounded).',
  ),
  finding(
    'total-not-share',
    'shares nearly agree, the totals do not',
    'The share of the part at most 1.22-fold apart, casualties further.',
  ),
  finding(
    'total-against-share',
    'totals and shares differ, in opposite directions',
    'Both more than 1.22-fold apart and of opposite sign: the gap in the part is what is left of two larger ones.',
  ),
  finding(
    'total-and-share',
    'totals and shares differ in the same direction',
    'Both more than 1.22-fold apart; the per cent is the share’s part of the log ratio.',
  ),
  finding(
    'apart',
    'highest and lowest exclude each other',
    'More than 1.22-fold apart, and their intervals do not overlap.',
  ),
  finding(
    'differ',
    'highest and lowest differ inside their intervals',
    'More than 1.22-fold apart, and their intervals overlap: neither rules the other out.',
  ),
  finding(
    'nearly-agree',
    'no further apart than rounding can make',
    'At most 1.22-fold apart: two numbers each read to a tenth can lie 1.1 / 0.9 apart.',
  ),
  finding(
    'same-figure',
    'all sources give one figure',
    'Highest and lowest best are the same number.',
  ),
  finding(
    'zero',
    'no ratio, as one number is zero',
    'A ratio to zero does not exist. No gap is wider than one from zero up: it stands first, and --fail-above fails on it.',
  ),
  finding(
    'recent-only',
    'how far apart the recent figures alone lie',
    'The fold over figures no older than the staleness limit, where older ones stand among them.',
  ),
  finding(
    'bound-contradicted',
    'figures that lie wholly beyond a bound',
    'A source’s "at least" or "at most" that other whole intervals lie beyond, and that growth between the dates does not explain.',
  ),
  finding(
    'revised',
    'a source that raised its own figure',
    'First to last dated value of one source; its past is not scored against others.',
    ['revised-too'],
  ),
  finding(
    'dates-may-explain',
    'the higher figure is also the newer',
    'Growth between the two dates goes in the direction of the difference; how much of it is not known.',
  ),
  finding(
    'dates-do-not-explain',
    'the higher figure is the older',
    'A cumulative count cannot fall, so time does not explain the difference.',
  ),
  finding(
    'not-compared',
    'claims kept out of the comparison, and why',
    'A count by reason of the claims that no ratio was made with.',
  ),
  finding(
    'nothing-to-compare',
    'no measure is given by two sources',
    'Every measure has one source at most.',
  ),
];

function finding(term: string, short: string, what: string, aliases: readonly string[] = []): Term {
  return {
    term,
    aliases,
    short,
    what,
    unit: 'a sentence with its numbers',
    read: 'It asserts what was computed and no more; every number in it stands unrounded in its values.',
    reference: PROJECT,
  };
}
