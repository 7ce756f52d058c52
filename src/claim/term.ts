/** One entry of the glossary: what `dissensus explain TERM` prints, and the gloss that stands beside a number. */
export interface Term {
  /** The name as reports print it: `I2`, `prediction interval`, `next-source`. */
  readonly term: string;
  /** Other names it is looked up by; matched without regard to case. */
  readonly aliases: readonly string[];
  /** A plain gloss of at most 60 characters, to print beside the number. */
  readonly short: string;
  /** What it is, with the formula where there is one. */
  readonly what: string;
  /** Its unit or scale: `per cent`, `fold`, `ln(1 + x)`, `none`. */
  readonly unit: string;
  /** How to read it: what is small, what is large, what it does not say. */
  readonly read: string;
  /** Where it comes from: paper, manual page, or the standard that fixes it. */
  readonly reference: string;
}
