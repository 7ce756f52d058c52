import type { MathNode } from 'mathjs/number';
import { FUNCTIONS, parseExpression } from './mathjs.ts';

/** The longest identity that is read. Real ones are under 60 characters; the bound keeps hostile input cheap. */
export const LONGEST_IDENTITY = 200;

/** The functions an identity may call. */
export const IDENTITY_FUNCTIONS: readonly string[] = Object.keys(FUNCTIONS);

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^']);

/** mathjs's one reserved word that is parsed as a name. */
const KEYWORD = 'end';

/** A name: letters, digits and underscores. */
const NAME = /^[a-z][a-z0-9_]*$/i;

/** An identity that could be read: `lethality = killed / casualties`, or the right side alone. */
export interface Identity {
  readonly ok: true;
  /** What stands left of `=`; null where nothing does. */
  readonly name: string | null;
  /** The right side as it was written. */
  readonly expression: string;
  /** The names it needs, sorted. */
  readonly variables: readonly string[];
  /** Whether it has no kinks: it calls none of abs, max and min. */
  readonly smooth: boolean;
  /** Its value; NaN or an infinity where arithmetic gives one. Throws a RangeError when a variable has no value. */
  readonly evaluate: (values: Readonly<Record<string, number>>) => number;
  /** The same from numbers in the order of `variables`: what is asked many times. */
  readonly evaluateAt: (values: ArrayLike<number>) => number;
}

/** An identity that is refused, and what in it is. */
export interface RefusedIdentity {
  readonly ok: false;
  /** The part that is refused, as written. */
  readonly refused: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What would have been read. */
  readonly expected: string;
}

const EXPECTED = `numbers, names of measures, + - * / ^, brackets and ${IDENTITY_FUNCTIONS.join(', ')}; at most ${LONGEST_IDENTITY} characters`;

/** Identities read before: the same few come back for every account. */
const cache = new Map<string, Identity | RefusedIdentity>();

/** Beyond this the cache is emptied: a library may be fed any number of texts. */
const MOST_CACHED = 500;

/**
 * Reads an identity: arithmetic on named variables, and nothing else.
 *
 * `mathjs` parses it; the tree is then walked, and anything but numbers, plain names, `+ - * / ^`, brackets and the
 * functions of IDENTITY_FUNCTIONS is refused before anything is compiled: no assignment (but for one name before `=`), no function
 * definition, no text, no object, no index, no unit. A refusal is a value that names what is refused.
 *
 * @param text `killed / casualties` or `lethality = killed / casualties`
 */
export function compileIdentity(text: string): Identity | RefusedIdentity {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const read = readIdentity(text);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(text, read);
  return read;
}

function readIdentity(text: string): Identity | RefusedIdentity {
  if (text.length > LONGEST_IDENTITY) {
    return refuse(
      `${text.slice(0, 20)}…`,
      `The identity has ${text.length} characters, more than ${LONGEST_IDENTITY}.`,
    );
  }
  if (text.trim() === '') return refuse(text, 'The identity is empty.');
  let tree: MathNode;
  try {
    tree = parseExpression(text);
  } catch (error) {
    return refuse(text, `The identity cannot be read: ${(error as Error).message}.`);
  }
  let name: string | null = null;
  if (is(tree, 'AssignmentNode')) {
    const { object, index, value } = tree as unknown as {
      object: MathNode;
      index: unknown;
      value: MathNode;
    };
    if (index !== null || !is(object, 'SymbolNode')) {
      return refuse(object.toString(), 'Only a plain name may stand before "=".');
    }
    name = (object as unknown as { name: string }).name;
    if (!NAME.test(name) || name === KEYWORD || Object.hasOwn(FUNCTIONS, name)) {
      return refuse(name, `"${name}" cannot be the name of an identity.`);
    }
    tree = value;
  }
  const variables = new Set<string>();
  const refused = firstRefused(tree, variables);
  if (refused !== null) return refused;
  if (variables.size === 0) {
    return refuse(text, 'The identity names no measure.');
  }
  if (name !== null && variables.has(name)) {
    return refuse(name, `"${name}" is defined by itself.`);
  }
  const needed = [...variables].sort();
  const evaluateAt = evaluatorOf(tree, needed);
  return {
    ok: true,
    name,
    expression: name === null ? text.trim() : text.slice(text.indexOf('=') + 1).trim(),
    variables: needed,
    smooth: isSmooth(tree),
    evaluate: fromNames(needed, evaluateAt),
    evaluateAt,
  };
}

/** A function of numbers in order as one of numbers by name. */
function fromNames(
  names: readonly string[],
  evaluateAt: Identity['evaluateAt'],
): Identity['evaluate'] {
  return (values) =>
    evaluateAt(
      names.map((name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined) throw new RangeError(`"${name}" has no value`);
        return value;
      }),
    );
}

function isSmooth(tree: MathNode): boolean {
  const rough = tree.filter((node) => {
    if (!is(node, 'FunctionNode')) return false;
    const { fn } = node as unknown as { fn: { name: string } };
    return !FUNCTIONS[fn.name]!.smooth;
  });
  return rough.length === 0;
}

/** A tree as a function of its variables, given in order. One scope serves all calls: they are not nested. */
function evaluatorOf(
  tree: MathNode,
  variables: readonly string[],
): (values: ArrayLike<number>) => number {
  const code = tree.compile();
  const scope = new Map<string, number>();
  return (values) => {
    for (let i = 0; i < variables.length; i += 1) scope.set(variables[i]!, values[i]!);
    const result: unknown = code.evaluate(scope);
    return typeof result === 'number' ? result : NaN;
  };
}

function is(node: MathNode, type: string): boolean {
  return node.type === type;
}

function refuse(refused: string, message: string): RefusedIdentity {
  return { ok: false, refused, message, expected: EXPECTED };
}

/** Walks the tree, gathers the variables, and gives the first thing that is refused. */
function firstRefused(node: MathNode, variables: Set<string>): RefusedIdentity | null {
  switch (node.type) {
    case 'ConstantNode': {
      const { value } = node as unknown as { value: unknown };
      return typeof value === 'number' && Number.isFinite(value)
        ? null
        : refuse(node.toString(), `${node.toString()} is no plain number.`);
    }
    case 'SymbolNode': {
      const { name } = node as unknown as { name: string };
      if (!NAME.test(name) || name === KEYWORD || Object.hasOwn(FUNCTIONS, name)) {
        return refuse(name, `"${name}" is no name of a measure.`);
      }
      variables.add(name);
      return null;
    }
    case 'ParenthesisNode':
      return firstRefused((node as unknown as { content: MathNode }).content, variables);
    case 'OperatorNode': {
      const { op, args, implicit } = node as unknown as {
        op: string;
        args: readonly MathNode[];
        implicit: boolean;
      };
      if (!OPERATORS.has(op)) return refuse(op, `The operator "${op}" is not allowed.`);
      // "killed wounded" would silently be their product.
      if (implicit) return refuse(node.toString(), 'An operator is missing between two terms.');
      return firstOf(args, variables);
    }
    case 'FunctionNode': {
      const { fn, args } = node as unknown as { fn: MathNode; args: readonly MathNode[] };
      const name = is(fn, 'SymbolNode') ? (fn as unknown as { name: string }).name : fn.toString();
      const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
      if (!is(fn, 'SymbolNode') || known === undefined) {
        return refuse(name, `The function "${name}" is not allowed.`);
      }
      const { most } = known;
      if (args.length < 1 || args.length > most) {
        const number = most === 1 ? 'one number' : most === 2 ? 'one or two numbers' : 'numbers';
        return refuse(node.toString(), `The function "${name}" takes ${number}.`);
      }
      return firstOf(args, variables);
    }
    default:
      return refuse(node.toString(), `${KINDS[node.type] ?? node.type} is not allowed.`);
  }
}

/** What a refused node is called in a message. */
const KINDS: Readonly<Record<string, string>> = {
  AccessorNode: 'Access to a property',
  ArrayNode: 'A list',
  AssignmentNode: 'A second "="',
  BlockNode: 'More than one expression',
  ConditionalNode: 'A condition',
  FunctionAssignmentNode: 'The definition of a function',
  IndexNode: 'An index',
  ObjectNode: 'An object',
  RangeNode: 'A range',
  RelationalNode: 'A comparison',
};

function firstOf(nodes: readonly MathNode[], variables: Set<string>): RefusedIdentity | null {
  for (const node of nodes) {
    const refused = firstRefused(node, variables);
    if (refused !== null) return refused;
  }
  return null;
}
