/*
 * Pinned values: ends of the central 90 % interval of an identity over two independent two-piece inputs.
 *
 * Brute force, 3,001 x 3,001 grid points of the inputs' probabilities, numpy 2.4.6 and scipy 1.17.1 (brentq for the two-piece
 * parameters): `python3 test/reference/derived-values.py`. No code is shared with src/distribution.
 */
/** Low and high of `casualties - killed`, killed 540/600/660, casualties 4,300/4,700/5,000. */
export const WOUNDED_BY_DIFFERENCE: readonly [number, number] = [
  3696.2241175336835, 4406.501192454947,
];
/** `killed / casualties` of the same. */
export const SHARE_KILLED: readonly [number, number] = [0.11334775199237837, 0.1457253900922365];
/** `share × casualties`, share 0.58/0.6667/0.74, casualties 3,600/4,000/4,400. */
export const KILLED_BY_SHARE: readonly [number, number] = [2235.873018368846, 3066.9468019710253];
/** `(1 - share) × casualties` of the same. */
export const WOUNDED_BY_SHARE: readonly [number, number] = [1016.695066156804, 1710.2057270871685];

/**
 * The reconciliation of 4,700 (sd 200), 1,258 (sd 400) and 2,500 (sd 600) under total = a + b, by weighted least squares:
 * R 4.2.2; scipy's SLSQP gives the same to 7 digits.
 */
export const RECONCILED: readonly [number, number, number] = [
  4632.714285714285, 1527.142857142857, 3105.5714285714284,
];
