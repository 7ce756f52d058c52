/*
 * Written by test/reference/bayes-bounds.py; not to be edited by hand.
 *
 * Brute-force integration over (tau, mu), numpy 2.4.6, scipy 1.17.1, Python 3.11.7.
 */

/** Bayesian random effects with one-sided claims, integrated without any closed form. */
export interface BoundsCase {
  readonly name: string;
  readonly y: readonly number[];
  readonly se: readonly number[];
  readonly prior: { readonly family: 'half-normal' | 'half-cauchy'; readonly scale: number };
  readonly mu: { readonly mean: number; readonly sd: number } | null;
  readonly bounds: readonly {
    readonly side: 'lower' | 'upper';
    readonly value: number;
    readonly se: number;
  }[];
  readonly logMarginal: number;
  readonly moments: {
    readonly muMean: number;
    readonly muSd: number;
    readonly tauMean: number;
    readonly tauSd: number;
  } | null;
  /** Places, and P(mu < place), P(new theta < place). */
  readonly q: readonly number[];
  readonly muCdf: readonly number[];
  readonly predictiveCdf: readonly number[];
}

export const BAYES_BOUNDS: readonly BoundsCase[] = [
  {
    "name": "two points, a lower bound above both",
    "y": [
      8.294,
      8.455
    ],
    "se": [
      0.1,
      0.05
    ],
    "prior": {
      "family": "half-normal",
      "scale": 0.5
    },
    "mu": null,
    "bounds": [
      {
        "side": "lower",
        "value": 8.7,
        "se": 0.05
      }
    ],
    "logMarginal": -2.167301370979647,
    "moments": {
      "muMean": 8.611340920519494,
      "muSd": 0.3389444609180669,
      "tauMean": 0.469129791177533,
      "tauSd": 0.24978091726294616
    },
    "q": [
      8.0,
      8.45,
      9.3
    ],
    "muCdf": [
      0.025835816071046864,
      0.28269069965337185,
      0.9644449350902647
    ],
    "predictiveCdf": [
      0.11758272587443915,
      0.37885134810506443,
      0.8927354427226196
    ]
  },
  {
    "name": "one point far below an exact lower bound",
    "y": [
      6.4
    ],
    "se": [
      0.08
    ],
    "prior": {
      "family": "half-normal",
      "scale": 0.5
    },
    "mu": null,
    "bounds": [
      {
        "side": "lower",
        "value": 6.9,
        "se": 0.0
      }
    ],
    "logMarginal": -1.8595364263881127,
    "moments": {
      "muMean": 6.9415494022168405,
      "muSd": 0.5780281927766597,
      "tauMean": 0.6355553670378686,
      "tauSd": 0.2829955273336605
    },
    "q": [
      6.0,
      6.8,
      8.0
    ],
    "muCdf": [
      0.03214866758112553,
      0.4308174325544096,
      0.9526638955397001
    ],
    "predictiveCdf": [
      0.1107207901947334,
      0.4540610500404779,
      0.8953022504711733
    ]
  },
  {
    "name": "three points between lower and upper bounds, one of them exact",
    "y": [
      6.4,
      7.9,
      7.0
    ],
    "se": [
      0.08,
      0.15,
      0.2
    ],
    "prior": {
      "family": "half-normal",
      "scale": 0.5
    },
    "mu": null,
    "bounds": [
      {
        "side": "lower",
        "value": 6.9,
        "se": 0.0003
      },
      {
        "side": "lower",
        "value": 8.0,
        "se": 0.1
      },
      {
        "side": "upper",
        "value": 8.5,
        "se": 0.0
      }
    ],
    "logMarginal": -6.416962836827097,
    "moments": {
      "muMean": 7.483941471101184,
      "muSd": 0.38727766126292007,
      "tauMean": 0.773279220902267,
      "tauSd": 0.22508120984439178
    },
    "q": [
      6.5,
      7.4,
      8.2
    ],
    "muCdf": [
      0.0068299570465154506,
      0.41880739314273213,
      0.9622150538091557
    ],
    "predictiveCdf": [
      0.11943393452056637,
      0.4642340205621624,
      0.8094284988592986
    ]
  },
  {
    "name": "a point known to 0.001 and two bounds, one contradicting it",
    "y": [
      6.4
    ],
    "se": [
      0.001
    ],
    "prior": {
      "family": "half-normal",
      "scale": 0.5
    },
    "mu": null,
    "bounds": [
      {
        "side": "lower",
        "value": 8.3,
        "se": 0.0
      },
      {
        "side": "lower",
        "value": 4.6,
        "se": 0.1
      }
    ],
    "logMarginal": -4.2790429789256175,
    "moments": {
      "muMean": 7.6799409711567925,
      "muSd": 0.7718564218125752,
      "tauMean": 0.967350812159137,
      "tauSd": 0.2669252645450311
    },
    "q": [
      6.2,
      7.1,
      9.0
    ],
    "muCdf": [
      0.020807748646281824,
      0.21212079783293236,
      0.9486764260181701
    ],
    "predictiveCdf": [
      0.1056815907276154,
      0.3152566505071435,
      0.8649868013456355
    ]
  },
  {
    "name": "no point, a normal prior of mu, a bound on either side",
    "y": [],
    "se": [],
    "prior": {
      "family": "half-normal",
      "scale": 0.5
    },
    "mu": {
      "mean": 7.0,
      "sd": 2.0
    },
    "bounds": [
      {
        "side": "lower",
        "value": 6.9,
        "se": 0.05
      },
      {
        "side": "upper",
        "value": 7.6,
        "se": 0.05
      }
    ],
    "logMarginal": -1.925967980585904,
    "moments": {
      "muMean": 7.233667007418021,
      "muSd": 0.5114619981633094,
      "tauMean": 0.4235761191771915,
      "tauSd": 0.3171676046578033
    },
    "q": [
      6.0,
      7.25,
      8.5
    ],
    "muCdf": [
      0.017523521619727585,
      0.5115300075675205,
      0.9856836773761128
    ],
    "predictiveCdf": [
      0.046663295614205014,
      0.5085172639864702,
      0.9579513108377864
    ]
  },
  {
    "name": "half-Cauchy, two points, a lower and an upper bound",
    "y": [
      8.294,
      8.455
    ],
    "se": [
      0.1,
      0.05
    ],
    "prior": {
      "family": "half-cauchy",
      "scale": 0.5
    },
    "mu": null,
    "bounds": [
      {
        "side": "lower",
        "value": 8.7,
        "se": 0.05
      },
      {
        "side": "upper",
        "value": 9.1,
        "se": 0.05
      }
    ],
    "logMarginal": -2.5832970664078783,
    "moments": null,
    "q": [
      8.0,
      8.5,
      9.2
    ],
    "muCdf": [
      0.05445887378237209,
      0.4173758536607292,
      0.956090922670995
    ],
    "predictiveCdf": [
      0.14733385220354736,
      0.45711244722681404,
      0.8763983847041715
    ]
  }
];
