import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'csv-parse/sync';
import { lastPlace, roundingRadius } from '../../src/claim/hedges.ts';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import type { Quantity } from '../../src/claim/quantity.ts';

/**
 * test/reference/phrasings.tsv: 113 ways in which a quantity of casualties is worded, collected from news, archives and
 * data sets (column `source`), with the kind and the interval that a careful reader would infer. The intervals are one
 * reader's judgement: where the rules of design section 4 differ by rounding the rules win, and such rows are named below.
 */
interface Row {
  readonly phrase: string;
  readonly kind: string;
  readonly low: string;
  readonly high: string;
  readonly quantity: string;
}

const rows = parse<Row>(readFileSync('test/reference/phrasings.tsv', 'utf8'), {
  columns: true,
  delimiter: '\t',
});

const it = suite('parseQuantity on the phrasings of the reference');

/** Bounds agree within the larger of 10 % and the rounding of the number. */
const TOLERANCE = 0.1;

function near(got: number | null, want: number): boolean {
  if (got === null) return false;
  const rounding = roundingRadius({ value: want, place: lastPlace(want) });
  // "more than 600" is 601 in the file, and 600 not reached here.
  return Math.abs(got - want) <= Math.max(TOLERANCE * want, rounding, want < 1 ? 0 : 1);
}

/** Whether an end that the file gives is given, and an end that it leaves open is open. A zero below a bound is open here. */
function ends(q: Quantity, row: Row): boolean {
  const openBelow = row.low === '' || Number(row.low) === 0;
  const low = q.high !== 0 && openBelow ? q.low === null : near(q.low, Number(row.low));
  const topOfShare = q.unit === 'share' && row.high === '1';
  const high = row.high === '' || topOfShare ? q.high === null : near(q.high, Number(row.high));
  return low && high;
}

/** Whether a quantity is of the row's kind: a bound a bound, a point a point, a share a share. */
function kindOf(q: Quantity, row: Row): boolean {
  if ((row.kind === 'fraction') !== (q.unit === 'share')) return false;
  const open = q.low === null || q.high === null;
  switch (row.kind) {
    case 'exact':
    case 'approx':
      return q.best !== null && !open;
    case 'range':
    case 'vague':
    case 'lower-bound':
      return q.best === null;
    case 'upper-bound':
      return q.best === null && q.high !== null;
    default:
      return row.high === '' ? q.best === null && q.high === null : true;
  }
}

/** The measure that the row speaks of, in our words; null where it has none of ours. */
function measureOf({ quantity }: Row): string | null {
  const [first = ''] = quantity.split('/');
  if (first.includes('+') || first === 'total') return 'casualties';
  return /^(killed|wounded|missing|captured|deployed)$/.test(first) ? first : null;
}

type Verdict = 'read' | 'refused' | 'wider by the table' | 'misread';

function judge(row: Row): Verdict {
  const { quantities, problems } = parseQuantity(row.phrase);
  if (quantities.length === 0) {
    if (row.low === '' && row.high === '') return 'read';
    return problems.some(({ severity }) => severity === 'error') ? 'refused' : 'misread';
  }
  const measure = measureOf(row);
  const own = quantities.filter(
    (q) => q.measure === null || measure === null || q.measure === measure,
  );
  if (own.some((q) => kindOf(q, row) && ends(q, row))) return 'read';
  const point = Number(row.low) / 2 + Number(row.high) / 2;
  const wider = own.some((q) => q.best !== null && near(q.best, point) && kindOf(q, row));
  return wider ? 'wider by the table' : 'misread';
}

const verdicts = rows.map((row) => [row.phrase, judge(row)] as const);
const those = (verdict: Verdict): string[] =>
  verdicts.filter(([, given]) => given === verdict).map(([phrase]) => phrase);

it('holds all 113 rows', () => assert.is(rows.length, 113));

it('misreads none', () => assert.equal(those('misread'), []));

it('reads at least 95 of them as a careful reader would', () => {
  assert.ok(those('read').length >= 95, `${those('read').length} read`);
});

it('reads wider than the file only where the hedge table says so', () => {
  assert.equal(those('wider by the table'), [
    '"liquidated" ... around 235,020 enemies',
    'Some 115 people remain wounded',
  ]);
});

it('refuses the rest, each with a reason', () => {
  const refused = those('refused').map((phrase) => [
    phrase,
    parseQuantity(phrase).problems.find(({ severity }) => severity === 'error')?.code,
  ]);
  assert.equal(refused, [
    ['275,000–325,000 for Russia versus 100,000–140,000 for Ukraine', 'several-subjects'],
    ['perdieron a 48 personas, más de 200 resultaron heridas', 'not-english'],
    ['775 US, 3,700 (including 3,200 prisoners) CS', 'several-subjects'],
    ['about 1,000 soldiers each day, whether killed or wounded', 'rate'],
    ['approximately 92 soldiers per day', 'rate'],
    ['Total unknown (US 72; CS unknown)', 'several-subjects'],
    ['Zeshonderdduizend', 'unreadable-wording'],
    ['18 tisíc vojáků', 'not-english'],
    ['2,000-4,000 na mga sundalong Ruso', 'not-english'],
    ['380 US, 1,000-1,500 CS', 'several-subjects'],
    ['>10.000', 'ambiguous-number'],
    ['più di 28mila persone', 'not-english'],
  ]);
});

it.run();
