import { formatInterval, formatList } from '../../claim/format-number.ts';
import { comparedNames } from './gap.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { capital, countOf, formatterOf, nameInWords } from './words.ts';

/** Three sources make the first division worth a word: two that do not overlap are said by the gap itself. */
const FEWEST_SOURCES = 3;

/** Groups of sources whose intervals overlap, apart from the rest. */
export function campFindings(context: FindingContext): readonly Ranked[] {
  return comparedNames(context).flatMap((name) => {
    const camps = context.topic.divergence[name]?.camps ?? [];
    const sources = camps.reduce((sum, camp) => sum + camp.sources.length, 0);
    if (camps.length < 2 || sources < FEWEST_SOURCES) return [];
    const format = formatterOf(name);
    const each = camps.map(
      ({ sources: names, interval }) =>
        `${formatList(names)} (${formatInterval(interval.low, interval.high, { format })})`,
    );
    return [
      {
        code: 'camps',
        text: `${capital(nameInWords(name))}: ${countOf(sources, 'source')} in ${countOf(camps.length, 'camp')} whose intervals do not touch: ${each.join('; ')}.`,
        values: {
          name,
          camps: camps.length,
          sources,
          members: camps.map((camp) => camp.sources.join(', ')),
          intervals: camps.map(({ interval }) =>
            formatInterval(interval.low, interval.high, { format }),
          ),
        },
        tier: 3,
        weight: 0,
      },
    ];
  });
}
