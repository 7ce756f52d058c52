/** Why a number of the classical part is to be read with care, for scripts. */
export type CautionCode =
  | 'one-source'
  | 'knapp-hartung-two-sources'
  | 'tau2-two-sources'
  | 'prediction-two-sources'
  | 'zero-width'
  | 'narrower-than-stated'
  | 'common-effect'
  | 'tau2-zero'
  | 'several-maxima'
  | 'closer-than-stated';

/** A caution and the sentence that says it. */
export interface Caution {
  readonly code: CautionCode;
  readonly text: string;
}

const TEXTS: Readonly<Record<CautionCode, string>> = {
  'one-source':
    'One source: the interval is its own. There is no consensus, and nothing can be said of spread between sources.',
  'knapp-hartung-two-sources':
    'Knapp-Hartung is unusable with two sources: one degree of freedom multiplies the standard error by 12.7 at 95 %, or all but removes it when the two happen to agree.',
  'tau2-two-sources':
    'With two sources the spread between sources rests on a single difference: it is hardly known.',
  'prediction-two-sources':
    'A prediction interval by t(k-2) needs at least three sources: with two no degree of freedom is left.',
  'zero-width':
    'The estimates are identical, so the Knapp-Hartung scale is zero and the interval has no width: agreement of this kind is no proof of precision.',
  'narrower-than-stated':
    'The estimates lie closer together than their standard errors allow, and Knapp-Hartung makes the interval narrower than those alone: the test adhoc does not.',
  'common-effect':
    'A common effect assumes no spread between sources: the prediction interval is the confidence interval.',
  'tau2-zero':
    'The spread between sources is estimated as zero, which does not show that there is none: see its Q-profile interval.',
  'several-maxima':
    'The likelihood of the spread between sources has several maxima; the highest was taken.',
  'closer-than-stated':
    'The estimates lie closer together than their standard errors allow at this level: the interval of the spread is empty and is given as zero.',
};

/** Every code. */
export const CAUTION_CODES: readonly CautionCode[] = Object.keys(TEXTS) as CautionCode[];

/** The caution of that code. */
export function caution(code: CautionCode): Caution {
  return { code, text: TEXTS[code] };
}
