import type { Claim } from './claim.ts';
import { reportDamage } from './damage.ts';
import { distinctOver, repeatedProblem } from './duplicates.ts';
import { finishClaims } from './finish-claims.ts';
import type { Problem } from './problem.ts';
import { Reporter } from './reporter.ts';
import { RowMemory } from './row-memory.ts';
import type { RowTable, Settled } from './row-table.ts';
import { RowReader } from './row.ts';

/** Rows of one topic that stand in one table, with the line of each. */
export interface TopicRun {
  /** Which of the tables. */
  readonly table: number;
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** What the rows of one topic give. */
export interface TopicRead {
  readonly claims: readonly Claim[];
  /** In the order of the rows. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the rows of one topic after the other.
 *
 * With what their files settled (`settled`, one for each table) the claims and problems are those of the whole files, located by
 * file and line. Without, every topic stands for itself: claims and problems know no file, their line is the place of the row among
 * those of the topic (1, 2, 3…), and nothing in them depends on what else the files hold.
 */
export class TopicReader {
  readonly #tables: readonly RowTable[];
  readonly #memories: readonly RowMemory[];
  readonly #located: boolean;
  readonly #settled: readonly Settled[] | null;

  /** `located` names rows by file and line also where nothing was settled. */
  constructor(tables: readonly RowTable[], settled: readonly Settled[] | null, located: boolean) {
    this.#tables = tables;
    this.#memories = tables.map(({ sources }) => new RowMemory(sources));
    this.#settled = settled;
    this.#located = located;
  }

  /** The claims and problems of one topic, of all its runs in the order of the files. */
  read(runs: readonly TopicRun[]): TopicRead {
    const claims: Claim[] = [];
    const problems: Problem[] = [];
    let before = 0;
    for (const run of runs) {
      const read = this.#readRun(run, before);
      before += run.records.length;
      for (const claim of read.claims) claims.push(claim);
      for (const problem of read.problems) problems.push(problem);
    }
    if (runs.length < 2) return { claims, problems };
    return this.#acrossFiles(runs, claims, problems);
  }

  #readRun({ table, records, lines }: TopicRun, before: number): TopicRead {
    const about = this.#tables[table];
    const memory = this.#memories[table];
    if (about === undefined || memory === undefined) throw new RangeError(`no table ${table}`);
    const settled = this.#settled?.[table] ?? null;
    const file = this.#located ? about.file : null;
    const reporter = new Reporter(file, this.#located ? 'line' : 'row');
    const reader = new RowReader(about.plan, about.header, {
      file,
      base: about.base,
      hedges: about.hedges,
      dates: about.dates,
      decimal: about.decimal,
      sources: about.sources,
      reporter,
      memory,
      apart: { idPrefix: this.#located ? `${about.base}:` : '#', settled },
    });
    records.forEach((record, at) => {
      const line = this.#located ? (lines[at] ?? 0) : before + at + 1;
      if (!this.#located) reportDamage(record, line, about.header.names, about.encoding, reporter);
      reader.read(record, line);
    });
    const { claims } = finishClaims(reader, reporter, settled ?? 'topic');
    return { claims, problems: reporter.sorted() };
  }

  /** A claim that stands in two files counts once. */
  #acrossFiles(
    runs: readonly TopicRun[],
    claims: readonly Claim[],
    problems: readonly Problem[],
  ): TopicRead {
    if (this.#located) {
      const { claims: kept, repeats } = distinctOver(claims, false);
      return {
        claims: kept,
        problems: [
          ...problems,
          ...repeats.map((each) => repeatedProblem(each.claim, each.earlier)),
        ],
      };
    }
    // Rows that know no file are told apart by the table they came from.
    const ends: number[] = [];
    for (const run of runs) ends.push((ends.at(-1) ?? 0) + run.records.length);
    const fileOf = (line: number | null): string =>
      String(ends.findIndex((end) => (line ?? 0) <= end));
    const named = claims.map((claim) => ({ ...claim, file: fileOf(claim.line) }));
    const { claims: kept, repeats } = distinctOver(named, false);
    return {
      claims: kept.map((claim) => ({ ...claim, file: null })),
      problems: [
        ...problems,
        ...repeats.map(({ claim, earlier }) =>
          repeatedProblem({ ...claim, file: null }, { ...earlier, file: null }, 'row'),
        ),
      ],
    };
  }
}
