import { formatEnds, formatFold, formatInterval } from '../../claim/format-number.ts';
import { MEASURES } from '../../claim/measure.ts';
import { capital } from '../../divergence/finding/words.ts';
import type { Answer, Choices, Effect } from '../../range/sensitivity.ts';
import type { TopicSensitivity } from '../../reconcile.ts';
import { escapeHtml } from './escape.ts';
import { part, type Place } from './place.ts';
import { htmlTable, type HtmlGroup } from './table-html.ts';

/** What the analyst chose, as the beginning of a row. */
const CHOICES: Readonly<Record<keyof Choices, string>> = {
  hedges: 'Hedge words read',
  assume: 'Assumption',
  scale: 'Prior scale of the spread',
};

/** What the answer hangs on: each choice changed alone, the one that moves the range most first. */
export function sensitivityHtml({ measures }: TopicSensitivity, place: Place): string {
  const groups = MEASURES.flatMap((measure): HtmlGroup[] => {
    const found = measures[measure];
    if (found === undefined || found.effects.length === 0) return [];
    const { base, effects } = found;
    return [
      {
        head: `${capital(measure)} <span class="soft">${escapeHtml(base.assume)}: ${formatInterval(base.low, base.high)}</span>`,
        rows: effects.map((effect) => ({ cells: cellsOf(effect, base) })),
      },
    ];
  });
  const table = htmlTable({
    title: 'Each choice changed alone, to the setting that moves the range most',
    columns: [
      { label: 'choice', kind: 'name' },
      { label: 'from', kind: 'short' },
      { label: 'to', kind: 'short' },
      { label: 'low', kind: 'number' },
      { label: 'median', kind: 'number' },
      { label: 'high', kind: 'number' },
      { label: 'moves an end', kind: 'number' },
    ],
    groups,
  });
  return part(place, 'sensitivity', 'What the answer hangs on', table);
}

function cellsOf({ choice, to, fold, answer }: Effect, base: Answer): string[] {
  const [low, median, high] = formatEnds([answer.low, answer.median, answer.high]);
  const cell = (end: string | null): string => end ?? '<span class="soft">open</span>';
  return [
    CHOICES[choice],
    escapeHtml(String(base[choice])),
    escapeHtml(to),
    cell(low),
    median ?? '',
    cell(high),
    fold === null ? 'opens or closes it' : formatFold(fold),
  ];
}
