import { headerKey } from './header.ts';

/**
 * What stands in the column of sources where a row is the total or the mean of others: no voice, and counted as one it would
 * agree with all of them. In the languages whose tables we read.
 */
const TOTALS: ReadonlySet<string> = new Set(
  [
    'total, totals, subtotal, subtotals, grand total, sum total, sum, overall total, total sum, average, averages, avg, mean',
    'всього, усього, разом, підсумок, проміжний підсумок, сума, загальна сума, середнє, середнє значення',
    'итого, всего, сумма, общая сумма, общий итог, итог, промежуточный итог, среднее, среднее значение',
    '합계, 총계, 소계, 총합, 총합계, 합, 평균',
    'summe, gesamt, gesamtsumme, zwischensumme, insgesamt, durchschnitt, mittelwert',
    'totaux, sous-total, total général, somme, moyenne',
    'totales, total general, suma, suma total, promedio',
  ]
    .join(', ')
    .split(', ')
    .map(headerKey),
);

/** Whether a name of a source says that its row is a total of others: "Total", "Grand total:", "Итого". */
export function isTotalName(name: string): boolean {
  return TOTALS.has(headerKey(name));
}

/** Why the claims of such a row are kept out. */
export const TOTAL_NOTE = 'the source is the name of a total of rows, and no voice';
