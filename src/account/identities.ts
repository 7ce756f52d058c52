import type { Measure } from '../claim/measure.ts';
import { MEASURES, PARTS } from '../claim/measure.ts';
import type { Problem } from '../claim/problem.ts';
import { compileIdentity } from '../distribution/identity.ts';
import { MOST_DIMENSIONS } from '../distribution/low-discrepancy.ts';
import type { Statement } from './complete.ts';
import { formulaInWords, type Formula, type Unit } from './formula.ts';

/** An identity of the user: `lethality = killed / casualties`. */
export interface UserIdentity {
  readonly name: string;
  readonly expression: string;
  readonly variables: readonly Measure[];
  readonly unit: Unit;
  /** `killed/casualties` where it is nothing but that quotient; null otherwise. */
  readonly quotient: string | null;
  /** The first and the last measure that it names: where its result stands among the shares. */
  readonly measure: Measure;
  readonly of: Measure;
}

/** The identities that could be read, and a problem for each that could not. */
export interface IdentitiesRead {
  readonly identities: readonly UserIdentity[];
  readonly problems: readonly Problem[];
}

/** Reads the user's identities: one name, `=`, arithmetic on measures. */
export function readIdentities(texts: readonly string[]): IdentitiesRead {
  const identities: UserIdentity[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    const taken = identities.map(({ name }) => name);
    const read = readOne(text, taken);
    if ('code' in read) problems.push(read);
    else identities.push(read);
  }
  return { identities, problems };
}

function readOne(text: string, taken: readonly string[]): UserIdentity | Problem {
  const read = compileIdentity(text);
  if (!read.ok) return refused(text, read.message, read.expected);
  const { name, expression } = read;
  const expected = `a name, "=", and arithmetic on ${MEASURES.join(', ')}: lethality = killed / casualties`;
  if (name === null) return refused(text, 'The identity has no name before "=".', expected);
  if (isMeasure(name)) {
    const message = `"${name}" is a measure and cannot be defined anew; what a total covers is said in \`includes\`.`;
    return refused(text, message, expected);
  }
  if (taken.includes(name)) return refused(text, `"${name}" is defined twice.`, expected);
  const unknown = read.variables.find((variable) => !isMeasure(variable));
  if (unknown !== undefined) return refused(text, `"${unknown}" is no measure.`, expected);
  const variables = MEASURES.filter((measure) => read.variables.includes(measure));
  const [measure, of] = [variables[0], variables.at(-1)];
  if (measure === undefined || of === undefined)
    return refused(text, 'It names no measure.', expected);
  return {
    name,
    expression,
    quotient: quotientIn(expression),
    variables,
    unit: unitOf(expression, variables, (values) => read.evaluate(values)),
    measure,
    of,
  };
}

function refused(text: string, message: string, expected: string): Problem {
  return {
    code: 'identity-refused',
    severity: 'error',
    file: null,
    line: null,
    column: null,
    cell: text,
    message,
    expected,
    fix: 'Correct the identity, or leave it out.',
  };
}

function isMeasure(name: string): name is Measure {
  return (MEASURES as readonly string[]).includes(name);
}

/** Heads for each measure, no two alike and none a multiple of another, to try an identity on. */
const TRIAL: Readonly<Record<Measure, number>> = {
  killed: 101,
  wounded: 307,
  missing: 13,
  captured: 17,
  casualties: 443,
  deployed: 2003,
};

/** `killed/casualties` where the expression is one measure over another. */
function quotientIn(expression: string): string | null {
  const match = /^\(?\s*([a-z]+)\s*\/\s*([a-z]+)\s*\)?$/.exec(expression);
  return match === null ? null : `${match[1]}/${match[2]}`;
}

/**
 * Whether a result counts heads (it doubles when all measures double), is a share (a part over its whole), or a ratio.
 */
function unitOf(
  expression: string,
  variables: readonly Measure[],
  evaluate: (values: Readonly<Record<string, number>>) => number,
): Unit {
  const [part, whole] = (quotientIn(expression) ?? '').split('/');
  if (whole === 'casualties' && (PARTS as readonly string[]).includes(part ?? '')) return 'share';
  if (whole === 'deployed' && part !== 'deployed') return 'share';
  const at = (scale: number): number =>
    evaluate(Object.fromEntries(variables.map((each) => [each, scale * TRIAL[each]])));
  const [one, two] = [at(1), at(2)];
  return Math.abs(two - 2 * one) <= 1e-9 * Math.abs(one) ? 'count' : 'ratio';
}

/**
 * An identity on what one statement says (and what follows from it): null where a measure is not known.
 *
 * All numbers are of one date: an identity over two dates would mix a later toll with an earlier one.
 */
export function evaluateIdentity(identity: UserIdentity, known: Statement): Formula | null {
  // A share that is known is the quotient itself: dividing by its base again would widen it.
  const share = identity.quotient === null ? undefined : known.shares.get(identity.quotient);
  if (share !== undefined) return share;
  const leaves = new Map<string, Formula['leaves'][number]>();
  for (const variable of identity.variables) {
    const formula = known.measures.get(variable);
    if (formula === undefined) return null;
    for (const leaf of formula.leaves) leaves.set(leaf.symbol, leaf);
  }
  const expression = identity.expression.replace(/[a-z]\w*/gi, (name) => {
    const formula = isMeasure(name) ? known.measures.get(name) : undefined;
    if (formula === undefined) return name;
    return /^\w+$/.test(formula.expression) ? formula.expression : `(${formula.expression})`;
  });
  if (leaves.size > MOST_DIMENSIONS || !compileIdentity(expression).ok) return null;
  return { expression, leaves: [...leaves.values()] };
}

/** An identity whose value no count or share can have: a difference below zero, a share above one. */
export function impossible(identity: UserIdentity, formula: Formula, origin: string): Problem {
  const bound = identity.unit === 'share' ? 'between 0 and 1' : 'not below 0';
  return {
    code: 'identity-impossible',
    severity: 'notice',
    file: null,
    line: null,
    column: null,
    cell: `${identity.name} = ${identity.expression}`,
    message: `For ${origin} ${identity.name} has no possible value: ${formulaInWords(formula)}.`,
    expected: `a ${identity.unit} ${bound}`,
    fix: 'Nothing, if the numbers are as stated: the value is left out.',
  };
}
