import type { Account } from '../account/account.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import type { Prior } from '../range/bayes-prior.ts';
import type { Assumption } from '../range/range.ts';
import { valuesOf } from '../range/values.ts';
import { campReasons, type Attributes, type CampReason } from './camp-reasons.ts';
import { campsOf } from './camps.ts';
import { compared, scaleNamed } from './comparable.ts';
import { decomposeAll, type NotDecomposed } from './decompose.ts';
import { ratioChecks, type RatioCheck } from './killed-wounded.ts';
import {
  influenceOf,
  reconcilingBiases,
  type Influence,
  type ReconcilingBias,
} from './leave-one-out.ts';
import { standingsOf, type Standing } from './standing.ts';
import { varianceShares, type VarianceShares } from './variance-shares.ts';

/** Where the sources of one measure diverge, beyond how far. */
export interface MeasureDiagnosis {
  readonly measure: Measure;
  readonly standings: readonly Standing[];
  readonly influence: readonly Influence[];
  readonly biases: readonly ReconcilingBias[];
  readonly campReasons: readonly CampReason[];
}

/** Everything that locates the disagreement of one topic: computed when asked, as it repeats every range for each source. */
export interface Diagnosis {
  readonly measures: readonly MeasureDiagnosis[];
  readonly varianceShares: readonly VarianceShares[];
  readonly ratios: readonly RatioCheck[];
  readonly notSplit: readonly NotDecomposed[];
}

/** How to diagnose. */
export interface DiagnoseOptions {
  readonly level: number;
  /** Only these assumptions in the influences; all unless given. */
  readonly assume?: readonly Assumption[];
  /** Prior of the between-source standard deviation; that of ranges unless given. */
  readonly prior?: Prior;
  /** What is known of the sources: `{ party: { Zelensky: 'Ukraine' } }`. */
  readonly attributes?: Attributes;
}

/** Locates the disagreement of one topic: who stands apart, who moves what, what bias would mend it, what separates camps. */
export function diagnose(
  accounts: readonly Account[],
  { level, assume, prior, attributes = {} }: DiagnoseOptions,
): Diagnosis {
  const options = { level, ...(prior === undefined ? {} : { prior }) };
  const active = accounts.filter(({ status }) => status !== 'excluded');
  const measures = MEASURES.flatMap((measure): MeasureDiagnosis[] => {
    const values = valuesOf(active, measure);
    if (values.length < 2) return [];
    const camps = campsOf(compared(values, scaleNamed('count')).comparables);
    return [
      {
        measure,
        standings: standingsOf(values, { level }),
        influence: influenceOf(values, { ...options, ...(assume === undefined ? {} : { assume }) }),
        biases: reconcilingBiases(values, options),
        campReasons: campReasons(camps, active, measure, attributes),
      },
    ];
  });
  return {
    measures,
    varianceShares: varianceShares(active),
    ratios: ratioChecks(active),
    notSplit: decomposeAll(active).notSplit,
  };
}
