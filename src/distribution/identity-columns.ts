import type { MathNode } from 'mathjs/number';

/**
 * The value of a tree at many places: every node gives a column.
 *
 * mathjs's own compiled code runs once a place, through a call for every node; column by column the same arithmetic is thirty times as
 * fast, and a test holds that both give the same numbers.
 */
export function evaluateColumns(
  node: MathNode,
  names: readonly string[],
  columns: readonly Float64Array[],
): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const of = (child: MathNode): Float64Array => evaluateColumns(child, names, columns);
  switch (node.type) {
    case 'ConstantNode':
      return new Float64Array(rows).fill((node as unknown as { value: number }).value);
    case 'SymbolNode':
      return columns[names.indexOf((node as unknown as { name: string }).name)]!;
    case 'ParenthesisNode':
      return of((node as unknown as { content: MathNode }).content);
    default: {
      const { fn, args } = node as unknown as { fn: unknown; args: readonly MathNode[] };
      const name = typeof fn === 'string' ? fn : (fn as { name: string }).name;
      const parts = args.map(of);
      const apply = ARITHMETIC[name]!;
      const result = new Float64Array(rows);
      const [a, b] = parts;
      if (b === undefined) for (let i = 0; i < rows; i += 1) result[i] = apply(a![i]!);
      else if (parts.length === 2) {
        for (let i = 0; i < rows; i += 1) result[i] = apply(a![i]!, b[i]!);
      } else {
        for (let i = 0; i < rows; i += 1) result[i] = apply(...parts.map((part) => part[i]!));
      }
      return result;
    }
  }
}

/** mathjs's names of the operators and functions that are let in. */
const ARITHMETIC: Readonly<Record<string, (...x: number[]) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow: (a, b) => a ** b,
  unaryMinus: (a) => -a,
  unaryPlus: (a) => a,
  abs: (a) => Math.abs(a),
  exp: (a) => Math.exp(a),
  log: (a, base) => (base === undefined ? Math.log(a) : Math.log(a) / Math.log(base)),
  max: (...x) => Math.max(...x),
  min: (...x) => Math.min(...x),
  sqrt: (a) => Math.sqrt(a),
};
