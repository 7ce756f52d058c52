import { formatInterval, formatList } from '../../claim/format-number.ts';
import { campReasons, type CampReason } from '../camp-reasons.ts';
import type { Camp } from '../divergence.ts';
import { comparedNames } from './gap.ts';
import type { FindingContext, Ranked } from './rule.ts';
import { valueOfSource } from './rule.ts';
import { NEVER_FALLS } from './time.ts';
import { capital, countOf, formatterOf, nameInWords } from './words.ts';

/** Three sources make the first division worth a word: two that do not overlap are said by the gap itself. */
const FEWEST_SOURCES = 3;

/** More camps than this are told by the lowest, the highest and the largest. */
const MOST_CAMPS = 4;

/** Groups of sources whose intervals overlap, apart from the rest. */
export function campFindings(context: FindingContext): readonly Ranked[] {
  return comparedNames(context).flatMap((name) => {
    const camps = context.topic.divergence[name]?.camps ?? [];
    const sources = camps.reduce((sum, camp) => sum + camp.sources.length, 0);
    if (camps.length < 2 || sources < FEWEST_SOURCES) return [];
    const unit = valueOfSource(context, camps[0]?.sources[0] ?? '', name)?.unit;
    const format = formatterOf(name, unit);
    const say = ({ sources: names, interval }: Camp): string =>
      `${formatList(names)} (${formatInterval(interval.low, interval.high, { format })})`;
    const [first, last] = [camps[0], camps.at(-1)];
    const largest = [...camps].sort((a, b) => b.sources.length - a.sources.length)[0];
    if (first === undefined || last === undefined || largest === undefined) return [];
    const told =
      camps.length <= MOST_CAMPS
        ? camps.map(say).join('; ')
        : [first, last, largest]
            .map((camp, index) => `${['lowest', 'highest', 'largest'][index]} ${say(camp)}`)
            .slice(0, largest === first || largest === last ? 2 : 3)
            .join(', ');
    const reasons = campReasons(camps, context.topic.accounts, name);
    const lead = reasons.map((reason) => sayReason(reason, NEVER_FALLS.has(name))).join('');
    return [
      {
        code: 'camps',
        text: `${capital(nameInWords(name))}: ${countOf(sources, 'source')} in ${countOf(camps.length, 'camp')} whose intervals do not touch: ${told}.${lead}`,
        values: {
          name,
          camps: camps.length,
          sources,
          separatedBy: reasons.map(({ attribute }) => attribute),
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

/** What tells the camps apart without exception, as a lead; of growth only where a count can only grow. */
function sayReason({ attribute, camps, direction }: CampReason, grows: boolean): string {
  if (direction === 'higher-is-newer') {
    const growth = grows ? ': growth can explain camps in this order' : '';
    return ` Each higher camp is newer than the one below it${growth}.`;
  }
  if (direction === 'higher-is-older') {
    const growth = grows ? ': growth does not explain that' : '';
    return ` Each higher camp is older than the one below it${growth}.`;
  }
  return ` They are told apart by ${attribute}: ${camps.join('; ')}.`;
}
