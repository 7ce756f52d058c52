import { formatCount, formatInterval, formatShare } from '../format-number.ts';
import type { Measure } from '../measure.ts';
import type { Problem, Severity } from '../problem.ts';
import type { Hedges } from '../quantity.ts';
import type { Item } from './item.ts';
import { cited, wordingProblem } from './problems.ts';
import type { Scan } from './scan.ts';
import { slice } from './tokens.ts';

/** What is known of a wording besides its text. */
export interface CompoundContext {
  readonly hedges: Hedges;
  /** The measure of the claim's own column; null when there is none. */
  readonly measure: Measure | null;
}

/** Why numbers are set aside, or a wording refused. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

/** The items of one text while they are read: steps set items aside and say why, or give a reason to refuse the whole. */
export class Reader {
  readonly scan: Scan;
  readonly context: CompoundContext;
  readonly problems: Problem[] = [];
  items: Item[];

  constructor(scan: Scan, context: CompoundContext, items: Item[]) {
    this.scan = scan;
    this.context = context;
    this.items = items;
  }

  /** The words between two tokens, verbatim. */
  words(from: number, to: number): string {
    const { text, tokens } = this.scan;
    return slice(text, tokens[from], tokens[to - 1]);
  }

  /** The words of an item with its measure. */
  wording({ amount, mention }: Item): string {
    const from = Math.min(amount.start, mention?.start ?? amount.start);
    return this.words(from, Math.max(amount.end, mention?.end ?? amount.end));
  }

  cite(items: readonly Item[]): string {
    return cited(items.map((item) => this.wording(item)));
  }

  say(severity: Severity, { code, message, expected, fix }: Reason): void {
    this.problems.push(wordingProblem(code, severity, this.scan.text, message, expected, fix));
  }

  /** Takes the items out that a test finds. */
  drop(test: (item: Item) => boolean): readonly Item[] {
    const dropped = this.items.filter(test);
    this.items = this.items.filter((item) => !dropped.includes(item));
    return dropped;
  }

  /** Says why items were taken out; the reason is one to refuse the whole when none is left. */
  explain(severity: Severity, reason: Reason): Reason | null {
    if (this.items.length === 0) return reason;
    this.say(severity, reason);
    return null;
  }
}

/** An amount in figures, for messages. */
export function shown({ amount }: Item): string {
  const { low, high, best, lowReached, highReached } = amount.reading;
  const format = amount.unit === 'share' ? formatShare : formatCount;
  if (best !== null) return format(best);
  return formatInterval(low, high, { lowReached, highReached, format });
}
