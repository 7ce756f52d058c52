/** Names, whole numbers, `+ - * /` and brackets, read. */
export interface PlainArithmetic {
  /** The names it needs, sorted. */
  readonly variables: readonly string[];
  /** Its value from numbers in the order of `variables`. */
  readonly evaluateAt: (values: ArrayLike<number>) => number;
}

type Term = (values: ArrayLike<number>) => number;

/** A name, a whole number, or a sign, after blanks. */
const TOKEN = / *(?:([a-z][a-z0-9_]*)|(\d{1,15})|([-+*/()]))/iy;

/** What mathjs reads in a way of its own, though it looks like a name. */
const WORDS: ReadonlySet<string> = new Set(
  'mod to in and or xor not true false null undefined NaN Infinity end'.split(' '),
);

/**
 * Reads the arithmetic of which all identities of our own consist, so that mathjs's parser need not be made for them: that takes
 * longer than to complete the accounts of a small file. Operators bind and associate as in mathjs.
 *
 * @param taken names that are none, such as those of functions
 * @returns null for anything else, also for what is wrong: mathjs reads it, or tells what is
 */
export function plainArithmetic(
  text: string,
  taken: Readonly<Record<string, unknown>>,
): PlainArithmetic | null {
  const tokens = tokensOf(text.trim());
  if (tokens === null) return null;
  const names = tokens.filter((token) => /^[a-z]/i.test(token));
  if (names.length === 0 || names.some((name) => WORDS.has(name) || Object.hasOwn(taken, name))) {
    return null;
  }
  const variables = [...new Set(names)].sort();
  let at = 0;
  const operand = (): Term | null => {
    const token = tokens[at];
    at += 1;
    if (token === '(') {
      const inner = sum();
      at += 1;
      return tokens[at - 1] === ')' ? inner : null;
    }
    if (token === undefined || /^[-+*/)]/.test(token)) return null;
    const index = variables.indexOf(token);
    if (index >= 0) return (values) => values[index]!;
    const number = Number(token);
    return () => number;
  };
  const row = (next: () => Term | null, signs: ReadonlyMap<string, Operation>): Term | null => {
    let left = next();
    for (;;) {
      const token = tokens[at];
      const operation = token === undefined ? undefined : signs.get(token);
      if (left === null || operation === undefined) return left;
      at += 1;
      const right = next();
      left = right === null ? null : operation(left, right);
    }
  };
  const product = (): Term | null => row(operand, PRODUCTS);
  const sum = (): Term | null => row(product, SUMS);
  const evaluateAt = sum();
  return evaluateAt === null || at < tokens.length ? null : { variables, evaluateAt };
}

type Operation = (a: Term, b: Term) => Term;

const SUMS: ReadonlyMap<string, Operation> = new Map([
  ['+', (a, b) => (values) => a(values) + b(values)],
  ['-', (a, b) => (values) => a(values) - b(values)],
]);

const PRODUCTS: ReadonlyMap<string, Operation> = new Map([
  ['*', (a, b) => (values) => a(values) * b(values)],
  ['/', (a, b) => (values) => a(values) / b(values)],
]);

function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, name, number, sign] = match;
    tokens.push(name ?? number ?? sign ?? '');
  }
  return tokens;
}
