import { readFile } from 'node:fs/promises';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import { LEAD, resultOf, type Said } from './fixtures.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';

/** Names that a chart has to get right: Cyrillic, Arabic, Hebrew, long, unbreakable, markup, formula. */
export const HARD_NAMES: readonly string[] = [
  'Управление Верховного комиссара ООН по правам человека',
  'المرصد السوري لحقوق الإنسان',
  'משרד הביטחון הישראלי',
  'The International Commission of Inquiry into the Situation in the Eastern Provinces and Adjacent Territories',
  '<script>alert(1)</script>',
  '=cmd()|" R&D',
  'Pneumonoultramicroscopicsilicovolcanoconiosis-Observatory',
  'A',
  'Zelensky',
  'Ośrodek Karta',
];

/** The claims on North Korean losses in Kursk over time: bounds, other definitions, numbers of different days. */
export async function kurskResult(): Promise<Reconciliation> {
  const { claims } = await readClaims(await readFile('data/kursk-2025.csv'), {
    file: 'kursk-2025.csv',
  });
  return reconcile(claims);
}

/** Hard names, a zero, a spread of four decades, one-sided claims, a claim without a best, an excluded one. */
export function hardResult(): Reconciliation {
  const said = HARD_NAMES.flatMap((source, index): Said[] => {
    const x = index === 7 ? 0 : 10 ** (index * 0.45);
    const killed: Said = {
      source,
      measure: 'killed',
      low: Math.floor(x * 0.9),
      best: Math.round(x),
      high: Math.ceil(x * 1.2),
      asOf: `2025-0${1 + (index % 6)}-15`,
    };
    const more = 10 ** (index * 0.45);
    const wounded: Said = {
      source,
      measure: 'wounded',
      low: Math.floor(more * 2),
      best: Math.round(more * 3),
      high: Math.ceil(more * 4),
      // Of the day of its killed: numbers of different days are no point of the plane.
      asOf: `2025-0${1 + (index % 6)}-15`,
    };
    return index % 2 === 1 ? [killed, wounded] : [killed];
  });
  return resultOf([
    ...said,
    { source: 'At least', measure: 'killed', low: 1200, high: null },
    { source: 'Up to', measure: 'killed', low: null, high: 30 },
    { source: 'More than', measure: 'killed', low: 5, high: null, reached: false },
    { source: 'Only interval', measure: 'killed', low: 40, high: 90 },
    { source: 'Set aside', measure: 'killed', low: 1, best: 2, high: 3, excluded: true },
  ]);
}

/** So many sources, close together, some with long names. */
export function crowd(count: number): Reconciliation {
  const said = Array.from({ length: count }, (_, index): Said[] => {
    const x = 100 * (1 + index * 0.3);
    const source = `Source number ${index + 1}${index % 9 === 0 ? ' of the Ministry of Something Rather Long' : ''}`;
    const asOf = `2025-0${1 + (index % 9)}-1${index % 10}`;
    return [
      { source, measure: 'killed', low: x * 0.9, best: x, high: x * 1.1, asOf },
      {
        source,
        measure: 'wounded',
        low: x * 1.9,
        best: 2 * x + (index % 7) * 30,
        high: x * 2.9,
        asOf,
      },
    ];
  });
  return resultOf(said.flat());
}

/** Two sources over time: one takes a claim back, a relay of it is silent. */
export function history(): Reconciliation {
  const rows: readonly (readonly [string, string, number])[] = [
    ['Ministry', '2025-01-01', 100],
    ['Ministry', '2025-02-01', 250],
    ['Ministry', '2025-03-01', 180],
    ['Ministry', '2025-05-01', 400],
    ['Observatory', '2025-01-15', 300],
    ['Observatory', '2025-04-01', 310],
  ];
  return resultOf(
    rows.map(([source, asOf, x]) => ({
      source,
      asOf,
      measure: 'killed',
      low: x * 0.9,
      best: x,
      high: x * 1.1,
    })),
  );
}

/** An archive: five sources on fourteen topics, each with a bias of its own (a fixed sequence, no chance). */
export function archive(): Reconciliation {
  const houses: readonly (readonly [string, number])[] = [
    ['UN OHCHR', 0.8],
    ['Ministry of Defence', 1.4],
    ['Opposition coalition press office', 2.2],
    ['Reuters tally', 1],
    ['Observatory for Human Rights (London)', 1.1],
  ];
  let seed = 7;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const said: Said[] = [];
  for (let topic = 1; topic <= 14; topic += 1) {
    const base = 20 * 10 ** (next() * 2);
    for (const [source, bias] of houses) {
      if (next() < 0.25) continue;
      const x = Math.round(base * bias * Math.exp((next() - 0.5) * 0.6));
      said.push({
        topic: `Event ${topic}`,
        source,
        measure: 'killed',
        low: Math.round(x * 0.9),
        best: x,
        high: Math.round(x * 1.1),
      });
    }
  }
  return resultOf(said);
}

/** Every result that every chart is tried on, by name. */
export function allResults(): Readonly<Record<string, Reconciliation>> {
  return {
    lead: resultOf(LEAD),
    hard: hardResult(),
    'two sources': crowd(2),
    'sixty sources': crowd(60),
    history: history(),
    archive: archive(),
    'one claim': resultOf([{ source: 'Alone', measure: 'killed', low: 9, best: 10, high: 11 }]),
    'one bound': resultOf([{ source: 'Alone', measure: 'killed', low: 9, high: null }]),
    'all zero': resultOf([
      { source: 'A', measure: 'killed', best: 0 },
      { source: 'B', measure: 'killed', best: 0 },
    ]),
    'all excluded': resultOf([{ source: 'A', measure: 'killed', best: 5, excluded: true }]),
    nothing: resultOf([]),
  };
}
