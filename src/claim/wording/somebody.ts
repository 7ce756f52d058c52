/** One person beside the numbers: "two men and a woman were killed", "a soldier killed, two wounded". */
import type { Item } from './item.ts';
import { wordSet } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Reader, Reason } from './reader.ts';
import { shown } from './reader.ts';
import type { Token } from './tokens.ts';
import { SOMEBODY } from './words.ts';

/** How far around a number one more person is looked for. */
const SOMEBODY_WITHIN = 5;

/** "two men and a woman were killed", "a mother and two children killed": one more, whom no number counts. */
export function findUncounted(reader: Reader): Reason | null {
  const { items } = reader;
  for (const item of items) {
    const at = somebodyBefore(reader, item) ?? somebodyAfter(reader, item);
    if (at === null) continue;
    return {
      code: 'several-numbers',
      message: `"${reader.words(at, at + 1)}" is one more beside ${shown(item)}, and no number counts both.`,
      expected: 'one number for each measure',
      fix: 'Write the number of all of them, or "one" for the one.',
    };
  }
  return null;
}

/** The one person before "and" and the number: "a man, 45, and two women"; null where there is none. */
function somebodyBefore({ scan, items }: Reader, { amount, mention }: Item): number | null {
  const { tokens } = scan;
  const own = /^(her|his|their)$/.test(tokens[amount.start - 1]?.fold ?? '') ? 1 : 0;
  if (!/^(and|&)$/.test(tokens[amount.start - own - 1]?.fold ?? '')) return null;
  // "a child died and two men were killed": each has words of its own.
  if (mention !== null && mention.end <= amount.start) return null;
  const last = amount.start - own - 2;
  for (let i = last; i >= Math.max(0, amount.start - SOMEBODY_WITHIN); i -= 1) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const counted = items.some((other) => other.amount.end === i || other.amount.end === i - 1);
    return SOMEBODY.has(token.fold) && !counted ? i : null;
  }
  return null;
}

/** The one person after the people of a number: "two men and a woman"; null where there is none. */
function somebodyAfter({ scan }: Reader, { amount }: Item): number | null {
  const { tokens, mentions } = scan;
  for (let i = amount.end; i < amount.end + SOMEBODY_WITHIN; i += 1) {
    if (tokens[i]?.kind !== 'word' || mentions.some(({ start }) => start === i)) return null;
    if (tokens[i]?.fold !== 'and' || !/^(a|an|his|her)$/.test(tokens[i + 1]?.fold ?? '')) continue;
    return SOMEBODY.has(tokens[i + 2]?.fold ?? '') ? i + 2 : null;
  }
  return null;
}

/** Words between a person and what happened to them: "a soldier has been killed". */
const BETWEEN = wordSet('was is has been got reported reportedly also');
const ONE = wordSet('a an another');
/** How many words may stand between "a" and the person: "a 45-year-old local woman" has more, and is found by no rule. */
const ONE_WITHIN = 3;

/** Says who is killed, wounded or missing and counted by no number: the words say of one, and nothing is read. */
export function saySomebody(reader: Reader): void {
  const { tokens, mentions } = reader.scan;
  for (const mention of mentions) {
    if (mention.measure === null || mention.measure === 'deployed') continue;
    if (reader.items.some((item) => item.mention === mention)) continue;
    const said = oneBefore(tokens, mention) ?? oneAfter(tokens, mention);
    if (said === null) continue;
    reader.say('warning', {
      code: 'number-set-aside',
      message: `"${reader.words(...said)}" is one of the ${mention.measure} whom no number counts: not read.`,
      expected: 'a number for each measure ("one killed, two wounded")',
      fix: 'Write "one", or make a row of it, if the claim is of them too.',
    });
  }
}

/** "a soldier killed", "another wounded": from the "a" to the measure. */
function oneBefore(tokens: readonly Token[], { start, end }: Mention): [number, number] | null {
  let i = start - 1;
  while (BETWEEN.has(tokens[i]?.fold ?? '')) i -= 1;
  if (tokens[i]?.fold === 'another') return [i, end];
  if (!SOMEBODY.has(tokens[i]?.fold ?? '')) return null;
  for (let k = i - 1; k >= Math.max(0, i - ONE_WITHIN); k -= 1) {
    if (tokens[k]?.kind !== 'word') return null;
    if (ONE.has(tokens[k]?.fold ?? '')) return [k, end];
  }
  return null;
}

/** "killed a nurse": from the measure to the person. */
function oneAfter(tokens: readonly Token[], { start, end }: Mention): [number, number] | null {
  if (!ONE.has(tokens[end]?.fold ?? '')) return null;
  for (let k = end + 1; k <= end + ONE_WITHIN; k += 1) {
    if (tokens[k]?.kind !== 'word') return null;
    if (SOMEBODY.has(tokens[k]?.fold ?? '')) return [start, k + 1];
  }
  return null;
}
