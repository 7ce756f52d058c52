import {
  createAccessorNode,
  createAdd,
  createArrayNode,
  createAssignmentNode,
  createBlockNode,
  createConditionalNode,
  createConstantNode,
  createDivide,
  createFunctionAssignmentNode,
  createFunctionNode,
  createIndexNode,
  createMultiply,
  createNode,
  createObjectNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createPow,
  createRangeNode,
  createRelationalNode,
  createSubtract,
  createSymbolNode,
  createUnaryMinus,
  createUnaryPlus,
  type MathNode,
} from 'mathjs/number';

/** What a factory of mathjs is given: whatever it names as its dependencies. */
type Scope = Record<string, unknown>;

declare module 'mathjs/number' {
  // The package's types leave out the factories that its documentation ("Custom bundling") describes.
  export function createAccessorNode(scope: Scope): unknown;
  export function createAdd(scope: Scope): unknown;
  export function createArrayNode(scope: Scope): unknown;
  export function createAssignmentNode(scope: Scope): unknown;
  export function createBlockNode(scope: Scope): unknown;
  export function createConditionalNode(scope: Scope): unknown;
  export function createConstantNode(scope: Scope): unknown;
  export function createDivide(scope: Scope): unknown;
  export function createFunctionAssignmentNode(scope: Scope): unknown;
  export function createFunctionNode(scope: Scope): unknown;
  export function createIndexNode(scope: Scope): unknown;
  export function createMultiply(scope: Scope): unknown;
  export function createNode(scope: Scope): unknown;
  export function createObjectNode(scope: Scope): unknown;
  export function createOperatorNode(scope: Scope): unknown;
  export function createParenthesisNode(scope: Scope): unknown;
  export function createParse(scope: Scope): (text: string) => MathNode;
  export function createPow(scope: Scope): unknown;
  export function createRangeNode(scope: Scope): unknown;
  export function createRelationalNode(scope: Scope): unknown;
  export function createSubtract(scope: Scope): unknown;
  export function createSymbolNode(scope: Scope): unknown;
  export function createUnaryMinus(scope: Scope): unknown;
  export function createUnaryPlus(scope: Scope): unknown;
}

/** A function that expressions may call. */
interface Callable {
  /** How many numbers it takes at most. */
  readonly most: number;
  /** Whether it is without kinks where it has a value. */
  readonly smooth: boolean;
}

/** The functions that expressions may call. */
export const FUNCTIONS: Readonly<Record<string, Callable>> = {
  abs: { most: 1, smooth: false },
  exp: { most: 1, smooth: true },
  log: { most: 2, smooth: true },
  max: { most: Infinity, smooth: false },
  min: { most: Infinity, smooth: false },
  sqrt: { most: 1, smooth: true },
};

let parser: ((text: string) => MathNode) | undefined;

/**
 * mathjs's parser of expressions, whose trees evaluate with plain numbers and nothing else.
 *
 * Its factories are called one by one instead of by `create`: that would also make `typed-function`, which looks at the type of
 * every operand of every operation, and all its converters (14 ms at start-up). Here every operand is a number, so mathjs's own
 * plain number functions stand in the trees bare. What cannot occur in an identity (lists, objects, indices, blocks) is parsed,
 * so that it can be refused by its name, and cannot be evaluated.
 */
export function parseExpression(text: string): MathNode {
  parser ??= makeParser();
  return parser(text);
}

function makeParser(): (text: string) => MathNode {
  const operations: Scope = {
    abs: Math.abs,
    exp: Math.exp,
    log: logarithm,
    max: Math.max,
    min: Math.min,
    sqrt: Math.sqrt,
  };
  const scope: Scope = {
    typed: Object.assign(untyped, { addConversion: () => undefined }),
    math: operations,
    mathWithTransform: operations,
    config: { number: 'number' },
    numeric: Number,
    isBounded: Number.isFinite,
    subset: notEvaluated,
    size: notEvaluated,
    ResultSet: notEvaluated,
  };
  operations['add'] = createAdd(scope);
  operations['subtract'] = createSubtract(scope);
  operations['multiply'] = createMultiply(scope);
  operations['divide'] = createDivide(scope);
  operations['pow'] = createPow(scope);
  operations['unaryMinus'] = createUnaryMinus(scope);
  operations['unaryPlus'] = createUnaryPlus(scope);
  scope['Node'] = createNode(scope);
  scope['SymbolNode'] = createSymbolNode(scope);
  scope['AccessorNode'] = createAccessorNode(scope);
  scope['ArrayNode'] = createArrayNode(scope);
  scope['AssignmentNode'] = createAssignmentNode(scope);
  scope['BlockNode'] = createBlockNode(scope);
  scope['ConditionalNode'] = createConditionalNode(scope);
  scope['ConstantNode'] = createConstantNode(scope);
  scope['FunctionAssignmentNode'] = createFunctionAssignmentNode(scope);
  scope['FunctionNode'] = createFunctionNode(scope);
  scope['IndexNode'] = createIndexNode(scope);
  scope['ObjectNode'] = createObjectNode(scope);
  scope['OperatorNode'] = createOperatorNode(scope);
  scope['ParenthesisNode'] = createParenthesisNode(scope);
  scope['RangeNode'] = createRangeNode(scope);
  scope['RelationalNode'] = createRelationalNode(scope);
  return createParse(scope);
}

/** The natural logarithm, or that to a base. */
function logarithm(x: number, base?: number): number {
  return base === undefined ? Math.log(x) : Math.log(x) / Math.log(base);
}

/** Stands for `typed-function`: an operation as it is, of the parser the way that takes one text. */
function untyped(first: unknown, ways?: Readonly<Record<string, unknown>>): unknown {
  return ways === undefined ? first : ways['string'];
}

function notEvaluated(): never {
  throw new TypeError('only arithmetic is evaluated');
}
