/*
 * Pinned opinion pools of normals and comparisons of two, computed in R 4.2.2 by uniroot, integrate and closed forms.
 *
 * The linear pool's median of `dprk_killed` lies where the pool's cdf is flat to 1e-9: R's root is 1.2e-8 from the exact
 * (0.08 * 7.888584531993863 + 0.15 * 6.3969296552161463) / 0.23.
 */

export interface PoolCase {
  readonly name: string;
  readonly mu: readonly number[];
  readonly sd: readonly number[];
  readonly w: readonly number[];
  readonly probs: readonly number[];
  readonly linear_pool_q: readonly number[];
  readonly vincent_q: readonly number[];
  readonly log_pool_mu_sd: readonly [number, number];
  readonly log_pool_q: readonly number[];
  readonly linear_pool_var_within_between: readonly [number, number];
  /** Comparisons of the first two, where there are two. */
  readonly bhattacharyya_coef?: number;
  readonly hellinger?: number;
  readonly kl12_kl21?: readonly [number, number];
  readonly js_nats?: number;
  readonly overlap?: number;
  readonly z_pair?: number;
  readonly wasserstein2?: number;
  readonly p_first_greater?: number;
}

export const POOLS: readonly PoolCase[] = [
  {
    "name": "hubEnsembles test: N(-3,1),N(0,1),N(3,1) equal",
    "mu": [
      -3,
      0,
      3
    ],
    "sd": [
      1,
      1,
      1
    ],
    "w": [
      0.3333333333333333,
      0.3333333333333333,
      0.3333333333333333
    ],
    "probs": [
      0.025,
      0.05,
      0.25,
      0.5,
      0.75,
      0.95,
      0.975
    ],
    "linear_pool_q": [
      -4.439563311351293,
      -4.036549718606075,
      -2.354420471741013,
      0,
      2.354420471741014,
      4.036549718606076,
      4.439563311351294
    ],
    "vincent_q": [
      -1.9599639845400536,
      -1.6448536269514724,
      -0.6744897501960816,
      0,
      0.6744897501960816,
      1.6448536269514715,
      1.9599639845400534
    ],
    "log_pool_mu_sd": [
      0,
      1
    ],
    "log_pool_q": [
      -1.9599639845400538,
      -1.6448536269514726,
      -0.6744897501960817,
      0,
      0.6744897501960817,
      1.6448536269514715,
      1.9599639845400536
    ],
    "linear_pool_var_within_between": [
      1,
      6
    ]
  },
  {
    "name": "same, weights .25 .5 .25",
    "mu": [
      -3,
      0,
      3
    ],
    "sd": [
      1,
      1,
      1
    ],
    "w": [
      0.25,
      0.5,
      0.25
    ],
    "probs": [
      0.025,
      0.05,
      0.25,
      0.5,
      0.75,
      0.95,
      0.975
    ],
    "linear_pool_q": [
      -4.281657275443241,
      -3.8420571136507506,
      -1.6787312252012812,
      0,
      1.6787312252012807,
      3.84205711365075,
      4.281657275443241
    ],
    "vincent_q": [
      -1.9599639845400538,
      -1.6448536269514726,
      -0.6744897501960816,
      0,
      0.6744897501960816,
      1.6448536269514715,
      1.9599639845400536
    ],
    "log_pool_mu_sd": [
      0,
      1
    ],
    "log_pool_q": [
      -1.9599639845400538,
      -1.6448536269514726,
      -0.6744897501960817,
      0,
      0.6744897501960817,
      1.6448536269514715,
      1.9599639845400536
    ],
    "linear_pool_var_within_between": [
      1,
      4.5
    ]
  },
  {
    "name": "dprk_killed",
    "mu": [
      7.888584531993863,
      6.396929655216146
    ],
    "sd": [
      0.15,
      0.08
    ],
    "w": [
      0.5,
      0.5
    ],
    "probs": [
      0.025,
      0.05,
      0.25,
      0.5,
      0.75,
      0.95,
      0.975
    ],
    "linear_pool_q": [
      6.265341365060029,
      6.294405529972578,
      6.396929655216146,
      6.915766146141077,
      7.888584531993863,
      8.080817266825553,
      8.135312576036585
    ],
    "vincent_q": [
      6.917361235382899,
      6.9535989265055855,
      7.065190772332455,
      7.142757093605004,
      7.220323414877554,
      7.331915260704424,
      7.368152951827111
    ],
    "log_pool_mu_sd": [
      6.727261531042353,
      0.09982683969692435
    ],
    "log_pool_q": [
      6.531604520545928,
      6.563060991699763,
      6.65992935087231,
      6.727261531042353,
      6.7945937112123955,
      6.891462070384942,
      6.9229185415387775
    ],
    "linear_pool_var_within_between": [
      0.01445,
      0.5562585678536863
    ],
    "bhattacharyya_coef": 3.9855313654473155e-09,
    "hellinger": 0.9999999980072343,
    "kl12_kl21": [
      174.4600062948546,
      49.716036913083386
    ],
    "js_nats": 0.693147180416,
    "overlap": 8.43117635378e-11,
    "z_pair": 8.774440451633629,
    "wasserstein2": 1.4932964445865213,
    "p_first_greater": 1
  },
  {
    "name": "dprk_total",
    "mu": [
      8.294049640102028,
      8.45531778769815
    ],
    "sd": [
      0.1,
      0.05
    ],
    "w": [
      0.5,
      0.5
    ],
    "probs": [
      0.025,
      0.05,
      0.25,
      0.5,
      0.75,
      0.95,
      0.975
    ],
    "linear_pool_q": [
      8.129564277371657,
      8.165894481523843,
      8.293893666465811,
      8.401561738499442,
      8.461254536101253,
      8.522699664702213,
      8.54103064280956
    ],
    "vincent_q": [
      8.227686415059583,
      8.251319691878727,
      8.324096982635382,
      8.374683713900088,
      8.425270445164795,
      8.49804773592145,
      8.521681012740594
    ],
    "log_pool_mu_sd": [
      8.423064158178924,
      0.06324555320336758
    ],
    "log_pool_q": [
      8.299105151718011,
      8.319034480603813,
      8.380405680797772,
      8.423064158178924,
      8.465722635560077,
      8.527093835754036,
      8.547023164639837
    ],
    "linear_pool_var_within_between": [
      0.006250000000000001,
      0.006501853857271127
    ],
    "bhattacharyya_coef": 0.5316764856796855,
    "hellinger": 0.6843416649016151,
    "kl12_kl21": [
      6.0083359052569545,
      1.6185179520141704
    ],
    "js_nats": 0.380437273722,
    "overlap": 0.260676281821,
    "z_pair": 1.44242616252159,
    "wasserstein2": 0.1688413913383934,
    "p_first_greater": 0.07459109382960474
  },
  {
    "name": "identical",
    "mu": [
      7,
      7
    ],
    "sd": [
      0.2,
      0.2
    ],
    "w": [
      0.5,
      0.5
    ],
    "probs": [
      0.025,
      0.05,
      0.25,
      0.5,
      0.75,
      0.95,
      0.975
    ],
    "linear_pool_q": [
      6.608007203091989,
      6.671029274609705,
      6.865102049960783,
      7,
      7.134897950039217,
      7.328970725390295,
      7.391992796908011
    ],
    "vincent_q": [
      6.608007203091989,
      6.6710292746097055,
      6.865102049960783,
      7,
      7.134897950039217,
      7.3289707253902945,
      7.391992796908011
    ],
    "log_pool_mu_sd": [
      7,
      0.2
    ],
    "log_pool_q": [
      6.608007203091989,
      6.6710292746097055,
      6.865102049960783,
      7,
      7.134897950039217,
      7.3289707253902945,
      7.391992796908011
    ],
    "linear_pool_var_within_between": [
      0.04000000000000001,
      0
    ],
    "bhattacharyya_coef": 1,
    "hellinger": 0,
    "kl12_kl21": [
      0,
      0
    ],
    "js_nats": 0,
    "overlap": 1,
    "z_pair": 0,
    "wasserstein2": 0,
    "p_first_greater": 0.5
  }
];

/** Weighted reconciliation of a total and its parts. */
export const RECONCILED: readonly {
  readonly T: number;
  readonly K: number;
  readonly W: number;
  readonly sd: readonly [number, number, number];
  readonly reconciled_T_K_W: readonly [number, number, number];
}[] = [
  {
    "T": 4700,
    "K": 1258,
    "W": 2500,
    "sd": [
      200,
      400,
      600
    ],
    "reconciled_T_K_W": [
      4632.714285714285,
      1527.142857142857,
      3105.5714285714284
    ]
  }
];
