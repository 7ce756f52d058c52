import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isIsoDay } from '../claim/dates.ts';
import { ENCODINGS } from '../claim/decode.ts';
import { ASSUMPTIONS, type Assumption } from '../range/range.ts';
import { wrap } from '../report/layout.ts';
import { UsageError } from './exit.ts';

/** One flag of a command: what `parseArgs` needs, and what `--help` prints. */
export interface Flag {
  readonly short?: string;
  /** The placeholder of its value; a flag without one is a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly help: string;
}

/** The flags as given: every value still a string, checked by the functions below. */
export interface Given {
  readonly flags: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly words: readonly string[];
}

/** Flags of every command that reads claims. */
export const READ_FLAGS: Readonly<Record<string, Flag>> = {
  map: { value: 'COLUMN=FIELD', multiple: true, help: 'read this column as that field' },
  layout: { value: 'NAME|FILE.json', help: 'the layout, where the headers do not tell it' },
  by: { value: 'COLUMN,…', help: 'make a topic of each combination of these columns' },
  dates: { value: 'ORDER', help: 'day-first, month-first or iso, for dates like 3/4/2025' },
  decimal: { value: 'MARK', help: '"." or ",", for numbers like 4.700' },
  delimiter: { value: 'MARK', help: 'between cells, where the file does not tell it' },
  encoding: { value: 'NAME', help: `of the bytes: ${ENCODINGS.join(', ')}` },
  hedges: { value: 'WIDTH', help: 'read hedge words narrow, default or wide' },
};

/** Flags of every command that reconciles. */
export const RECONCILE_FLAGS: Readonly<Record<string, Flag>> = {
  ...READ_FLAGS,
  'as-of': { value: 'DATE', help: 'set later claims aside (ISO date; else the latest claim)' },
  'max-age': { value: 'DAYS', help: 'set claims aside that are older at that date' },
  level: { value: 'P', help: 'probability of every range, 0.5 to 0.99 (0.9)' },
  assume: { value: 'NAME,…', help: `show only these: ${ASSUMPTIONS.join(', ')}` },
  bounds: { value: 'HOW', help: 'held: killed, wounded <= casualties <= deployed; or free (held)' },
  'prior-scale': {
    value: 'S',
    help: 'of the half-normal prior of the spread between sources (0.5)',
  },
  topic: { value: 'NAME', multiple: true, help: 'only this topic' },
  identity: {
    value: 'FORMULA',
    multiple: true,
    help: "one of your own, 'lethality = killed / casualties'",
  },
};

/** Where the output goes. */
export const OUTPUT_FLAGS: Readonly<Record<string, Flag>> = {
  output: { short: 'o', value: 'FILE', help: 'write there, whole or not at all' },
};

/** Reads the words of a command line against its flags. Throws UsageError on a flag that is not there. */
export function parseFlags(args: readonly string[], flags: Readonly<Record<string, Flag>>): Given {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, flag] of Object.entries(flags)) {
    options[name] = {
      type: flag.value === undefined ? 'boolean' : 'string',
      ...(flag.short === undefined ? {} : { short: flag.short }),
      ...(flag.multiple === true ? { multiple: true } : {}),
    };
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { flags: values as Given['flags'], words: positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message.split('. ')[0] ?? message);
    const near = nearest(unknown.replace(/^-+/, ''), Object.keys(options));
    throw new UsageError(
      `there is no flag ${unknown}${near === null ? '' : `; did you mean --${near}?`}`,
    );
  }
}

/** A flag's single string, or undefined. */
export function text(given: Given, name: string): string | undefined {
  const value = given.flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** A repeatable flag's strings. */
export function texts(given: Given, name: string): readonly string[] {
  const value = given.flags[name];
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' ? [value] : [];
}

/** A flag's value as one of the names allowed. */
export function oneOf<T extends string>(
  given: Given,
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const value = text(given, name);
  if (value === undefined) return fallback;
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new UsageError(`--${name} takes ${allowed.join(', ')}; not "${value}"`);
  }
  return found;
}

/** A flag's value as a number within bounds. */
export function number(given: Given, name: string, low: number, high: number): number | undefined {
  const value = text(given, name);
  if (value === undefined) return undefined;
  const parsed = value.trim() === '' ? NaN : Number(value);
  if (!(parsed >= low && parsed <= high)) {
    const bounds = high === Infinity ? `${low} or more` : `${low} to ${high}`;
    throw new UsageError(`--${name} takes a number, ${bounds}; not "${value}"`);
  }
  return parsed;
}

/** An ISO day. */
export function isoDay(given: Given, name: string): string | undefined {
  const value = text(given, name);
  if (value === undefined) return undefined;
  if (!isIsoDay(value)) {
    throw new UsageError(`--${name} takes a day as YYYY-MM-DD; not "${value}"`);
  }
  return value;
}

/** The assumptions named in `--assume`, in the order of reports; undefined means all of them. */
export function assumptions(given: Given): readonly Assumption[] | undefined {
  const value = text(given, 'assume');
  if (value === undefined) return undefined;
  const names = value.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!ASSUMPTIONS.some((each) => each === name)) {
      throw new UsageError(`--assume takes ${ASSUMPTIONS.join(', ')}; not "${name}"`);
    }
  }
  return ASSUMPTIONS.filter((each) => names.includes(each));
}

/** The help of one command: usage, what it does, its flags in two columns within 80. */
export function helpText(
  usage: string,
  about: string,
  flags: Readonly<Record<string, Flag>>,
): string {
  const left = Object.entries(flags).map(([name, flag]) => {
    const short = flag.short === undefined ? '' : `-${flag.short}, `;
    return `${short}--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`;
  });
  const width = Math.max(...left.map((each) => each.length));
  const lines = Object.values(flags).flatMap((flag, index) => {
    const front = `  ${(left[index] ?? '').padEnd(width)}  `;
    return wrap(flag.help, front, ' '.repeat(front.length));
  });
  const heads = [wrap(`usage: ${usage}`, '', '  '), wrap(about)].map((each) => each.join('\n'));
  return `${heads.join('\n\n')}\n\n${lines.join('\n')}\n`;
}

/** The name nearest to a mistyped one, by Levenshtein distance; null when none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  /** Two slips of the finger: more would be another word. */
  const MOST = 2;
  let best: string | null = null;
  let least = MOST + 1;
  for (const each of names) {
    const distance = levenshtein(name, each);
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
