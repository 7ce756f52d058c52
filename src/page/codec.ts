import { isIsoDay } from '../claim/dates.ts';
import { HEDGES } from '../claim/quantity.ts';
import { isLevel } from '../range/level.ts';
import { ASSUMPTIONS } from '../range/range.ts';
import { BOUNDS } from '../reconciliation.ts';
import { readingOf } from './reading.ts';
import {
  DEFAULT_SETTINGS,
  MAX_AGES,
  PRIOR_SCALES,
  type Exclusions,
  type NewInput,
  type Session,
} from './session.ts';

/** Raised when the layout of a saved session changes its meaning. */
const FORMAT = 'dissensus-session-2';

/** The first one declared dates and decimals once for all files; it is still opened. */
const FIRST_FORMAT = 'dissensus-session-1';

/**
 * The longest address that is offered: browsers take 2 MB, chat programs and mail cut far earlier, and 32 kB still hold some
 * 1,000 claims.
 */
export const LONGEST_FRAGMENT = 32_000;

/** A session as a file: JSON, readable and diffable. */
export function sessionText(session: Session): string {
  return `${JSON.stringify({ format: FORMAT, ...session }, null, 2)}\n`;
}

/** A session from what `sessionText` wrote; null where the text is anything else. Nothing in it is trusted. */
export function readSession(text: string): Session | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(data)) return null;
  const { format, files, settings, excluded } = data;
  if (format !== FORMAT && format !== FIRST_FORMAT) return null;
  if (!Array.isArray(files) || !files.every(isInput)) return null;
  return {
    files: files.map(({ name, text, bytes, reading }) => ({
      name,
      text,
      ...(typeof bytes === 'string' ? { bytes } : {}),
      reading: readingOf(format === FORMAT ? reading : settings),
    })),
    settings: settingsOf(isObject(settings) ? settings : {}),
    excluded: {
      sources: notesOf(isObject(excluded) ? excluded['sources'] : null),
      rows: notesOf(isObject(excluded) ? excluded['rows'] : null),
    },
  };
}

/** A session as the fragment of an address: deflated JSON in base64url. It never leaves the browser with a request. */
export async function toFragment(session: Session): Promise<string> {
  const packed = await piped(
    new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...session })),
    'pack',
  );
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return `s=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The session of a fragment, with or without its `#`; null where it holds none or a damaged one. */
export async function fromFragment(fragment: string): Promise<Session | null> {
  const match = /^#?s=([\w-]+)$/.exec(fragment);
  if (match?.[1] === undefined) return null;
  try {
    const binary = atob(match[1].replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return readSession(new TextDecoder().decode(await piped(bytes, 'unpack')));
  } catch {
    return null;
  }
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  way: 'pack' | 'unpack',
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream();
  const through =
    way === 'pack'
      ? stream.pipeThrough(new CompressionStream('deflate-raw'))
      : stream.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(through).arrayBuffer());
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInput(value: unknown): value is NewInput & { readonly reading?: unknown } {
  return isObject(value) && typeof value['name'] === 'string' && typeof value['text'] === 'string';
}

function notesOf(value: unknown): Exclusions['sources'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** Those of a list, in the order of reports; null for all of them, or none. Until 0.2.0 it was one name, or all. */
function assumptionsOf(given: unknown): Session['settings']['assume'] {
  const named: readonly unknown[] = Array.isArray(given) ? given : [given];
  const known = ASSUMPTIONS.filter((each) => named.includes(each));
  return known.length === 0 || known.length === ASSUMPTIONS.length ? null : known;
}

function within(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

/** What is no setting of ours falls back to the default. */
function settingsOf(given: Record<string, unknown>): Session['settings'] {
  const { level, asOf, priorScale, maxAge, identities } = given;
  const among = <T>(value: unknown, allowed: readonly T[], fallback: T): T =>
    allowed.find((each) => each === value) ?? fallback;
  return {
    level: typeof level === 'number' && isLevel(level) ? level : DEFAULT_SETTINGS.level,
    asOf: typeof asOf === 'string' && isIsoDay(asOf) ? asOf : null,
    hedges: among(given['hedges'], HEDGES, 'default'),
    assume: assumptionsOf(given['assume']),
    bounds: among(given['bounds'], BOUNDS, 'held'),
    priorScale: within(priorScale, PRIOR_SCALES),
    maxAge: within(maxAge, MAX_AGES),
    identities: Array.isArray(identities)
      ? identities.filter((each): each is string => typeof each === 'string')
      : [],
  };
}
