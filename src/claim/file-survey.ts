import { tidyName, trimmed } from './cell-text.ts';
import { DateVotes, knownDate } from './date-column.ts';
import { LookAlikes } from './look-alikes.ts';
import { Origins } from './origins.ts';
import type { Reporter } from './reporter.ts';
import { RowMemory } from './row-memory.ts';
import { RowNames, reportRepeated } from './row-names.ts';
import type { DateDecision, RowTable } from './row-table.ts';
import { textAt } from './row-words.ts';

/** Looks at every row for what only the whole file can settle, before its topics are read apart. */
export class FileSurvey {
  readonly #table: RowTable;
  readonly #reporter: Reporter;
  readonly #memory: RowMemory;
  readonly #names: RowNames = new RowNames();
  readonly #origins: Origins;
  readonly #topics: LookAlikes;
  /** The columns of dates whose order is not declared. */
  readonly #dates: readonly {
    readonly at: number;
    readonly name: string;
    readonly votes: DateVotes;
  }[];

  constructor(table: RowTable, reporter: Reporter) {
    const { plan, header } = table;
    this.#table = table;
    this.#reporter = reporter;
    this.#memory = new RowMemory(table.sources);
    this.#origins = new Origins(this.#memory, header.names[plan.at.source] ?? '', reporter);
    this.#topics = new LookAlikes('topic', header.names[plan.topic[0] ?? -1] ?? '', reporter);
    const declared = table.dates ?? plan.layout.dates ?? null;
    const columns = [plan.at.as_of, plan.at.published, plan.at.from].filter((at) => at >= 0);
    this.#dates =
      declared === null
        ? [...new Set(columns)].map((at) => {
            const name = header.names[at] ?? '';
            return { at, name, votes: new DateVotes(name) };
          })
        : [];
  }

  /** A name of a topic that was not met before. */
  topic(name: string, line: number): void {
    this.#topics.add(name, line);
  }

  /** Looks at a row; false where it is the same row again and does not count. */
  row(record: readonly string[], line: number): boolean {
    const { plan, header } = this.#table;
    if (plan.id >= 0) {
      const id = trimmed(record[plan.id]);
      const earlier = this.#names.add(id, line);
      if (earlier !== null) {
        reportRepeated(header.names[plan.id] ?? 'id', id, line, earlier, this.#reporter);
        return false;
      }
    }
    const source = record[plan.at.source] ?? '';
    const origin = plan.at.origin < 0 ? '' : tidyName(textAt(record, plan.at.origin));
    if (source.trim() !== '') {
      if (origin === '') this.#origins.of(source, line);
      else this.#origins.given(origin, line, header.names[plan.at.origin] ?? 'origin');
    }
    for (const { at, votes } of this.#dates) {
      const cell = trimmed(record[at]);
      const read = cell === '' ? null : knownDate(cell, this.#memory);
      if (read?.kind === 'slashed') votes.take(read.dayFirst, read.monthFirst, cell, line);
    }
    return true;
  }

  /** How the dates of each column are read, once the file has ended. */
  decide(): Readonly<Record<string, DateDecision>> {
    return Object.fromEntries(
      this.#dates.map(({ name, votes }) => [name, votes.decide(this.#reporter)?.order ?? 'none']),
    );
  }
}
