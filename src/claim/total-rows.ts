import { headerKey } from './header.ts';

/**
 * What stands in the column of sources where a row is the total or the mean of others: no voice, and counted as one it would
 * agree with all of them. In the languages whose tables we read.
 */
const IN_LATIN =
  'total, totals, subtotal, subtotals, grand total, sum total, sum, overall total, total sum, average, averages, avg, mean, ' +
  'summe, gesamt, gesamtsumme, zwischensumme, insgesamt, durchschnitt, mittelwert, totaux, sous-total, somme, moyenne, ' +
  'totales, total general, suma, suma total, promedio';
const IN_OTHER_LETTERS =
  'total général, всього, усього, разом, підсумок, проміжний підсумок, сума, загальна сума, середнє, середнє значення, ' +
  'итого, всего, сумма, общая сумма, общий итог, итог, промежуточный итог, среднее, среднее значение, ' +
  '합계, 총계, 소계, 총합, 총합계, 합, 평균';

/** Made when first asked for: the classes of Unicode, which only names in other letters need, take milliseconds to set up. */
const sets = new Map<string, ReadonlySet<string>>();

function keysOf(names: string): ReadonlySet<string> {
  const known = sets.get(names) ?? new Set(names.split(', ').map(headerKey));
  sets.set(names, known);
  return known;
}

/** Whether a name of a source says that its row is a total of others: "Total", "Grand total:", "Итого". */
export function isTotalName(name: string): boolean {
  const key = headerKey(name);
  return keysOf(/^[a-z0-9]*$/.test(key) ? IN_LATIN : IN_OTHER_LETTERS).has(key);
}

/** Why the claims of such a row are kept out. */
export const TOTAL_NOTE = 'the source is the name of a total of rows, and no voice';
