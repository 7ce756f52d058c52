import type { Claim } from '../claim/claim.ts';
import { withoutDuplicates } from '../claim/duplicates.ts';
import { layoutFromJson, type LayoutDeclaration } from '../claim/layout-json.ts';
import type { Problem } from '../claim/problem.ts';
import { readClaims, type ClaimsFileRead, type ReadOptions } from '../claim/read-claims.ts';
import { countOf } from '../divergence/finding/words.ts';
import type { Reconciliation } from '../reconciliation.ts';
import { bytesOf } from './bytes.ts';
import { TopicWise } from './by-topic.ts';
import { Foresight } from './foresight.ts';
import { ALONE, type Hands } from './hands.ts';
import { readSheet } from './read-sheet.ts';
import { isDeclaration, type Reading } from './reading.ts';
import { SameClaims } from './same-claims.ts';
import { optionsOf, rowKey, type InputText, type Session, type Settings } from './session.ts';
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

/** What is told while a session is worked at. */
export interface WorkListener {
  /** Where the work stands, in words; where it can be told, also the part that is done. */
  readonly said?: (stage: string, done?: number) => void;
  /** The topic in view, before the others are done. */
  readonly first?: (result: Reconciliation) => void;
  /** Every other topic that was computed, as soon as it is done. */
  readonly other?: (result: Reconciliation) => void;
}

interface Read {
  readonly file: InputText;
  readonly hedges: Settings['hedges'];
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  readonly sheet: Sheet;
}

/** Computes what a session comes to, as the command line would; inputs that did not change are not read again. */
export class Workbench {
  #reads = new Map<string, Read>();
  /** By file: an input that was taken out may come back. */
  readonly #objects = new Map<string, SameClaims>();
  readonly #topics = new TopicWise();
  readonly #hands: Hands;
  /** Claims as they were excluded last: the same exclusion gives the same object, and no second comparison. */
  readonly #marked = new WeakMap<Claim, Claim>();
  readonly #foresight = new Foresight(this.#topics, (claim, session) =>
    this.#withExclusionOf(claim, session),
  );

  /** @param hands who helps where several topics have to be compared */
  constructor(hands: Hands = ALONE) {
    this.#hands = hands;
  }

  /** @param view the topic in view, which is computed first */
  async work(
    session: Session,
    { said = () => undefined, first, other }: WorkListener = {},
    view: string | null = null,
  ): Promise<Work> {
    const { hedges } = session.settings;
    const reads = new Map<string, Read>();
    for (const file of session.files) {
      let read = this.#reads.get(file.name);
      if (read?.hedges !== hedges || !isSame(read.file, file)) {
        said(`Reading ${file.name}`);
        const anew = await readInput(file, hedges);
        read = { file, hedges, ...anew, claims: this.#objectsOf(file.name).of(anew.claims) };
      }
      reads.set(file.name, read);
    }
    this.#reads = reads;
    const { claims, problems } = together([...reads.values()]);
    const marked = claims.map((claim) => this.#withExclusionOf(claim, session));
    const options = { ...optionsOf(session.settings), problems };
    const listener = {
      said: (done: number, of: number) =>
        said(`Comparing ${countOf(claims.length, 'claim')}`, done / of),
      ...(first === undefined ? {} : { first }),
      ...(other === undefined ? {} : { other }),
    };
    this.#foresight.follow({ session, claims, view });
    return {
      result: await this.#topics.reconcile(marked, options, listener, view, this.#hands),
      sheets: [...reads.values()].map(({ sheet }) => sheet),
      voices: voicesOf(marked),
    };
  }

  /** Computes one topic of what may be asked for next, while nothing else is to be done. @returns whether more may be left */
  foresee(): boolean {
    return this.#foresight.foresee();
  }

  #objectsOf(file: string): SameClaims {
    const known = this.#objects.get(file) ?? new SameClaims();
    this.#objects.set(file, known);
    return known;
  }

  /** A claim with the exclusion that the analyst put on its source or row; one that the file excludes stays as it is. */
  #withExclusionOf(claim: Claim, { excluded }: Session): Claim {
    if (claim.status === 'excluded') return claim;
    const why =
      ownNote(excluded.rows, rowKey(claim.file ?? '', claim.line ?? 0)) ??
      ownNote(excluded.sources, claim.origin);
    if (why === null) return claim;
    const note = claim.note === null ? why : `${why}; ${claim.note}`;
    const before = this.#marked.get(claim);
    if (before?.note === note) return before;
    const marked: Claim = { ...claim, status: 'excluded', note };
    this.#marked.set(claim, marked);
    return marked;
  }
}

/** Whether two inputs are read alike. Sessions come as copies: nothing of them is the same object. */
function isSame(a: InputText, b: InputText): boolean {
  return (
    a.text === b.text &&
    a.bytes === b.bytes &&
    JSON.stringify(a.reading) === JSON.stringify(b.reading)
  );
}

async function readInput(
  { name, text, bytes, reading }: InputText,
  hedges: Settings['hedges'],
): Promise<Pick<Read, 'claims' | 'problems' | 'sheet'>> {
  const sheet = await readSheet(name, text, reading.delimiter);
  const layout = layoutOf(reading, name);
  if (layout.problems.length > 0) return { claims: [], problems: layout.problems, sheet };
  const { claims, problems } = await readClaims(bytes === undefined ? text : bytesOf(bytes), {
    file: name,
    hedges,
    ...layout.option,
    ...readOptionsOf(reading),
  });
  // What is no text has no rows either.
  const isText = !problems.some(({ code }) => code === 'binary-file');
  return { claims, problems, sheet: isText ? sheet : { ...sheet, header: [], rows: [] } };
}

/** The layout that a reading names or declares, or what is wrong with the declaration. */
function layoutOf(
  { layout }: Reading,
  file: string,
): { option: { layout?: string | LayoutDeclaration }; problems: readonly Problem[] } {
  if (layout === null) return { option: {}, problems: [] };
  if (!isDeclaration(layout)) return { option: { layout }, problems: [] };
  const declared = layoutFromJson(layout, file);
  if (declared.layout === null) return { option: {}, problems: declared.problems };
  return { option: { layout: declared.layout }, problems: [] };
}

/** A reading without its layout, as the options of the library. */
function readOptionsOf(reading: Reading): ReadOptions {
  const { map, by, dates, decimal, delimiter, encoding } = reading;
  return {
    ...(Object.keys(map).length === 0 ? {} : { map }),
    ...(by.length === 0 ? {} : { by }),
    ...(dates === null ? {} : { dates }),
    ...(decimal === null ? {} : { decimal }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
  };
}

/** Claims and problems of all inputs; of several, duplicates across them are found, as the command line finds them. */
function together(reads: readonly Pick<ClaimsFileRead, 'claims' | 'problems'>[]): {
  claims: readonly Claim[];
  problems: readonly Problem[];
} {
  const claims = reads.flatMap((read) => read.claims);
  const problems = reads.flatMap((read) => read.problems);
  if (reads.length < 2) return { claims, problems };
  const distinct = withoutDuplicates(claims);
  return { claims: distinct.claims, problems: [...problems, ...distinct.problems] };
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
