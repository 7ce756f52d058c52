/** A seeded stream of numbers: the same seed gives the same numbers on every machine. For simulation only. */
export interface Random {
  /** Uniform on [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
}

/**
 * Mulberry32, a 32-bit generator of period 2^32, and Box and Muller's normal from it. Good for thousands of draws, not for
 * cryptography. (T. Ettinger 2017, public domain; Box & Muller 1958, Ann. Math. Stat. 29:610-611.)
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (n) => Math.floor(uniform() * n),
  };
}
