import type { Hedges } from '../claim/quantity.ts';
import { DEFAULT_LEVEL } from '../range/level.ts';
import type { Assumption } from '../range/range.ts';
import type { Bounds, ReconcileOptions } from '../reconciliation.ts';
import { bytesOf, textOf } from './bytes.ts';
import { AS_FOUND, type Reading } from './reading.ts';

/** What comes in: the text of a file or of what was pasted. */
export interface NewInput {
  readonly name: string;
  readonly text: string;
  /**
   * The bytes in base64 where they are no clean text: another encoding may still be declared. Gone with the first edit, from which
   * on the text is what is read.
   */
  readonly bytes?: string;
}

/** One input as its text: the truth that every edit changes and everything else is computed from. */
export interface InputText extends NewInput {
  /** Unique in a session: problems and claim ids name it. */
  readonly name: string;
  /** What was declared of it. */
  readonly reading: Reading;
}

/** What the analyst may choose: the flags of `dissensus reconcile` under their own names. */
export interface Settings {
  readonly level: number;
  /** ISO day; null is the latest claim. */
  readonly asOf: string | null;
  readonly hedges: Hedges;
  /** Some of the assumptions, in the order of reports; null for all of them. */
  readonly assume: readonly Assumption[] | null;
  /** Whether ranges keep killed, wounded <= casualties <= deployed. */
  readonly bounds: Bounds;
  /** Of the half-normal prior of the spread between sources; null is that of `reconcile`. */
  readonly priorScale: number | null;
  /** Days at the reference date beyond which claims are set aside; null for any age. */
  readonly maxAge: number | null;
  /** Identities of the analyst's own: `lethality = killed / casualties`. */
  readonly identities: readonly string[];
}

/** The bounds of what the command line takes as `--prior-scale`. */
export const PRIOR_SCALES = { least: 0.01, most: 10 } as const;

/** The bounds of what it takes as `--max-age`. */
export const MAX_AGES = { least: 0, most: 366_000 } as const;

/** Sources and rows kept out of every range, each with the note that says why. */
export interface Exclusions {
  /** Origin -> note. */
  readonly sources: Readonly<Record<string, string>>;
  /** `FILE:LINE` -> note. */
  readonly rows: Readonly<Record<string, string>>;
}

/** All that the page knows: what a link or a saved file holds, and what undo goes back to. */
export interface Session {
  readonly files: readonly InputText[];
  readonly settings: Settings;
  readonly excluded: Exclusions;
}

export const DEFAULT_SETTINGS: Settings = {
  level: DEFAULT_LEVEL,
  asOf: null,
  hedges: 'default',
  assume: null,
  bounds: 'held',
  priorScale: null,
  maxAge: null,
  identities: [],
};

export const EMPTY_SESSION: Session = {
  files: [],
  settings: DEFAULT_SETTINGS,
  excluded: { sources: {}, rows: {} },
};

/** The note of an exclusion until the analyst writes a better one: an exclusion without a reason is not kept anywhere. */
export const DEFAULT_NOTE = 'excluded by the analyst';

/** The key of a row among the exclusions. */
export function rowKey(file: string, line: number): string {
  return `${file}:${line}`;
}

/** Adds inputs, read as declared; a name that is taken gets a number, so that every problem has one place. */
export function withFiles(
  session: Session,
  added: readonly NewInput[],
  reading: Reading = AS_FOUND,
): Session {
  const files = [...session.files];
  for (const { name, ...input } of added) {
    const taken = new Set(files.map((file) => file.name));
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = numbered(name, count);
    files.push({ ...input, name: unique, reading });
  }
  return { ...session, files };
}

/** `toll.csv` and 2 are `toll (2).csv`. */
function numbered(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`;
}

/** Takes an input away, with the exclusions of its rows. */
export function withoutFile(session: Session, name: string): Session {
  const rows = Object.entries(session.excluded.rows).filter(([key]) => fileOf(key) !== name);
  return {
    ...session,
    files: session.files.filter((file) => file.name !== name),
    excluded: { ...session.excluded, rows: Object.fromEntries(rows) },
  };
}

/**
 * Replaces the text of an input. An edit inside a cell may add or take away lines: exclusions of the rows below move with them.
 */
export function withText(
  session: Session,
  name: string,
  text: string,
  moved: { readonly after: number; readonly by: number },
): Session {
  const files = session.files.map((file) =>
    file.name === name ? { name, text, reading: file.reading } : file,
  );
  if (moved.by === 0) return { ...session, files };
  const rows = Object.entries(session.excluded.rows).map(([key, note]): [string, string] => {
    const line = Number(key.slice(key.lastIndexOf(':') + 1));
    return fileOf(key) === name && line > moved.after
      ? [rowKey(name, line + moved.by), note]
      : [key, note];
  });
  return { ...session, files, excluded: { ...session.excluded, rows: Object.fromEntries(rows) } };
}

/** Excludes a source or a row with a note, or takes it in again with `null`. */
export function withExclusion(
  session: Session,
  kind: keyof Exclusions,
  key: string,
  note: string | null,
): Session {
  const kept = Object.entries(session.excluded[kind]).filter(([each]) => each !== key);
  const entries = note === null ? kept : [...kept, [key, note.trim() || DEFAULT_NOTE]];
  return { ...session, excluded: { ...session.excluded, [kind]: Object.fromEntries(entries) } };
}

/** What is chosen at the side, as the options of the library. */
export function optionsOf(settings: Settings): ReconcileOptions {
  const { level, asOf, hedges, assume, bounds, priorScale, maxAge, identities } = settings;
  return {
    level,
    asOf,
    hedges,
    bounds,
    identities,
    ...(priorScale === null ? {} : { priorScale }),
    ...(maxAge === null ? {} : { maxAge }),
    ...(assume === null ? {} : { assume }),
  };
}

/** Declares how an input is read. Where its bytes are at hand, another encoding gives another text. */
export function withReading(session: Session, name: string, changed: Partial<Reading>): Session {
  const files = session.files.map((file) => {
    if (file.name !== name) return file;
    const reading = { ...file.reading, ...changed };
    if (file.bytes === undefined || reading.encoding === file.reading.encoding) {
      return { ...file, reading };
    }
    return { ...file, reading, text: textOf(bytesOf(file.bytes), reading.encoding) };
  });
  return { ...session, files };
}

/** The assumption whose ranges are shown first: the headline where it is asked for. */
export function assumptionInView({ assume }: Settings): Assumption {
  const [first = 'next-source'] = assume ?? [];
  return assume?.includes('next-source') === false ? first : 'next-source';
}

export function withSettings(session: Session, changed: Partial<Settings>): Session {
  return { ...session, settings: { ...session.settings, ...changed } };
}

function fileOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}
