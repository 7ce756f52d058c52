/** Numbers told by another one: "600 killed and twice as many wounded". */
import { wordSet } from './lexicon.ts';
import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';

/** Words before "as many" that say how many times. */
const TIMES = wordSet(
  'twice thrice double triple half times three four five ten nearly almost about',
);

/** Says which measures are told by the number of another: nothing is read of them. */
export function sayAsMany(reader: Reader): void {
  const { tokens, mentions } = reader.scan;
  for (const mention of mentions) {
    if (mention.measure === null || reader.items.some((item) => item.mention === mention)) continue;
    const from = asManyBefore(tokens, mention.start);
    if (from === null) continue;
    reader.say('warning', {
      code: 'multiple',
      message: `"${reader.words(from, mention.end)}" is told by another number: not read.`,
      expected: 'a number for each measure ("600 killed, 1,200 wounded")',
      fix: 'Make a row of the other number, if the source states it; do not multiply.',
    });
  }
}

/** Index of the first word of "twice as many", "that many" right before `at`; null where none stands there. */
function asManyBefore(tokens: readonly Token[], at: number): number | null {
  const many = at - 1;
  if (tokens[many]?.fold !== 'many') return null;
  if (!/^(as|that)$/.test(tokens[many - 1]?.fold ?? '')) return null;
  let from = many - 1;
  while (TIMES.has(tokens[from - 1]?.fold ?? '')) from -= 1;
  return from;
}
