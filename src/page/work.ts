import type { Claim } from '../claim/claim.ts';
import { withoutDuplicates } from '../claim/duplicates.ts';
import type { Problem } from '../claim/problem.ts';
import { readClaims, type ClaimsFileRead } from '../claim/read-claims.ts';
import { countOf } from '../divergence/finding/words.ts';
import type { Reconciliation } from '../reconciliation.ts';
import { TopicWise } from './by-topic.ts';
import { readSheet } from './read-sheet.ts';
import { rowKey, type InputText, type Session, type Settings } from './session.ts';
import type { Sheet } from './sheet.ts';

/** One voice of a session: what the analyst takes in or leaves out with one click. */
export interface Voice {
  readonly origin: string;
  /** The names it goes by, the first as the file first gives it. */
  readonly names: readonly string[];
  /** How many claims it makes. */
  readonly claims: number;
  /** Whether any of its claims is in use. */
  readonly used: boolean;
}

/** All that is shown of a session. */
export interface Work {
  readonly result: Reconciliation;
  readonly sheets: readonly Sheet[];
  readonly voices: readonly Voice[];
}

/** Where the work stands, in words; where it can be told, also the part that is done. */
export type Said = (stage: string, done?: number) => void;

interface Read {
  readonly key: string;
  readonly read: ClaimsFileRead;
  readonly sheet: Sheet;
}

/** Computes what a session comes to, as the command line would; inputs that did not change are not read again. */
export class Workbench {
  #reads = new Map<string, Read>();
  readonly #topics = new TopicWise();

  async work(session: Session, said: Said = () => undefined): Promise<Work> {
    const reads = new Map<string, Read>();
    for (const file of session.files) {
      const key = keyOf(file, session.settings);
      let read = this.#reads.get(file.name);
      if (read?.key !== key) {
        said(`Reading ${file.name}`);
        read = { key, ...(await readInput(file, session.settings)) };
      }
      reads.set(file.name, read);
    }
    this.#reads = reads;
    const { claims, problems } = together([...reads.values()].map(({ read }) => read));
    const marked = claims.map((claim) => withExclusionOf(claim, session));
    const { level, asOf, hedges, assume } = session.settings;
    const options = {
      level,
      asOf,
      hedges,
      ...(assume === null ? {} : { assume: [assume] }),
      problems,
    };
    const result = this.#topics.reconcile(marked, options, (done, of) => {
      said(`Comparing ${countOf(claims.length, 'claim')}`, done / of);
    });
    return {
      result,
      sheets: [...reads.values()].map(({ sheet }) => sheet),
      voices: voicesOf(marked),
    };
  }
}

/** What a reading hangs on. */
function keyOf({ text }: InputText, { hedges, dates, decimal }: Settings): string {
  return [hedges, dates ?? '', decimal ?? '', text].join('\0');
}

async function readInput(
  { name, text }: InputText,
  { hedges, dates, decimal }: Settings,
): Promise<{ read: ClaimsFileRead; sheet: Sheet }> {
  const read = await readClaims(text, {
    file: name,
    hedges,
    ...(dates === null ? {} : { dates }),
    ...(decimal === null ? {} : { decimal }),
  });
  return { read, sheet: await readSheet(name, text) };
}

/** Claims and problems of all inputs; of several, duplicates across them are found, as the command line finds them. */
function together(reads: readonly ClaimsFileRead[]): {
  claims: readonly Claim[];
  problems: readonly Problem[];
} {
  const claims = reads.flatMap((read) => read.claims);
  const problems = reads.flatMap((read) => read.problems);
  if (reads.length < 2) return { claims, problems };
  const distinct = withoutDuplicates(claims);
  return { claims: distinct.claims, problems: [...problems, ...distinct.problems] };
}

/** A claim with the exclusion that the analyst put on its source or row; one that the file excludes stays as it is. */
function withExclusionOf(claim: Claim, { excluded }: Session): Claim {
  if (claim.status === 'excluded') return claim;
  const note =
    ownNote(excluded.rows, rowKey(claim.file ?? '', claim.line ?? 0)) ??
    ownNote(excluded.sources, claim.origin);
  if (note === null) return claim;
  return {
    ...claim,
    status: 'excluded',
    note: claim.note === null ? note : `${note}; ${claim.note}`,
  };
}

/** A source may be called `constructor`. */
function ownNote(notes: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(notes, key) ? (notes[key] ?? null) : null;
}

function voicesOf(claims: readonly Claim[]): readonly Voice[] {
  const voices = new Map<string, { names: Set<string>; claims: number; used: boolean }>();
  for (const { origin, source, status } of claims) {
    const voice = voices.get(origin) ?? { names: new Set(), claims: 0, used: false };
    voice.names.add(source);
    voice.claims += 1;
    voice.used ||= status === 'active';
    voices.set(origin, voice);
  }
  return [...voices].map(([origin, { names, claims: count, used }]) => ({
    origin,
    names: [...names],
    claims: count,
    used,
  }));
}
