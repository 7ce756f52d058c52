import { dateInWords } from '../../claim/date-words.ts';
import { formatCount, formatShare } from '../../claim/format-number.ts';
import type { ReconcileOptions, Reconciliation } from '../../reconciliation.ts';
import { DEFAULT_PRIOR } from '../../range/bayes-prior.ts';
import { countProblems, placeOf } from '../problems-text.ts';
import { fileNames, problemsNamed } from '../short-files.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { htmlTable } from './table-html.ts';

/** One file that went into a report. */
export interface InputFile {
  /** Its name, without the folders of the machine it was read on. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** How many claims were read from it. */
  readonly claims: number;
}

/** What it takes to repeat a report. */
export interface Repeat {
  readonly inputs?: readonly InputFile[];
  /** Version of the software. */
  readonly version?: string;
  /** The command that made the report. */
  readonly command?: string;
  /** What the result was reconciled under; the defaults at the result's level and hedges when left out. */
  readonly reconciled?: ReconcileOptions;
}

/** Hardly anybody reads more; the command line lists every one. */
const MOST_PROBLEMS = 100;

/** Every problem of the input, located. */
export function problemsHtml(result: Reconciliation): string {
  const problems = problemsNamed(result.problems, fileNames(result));
  const table = htmlTable({
    title: 'Problems, and how to mend them',
    columns: [
      { label: 'where', kind: 'name' },
      { label: 'what', kind: 'words', silent: true },
      { label: 'expected', kind: 'words' },
      { label: 'to mend it', kind: 'words' },
    ],
    groups: (['error', 'warning', 'notice'] as const).flatMap((severity) => {
      const rows = problems
        .filter((problem) => problem.severity === severity)
        .map((problem) => ({
          cells: [
            textHtml(placeOf(problem)),
            `${textHtml(problem.message)}<span class="under">${escapeHtml(problem.code)}</span>`,
            textHtml(problem.expected),
            textHtml(problem.fix),
          ],
        }));
      return rows.length === 0 ? [] : [{ head: HEADS[severity], rows }];
    }),
    most: MOST_PROBLEMS,
    elsewhere: 'All of them: dissensus check FILE…',
  });
  if (table === '') return '';
  return [
    '<section aria-labelledby="problems">',
    '<h2 id="problems">Problems in the input</h2>',
    `<p>${countProblems(problems)}.</p>`,
    table,
    '</section>',
  ].join('\n');
}

const HEADS = {
  error: 'Errors <span class="soft">kept out of every number</span>',
  warning: 'Warnings <span class="soft">used with care</span>',
  notice: 'Notices <span class="soft">said, and used</span>',
} as const;

/** What was done, with what, and how to do it again. */
export function methodHtml(result: Reconciliation, repeat: Repeat): string {
  const { inputs = [], version, command, reconciled = {} } = repeat;
  const { assume, bounds, maxAge, priorScale, identities = [] } = reconciled;
  const facts: (readonly [string, string])[] = [
    ['Software', version === undefined ? 'dissensus' : `dissensus ${version}`],
    ...(command === undefined ? [] : [['Command', command] as const]),
    ['Level of every range', formatShare(result.level)],
    ['Hedge words read at the width', result.hedges],
    ['Reference date', result.asOf === null ? 'none: undated' : dateInWords(result.asOf)],
    ...(maxAge == null
      ? []
      : [['Oldest claim compared', `${formatCount(maxAge)} days before that`] as const]),
    [
      'Accounting bounds',
      bounds === 'free'
        ? 'not imposed: each measure for itself'
        : 'imposed: killed, wounded ≤ casualties ≤ deployed',
    ],
    ['Prior scale of the spread', String(priorScale ?? DEFAULT_PRIOR.scale)],
    ...(assume === undefined ? [] : [['Assumptions shown', assume.join(', ')] as const]),
    ...(identities.length === 0 ? [] : [['Identities added', identities.join('; ')] as const]),
  ];
  const list = facts.map(([name, value]) => {
    const text = textHtml(value);
    const html = name === 'Command' ? `<code>${text}</code>` : text;
    return `<div><dt>${escapeHtml(name)}</dt><dd>${html}</dd></div>`;
  });
  const files = htmlTable({
    title: 'The files that went in',
    columns: [
      { label: 'file', kind: 'name' },
      { label: 'claims', kind: 'number' },
      { label: 'SHA-256', kind: 'words' },
    ],
    groups: [
      {
        rows: inputs.map(({ file, claims, sha256 }) => ({
          cells: [textHtml(file), formatCount(claims), `<code>${escapeHtml(sha256)}</code>`],
        })),
      },
    ],
  });
  return [
    '<section aria-labelledby="method">',
    '<h2 id="method">Method, and how to repeat it</h2>',
    ...METHOD,
    `<dl class="facts">${list.join('')}</dl>`,
    files,
    '</section>',
  ]
    .filter((each) => each !== '')
    .join('\n');
}

const METHOD: readonly string[] = [
  '<p>Each number is read from its words by one table of hedges: the width of “around”, “nearly” and the like is what readers took them to mean in a survey (Ferson et al. 2015, <cite>International Journal of Approximate Reasoning</cite> 57, 19–39). One origin counts once, whoever repeats it. What follows from stated numbers by casualties = killed + wounded is derived, and says so.</p>',
  '<p>Ranges are computed on ln(1 + x), with a two-piece normal through low, best and high. “Each errs” and “a further source” are a Bayesian random-effects model with a half-normal prior of scale 0.5 on the spread between sources; a one-sided claim enters it as a bound. “One is right” is a linear opinion pool, “all are right” a common effect. Q, I² and tau (REML) are those of meta-analysis.</p>',
  '<p>This page does not tell which source is right, why a source says what it says, or what nobody counted. The same files, options and version give the same page, byte for byte.</p>',
];
